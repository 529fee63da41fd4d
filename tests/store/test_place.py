from pathlib import Path

from mediation_desk.store.place import Beside, beside


def test_the_key_file_is_named_after_its_store(tmp_path: Path) -> None:
    assert beside(tmp_path / "Sổ.thôn 3.hg", Beside.KEY) == tmp_path / "Sổ.thôn 3.khoa"
    assert beside(tmp_path / "A.HG", Beside.TWIN) == tmp_path / "A.khoa2"


def test_stores_of_other_endings_never_share_a_key_file(tmp_path: Path) -> None:
    names = ["a", "a.hg", "a.db", "a.khoa", ".hg"]
    assert len({beside(tmp_path / name, Beside.KEY) for name in names}) == len(names) - 1
    assert beside(tmp_path / "a.db", Beside.KEY) == tmp_path / "a.db.khoa"


def test_a_store_reached_by_a_link_has_the_files_of_the_real_one(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.hg").touch()
    (tmp_path / "link.hg").symlink_to(tmp_path / "real" / "a.hg")
    assert beside(tmp_path / "link.hg", Beside.LOCK) == tmp_path / "real" / "a.giu"

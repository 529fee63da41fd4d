"""A copy counts only when it was read back, opened and compared."""

from __future__ import annotations

import random
import threading
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from mediation_desk.errors import (
    CopyDamaged,
    FileMissing,
    FileUnreadable,
    ForeignKeyFile,
    NoRoom,
    Refused,
    StoreDamaged,
    Trouble,
)
from mediation_desk.store.copies.checking import check_copy
from mediation_desk.store.copies.container import read_header
from mediation_desk.store.copies.folder import copies_in, folder_of, read_copy, workplace
from mediation_desk.store.copies.making import check_written, make_copy, write_copy
from mediation_desk.store.copies.room import require_room
from mediation_desk.store.engine import connect
from tests.copying import NOON, WHO, Kept, a_kept_store, add_to


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return a_kept_store(tmp_path / "so.hg")


def _made(kept: Kept) -> Path:
    return make_copy(kept.path, kept.key, folder_of(kept.path), kept.origin).path


def _says(file: Path, kept: Kept, work: Path) -> str:
    target = work / "thu"
    target.unlink(missing_ok=True)
    try:
        check_copy(file, kept.key, target)
    except Refused as refused:
        return type(refused).__name__
    return "sound"


def test_a_copy_holds_the_store_and_says_what_is_in_it(kept: Kept, tmp_path: Path) -> None:
    file = _made(kept)
    assert _says(file, kept, tmp_path) == "sound"
    manifest = read_header(file).manifest
    inside = manifest.contents
    assert (inside.disputes, inside.newest) == (3, "2026-04-01")
    assert inside.counts["dispute"] == 3
    assert inside.store_id == kept.store_id
    store = kept.open()
    assert inside.head == store.head
    store.close()
    people = manifest.people(kept.key)
    assert (people.maker, people.writer) == (WHO, WHO)
    assert [p.name for p in file.parent.iterdir()] == [file.name]


def test_no_name_and_no_word_can_be_read_in_a_copy_or_its_name(kept: Kept) -> None:
    file = _made(kept)
    seen = file.read_bytes() + file.name.encode()
    for word in ("Kín", "Nguyễn", "nguyen", "Văn", "CREATE TABLE"):
        assert word.encode() not in seen, word
    assert file.stat().st_mode & 0o077 == 0


def test_a_copy_is_made_while_the_store_is_open_and_written(kept: Kept, tmp_path: Path) -> None:
    store = kept.open()
    files: list[Path] = []
    worker = threading.Thread(target=lambda: files.append(_made(kept)))
    worker.start()
    while worker.is_alive():
        add_to(store, 1)
    store.close()
    assert _says(files[0], kept, tmp_path) == "sound"
    assert 3 <= read_copy(files[0]).manifest.contents.disputes <= kept.count()


def test_names_carry_the_local_moment_and_never_clash(kept: Kept) -> None:
    names = {_made(kept).name for _ in range(3)}
    moment = f"{NOON.astimezone():%Y-%m-%d-%Hh%M}"
    assert names == {f"{moment}.hgsl", f"{moment}-2.hgsl", f"{moment}-3.hgsl"}


@pytest.mark.parametrize("place", ["head", "key", "store", "end"])
def test_a_copy_damaged_between_writing_and_checking_never_gets_a_name(
    kept: Kept, place: str
) -> None:
    older = _made(kept)
    folder = older.parent

    def make_on_a_bad_disk() -> None:
        with workplace(folder, kept.store_id) as work:
            written = write_copy(work, kept.path, kept.key, kept.origin)
            header = read_header(written)
            start = header.start
            at = {"head": 100, "key": start + 40, "store": start + 9000, "end": header.size - 3}
            harm(written, at[place])
            check_written(written, kept.key, work)

    with pytest.raises(CopyDamaged):
        make_on_a_bad_disk()
    assert [p.name for p in folder.iterdir()] == [older.name]


def harm(file: Path, at: int, mask: int = 1) -> None:
    content = bytearray(file.read_bytes())
    content[at] ^= mask
    file.write_bytes(content)


def test_any_flipped_bit_of_a_copy_is_noticed(kept: Kept, tmp_path: Path) -> None:
    file = _made(kept)
    whole = file.read_bytes()
    chance = random.Random(11)
    spread = [chance.randrange(len(whole) * 8) for _ in range(50)]
    for bit in [*range(0, 400, 13), *spread, len(whole) * 8 - 1]:
        harmed = bytearray(whole)
        harmed[bit // 8] ^= 1 << bit % 8
        file.write_bytes(harmed)
        assert _says(file, kept, tmp_path) in ("CopyDamaged", "NotACopy", "CopyNewer"), bit


@pytest.mark.parametrize("keep", [0, 10, 60, 3000, 20_000, -1])
def test_a_copy_cut_off_is_noticed_and_listed_as_unreadable(
    kept: Kept, tmp_path: Path, keep: int
) -> None:
    file = _made(kept)
    file.write_bytes(file.read_bytes()[:keep])
    assert _says(file, kept, tmp_path) in ("CopyDamaged", "NotACopy")
    assert copies_in(file.parent).unreadable == (file,)


def test_bytes_added_zero_bytes_and_foreign_files_are_noticed(kept: Kept, tmp_path: Path) -> None:
    file = _made(kept)
    whole = file.read_bytes()
    later = whole.replace(b"BACKUP 1\n", b"BACKUP 2\n", 1)
    for content, says in (
        (whole + b"\0", "CopyDamaged"),
        (b"", "NotACopy"),
        (bytes(len(whole)), "NotACopy"),
        (kept.path.read_bytes(), "NotACopy"),
        (b"%PDF-1.7\n" * 999, "NotACopy"),
        (later, "CopyNewer"),
    ):
        file.write_bytes(content)
        assert _says(file, kept, tmp_path) == says, content[:30]
    folder = tmp_path / "x.hgsl"
    folder.mkdir()
    for path, kind in ((folder, FileUnreadable), (tmp_path / "y.hgsl", FileMissing)):
        with pytest.raises(kind):
            read_header(path)


def test_a_header_written_without_the_stores_key_is_no_copy(kept: Kept, tmp_path: Path) -> None:
    other = a_kept_store(tmp_path / "khac.hg")
    file = _made(kept)
    assert _says(file, other, tmp_path) == "CopyDamaged"
    with pytest.raises(ForeignKeyFile):
        read_header(file).manifest.people(other.key)


def test_an_unsound_store_gives_no_copy_and_the_older_ones_stay(kept: Kept) -> None:
    older = _made(kept)
    db = connect(kept.path, kept.key)
    db.execute("PRAGMA query_only=OFF")
    db.execute("PRAGMA foreign_keys=OFF")
    db.execute("UPDATE dispute SET team_id = 'ai đó' WHERE serial = 2")
    db.close()
    with pytest.raises(StoreDamaged):
        _made(kept)
    harm(kept.path, kept.path.stat().st_size // 2)
    with pytest.raises(StoreDamaged):
        _made(kept)
    assert list(older.parent.iterdir()) == [older]


def test_too_little_room_is_told_with_both_figures_before_anything_is_written(
    tmp_path: Path,
) -> None:
    with pytest.raises(NoRoom) as caught:
        require_room(tmp_path, 1 << 60)
    assert caught.value.values["needed"] > caught.value.values["free"] > 0  # type: ignore[operator]


def test_what_a_killed_program_left_goes_and_anothers_work_stays(kept: Kept) -> None:
    folder = folder_of(kept.path)
    folder.mkdir()
    ours = folder / f".{kept.store_id.hex[:8]}.0a0b.dang-ghi"
    another = folder / ".00000000.0a0b.dang-ghi"
    for left in (ours, another):
        left.mkdir()
        (left / "moi.hgsl").write_bytes(b"half")
    _made(kept)
    assert not ours.exists()
    assert another.exists()


def test_a_folder_in_the_way_or_read_only_is_told(kept: Kept, tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("x")
    with pytest.raises(Trouble):
        make_copy(kept.path, kept.key, tmp_path / "tep" / "sao-luu", kept.origin)
    assert (tmp_path / "tep").read_text() == "x"


def test_copies_are_listed_newest_first_by_store(kept: Kept, tmp_path: Path) -> None:
    folder = folder_of(kept.path)
    for days in (3, 1, 2):
        origin = replace(kept.origin, made_at=NOON + timedelta(days=days))
        make_copy(kept.path, kept.key, folder, origin)
    other = a_kept_store(tmp_path / "khac.hg")
    make_copy(other.path, other.key, folder, other.origin)
    (folder / "hong.hgsl").write_bytes(b"noise")
    listed = copies_in(folder, kept.store_id)
    assert [c.manifest.made_at.day for c in listed.copies] == [4, 3, 2]
    assert [p.name for p in listed.unreadable] == ["hong.hgsl"]
    assert len(copies_in(folder).copies) == 4
    assert copies_in(tmp_path / "khong-co").copies == ()

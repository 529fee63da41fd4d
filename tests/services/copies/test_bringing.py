"""A store on a stick comes whole to the machine's own disk, or nothing is added there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mediation_desk.errors import (
    FolderReadOnly,
    OnlyReadOnNetwork,
    OnlyReadOnRemovable,
    StoreBroughtAlready,
    StoreDamaged,
    Trouble,
)
from mediation_desk.opening import check_store, open_store
from mediation_desk.services.health.at_start import told_at_start
from mediation_desk.store.volume import VolumeKind
from tests.ages import older
from tests.copying import AROUND, ME, NOON, Kept, a_kept_store
from tests.left_open import health_of, leave_open, on_a


@pytest.fixture
def stick(tmp_path: Path) -> Kept:
    (tmp_path / "usb").mkdir()
    return a_kept_store(tmp_path / "usb" / "so.hg", disputes=5)


def _bring(stick: Kept, target: Path) -> Path:
    around = on_a(VolumeKind.REMOVABLE, stick.path.parent)
    with open_store(stick.path, ME, around) as opened:
        assert opened.copies is not None
        return opened.copies.bring(target)


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix != ".giu"}


@pytest.mark.parametrize(
    ("kind", "trouble"),
    [(VolumeKind.REMOVABLE, OnlyReadOnRemovable), (VolumeKind.NETWORK, OnlyReadOnNetwork)],
)
def test_a_moved_store_is_read_and_refuses_every_write_with_the_reason(
    stick: Kept, kind: VolumeKind, trouble: type[Trouble]
) -> None:
    before = _files(stick.path.parent)
    with open_store(stick.path, ME, on_a(kind, stick.path.parent)) as opened:
        assert opened.store.disputes.count() == 5
        assert opened.store.read_only
        with pytest.raises(trouble), opened.store.transaction():
            pass
        again = opened.apart()
        assert again.disputes.count() == 5
        again.close()
        assert _files(stick.path.parent) == before
    assert _files(stick.path.parent) == before


def test_an_older_store_on_a_stick_is_refused_with_the_way_to_go_on(stick: Kept) -> None:
    older(stick.path, stick.key)
    before = _files(stick.path.parent)
    around = on_a(VolumeKind.REMOVABLE, stick.path.parent)
    with pytest.raises(OnlyReadOnRemovable), open_store(stick.path, ME, around):
        pass
    assert _files(stick.path.parent) == before


def test_a_store_pulled_out_while_open_is_read_with_its_log_which_stays(stick: Kept) -> None:
    leave_open(stick)
    around = on_a(VolumeKind.REMOVABLE, stick.path.parent)
    for _ in range(2):
        with open_store(stick.path, ME, around) as opened:
            assert opened.left_open
            assert opened.store.disputes.count() == 6
        assert os.path.getsize(f"{stick.path}-wal")
        assert stick.path.with_suffix(".mo").exists()


def test_it_is_brought_whole_and_can_be_written_there(stick: Kept, tmp_path: Path) -> None:
    before = _files(stick.path.parent)
    home = _bring(stick, tmp_path / "nha" / "sổ.hg")
    assert home == tmp_path / "nha" / "sổ.hg"
    assert sorted(_files(home.parent)) == ["sổ.hg", "sổ.khoa", "sổ.khoa2"]
    assert check_store(home, ME, AROUND) is None
    with open_store(home, ME, AROUND) as opened, opened.store.transaction():
        opened.store.offices.keep_team(opened.store.offices.teams()[0])
    assert _files(stick.path.parent) == before


def test_what_stands_there_is_never_written_over(stick: Kept, tmp_path: Path) -> None:
    target = tmp_path / "nha" / "so.hg"
    target.parent.mkdir()
    a_kept_store(target, disputes=1)
    first = _files(target.parent)
    assert _bring(stick, target).name == "so-2.hg"
    assert _files(target.parent).items() >= first.items()


def test_a_store_is_not_brought_twice_to_the_same_machine(stick: Kept, tmp_path: Path) -> None:
    target = tmp_path / "nha" / "so.hg"
    _bring(stick, target)
    first = _files(target.parent)
    with pytest.raises(StoreBroughtAlready):
        _bring(stick, target)
    assert _files(target.parent) == first


def test_what_was_in_the_log_comes_along(stick: Kept, tmp_path: Path) -> None:
    leave_open(stick)
    home = _bring(stick, tmp_path / "nha" / "so.hg")
    with open_store(home, ME, AROUND) as opened:
        assert opened.store.disputes.count() == 6
        assert list(told_at_start(health_of(opened), NOON)) == []


def test_a_lost_end_is_told_again_where_it_was_brought(stick: Kept, tmp_path: Path) -> None:
    leave_open(stick)
    Path(f"{stick.path}-wal").unlink()
    home = _bring(stick, tmp_path / "nha" / "so.hg")
    with open_store(home, ME, AROUND) as opened:
        assert opened.store.lost_its_end


def test_a_store_that_is_not_sound_is_not_brought(stick: Kept, tmp_path: Path) -> None:
    content = bytearray(stick.path.read_bytes())
    content[-100] ^= 1
    stick.path.write_bytes(content)
    with pytest.raises(StoreDamaged):
        _bring(stick, tmp_path / "nha" / "so.hg")
    assert not (tmp_path / "nha").exists()


def test_a_folder_that_may_not_be_written_is_told(stick: Kept, tmp_path: Path) -> None:
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        pytest.skip("an administrator may write everywhere")
    home = tmp_path / "nha"
    home.mkdir(mode=0o500)
    with pytest.raises(FolderReadOnly):
        _bring(stick, home / "so.hg")

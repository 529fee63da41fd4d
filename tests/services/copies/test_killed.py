"""Killed at any moment of a backup or a restore, there is a sound store and a good copy."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from mediation_desk.errors import Refused
from mediation_desk.opening import check_store, make_store, open_store
from mediation_desk.services.copies.verifying import verify_copy
from mediation_desk.store.copies.aside import copy_synced, raw_files
from mediation_desk.store.copies.folder import copies_in, folder_of
from tests.copying import AROUND, ME, NOON, Kept, a_kept_store

KILLS = 6
WORK = """
import sys
from pathlib import Path
from uuid import UUID
from tests.copying import Kept
kept = Kept(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]), UUID(sys.argv[3]))
files = [copy.path for copy in kept.copies.listed().copies][-2:]
print("go", flush=True)
while True:
    for file in files:
        WHAT
"""
WHAT = {"backup": "kept.copies.make()", "restore": "kept.restoring.restore(file)"}


@pytest.mark.skipif(os.name == "nt", reason="not run: kill -9 is of other systems")
@pytest.mark.parametrize("what", ["backup", "restore"])
def test_a_program_killed_leaves_a_sound_store_and_a_good_copy(tmp_path: Path, what: str) -> None:
    kept = a_kept_store(tmp_path / "so.hg", disputes=40)
    kept.copies.make()
    kept.add(30)
    kept.copies.make()
    chance = random.Random(3)
    caught = 0
    for _ in range(KILLS):
        _kill_while(kept, WHAT[what], chance.random() * 0.5)
        caught += any(name.name.endswith(".dang-ghi") for name in _everything(tmp_path))
        with open_store(kept.path, ME, AROUND) as opened:
            assert opened.store.disputes.count() in (40, 70)
            assert not opened.store.lost_its_end
        assert check_store(kept.path, ME, AROUND) is None
        listed = copies_in(folder_of(kept.path), kept.store_id)
        assert listed.unreadable == ()
        for copy in listed.copies[:2]:
            assert verify_copy(copy.path, ME, NOON).contents.disputes in (40, 70)
    assert caught, "no kill fell into the work"
    kept.copies.make()
    left = {path.name for path in tmp_path.iterdir()} | {
        path.name for path in folder_of(kept.path).iterdir() if path.suffix != ".hgsl"
    }
    assert left == {"sao-luu", "so.hg", "so.khoa", "so.khoa2"}


def _everything(folder: Path) -> list[Path]:
    return [*folder.iterdir(), *folder_of(folder / "so.hg").iterdir()]


def _kill_while(kept: Kept, what: str, seconds: float) -> None:
    root = Path(__file__).resolve().parents[3]
    child = subprocess.Popen(
        [
            sys.executable,
            "-c",
            WORK.replace("WHAT", what),
            str(kept.path),
            kept.key.hex(),
            str(kept.store_id),
        ],
        stdout=subprocess.PIPE,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
    )
    assert child.stdout is not None
    assert child.stdout.readline() == b"go\n"
    time.sleep(seconds)
    assert child.poll() is None, "the work ended by itself"
    child.kill()
    child.wait()
    child.stdout.close()


@pytest.fixture
def two(tmp_path: Path) -> tuple[Kept, Kept]:
    """A store, and another state of it in a folder of its own."""
    kept = a_kept_store(tmp_path / "so.hg")
    (tmp_path / "khac").mkdir()
    copy_synced(raw_files(kept.path), tmp_path / "khac")
    other = Kept(tmp_path / "khac" / "so.hg", kept.key, kept.store_id)
    other.add(4)
    return kept, other


def _ready(two: tuple[Kept, Kept], ending: str, *names: str) -> Path:
    """The folder of a restore as it stands at one moment, with these files not moved yet."""
    kept, other = two
    folder = kept.path.with_name("so.hg" + ending)
    copy_synced([other.path.with_name(name) for name in names], folder)
    return folder


def test_a_restore_not_made_ready_is_taken_back(two: tuple[Kept, Kept]) -> None:
    kept, _ = two
    folder = _ready(two, ".phuc-hoi.dang-ghi", "so.hg")
    with open_store(kept.path, ME, AROUND) as opened:
        assert opened.store.disputes.count() == 3
    assert not folder.exists()


@pytest.mark.parametrize("look", ["open", "check", "make"])
def test_a_restore_made_ready_is_done_by_who_comes_next(two: tuple[Kept, Kept], look: str) -> None:
    kept, _ = two
    folder = _ready(two, ".phuc-hoi", "so.hg", "so.khoa", "so.khoa2")
    log, head = kept.path.with_name("so.hg-wal"), kept.path.with_suffix(".mo")
    log.write_bytes(b"of the old store")
    head.write_bytes(b"of the old store")
    if look == "check":
        assert check_store(kept.path, ME, AROUND) is None
    elif look == "make":
        with pytest.raises(Refused), make_store(kept.path, ME, AROUND):
            pass
    with open_store(kept.path, ME, AROUND) as opened:
        assert opened.store.disputes.count() == 7
    assert not any(path.exists() for path in (folder, log, head))


def test_a_log_of_the_new_store_is_not_taken_for_one_of_the_old(two: tuple[Kept, Kept]) -> None:
    kept, other = two
    store = other.open()
    store.offices.teams()
    with store.transaction():
        store.disputes.keep(store.disputes.get(store.listing.ids(limit=1)[0]))
    _ready(two, ".phuc-hoi", "so.khoa2")
    # Moved already: the store and its log, which belong together.
    for name in ("so.hg", "so.hg-wal", "so.khoa"):
        kept.path.with_name(name).write_bytes(other.path.with_name(name).read_bytes())
    store.close()
    with open_store(kept.path, ME, AROUND) as opened:
        assert opened.store.disputes.count() == 7


def test_a_missing_store_is_put_there_by_who_comes_next(two: tuple[Kept, Kept]) -> None:
    kept, _ = two
    _ready(two, ".phuc-hoi", "so.hg")
    kept.path.unlink()
    with open_store(kept.path, ME, AROUND) as opened:
        assert opened.store.disputes.count() == 7

import hashlib
import json
import os
import random
import shutil
import stat
import subprocess
import sys
import time
import uuid
from pathlib import Path

import pytest

from mediation_desk.errors import FolderMissing, KeyFileDamaged, KeyFileMissing, KeyFileNewer
from mediation_desk.store.derivation import FLOOR
from mediation_desk.store.keyfile import KeyFile, Slot, encode
from mediation_desk.store.twins import Twins, compare_twins, read_key_file, write_key_file

WRITER = """
import os, sys
from pathlib import Path
from mediation_desk.store.keyfile import decode
from mediation_desk.store.twins import write_key_file
store, left = Path(sys.argv[1]), int(sys.argv[2])
key_files = [decode(Path(path).read_bytes()) for path in sys.argv[3:]]
def count(event, arguments):
    global left
    if event in ("open", "os.rename", "os.remove", "os.listdir"):
        left -= 1
        if left == 0:
            os._exit(9)
sys.addaudithook(count)
print("ready", flush=True)
write_key_file(store, key_files[0])
while left < 0:
    for key_file in key_files:
        write_key_file(store, key_file)
"""


def a_key_file(letter: bytes = b"w") -> KeyFile:
    slot = Slot(
        mark=b"m" * 32, salt=b"s" * 16, parameters=FLOOR, name=b"n" * 92, wrapped=letter * 60
    )
    return KeyFile(store_id=uuid.UUID(int=7), names_salt=b"a" * 16, slots=(slot,))


@pytest.fixture
def store(tmp_path: Path) -> Path:
    folder = tmp_path / "office"
    folder.mkdir()
    write_key_file(folder / "a.hg", a_key_file())
    return folder / "a.hg"


def flip(path: Path, place: int) -> None:
    content = bytearray(path.read_bytes())
    content[place] ^= 1
    path.write_bytes(content)


def test_both_copies_are_written_alike_and_for_the_owner_only(store: Path) -> None:
    assert sorted(os.listdir(store.parent)) == ["a.khoa", "a.khoa2"]
    assert store.with_suffix(".khoa").read_bytes() == store.with_suffix(".khoa2").read_bytes()
    assert stat.S_IMODE(store.with_suffix(".khoa").stat().st_mode) == 0o600
    assert compare_twins(store) is Twins.SOUND


@pytest.mark.parametrize(
    ("ending", "twins"), [(".khoa", Twins.KEY_DAMAGED), (".khoa2", Twins.TWIN_DAMAGED)]
)
def test_one_damaged_copy_is_told_and_the_other_opens(
    store: Path, ending: str, twins: Twins
) -> None:
    flip(store.with_suffix(ending), 300)
    found = read_key_file(store)
    assert (found.key_file, found.twins) == (a_key_file(), twins)


@pytest.mark.parametrize(
    ("ending", "twins"), [(".khoa", Twins.KEY_MISSING), (".khoa2", Twins.TWIN_MISSING)]
)
def test_one_missing_copy_is_told_and_the_other_opens(
    store: Path, ending: str, twins: Twins
) -> None:
    store.with_suffix(ending).unlink()
    found = read_key_file(store)
    assert (found.key_file, found.twins) == (a_key_file(), twins)


@pytest.mark.parametrize("ending", [".khoa", ".khoa2"])
def test_every_changed_byte_of_either_copy_is_noticed(store: Path, ending: str) -> None:
    sound = store.with_suffix(ending).read_bytes()
    for place in range(len(sound)):
        store.with_suffix(ending).write_bytes(sound)
        flip(store.with_suffix(ending), place)
        assert compare_twins(store) is not Twins.SOUND


def test_a_folder_in_place_of_the_key_file_is_damage_that_the_twin_heals(store: Path) -> None:
    store.with_suffix(".khoa").unlink()
    store.with_suffix(".khoa").mkdir()
    assert compare_twins(store) is Twins.KEY_DAMAGED


def test_two_good_copies_that_differ_are_told_and_the_first_counts(store: Path) -> None:
    store.with_suffix(".khoa2").write_bytes(encode(a_key_file(b"x")))
    found = read_key_file(store)
    assert (found.key_file, found.twins) == (a_key_file(), Twins.DIFFERENT)


def test_no_copy_at_all_is_missing(tmp_path: Path) -> None:
    with pytest.raises(KeyFileMissing):
        read_key_file(tmp_path / "a.hg")


def test_no_good_copy_is_damaged(store: Path) -> None:
    flip(store.with_suffix(".khoa"), 50)
    store.with_suffix(".khoa2").write_bytes(b"")
    with pytest.raises(KeyFileDamaged):
        read_key_file(store)
    store.with_suffix(".khoa2").unlink()
    with pytest.raises(KeyFileDamaged):
        compare_twins(store)


def test_a_later_programs_key_file_is_not_called_damaged(
    store: Path,
) -> None:
    raw = {"version": 2, "shape": "unknown"}
    digest = hashlib.sha256((json.dumps(raw, sort_keys=True, indent=1) + "\n").encode())
    content = json.dumps({**raw, "digest": digest.hexdigest()})
    for ending in (".khoa", ".khoa2"):
        store.with_suffix(ending).write_text(content)
    with pytest.raises(KeyFileNewer):
        read_key_file(store)


def test_writing_again_mends_both_copies_and_clears_what_a_kill_left(store: Path) -> None:
    flip(store.with_suffix(".khoa"), 50)
    (store.parent / ".a.khoa.0123abcd.dang-ghi").touch()
    write_key_file(store, read_key_file(store).key_file)
    assert compare_twins(store) is Twins.SOUND
    assert sorted(os.listdir(store.parent)) == ["a.khoa", "a.khoa2"]


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(FolderMissing):
        write_key_file(tmp_path / "none" / "a.hg", a_key_file())


def start_writer(store: Path, left: int) -> subprocess.Popen[str]:
    paths = [store.parent.parent / name for name in ("new", "other")]
    for path, letter in zip(paths, (b"x", b"y"), strict=True):
        path.write_bytes(encode(a_key_file(letter)))
    command = [sys.executable, "-c", WRITER, str(store), str(left), *map(str, paths)]
    writer = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert writer.stdout is not None
    assert writer.stdout.readline() == "ready\n"
    return writer


def test_a_writer_killed_at_any_step_leaves_one_good_copy(store: Path) -> None:
    found, killed = set(), 0
    for step in range(1, 14):
        shutil.rmtree(store.parent)
        store.parent.mkdir()
        write_key_file(store, a_key_file())
        with start_writer(store, step) as writer:
            killed += writer.wait(60) == 9
        found.add((read_key_file(store).key_file.slots[0].wrapped[:1], compare_twins(store)))
    assert found == {(b"w", Twins.SOUND), (b"x", Twins.DIFFERENT), (b"x", Twins.SOUND)}
    assert 5 <= killed < 13


def test_a_writer_killed_at_any_moment_leaves_one_good_copy(store: Path) -> None:
    chance = random.Random(5)
    for _ in range(12):
        with start_writer(store, 0) as writer:
            time.sleep(chance.random() / 50)
            writer.kill()
        assert read_key_file(store).key_file in map(a_key_file, (b"w", b"x", b"y"))
    write_key_file(store, a_key_file())
    assert sorted(os.listdir(store.parent)) == ["a.khoa", "a.khoa2"]

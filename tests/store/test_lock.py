import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from mediation_desk.errors import FolderMissing, NotAnOrdinaryFile, StoreInUse
from mediation_desk.store.lock import StoreLock

HOLDER = """
import sys
from pathlib import Path
from mediation_desk.store.lock import StoreLock
lock = StoreLock.take(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""
TAKER = """
import sys, time
from pathlib import Path
from mediation_desk.errors import StoreInUse
from mediation_desk.store.lock import StoreLock
store, inside, done = Path(sys.argv[1]), Path(sys.argv[2]), 0
while done < 150:
    try:
        with StoreLock.take(store):
            inside.mkdir()
            inside.rmdir()
            done += 1
    except StoreInUse:
        continue
"""

OVERTAKEN = """
import sys
from pathlib import Path
from mediation_desk.errors import StoreInUse
from mediation_desk.store.lock import StoreLock
store, leaving = Path(sys.argv[1]), [StoreLock.take(Path(sys.argv[1]))]
def leave(event, arguments):
    if event == "fcntl.flock" and leaving:
        leaving.pop().release()
sys.addaudithook(leave)
with StoreLock.take(store):
    try:
        StoreLock.take(store)
    except StoreInUse:
        sys.exit(7)
"""


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "a.hg"


def start_holder(store: Path) -> subprocess.Popen[str]:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(store)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    return holder


def test_a_second_taker_is_refused_at_once_even_in_the_same_program(store: Path) -> None:
    with StoreLock.take(store), pytest.raises(StoreInUse):
        StoreLock.take(store)
    StoreLock.take(store).release()


def test_a_clean_exit_leaves_nothing(store: Path) -> None:
    lock = StoreLock.take(store)
    assert os.listdir(store.parent) == ["a.giu"]
    lock.release()
    lock.release()
    assert os.listdir(store.parent) == []


def test_a_release_called_twice_does_not_free_the_next_holder(store: Path) -> None:
    first = StoreLock.take(store)
    first.release()
    with StoreLock.take(store):
        first.release()
        with pytest.raises(StoreInUse):
            StoreLock.take(store)


def test_another_programs_lock_holds_until_it_is_killed(store: Path) -> None:
    with start_holder(store) as holder:
        with pytest.raises(StoreInUse):
            StoreLock.take(store)
        holder.kill()
        holder.wait(60)
        assert store.with_suffix(".giu").exists()
        StoreLock.take(store).release()
    assert os.listdir(store.parent) == []


def test_a_refused_taker_does_not_take_the_holders_file_away(store: Path) -> None:
    with StoreLock.take(store):
        with pytest.raises(StoreInUse):
            StoreLock.take(store)
        assert store.with_suffix(".giu").exists()


def test_a_file_left_behind_blocks_nobody(store: Path) -> None:
    store.with_suffix(".giu").write_bytes(b"12345")
    StoreLock.take(store).release()


def test_an_error_inside_frees_the_store(store: Path) -> None:
    with pytest.raises(ZeroDivisionError), StoreLock.take(store):
        raise ZeroDivisionError
    StoreLock.take(store).release()


def test_two_stores_in_one_folder_do_not_disturb_each_other(tmp_path: Path) -> None:
    with StoreLock.take(tmp_path / "a.hg"), StoreLock.take(tmp_path / "b.hg"):
        assert sorted(os.listdir(tmp_path)) == ["a.giu", "b.giu"]


def test_one_store_under_two_names_is_one_store(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.hg").touch()
    (tmp_path / "b.hg").symlink_to(tmp_path / "real" / "a.hg")
    with StoreLock.take(tmp_path / "b.hg"), pytest.raises(StoreInUse):
        StoreLock.take(tmp_path / "real" / "a.hg")


def test_programs_that_come_and_go_are_never_inside_together(store: Path) -> None:
    command = [sys.executable, "-c", TAKER, str(store), str(store.parent / "inside")]
    takers = [subprocess.Popen(command) for _ in range(3)]
    assert [taker.wait(60) for taker in takers] == [0, 0, 0]
    assert os.listdir(store.parent) == []


def test_a_holder_leaving_between_open_and_lock_does_not_let_two_in(store: Path) -> None:
    run = subprocess.run([sys.executable, "-c", OVERTAKEN, str(store)], check=False, timeout=60)
    assert run.returncode == 7


def test_threads_are_kept_apart_too(store: Path) -> None:
    refused = []

    def take() -> None:
        try:
            StoreLock.take(store)
        except StoreInUse as trouble:
            refused.append(trouble)

    with StoreLock.take(store):
        thread = threading.Thread(target=take)
        thread.start()
        thread.join()
    assert len(refused) == 1


def test_a_child_started_meanwhile_does_not_keep_the_lock(store: Path) -> None:
    with StoreLock.take(store):
        child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    try:
        StoreLock.take(store).release()
    finally:
        child.communicate(b"\n")


def test_a_missing_folder_and_a_folder_in_the_way_are_told(tmp_path: Path) -> None:
    with pytest.raises(FolderMissing):
        StoreLock.take(tmp_path / "none" / "a.hg")
    (tmp_path / "a.giu").mkdir()
    with pytest.raises(NotAnOrdinaryFile):
        StoreLock.take(tmp_path / "a.hg")

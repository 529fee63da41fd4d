import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from mediation_desk.errors import (
    DiskFull,
    DiskGone,
    DiskRefused,
    FolderMissing,
    FolderReadOnly,
    NotAnOrdinaryFile,
)
from mediation_desk.store.atomic import remove_leftovers, write_atomically
from mediation_desk.store.disk import trouble_of

KILLED_AT = """
import os, sys
from pathlib import Path
from mediation_desk.store.atomic import write_atomically
left = int(sys.argv[2])
def count(event, arguments):
    global left
    if event in ("open", "os.rename", "os.remove"):
        left -= 1
        if left < 0:
            os._exit(9)
sys.addaudithook(count)
write_atomically(Path(sys.argv[1]), b"new" * 1000)
"""


def test_a_file_is_made_and_then_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "Biên bản số 5.pdf"
    write_atomically(path, b"one")
    write_atomically(path, b"two")
    assert path.read_bytes() == b"two"
    assert os.listdir(tmp_path) == [path.name]


def test_a_failed_write_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a"
    write_atomically(path, b"old")
    with pytest.raises(TypeError):
        write_atomically(path, "text, no bytes")  # type: ignore[arg-type]
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a"]


def test_a_full_disk_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    path = tmp_path / "a"
    write_atomically(path, b"old")
    script = (
        "import resource, signal, sys\nfrom pathlib import Path\n"
        "from mediation_desk.store.atomic import write_atomically\n"
        "from mediation_desk.errors import DiskFull\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n"
        "try:\n    write_atomically(Path(sys.argv[1]), bytes(100_000))\n"
        "except DiskFull:\n    sys.exit(7)\n"
    )
    assert resource.RLIMIT_FSIZE is not None
    assert subprocess.run([sys.executable, "-c", script, str(path)], check=False).returncode == 7
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a"]


def test_a_writer_killed_at_any_step_leaves_the_old_or_the_new_file(tmp_path: Path) -> None:
    path = tmp_path / "a"
    seen = set()
    for step in range(8):
        path.write_bytes(b"old")
        run = subprocess.run(
            [sys.executable, "-c", KILLED_AT, str(path), str(step)], check=False, timeout=60
        )
        seen.add((run.returncode, path.read_bytes()))
    assert seen == {(9, b"old"), (9, b"new" * 1000), (0, b"new" * 1000)}
    remove_leftovers(path)
    assert os.listdir(tmp_path) == ["a"]


def test_only_leftovers_of_that_name_are_removed(tmp_path: Path) -> None:
    for name in (".a.0123abcd.dang-ghi", ".ab.0123abcd.dang-ghi", ".a.txt", "a"):
        (tmp_path / name).touch()
    remove_leftovers(tmp_path / "a")
    assert sorted(os.listdir(tmp_path)) == [".a.txt", ".ab.0123abcd.dang-ghi", "a"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to("real")
    write_atomically(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


def test_a_folder_or_a_device_is_never_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe", Path("/dev/null")):
        with pytest.raises(NotAnOrdinaryFile):
            write_atomically(path, b"x")
    assert stat.S_ISCHR(os.stat("/dev/null").st_mode)


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(FolderMissing):
        write_atomically(tmp_path / "none" / "a", b"x")


def test_a_name_too_long_is_a_refusal_of_the_disk_with_its_code(tmp_path: Path) -> None:
    with pytest.raises(DiskRefused) as refused:
        write_atomically(tmp_path / ("ạ" * 200), b"x")
    assert refused.value.values["code"]


def test_what_the_disk_says_becomes_what_a_person_is_told() -> None:
    assert isinstance(trouble_of(OSError(28, "No space left")), DiskFull)
    assert isinstance(trouble_of(OSError(5, "Input/output error")), DiskGone)
    assert isinstance(trouble_of(OSError(30, "Read-only file system")), FolderReadOnly)
    assert isinstance(trouble_of(PermissionError(13, "Permission denied")), FolderReadOnly)
    assert "Nguyễn" not in str(trouble_of(OSError(5, "I/O", "/home/Nguyễn Văn An/a")))


def test_a_key_file_can_be_kept_from_other_users(tmp_path: Path) -> None:
    write_atomically(tmp_path / "a", b"x", mode=0o600)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o600

"""Writing a whole file so that after any fault either the old or the new one is there."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from pathlib import Path

from mediation_desk.errors import NotAnOrdinaryFile
from mediation_desk.store.disk import disk_troubles

_ENDING = ".dang-ghi"
_CANNOT_SYNC_A_FOLDER = frozenset({errno.EINVAL, errno.ENOTSUP})


def write_atomically(path: Path, content: bytes, *, mode: int = 0o666) -> None:
    """Put the content at the path, synced to the disk together with its name.

    The file is written beside and renamed: after a fault the path holds the old content or the
    new, whole. A link stays a link. On failure nothing is left behind and the old file stands.
    `mode` are the rights of the new file before the umask.

    Raises `NotAnOrdinaryFile` for a folder or a device, and the disk's troubles.
    """
    target = Path(os.path.realpath(path))
    if os.path.exists(target) and not os.path.isfile(target):
        raise NotAnOrdinaryFile
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(4)}{_ENDING}")
    with disk_troubles():
        try:
            _write_synced(temporary, content, mode)
            os.replace(temporary, target)
        except BaseException:
            with contextlib.suppress(OSError):
                temporary.unlink()
            raise
        sync_folder(target.parent)


def remove_leftovers(path: Path) -> None:
    """Remove what a killed writer of this path left beside it.

    To be called only by who holds the store's lock: another writer's file would go too.
    """
    target = Path(os.path.realpath(path))
    with disk_troubles():
        for leftover in _leftovers(target):
            leftover.unlink(missing_ok=True)


def sync_file(path: Path) -> None:
    """Make the file's bytes survive a power cut, whoever wrote them."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make the names in the folder survive a power cut, where the system lets a program ask so."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _CANNOT_SYNC_A_FOLDER:
            raise
    finally:
        os.close(descriptor)


def _write_synced(path: Path, content: bytes, mode: int) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with open(os.open(path, flags, mode), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _leftovers(target: Path) -> list[Path]:
    start = f".{target.name}."
    names = [name for name in os.listdir(target.parent) if name.startswith(start)]
    return [target.with_name(name) for name in names if name.endswith(_ENDING)]

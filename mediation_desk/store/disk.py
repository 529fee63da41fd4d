"""What a disk's refusals mean to a person."""

from __future__ import annotations

import contextlib
import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mediation_desk.errors import (
    DiskFull,
    DiskGone,
    DiskRefused,
    FolderMissing,
    FolderReadOnly,
    NotAnOrdinaryFile,
    Trouble,
)

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_READ_ONLY = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
# EEXIST: a file stands where a folder should be made.
_MISSING = frozenset({errno.ENOENT, errno.ENOTDIR, errno.EEXIST})
_GONE = frozenset({errno.EIO, errno.ENODEV, errno.ENXIO, errno.ESTALE})
# Device not ready, device no longer available, volume changed from outside, device not connected.
_GONE_WINDOWS = frozenset({21, 55, 1006, 1167})


@contextmanager
def disk_troubles() -> Iterator[None]:
    """Inside it, what the disk refuses is raised as the `Trouble` a person can be told."""
    try:
        yield
    except OSError as error:
        raise trouble_of(error) from error


@contextmanager
def folder_made(folder: Path) -> Iterator[None]:
    """Inside it the folder is there; when the block fails, those made for it are gone again.

    Raises FolderMissing where a file stands in its way, and the disk's troubles.
    """
    with disk_troubles():
        made = [path for path in (folder, *folder.parents) if not path.exists()]
    try:
        with disk_troubles():
            folder.mkdir(parents=True, exist_ok=True)
        yield
    except BaseException:
        for path in made:
            with contextlib.suppress(OSError):
                path.rmdir()
        raise


def trouble_of(error: OSError) -> Trouble:
    """Return the trouble that tells what the disk refused; it names no file and no folder."""
    if getattr(error, "winerror", None) in _GONE_WINDOWS or error.errno in _GONE:
        return DiskGone()
    if error.errno in _FULL:
        return DiskFull()
    if error.errno in _READ_ONLY:
        return FolderReadOnly()
    if error.errno in _MISSING:
        return FolderMissing()
    if error.errno == errno.EISDIR:
        return NotAnOrdinaryFile()
    return DiskRefused(code=error.errno)

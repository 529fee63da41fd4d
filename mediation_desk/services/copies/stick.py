"""The second place of copies: a folder on a stick, known again under another drive letter."""

from __future__ import annotations

import contextlib
import os
import string
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from mediation_desk.errors import FolderMissing
from mediation_desk.store.disk import disk_troubles

MARK = "so-hoa-giai.id"
"""The file that says which folder this is; nothing but an id stands in it."""
_MOUNTED_UNDER = ("/media", "/run/media", "/mnt", "/Volumes")

Roots = Callable[[], Iterable[Path]]
"""Gives the tops of all the disks there are now."""


@dataclass(frozen=True, slots=True)
class Stick:
    """A folder chosen for copies, where it stood then, and the id that was put into it."""

    folder: Path
    mark: str


def choose_stick(folder: Path, new_id: str) -> Stick:
    """The folder bears an id: the one it had already, or the new one.

    Raises FolderMissing, FolderReadOnly, DiskFull, DiskGone.
    """
    with disk_troubles():
        if not folder.is_dir():
            raise FolderMissing
        mark = _mark_in(folder)
        if not mark:
            (folder / MARK).write_text(new_id, encoding="ascii")
            mark = new_id
    return Stick(folder, mark)


def disk_roots() -> list[Path]:
    """The tops of the disks that are there now, where sticks appear on this system."""
    if sys.platform == "win32":
        drives = (Path(f"{letter}:\\") for letter in string.ascii_uppercase)
        return [drive for drive in drives if drive.exists()]
    tops = (Path(top) for top in _MOUNTED_UNDER)
    below = [path for top in tops for path in _folders(top)]
    return [*below, *(deeper for path in below for deeper in _folders(path))]


def folder_now(stick: Stick, roots: Roots = disk_roots) -> Path | None:
    """Where the stick's folder is now; None while it is not there."""
    if _mark_in(stick.folder) == stick.mark:
        return stick.folder
    tops = list(roots())
    for tail in _tails(stick.folder):
        for top in tops:
            if _mark_in(top / tail) == stick.mark:
                return top / tail
    return None


def _tails(folder: Path) -> Iterable[Path]:
    """What may follow the top of the disk: nobody kept where that was."""
    parts = folder.parts[1:]
    return (Path(*parts[start:]) for start in range(len(parts) + 1))


def _mark_in(folder: Path) -> str:
    try:
        return (folder / MARK).read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return ""


def _folders(top: Path) -> list[Path]:
    with contextlib.suppress(OSError):
        return sorted(Path(entry.path) for entry in os.scandir(top) if entry.is_dir())
    return []

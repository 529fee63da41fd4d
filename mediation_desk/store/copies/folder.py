"""The folder of copies: how its files are named, what is in it, and a workplace inside it."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final
from uuid import UUID

from mediation_desk.errors import Trouble
from mediation_desk.store.atomic import sync_folder
from mediation_desk.store.copies.container import ENDING, read_header
from mediation_desk.store.copies.manifest import Manifest
from mediation_desk.store.disk import disk_troubles, folder_made

NAME: Final = "sao-luu"
_WORK: Final = ".dang-ghi"


@dataclass(frozen=True, slots=True)
class CopyFile:
    """A backup file as its header tells it."""

    path: Path
    manifest: Manifest
    size: int


@dataclass(frozen=True, slots=True)
class Listed:
    """The copies in a folder, newest first, and the files that cannot be read as copies."""

    copies: tuple[CopyFile, ...]
    unreadable: tuple[Path, ...] = ()


def folder_of(store: Path) -> Path:
    """Where the copies of a store are kept when no other place is named."""
    return Path(os.path.realpath(store)).parent / NAME


def copies_in(folder: Path, store_id: UUID | None = None) -> Listed:
    """The copies in the folder, of one store or of all; only their first lines are read.

    A folder that is not there or cannot be read has none.
    """
    copies, unreadable = [], []
    for path in _files(folder):
        try:
            copy = read_copy(path)
        except Trouble:
            unreadable.append(path)
            continue
        if store_id in (None, copy.manifest.contents.store_id):
            copies.append(copy)
    copies.sort(key=lambda copy: (copy.manifest.made_at, copy.path.name), reverse=True)
    return Listed(tuple(copies), tuple(unreadable))


def read_copy(path: Path) -> CopyFile:
    """The copy as its first lines tell it. Raises CopyDamaged also for a file cut off."""
    from mediation_desk.errors import CopyDamaged

    header = read_header(path)
    with disk_troubles():
        size = path.stat().st_size
    if size != header.size:
        raise CopyDamaged
    return CopyFile(path, header.manifest, size)


@contextmanager
def workplace(folder: Path, store_id: UUID) -> Iterator[Path]:
    """A folder to write in beside the copies, which is gone afterwards; made with its parents.

    What killed programs left for this store is gone too. To be called by who holds the store's
    lock. Raises the disk's troubles, also those of the block.
    """
    start = f".{store_id.hex[:8]}."
    with folder_made(folder), disk_troubles():
        for left in folder.glob(f"{start}*{_WORK}"):
            shutil.rmtree(left, ignore_errors=True)
        work = folder / f"{start}{secrets.token_hex(4)}{_WORK}"
        work.mkdir()
        try:
            yield work
        finally:
            shutil.rmtree(work, ignore_errors=True)


def put_in(written: Path, folder: Path, made_at: datetime) -> Path:
    """The written file stands in the folder under its local date and time, name and all synced."""
    with disk_troubles():
        target = free_name(folder, made_at)
        os.rename(written, target)
        sync_folder(folder)
    return target


def free_name(folder: Path, made_at: datetime, ending: str = ENDING) -> Path:
    """A name of that moment that nothing in the folder has yet."""
    stem, number = f"{made_at.astimezone():%Y-%m-%d-%Hh%M}", 1
    path = folder / f"{stem}{ending}"
    while path.exists():
        number += 1
        path = folder / f"{stem}-{number}{ending}"
    return path


def _files(folder: Path) -> list[Path]:
    found: list[Path] = []
    with contextlib.suppress(OSError):
        found += [p for p in folder.iterdir() if p.suffix.lower() == ENDING and p.name[0] != "."]
    return sorted(found)

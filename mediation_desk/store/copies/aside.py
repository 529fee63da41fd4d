"""The raw files of a store that does not open, kept aside as they are."""

from __future__ import annotations

import os
import shutil
from datetime import datetime
from pathlib import Path
from typing import Final

from mediation_desk.store.atomic import sync_folder
from mediation_desk.store.copies.folder import free_name
from mediation_desk.store.copies.room import require_room
from mediation_desk.store.disk import disk_troubles, folder_made
from mediation_desk.store.place import Beside, beside

ENDING: Final = "-tep-goc"
_KEPT: Final = (Beside.KEY, Beside.TWIN, Beside.HEAD)


def raw_files(store: Path) -> list[Path]:
    """The files that are the store: itself, its log, its key files and its head file."""
    real = Path(os.path.realpath(store))
    names = [real, real.with_name(real.name + "-wal"), *(beside(real, kind) for kind in _KEPT)]
    return [path for path in names if path.is_file()]


def set_aside(store: Path, folder: Path, now: datetime) -> Path | None:
    """A dated folder with the store's files as they are, synced; None when there are none.

    Raises NoRoom and the disk's troubles.
    """
    files = raw_files(store)
    if not files:
        return None
    require_room(folder, sum(path.stat().st_size for path in files))
    with folder_made(folder), disk_troubles():
        target = free_name(folder, now, ENDING)
        # One name per store: what a killed program left is taken up again here.
        part = folder / f".{store.name}{ENDING}.dang-ghi"
        shutil.rmtree(part, ignore_errors=True)
        try:
            copy_synced(files, part)
            os.rename(part, target)
        except BaseException:
            shutil.rmtree(part, ignore_errors=True)
            raise
        sync_folder(folder)
    return target


def copy_synced(files: list[Path], folder: Path) -> None:
    """The new folder holds a copy of each file, on the disk together with its name."""
    folder.mkdir(exist_ok=True)
    for path in files:
        with path.open("rb") as content, (folder / path.name).open("xb") as out:
            shutil.copyfileobj(content, out, 1 << 20)
            out.flush()
            os.fsync(out.fileno())
    sync_folder(folder)

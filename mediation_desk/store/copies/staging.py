"""Putting another store in the place of one, so that a kill leaves the old or the new, whole.

The new files are made ready in a folder beside the store whose name says that it is not finished.
Renaming it is the one moment that counts: before it the old store stands, after it the new one
does, and whoever comes next moves what is not moved yet. A log of the old store is removed before
the new one gets its name, for the engine would play it into the new.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from mediation_desk.store.atomic import sync_file, sync_folder
from mediation_desk.store.disk import disk_troubles
from mediation_desk.store.place import Beside, beside

_READY: Final = ".phuc-hoi"
_UNFINISHED: Final = ".phuc-hoi.dang-ghi"


def is_under_way(store: Path) -> bool:
    """Whether a restore of this store was begun and neither finished nor taken back."""
    return _folder(store, _READY).exists() or _folder(store, _UNFINISHED).exists()


@contextmanager
def staged(store: Path) -> Iterator[Path]:
    """An empty folder for the files that shall stand at the store's place, under their names.

    When the block ends well they are the store; when it does not, the old one stands untouched.
    To be called by who holds the store's lock. Raises the disk's troubles.
    """
    finish(store)
    folder = _folder(store, _UNFINISHED)
    with disk_troubles():
        folder.mkdir()
        try:
            yield folder
            for path in folder.iterdir():
                sync_file(path)
            sync_folder(folder)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        os.rename(folder, _folder(store, _READY))
        sync_folder(folder.parent)
    finish(store)


def finish(store: Path) -> None:
    """No restore is under way: one made ready is done, one that was not is taken back."""
    with disk_troubles():
        shutil.rmtree(_folder(store, _UNFINISHED), ignore_errors=True)
        ready = _folder(store, _READY)
        if not ready.is_dir():
            return
        _replace_store(_real(store), ready)
        for path in ready.iterdir():
            os.replace(path, ready.parent / path.name)
        sync_folder(ready.parent)
        ready.rmdir()


def _replace_store(store: Path, ready: Path) -> None:
    new = ready / store.name
    if not new.exists():
        # Moved already; what is beside the store since then is its own.
        return
    for old in (*(store.with_name(store.name + t) for t in ("-wal", "-shm")), _head(store)):
        old.unlink(missing_ok=True)
    sync_folder(store.parent)
    os.replace(new, store)
    sync_folder(store.parent)


def _head(store: Path) -> Path:
    return beside(store, Beside.HEAD)


def _folder(store: Path, ending: str) -> Path:
    real = _real(store)
    return real.with_name(real.name + ending)


def _real(store: Path) -> Path:
    return Path(os.path.realpath(store))

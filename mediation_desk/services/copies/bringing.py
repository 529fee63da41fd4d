"""Bringing a store from a stick or a network drive to the machine's own disk."""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from uuid import UUID

from mediation_desk.errors import CopyDamaged, StoreBroughtAlready, StoreDamaged, Trouble
from mediation_desk.store.atomic import sync_folder
from mediation_desk.store.copies.aside import copy_synced
from mediation_desk.store.copies.room import require_room, size_of_store
from mediation_desk.store.disk import disk_troubles, folder_made
from mediation_desk.store.place import Beside, beside
from mediation_desk.store.soundness import first_bad_thing
from mediation_desk.store.twins import read_key_file
from mediation_desk.store.volume import require_own_disk

Tell = Callable[[int, int], None]
_WORK = ".dang-chep"
_WAL = "-wal"


def bring(store: Path, key: bytes, target: Path, tell: Tell) -> Path:
    """The store stands whole at `target`, or beside it under a numbered name where that is taken.

    Store, log and key files are compared byte for byte and the copy is looked through; what is
    brought stays where it was. To be called by who holds the store's lock, while nobody writes.
    `tell` hears how many of how many steps are done and may raise Cancelled. Raises NoRoom,
    StoreBroughtAlready, StoreOnRemovable, StoreOnNetwork, StoreDamaged, CopyDamaged and the disk's
    troubles; then nothing was added.
    """
    real = Path(os.path.realpath(store))
    require_own_disk(target)
    # Once to stay and, with a log, once more to be looked through.
    require_room(target.parent, 2 * size_of_store(real))
    with folder_made(target.parent), disk_troubles():
        target = _free(target, read_key_file(real).key_file.store_id)
        with _workplace(target) as work:
            files = _files(real)
            tell(0, 3)
            copy_synced(list(files), work)
            tell(1, 3)
            _require_same(files, work)
            new = _renamed(real, files, work, target)
            tell(2, 3)
            _require_sound(new, key)
            tell(3, 3)
            _put_head(real, new)
            _put_in(work, target)
    return target


def _files(real: Path) -> dict[Path, str]:
    """What is brought, each file with how its name follows from the store's."""
    named = {
        beside(real, Beside.KEY): Beside.KEY.value,
        beside(real, Beside.TWIN): Beside.TWIN.value,
        real.with_name(real.name + _WAL): _WAL,
        real: "",
    }
    return {path: kind for path, kind in named.items() if path.is_file()}


def _require_same(files: dict[Path, str], work: Path) -> None:
    for path in files:
        with path.open("rb") as here, (work / path.name).open("rb") as there:
            digests = [hashlib.file_digest(file, "sha256").digest() for file in (here, there)]
        if digests[0] != digests[1]:
            raise CopyDamaged


def _renamed(real: Path, files: dict[Path, str], work: Path, target: Path) -> Path:
    new = work / target.name
    for path, kind in files.items():
        os.rename(work / path.name, _named(new, kind))
    return new


def _named(store: Path, kind: str) -> Path:
    if kind in ("", _WAL):
        return store.with_name(store.name + kind)
    return beside(store, Beside(kind))


def _require_sound(new: Path, key: bytes) -> None:
    bad = first_bad_thing(new, key, read_key_file(new).key_file)
    if bad:
        raise StoreDamaged(path=new.name, reason=bad)


def _put_head(real: Path, new: Path) -> None:
    """Saves that are missing at the end were told of already: they keep nobody from going on."""
    head = beside(real, Beside.HEAD)
    if head.is_file():
        shutil.copyfile(head, beside(new, Beside.HEAD))


def _put_in(work: Path, target: Path) -> None:
    """Every file has its place; the store itself comes last."""
    done: list[Path] = []
    try:
        for path in sorted(work.iterdir(), key=lambda path: path.name == target.name):
            os.rename(path, target.with_name(path.name))
            done.append(target.with_name(path.name))
        sync_folder(target.parent)
    except BaseException:
        for path in done:
            with contextlib.suppress(OSError):
                path.unlink()
        raise


def _free(target: Path, store_id: UUID) -> Path:
    """A name that neither a store nor a key file has.

    Raises StoreBroughtAlready for this very store: nobody should write in two by turns.
    """
    for number in count(1):
        path = target if number == 1 else target.with_name(f"{target.stem}-{number}{target.suffix}")
        if not any(p.exists() for p in (path, beside(path, Beside.KEY), beside(path, Beside.TWIN))):
            return path
        if path.exists() and _id_at(path) == store_id:
            raise StoreBroughtAlready(path=path)
    raise AssertionError


def _id_at(path: Path) -> UUID | None:
    try:
        return read_key_file(path).key_file.store_id
    except Trouble:
        return None


@contextmanager
def _workplace(target: Path) -> Iterator[Path]:
    work = target.parent / f".{target.name}{_WORK}"
    shutil.rmtree(work, ignore_errors=True)
    try:
        yield work
    finally:
        shutil.rmtree(work, ignore_errors=True)

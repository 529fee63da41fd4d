"""What is in a copy beside what is in the store now, told before anything is put back."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from mediation_desk.errors import Trouble
from mediation_desk.store.copies.checking import check_copy
from mediation_desk.store.copies.contents import contents_of
from mediation_desk.store.copies.entries import Written as Written  # noqa: PLC0414  (told to the window)
from mediation_desk.store.copies.entries import count_after, last_entries
from mediation_desk.store.copies.manifest import Manifest
from mediation_desk.store.copies.room import require_room
from mediation_desk.store.database import spoken_errors
from mediation_desk.store.engine import Database, connect
from mediation_desk.store.soundness import read_as_is

SHOWN = 5
"""Entries that are told of each side."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: how many disputes, and what was written in it last."""

    disputes: int
    entries: tuple[Written, ...]


@dataclass(frozen=True, slots=True)
class Inside:
    """A copy that was read in full, the store as it is now, and what is only in the store.

    `present` is None when the store does not open. `lost` counts the disputes and other records
    written to after the copy; it is None when nobody can tell, because the store does not open or
    goes on from elsewhere than the copy.
    """

    manifest: Manifest
    copy: Side
    present: Side | None = None
    lost: int | None = None
    lost_entries: tuple[Written, ...] = ()
    another: bool = False
    """Whether the copy is of another store than the one whose key file stands here."""


def look_inside(file: Path, key: bytes, store: Path, present_key: bytes | None) -> Inside:
    """What the copy holds and, where `present_key` opens the store, what would be lost.

    Nothing is changed. Raises CopyDamaged and what else keeps the copy from being read.
    """
    with _extracted(file, key) as (manifest, db):
        copy = _side(db, manifest.contents.disputes)
    if present_key is None:
        return Inside(manifest, copy)
    try:
        with spoken_errors(store), read_as_is(store, present_key) as db:
            return _beside(manifest, copy, db)
    except (Trouble, OSError):
        return Inside(manifest, copy)


@contextmanager
def _extracted(file: Path, key: bytes) -> Iterator[tuple[Manifest, Database]]:
    with tempfile.TemporaryDirectory(prefix="hg-") as folder:
        require_room(Path(folder), file.stat().st_size)
        store = Path(folder) / "so.hg"
        manifest = check_copy(file, key, store)
        with spoken_errors(file):
            db = connect(store, key, immutable=True)
            try:
                yield manifest, db
            finally:
                db.close()


def _beside(manifest: Manifest, copy: Side, db: Database) -> Inside:
    present = _side(db, contents_of(db).disputes)
    head = manifest.contents.head
    if count_after(db, head) is None:
        return Inside(manifest, copy, present)
    lost = last_entries(db, after=head.sequence)
    return Inside(manifest, copy, present, len(lost), lost[:SHOWN])


def _side(db: Database, disputes: int) -> Side:
    return Side(disputes, last_entries(db, SHOWN))

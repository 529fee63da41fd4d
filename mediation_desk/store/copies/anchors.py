"""Whether the history holds what the copies outside it remember of it.

Who has the key can rewrite a store or put back a whole older one; only an end of the history that
was noted elsewhere shows it. A restore done by the program begins a new machine and keeps the ids
of those that it left behind: what these wrote past the restored point contradicts nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from uuid import UUID

from mediation_desk.errors import ForeignKeyFile, HistoryContradicted, Trouble
from mediation_desk.store.copies.folder import CopyFile, copies_in, read_copy
from mediation_desk.store.copies.manifest import Contents
from mediation_desk.store.engine import Database


def anchors_for(
    store_id: UUID, key: bytes, folder: Path, given: Iterable[Path] = ()
) -> tuple[CopyFile, ...]:
    """Every readable copy of this store in the folder and among those given, sealed by its key."""
    found = [*copies_in(folder, store_id).copies]
    for path in given:
        try:
            found.append(read_copy(path))
        except Trouble:
            continue
    ours = (c for c in found if c.manifest.contents.store_id == store_id)
    return tuple(copy for copy in ours if _sealed_by(copy, key))


def require_held(db: Database, anchors: Iterable[CopyFile]) -> None:
    """Raise HistoryContradicted, naming the first copy whose end of the history is not in it."""
    for copy in sorted(anchors, key=lambda copy: copy.manifest.contents.head.sequence):
        inside = copy.manifest.contents
        if not (_holds(db, inside) or _left_behind(db, inside)):
            raise HistoryContradicted(copy=copy.path.name, number=inside.head.sequence)


def _holds(db: Database, anchor: Contents) -> bool:
    if anchor.head.sequence == 0:
        return True
    row = db.execute(
        "SELECT mac FROM history WHERE sequence = ?", [anchor.head.sequence]
    ).fetchone()
    return row is not None and bytes(row[0]) == anchor.head.mac


def _left_behind(db: Database, anchor: Contents) -> bool:
    """Whether a restore gave up the anchor's machine before what the anchor knows was written."""
    machine = db.execute(
        "SELECT number FROM machine WHERE id = ? AND here = 0", [anchor.machine]
    ).fetchone()
    if machine is None:
        return False
    last = db.execute("SELECT max(sequence) FROM history WHERE machine = ?", machine).fetchone()[0]
    return anchor.head.sequence > (last or 0)


def _sealed_by(copy: CopyFile, key: bytes) -> bool:
    try:
        copy.manifest.people(key)
    except ForeignKeyFile:
        return False
    return True

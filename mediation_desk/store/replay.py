"""Whether every row is what its history says: the history replayed beside the tables.

The chain shows that no entry was changed; only this shows that no row was changed, added or taken
away past the history.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, Final

from mediation_desk.store.dispute_rows import LINKS
from mediation_desk.store.engine import Database
from mediation_desk.store.history import RECORDS, RESTORE

Value = str | int | None
_CONTENT: Final = "content"
_CONTENT_DIGEST: Final = "sha256"
_ADDED: Final = "not in the history"


@dataclass(slots=True)
class _Told:
    """What the history tells of one row; not `whole` when an erasure blanked part of it."""

    known: dict[str, Value] = field(default_factory=dict)
    whole: bool = True
    there: bool | None = False

    def take_in(self, changes: str | None) -> None:
        """One more entry; a blanked one leaves open what it changed."""
        if changes is None:
            self.known.clear()
            self.whole, self.there = False, None
            return
        for name, (_, new) in json.loads(changes).items():
            self.known[name] = new
        if "id" in self.known:
            self.there = self.known["id"] is not None
        elif not self.whole:
            self.there = True


def first_differing_row(db: Database) -> str | None:
    """A row that is not as its history left it, with its field; None when all agree.

    Values that an erasure blanked are not compared. Reads everything once, a row at a time.
    """
    tables = {record: _Table(db, record) for record in RECORDS}
    for record, row_id, told in _told(db):
        if record == RESTORE:
            # An entry about the whole store, not about a row.
            continue
        wrong = tables[record].first_wrong(row_id, told)
        if wrong:
            return _named(db, record, *wrong)
    for record, table in tables.items():
        if table.row is not None:
            return _named(db, record, str(table.row["id"]), _ADDED)
    return None


class _Table:
    """Walks the rows of one table by their ids, beside the history that does the same."""

    def __init__(self, db: Database, record: str) -> None:
        self._columns = _columns(db, record)
        self._rows = _rows(db, record, self._columns)
        self.row = next(self._rows, None)
        """The row looked at next; None after the last."""

    def first_wrong(self, row_id: str, told: _Told) -> tuple[str, str] | None:
        """What is wrong with a row up to this one, and with which."""
        row = self.row
        if row is not None and row["id"] < row_id:
            return str(row["id"]), _ADDED
        if row is None or row["id"] > row_id:
            return (row_id, "taken away") if told.there else None
        self.row = next(self._rows, None)
        wrong = _wrong_field(row, told, self._columns)
        return (row_id, wrong) if wrong else None


def _wrong_field(row: dict[str, Any], told: _Told, columns: dict[str, Value]) -> str | None:
    if told.there is False:
        return "was deleted"
    for name, default in columns.items():
        value = row[name]
        if name in told.known:
            if told.known[name] != value:
                return name
        elif told.whole and value is not None and value != default:
            return name
    content = row.get(_CONTENT)
    if content is not None and hashlib.sha256(content).hexdigest() != row[_CONTENT_DIGEST]:
        return _CONTENT
    return None


def _told(db: Database) -> Iterator[tuple[str, str, _Told]]:
    # Ids are made in the order of time, so the index leads through the history almost in its order.
    entries = db.execute(
        "SELECT record, row_id, changes FROM history INDEXED BY history_of_row"
        " ORDER BY row_id, sequence"
    )
    for (record, row_id), changes in groupby(entries, key=lambda entry: entry[:2]):
        told = _Told()
        for *_, change in changes:
            told.take_in(change)
        yield record, row_id, told


def _rows(db: Database, record: str, columns: dict[str, Value]) -> Iterator[dict[str, Any]]:
    names = [*columns, _CONTENT] if record == "attachment" else list(columns)
    listed = ", ".join(f'"{name}"' for name in names)
    for values in db.execute(f"SELECT {listed} FROM {record} ORDER BY id"):
        yield dict(zip(names, values, strict=True))


def _columns(db: Database, record: str) -> dict[str, Value]:
    """The columns the history tells of, each with what it holds where nothing was ever set."""
    found = db.execute(f"PRAGMA table_info({record})").fetchall()
    return {name: _plain(default) for _, name, kind, _, default, _ in found if kind != "BLOB"}


def _plain(default: str | None) -> Value:
    """A column's default as the value it stands for."""
    if default is None or default.upper() == "NULL":
        return None
    return default.strip("'") if default.startswith("'") else int(default)


def _named(db: Database, record: str, row_id: str, what: str) -> str:
    number = _number(db, record, row_id)
    where = f" of dispute {number}" if number else ""
    return f"record: {record} {row_id}{where}: {what}"


def _number(db: Database, record: str, row_id: str) -> str:
    """The human number of the dispute the row stands under; "" where there is none."""
    while record in LINKS:
        parent, column = LINKS[record]
        found = db.execute(f"SELECT {column} FROM {record} WHERE id = ?", [row_id]).fetchone()
        if found is None:
            return ""
        record, row_id = parent, str(found[0])
    if record != "dispute":
        return ""
    found = db.execute(
        "SELECT serial || series || '/' || year FROM dispute WHERE id = ?", [row_id]
    ).fetchone()
    return str(found[0]) if found else ""

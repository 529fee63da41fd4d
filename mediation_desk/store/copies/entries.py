"""The last entries of a store's history, told by the disputes that people know."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from mediation_desk.store.engine import Database, EngineError
from mediation_desk.store.history import Head

_PARENTS = {
    "dispute_id": "dispute",
    "session_id": "session",
    "round_id": "round",
    "obligation_id": "obligation",
}
_DEEPEST = 4
_MOST = 1000
_READ = 20_000
"""Entries that are looked through at most."""


class Written(NamedTuple):
    """One entry: when, by whom, in which table, and the number of its dispute, "" for none."""

    at: datetime
    who: str
    record: str
    number: str


def last_entries(db: Database, most: int = _MOST, after: int = 0) -> tuple[Written, ...]:
    """The newest entries past number `after`, newest first, each dispute or table once.

    Reads stores of every age; one that has no history yet has none.
    """
    found: dict[tuple[str, str], Written] = {}
    try:
        rows = db.execute(
            "SELECT record, row_id, who, at FROM history WHERE sequence > ?"
            " ORDER BY sequence DESC LIMIT ?",
            [after, _READ],
        ).fetchall()
    except EngineError:
        return ()
    for record, row_id, who, at in rows:
        number = _number(db, record, row_id)
        key = (number, "" if number else record)
        if key not in found:
            found[key] = Written(datetime.fromisoformat(at), who, record, number)
        if len(found) == most:
            break
    return tuple(found.values())


def count_after(db: Database, head: Head) -> int | None:
    """How many entries follow `head`; None when it is not in this history."""
    if head.sequence:
        row = db.execute("SELECT mac FROM history WHERE sequence = ?", [head.sequence]).fetchone()
        if row is None or bytes(row[0]) != head.mac:
            return None
    statement = "SELECT count(*) FROM history WHERE sequence > ?"
    return int(db.execute(statement, [head.sequence]).fetchone()[0])


def _number(db: Database, record: str, row_id: str) -> str:
    """The number of the dispute that the row is of or stands under; "" when there is none."""
    for _ in range(_DEEPEST):
        if record == "dispute":
            return _number_of(db, row_id)
        above = _above(db, record, row_id)
        if above is None:
            return ""
        record, row_id = above
    return ""


def _above(db: Database, record: str, row_id: str) -> tuple[str, str] | None:
    columns = {name for (name,) in db.execute("SELECT name FROM pragma_table_info(?)", [record])}
    for column, table in _PARENTS.items():
        if column in columns:
            row = db.execute(f'SELECT "{column}" FROM "{record}" WHERE id = ?', [row_id]).fetchone()
            return (table, row[0]) if row and row[0] else None
    return None


def _number_of(db: Database, dispute_id: str) -> str:
    row = db.execute(
        "SELECT year, series, serial FROM dispute WHERE id = ?", [dispute_id]
    ).fetchone()
    return f"{row[2]}{row[1]}/{row[0]}" if row and row[2] else ""

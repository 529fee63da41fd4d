"""What can still be read of a store with damaged pages, row by row: the last resort."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

from mediation_desk.store.engine import Database, EngineError, connect
from mediation_desk.store.history import RECORDS

_AT_ONCE = 200
_PATIENCE = 2000
"""Rows missed one after the other until a table is given up whose rows nobody can list."""


@dataclass(frozen=True, slots=True)
class Salvaged:
    """One readable record: its table and its fields."""

    record: str
    fields: dict[str, Any]


def readable_records(path: Path, key: bytes) -> Iterator[Salvaged]:
    """Every record that can be read, of every table of records; what cannot be is passed over.

    The file is only read, as it stands and without its log. Raises nothing for damage: where the
    first page or one of the table of tables is gone, no record is readable.
    """
    try:
        connect(path, key, immutable=True).close()
    except EngineError:
        return
    for record in RECORDS:
        for fields in _Walk(path, key, record).rows():
            del fields["rowid"]
            yield Salvaged(record, fields)


class _Walk:
    """Goes through one table by its row numbers.

    The engine stays in error after a damaged page, so the file is opened again after each.
    """

    def __init__(self, path: Path, key: bytes, table: str) -> None:
        self._path = path
        self._key = key
        self._table = table
        self._db: Database | None = None

    def rows(self) -> Iterator[dict[str, Any]]:
        """Every row that can be read, in order."""
        last = 0
        try:
            while found := self._ask(f"rowid > ? ORDER BY rowid LIMIT {_AT_ONCE}", last):
                last = found[-1]["rowid"]
                yield from found
            if found is None:
                yield from self._one_by_one(last)
        finally:
            self._close()

    def _one_by_one(self, last: int) -> Iterator[dict[str, Any]]:
        listed, missed = self._listed(last), 0
        for number in listed or count(last + 1):
            found = self._ask("rowid = ?", number)
            yield from found or ()
            missed = 0 if found else missed + 1
            if not listed and missed >= _PATIENCE:
                return

    def _listed(self, last: int) -> list[int]:
        """The row numbers after `last` as the index of ids knows them; none when it is damaged."""
        try:
            rows = self._opened().execute(
                f'SELECT rowid FROM "{self._table}" INDEXED BY "sqlite_autoindex_{self._table}_1"'
                " WHERE rowid > ? ORDER BY id",
                [last],
            )
            return sorted(number for (number,) in rows.fetchall())
        except EngineError:
            self._close()
            return []

    def _ask(self, where: str, number: int) -> list[dict[str, Any]] | None:
        """The rows asked for; None when they cannot be read."""
        try:
            cursor = self._opened().execute(
                f'SELECT rowid AS rowid, * FROM "{self._table}" WHERE {where}', [number]
            )
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
        except EngineError:
            self._close()
            return None

    def _opened(self) -> Database:
        self._db = self._db or connect(self._path, self._key, immutable=True)
        return self._db

    def _close(self) -> None:
        if self._db:
            self._db.close()
            self._db = None

"""The history read back: what changed in a dispute, when, by whom and on which machine."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from mediation_desk.store.engine import Database
from mediation_desk.store.listing import CHUNK

Value = str | int | None

# As the index `history_of_removed` has them, word for word: else it would not be used.
_GONE = "json_extract(changes, '$.id[0]') IS NOT NULL AND json_extract(changes, '$.id[1]') IS NULL"
_PARENT = (
    "coalesce(json_extract(changes, '$.dispute_id[0]'), json_extract(changes, '$.session_id[0]'),"
    " json_extract(changes, '$.round_id[0]'), json_extract(changes, '$.obligation_id[0]'))"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One saved change of one row: its fields with their values before and after.

    `fields` is empty where an erasure blanked them. `first` is the row's first entry.
    """

    sequence: int
    record: str
    row_id: str
    fields: Mapping[str, tuple[Value, Value]]
    first: bool
    who: str
    at: datetime
    here: bool
    machine: int

    @property
    def removal(self) -> bool:
        """Whether the row was taken away."""
        return self.fields.get("id", (None, ""))[1] is None


class Past:
    """Reads the history of rows."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of_rows(self, row_ids: Sequence[str]) -> list[Change]:
        """All that ever changed in these rows and in the rows since taken away under them."""
        ids, new = set(row_ids), set(row_ids)
        while new:
            new = self._taken_away_under(sorted(new)) - ids
            ids |= new
        return list(self._changes(sorted(ids)))

    def _taken_away_under(self, ids: list[str]) -> set[str]:
        found: set[str] = set()
        for some in _chunks(ids):
            marks = ", ".join("?" * len(some))
            rows = self._db.execute(
                f"SELECT row_id FROM history WHERE {_GONE} AND {_PARENT} IN ({marks})", some
            )
            found |= {row[0] for row in rows.fetchall()}
        return found

    def _changes(self, ids: Sequence[str]) -> Iterator[Change]:
        found = []
        for some in _chunks(ids):
            marks = ", ".join("?" * len(some))
            found += self._db.execute(
                "SELECT h.sequence, h.record, h.row_id, h.changes, h.parents, h.who, h.at, m.here,"
                " m.number FROM history h JOIN machine m ON m.number = h.machine"
                f" WHERE h.row_id IN ({marks})",
                some,
            ).fetchall()
        for sequence, record, row_id, changes, parents, who, at, here, machine in sorted(found):
            fields = json.loads(changes) if changes else {}
            yield Change(
                sequence=sequence,
                record=record,
                row_id=row_id,
                fields={name: (old, new) for name, (old, new) in fields.items()},
                first=not parents,
                who=who,
                at=datetime.fromisoformat(at),
                here=bool(here),
                machine=machine,
            )


def _chunks(ids: Sequence[str]) -> Iterator[list[str]]:
    for start in range(0, len(ids), CHUNK):
        yield list(ids[start : start + CHUNK])

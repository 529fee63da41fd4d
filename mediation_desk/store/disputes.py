"""Keeping and reading disputes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from mediation_desk.domain.dispute import Dispute, Number
from mediation_desk.store.dispute_rows import LINKS, Children, Row, dispute_of, rows_of
from mediation_desk.store.engine import Database
from mediation_desk.store.office import upsert_statement
from mediation_desk.store.search import Search

CHUNK = 400
SEARCHED = {
    "dispute": ("year", "serial", "series", "place", "summary"),
    "party": ("name", "address", "phone"),
    "related_person": ("name", "address"),
    "invited": ("name",),
}
"""The columns whose words people search, by table."""

_NOTHING: tuple[str, Row] = ("", {})
_upsert = cache(upsert_statement)


class Disputes:
    """The disputes of one store; every writing method belongs inside a transaction."""

    def __init__(self, db: Database, search: Search) -> None:
        self._db = db
        self._search = search

    def keep(self, dispute: Dispute) -> Dispute:
        """The dispute is stored whole, found by its words, and has its number.

        A new one gets the next serial of its team and of the year it was received in; a number
        once given is never changed or given again.
        """
        known = dispute.number is not None
        dispute = dispute if known else replace(dispute, number=self._next(dispute))
        stored = self._stored(dispute.id) if known else {}
        rows = list(rows_of(dispute))
        touched = self._drop_gone(stored, rows)
        for table, row in rows:
            before = stored.get(row["id"], _NOTHING)[1]
            if before != row:
                self._db.conn.execute(_upsert(table, tuple(row)), tuple(row.values()))
                touched |= _searched(table, before, row)
        if touched & SEARCHED.keys():
            self._search.index(dispute)
        return dispute

    def keep_all(self, disputes: Iterable[Dispute]) -> int:
        """All these disputes are stored like `keep` does; returns how many there were."""
        return len([self.keep(dispute).id for dispute in disputes])

    def get(self, id_: str) -> Dispute:
        """The dispute with this id, deleted or not; raises KeyError when there is none."""
        found = self.some([id_])
        if not found:
            raise KeyError(id_)
        return found[0]

    def some(self, ids: Sequence[str]) -> list[Dispute]:
        """The disputes with these ids in this order; unknown ids are left out."""
        found: dict[str, Dispute] = {}
        for start in range(0, len(ids), CHUNK):
            found |= self._read(ids[start : start + CHUNK])
        return [found[i] for i in ids if i in found]

    def numbered(self, team_id: str | None, number: Number) -> list[str]:
        """The ids of the disputes people call by this number, in one team or in all."""
        rows = self._db.execute(
            "SELECT d.id FROM dispute d JOIN team t ON t.id = d.team_id"
            " WHERE d.year = ? AND d.series = ? AND d.serial = ? AND (?4 IS NULL OR d.team_id = ?4)"
            " AND d.deleted_at IS NULL ORDER BY t.position",
            [number.year, number.series, number.serial, team_id],
        )
        return [row[0] for row in rows.fetchall()]

    def received(self, team_id: str, on: str) -> list[Dispute]:
        """The disputes not deleted that a team received on one ISO date."""
        rows = self._db.execute(
            "SELECT id FROM dispute WHERE received_on = ? AND team_id = ? AND deleted_at IS NULL",
            [on, team_id],
        )
        return self.some([row[0] for row in rows.fetchall()])

    def row_ids(self, dispute_ids: Sequence[str]) -> list[str]:
        """The ids of these disputes and of every row under them."""
        found = list(dispute_ids)
        for start in range(0, len(dispute_ids), CHUNK):
            known = self._known(dispute_ids[start : start + CHUNK])
            found += [i for rows in known.values() for i in _ids(rows)]
        return found

    def count(self) -> int:
        """How many disputes there are, deleted ones left out."""
        statement = "SELECT count(*) FROM dispute WHERE deleted_at IS NULL"
        return int(self._db.execute(statement).fetchone()[0])

    def _next(self, dispute: Dispute) -> Number:
        year = dispute.received_on.year
        last = self._db.execute(
            "SELECT max(serial) FROM dispute WHERE team_id = ? AND year = ? AND series = ''",
            [dispute.team_id, year],
        ).fetchone()[0]
        return Number(year, "", (last or 0) + 1)

    def _stored(self, dispute_id: str) -> dict[str, tuple[str, Row]]:
        """The dispute's rows as they are, by their ids, parents first."""
        own = self._under("dispute", "id", [dispute_id])
        tables = {"dispute": own, **self._known([dispute_id])}
        return {
            row["id"]: (table, row)
            for table, known in tables.items()
            for rows in known.values()
            for row in rows
        }

    def _drop_gone(
        self, stored: dict[str, tuple[str, Row]], rows: Iterable[tuple[str, Row]]
    ) -> set[str]:
        """Rows that are no longer there are gone, children first; returns their tables."""
        kept = {row["id"] for _, row in rows}
        gone = [(table, id_) for id_, (table, _) in reversed(stored.items()) if id_ not in kept]
        for table, id_ in gone:
            self._db.execute(f"DELETE FROM {table} WHERE id = ?", [id_])
        return {table for table, _ in gone}

    def _read(self, ids: Sequence[str]) -> dict[str, Dispute]:
        children = self._known(ids)
        own = self._under("dispute", "id", ids)
        return {row["id"]: dispute_of(row, children) for rows in own.values() for row in rows}

    def _known(self, ids: Sequence[str]) -> Children:
        """All rows under these disputes, by table and parent."""
        found: dict[str, dict[str, list[Row]]] = {}
        for table, (parent, link) in LINKS.items():
            above = ids if parent == "dispute" else _ids(found[parent])
            found[table] = self._under(table, link, above)
        return found

    def _under(self, table: str, link: str, parents: Sequence[str]) -> dict[str, list[Row]]:
        found: dict[str, list[Row]] = defaultdict(list)
        order = "position" if table != "dispute" else "id"
        for start in range(0, len(parents), CHUNK):
            some = parents[start : start + CHUNK]
            marks = ", ".join("?" * len(some))
            rows = self._db.conn.execute(
                f"SELECT * FROM {table} WHERE {link} IN ({marks}) ORDER BY {order}", list(some)
            )
            names = [column[0] for column in rows.description]
            for values in rows:
                row = dict(zip(names, values, strict=True))
                found[row[link]].append(row)
        return found


def _ids(rows: Mapping[str, list[Row]]) -> list[str]:
    return [row["id"] for some in rows.values() for row in some]


def _searched(table: str, before: Row, after: Row) -> set[str]:
    """The table's name when words that people search changed in one of its rows."""
    columns = SEARCHED.get(table, ())
    return {table} if any(before.get(c) != after[c] for c in columns) else set()

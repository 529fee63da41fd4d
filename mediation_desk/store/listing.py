"""The register as a list: ids first, rows when they are looked at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from mediation_desk.domain.case import Case, state_as_recorded
from mediation_desk.domain.codes import State
from mediation_desk.domain.dispute import Number
from mediation_desk.store.cases import Cases
from mediation_desk.store.engine import Database
from mediation_desk.store.search import Search

CHUNK = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the register; `parties` are (side, name) in the order they were entered."""

    id: str
    team: str
    number: Number
    received_on: date
    type: str | None
    state: State
    ended_on: date | None
    summary: str
    place: str
    parties: tuple[tuple[str, str], ...]


class Listing:
    """Lists disputes without reading them whole; deleted ones are never listed."""

    def __init__(self, db: Database, search: Search, cases: Cases) -> None:
        self._db = db
        self._search = search
        self._cases = cases

    def ids(
        self,
        *,
        search: str = "",
        team_id: str | None = None,
        first: date = date.min,
        last: date = date.max,
        limit: int = -1,
    ) -> list[str]:
        """The ids received from `first` to `last`, in one team or in all, at most `limit`.

        In the order of the register (day, team, number), or with `search` the best match first.
        """
        rows = self._db.execute(
            "SELECT d.id FROM dispute d JOIN team t ON t.id = d.team_id"
            " WHERE d.deleted_at IS NULL AND d.received_on BETWEEN ? AND ?"
            " AND (?3 IS NULL OR d.team_id = ?3)"
            " ORDER BY d.received_on, t.position, d.year, d.serial, d.series LIMIT ?4",
            [first.isoformat(), last.isoformat(), team_id, -1 if search.strip() else limit],
        )
        listed = [row[0] for row in rows.fetchall()]
        if not search.strip():
            return listed
        wanted = set(listed)
        found = [i for i in self._search.anywhere(search) if i in wanted]
        return found[: limit if limit >= 0 else None]

    def in_book(self, team_id: str, first: date, last: date) -> list[str]:
        """The ids a team received from `first` to `last` by their numbers, deleted ones too."""
        rows = self._db.execute(
            "SELECT id FROM dispute WHERE team_id = ? AND received_on BETWEEN ? AND ?"
            " ORDER BY year, serial, series",
            [team_id, first.isoformat(), last.isoformat()],
        )
        return [row[0] for row in rows.fetchall()]

    def entries(self, ids: Sequence[str]) -> Iterator[Entry]:
        """The lines of these disputes, in this order, read a few hundred at a time."""
        for start in range(0, len(ids), CHUNK):
            yield from self._some(ids[start : start + CHUNK])

    def _some(self, ids: Sequence[str]) -> Iterator[Entry]:
        marks = ", ".join("?" * len(ids))
        rows = self._db.query(
            "SELECT d.id, t.name AS team, d.year, d.series, d.serial, d.book, d.type, d.summary,"
            " d.place FROM dispute d JOIN team t ON t.id = d.team_id"
            f" WHERE d.id IN ({marks})",
            list(ids),
        )
        own = {row["id"]: row for row in rows}
        cases = {case.id: case for case in self._cases.some(ids)}
        parties = self._parties(ids, marks)
        for id_ in ids:
            if id_ in own:
                yield _entry(own[id_], cases[id_], tuple(parties[id_]))

    def _parties(self, ids: Sequence[str], marks: str) -> dict[str, list[tuple[str, str]]]:
        found: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for dispute_id, side, name in self._db.execute(
            f"SELECT dispute_id, side, name FROM party WHERE dispute_id IN ({marks})"
            " ORDER BY dispute_id, position",
            list(ids),
        ):
            found[dispute_id].append((side, name))
        return found


def _entry(row: dict[str, Any], case: Case, parties: tuple[tuple[str, str], ...]) -> Entry:
    state = state_as_recorded(case)
    return Entry(
        id=row["id"],
        team=row["team"],
        number=Number(row["year"], row["series"], row["serial"], row["book"]),
        received_on=case.received_on,
        type=row["type"],
        state=state,
        ended_on=case.rounds[-1].ended_on if state is not State.DECLINED else case.declined_on,
        summary=row["summary"],
        place=row["place"],
        parties=parties,
    )

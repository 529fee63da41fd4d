"""The register as a list: ids first, rows when they are looked at."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from mediation_desk.domain.case import Case, state_as_recorded
from mediation_desk.domain.codes import State
from mediation_desk.domain.dispute import Number
from mediation_desk.store.asked import STATE, Asked
from mediation_desk.store.cases import Cases
from mediation_desk.store.engine import Database
from mediation_desk.store.reach import EVERYTHING, Condition, Reach
from mediation_desk.store.search import Search

CHUNK = 400
NOT_PUBLIC = "(không công khai)"
"""Stands for the names of those whose session was not public (Law Art 21)."""

_CLOSED = "EXISTS (SELECT 1 FROM session s WHERE s.dispute_id = d.id AND s.public = 0)"
_ORDER = ("d.received_on", "t.position", "d.year", "d.serial", "d.series")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the register; `parties` are (side, name) in the order they were entered.

    Of a dispute whose text is not the person's to read only team, number, days and state are
    told; of one with a session that was not public `NOT_PUBLIC` stands for the names, and nothing
    for summary and place, which may name them, unless the person holds it.
    """

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
    """Lists disputes without reading them whole; deleted ones are never listed.

    What lies outside the person's reach has no line, or one without words (see `reach`).
    """

    def __init__(self, db: Database, search: Search, cases: Cases, reach: Reach) -> None:
        self._db = db
        self._reach = reach
        self._search = search
        self._cases = cases

    def ids(  # noqa: PLR0913  (each is one filter of the screen, given by name)
        self,
        *,
        search: str = "",
        team_id: str | None = None,
        first: date = date.min,
        last: date = date.max,
        types: Collection[str] = (),
        states: Collection[State] = (),
        newest: bool = False,
        limit: int = -1,
    ) -> list[str]:
        """The ids received from `first` to `last`, in one team or in all, at most `limit`.

        When any are given, of these `types` ("": without one) and in these `states` by everything
        recorded. In the order of the register (day, team, number) or with `newest` the
        other way round; with `search` the best match first.
        """
        within = self._within(telling=bool(types or search.strip()))
        asked = Asked(team_id, first, last, frozenset(types), frozenset(states), within)
        where, values = asked.condition()
        direction = "DESC" if newest else "ASC"
        order = ", ".join(f"{column} {direction}" for column in _ORDER)
        searched = search.strip()
        rows = self._db.execute(
            f"SELECT d.id FROM dispute d JOIN team t ON t.id = d.team_id WHERE {where}"
            f" ORDER BY {order} LIMIT ?",
            [*values, -1 if searched else limit],
        )
        listed = [row[0] for row in rows.fetchall()]
        return self._best(search, listed, limit) if searched else listed

    def counts(
        self,
        *,
        search: str = "",
        team_id: str | None = None,
        first: date = date.min,
        last: date = date.max,
        types: Collection[str] = (),
    ) -> dict[State, int]:
        """How many of the disputes asked for stand in each state; every state has its number."""
        within = self._within(telling=bool(types or search.strip()))
        asked = Asked(team_id, first, last, frozenset(types), frozenset(), within)
        where, values = asked.condition()
        each = f"SELECT d.id AS id, {STATE} AS state FROM dispute d WHERE {where}"
        if search.strip():
            states = dict(self._db.execute(each, values).fetchall())
            found = Counter(states[id_] for id_ in self._best(search, states, -1))
        else:
            grouped = f"SELECT state, count(*) FROM ({each}) GROUP BY state"
            found = Counter(dict(self._db.execute(grouped, values).fetchall()))
        return {state: found[state.value] for state in State}

    def count(self) -> int:
        """How many disputes have a line."""
        where, values = self._within(telling=False)
        statement = f"SELECT count(*) FROM dispute d WHERE d.deleted_at IS NULL AND {where}"
        return int(self._db.execute(statement, list(values)).fetchone()[0])

    def deleted(self) -> list[str]:
        """The ids of the disputes in the bin, the last deleted first."""
        where, values = self._reach.texts
        rows = self._db.execute(
            f"SELECT d.id FROM dispute d WHERE d.deleted_at IS NOT NULL AND {where}"
            " ORDER BY d.deleted_at DESC, d.id DESC",
            list(values),
        )
        return [row[0] for row in rows.fetchall()]

    def _within(self, *, telling: bool) -> Condition:
        """Whose lines there are; a choice that tells of the text leaves out the bare lines."""
        return self._reach.texts if telling else self._reach.lines

    def _best(self, search: str, listed: Collection[str], limit: int) -> list[str]:
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
        """The lines of these disputes, in this order, read a few hundred at a time.

        Deleted ones have no line.
        """
        for start in range(0, len(ids), CHUNK):
            yield from self._some(ids[start : start + CHUNK])

    def _some(self, ids: Sequence[str]) -> Iterator[Entry]:
        marks = ", ".join("?" * len(ids))
        lines, texts, held = self._reach.lines, self._reach.texts, self._reach.held
        rows = self._db.query(
            "SELECT d.id, t.name AS team, d.year, d.series, d.serial, d.book, d.type, d.summary,"
            f" d.place, {texts.sql} AS readable, {_open(held)} AS named"
            " FROM dispute d JOIN team t ON t.id = d.team_id"
            f" WHERE d.id IN ({marks}) AND {lines.sql}",
            [*texts.values, *held.values, *ids, *lines.values],
        )
        own = {row["id"]: row for row in rows}
        cases = {case.id: case for case in self._cases.some(ids)}
        parties = self._parties(ids, marks)
        for id_ in ids:
            if id_ in own and id_ in cases:
                yield _shown(own[id_], _entry(own[id_], cases[id_], tuple(parties[id_])))

    def _parties(self, ids: Sequence[str], marks: str) -> dict[str, list[tuple[str, str]]]:
        found: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for dispute_id, side, name in self._db.execute(
            f"SELECT dispute_id, side, name FROM party WHERE dispute_id IN ({marks})"
            " ORDER BY dispute_id, position",
            list(ids),
        ):
            found[dispute_id].append((side, name))
        return found


def _open(held: Condition) -> str:
    """Whether the names of dispute `d` may stand in the person's lists."""
    return "1" if held is EVERYTHING else f"({held.sql} OR NOT {_CLOSED})"


def _shown(row: dict[str, Any], entry: Entry) -> Entry:
    """The entry without what the person may not see in a list."""
    if not row["readable"]:
        return replace(entry, type=None, summary="", place="", parties=())
    if not row["named"]:
        parties = tuple((side, NOT_PUBLIC) for side, _ in entry.parties)
        return replace(entry, summary="", place="", parties=parties)
    return entry


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

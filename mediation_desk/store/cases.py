"""The narrow view the figures look at: a few facts of each case a period could see."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from mediation_desk.domain.case import Case, CaseRound
from mediation_desk.domain.codes import OutcomeResult
from mediation_desk.store.engine import Database

_VIEW = (
    "SELECT d.id, d.team_id, d.partner_team_id, d.type, d.received_on, d.declined_on,"
    " (SELECT min(s.held_on) FROM session s WHERE s.dispute_id = d.id"
    " AND (s.result IS NULL OR s.result <> 'not_held')),"
    " r.opened_on, r.ended_on, r.result"
    " FROM round r JOIN dispute d ON d.id = r.dispute_id"
    " WHERE d.deleted_at IS NULL AND {which}"
    " ORDER BY d.id, r.position"
)
# Looking a code up is four times faster than asking its enumeration, once a round counts.
_RESULTS: dict[str | None, OutcomeResult] = {result.value: result for result in OutcomeResult}
_ALIVE = (
    "d.id IN (SELECT dispute_id FROM round WHERE opened_on <= ?1"
    " AND (ended_on IS NULL OR ended_on >= ?2))"
    " AND (d.declined_on IS NULL OR d.declined_on >= ?2)"
)


class Cases:
    """Reads cases for counting, never whole disputes."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def alive_between(self, first: date, last: date) -> list[Case]:
        """Every case a period from `first` to `last` could count, with all its rounds.

        A case whose rounds were all concluded before `first` or opened after `last` changes no
        figure of the period and is left out; so are cases declined before `first` and deleted
        disputes.
        """
        return list(self._view(_ALIVE, [last.isoformat(), first.isoformat()]))

    def some(self, ids: Sequence[str]) -> list[Case]:
        """The cases with these ids and all their rounds, in the order of their ids."""
        marks = ", ".join("?" * len(ids))
        return list(self._view(f"d.id IN ({marks})", list(ids)))

    def _view(self, which: str, values: list[str]) -> Iterator[Case]:
        rows = self._db.execute(_VIEW.format(which=which), values)
        for _, rounds in groupby(rows, key=lambda row: row[0]):
            yield _case(list(rounds))


def _case(rows: list[tuple[Any, ...]]) -> Case:
    id_, team, partner, type_, received, declined, held = rows[0][:7]
    return Case(
        id=id_,
        team_id=team,
        partner_team_id=partner,
        type=type_,
        received_on=date.fromisoformat(received),
        declined_on=_date(declined),
        first_held_on=_date(held),
        rounds=tuple(_round(*row[7:]) for row in rows),
    )


def _round(opened: str, ended: str | None, result: str | None) -> CaseRound:
    return CaseRound(date.fromisoformat(opened), _date(ended), _RESULTS.get(result))


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None

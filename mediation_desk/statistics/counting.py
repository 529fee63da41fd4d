"""Fills a statistical form from the cases of an office; pure, one pass over the cases."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mediation_desk.domain.case import Case
from mediation_desk.domain.dispute_types import DisputeTypes
from mediation_desk.domain.office import Team
from mediation_desk.domain.period import Period
from mediation_desk.statistics.census import Basis, Census, take
from mediation_desk.statistics.definition import Definition
from mediation_desk.statistics.measures import MEASURES
from mediation_desk.statistics.reconciliation import reconcile
from mediation_desk.statistics.table import Cell, Rate, Shared, Table, TableRow


def count(
    definition: Definition,
    period: Period,
    basis: Basis,
    cases: Iterable[Case],
    teams: Sequence[Team],
    types: DisputeTypes,
    today: date,
) -> Table:
    """The form filled from `cases`, which hold every case the period could count, in any order.

    A row for every team that existed on a day of the period and for any other that has cases, in
    the office's order; the total first. `today` changes no figure: it tells whether the period is
    over.
    """
    counting = Counting(definition=definition, period=period, basis=basis, types=types, today=today)
    return counting.of_office(list(cases), teams)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counting:
    """What is to be counted, and how."""

    definition: Definition
    period: Period
    basis: Basis
    types: DisputeTypes
    today: date

    def of_office(self, cases: Sequence[Case], teams: Sequence[Team]) -> Table:
        """The table of all teams, as `count` makes it."""
        census = self._take(cases)
        shown = _shown(teams, self.period, {one.case.team_id for one in census.counted})
        shared = _shared(census, teams)
        return self._table(self.definition.total, census, cases, shown, shared)

    def of_team(self, team: Team, cases: Sequence[Case], teams: Sequence[Team]) -> Table:
        """The table of one team alone, its row kept whatever the team's days.

        `cases` may hold those of others: the ones it helped with are told in its note.
        """
        own = [case for case in cases if case.team_id == team.id]
        shared = _shared(self._take(cases), teams)
        return self._table(self.definition.total_of_one, self._take(own), own, [team], shared)

    def _take(self, cases: Iterable[Case]) -> Census:
        return take(self.period, self.basis, cases, self.types)

    def _table(
        self,
        unit: str,
        census: Census,
        cases: Sequence[Case],
        shown: Sequence[Team],
        shared: Mapping[str, tuple[Shared, ...]],
    ) -> Table:
        rows = self._rows(census, shown, shared)
        return Table(
            definition=self.definition,
            period=self.period,
            basis=self.basis,
            today=self.today,
            total=TableRow(unit=unit, cells=_sums(rows, len(self.definition.columns))),
            rows=rows,
            rate=Rate(settled=_cell("settled", census), conducted=_cell("conducted", census)),
            reconciliation=reconcile(census.first, census.last, cases),
            untyped=_once(one.case.id for one in census.counted if one.scope is None),
            homeless=_homeless(census, shown),
        )

    def _rows(
        self, census: Census, shown: Sequence[Team], shared: Mapping[str, tuple[Shared, ...]]
    ) -> tuple[TableRow, ...]:
        views, nobody = census.by_team(), census.nobody()
        return tuple(
            TableRow(
                unit=team.name,
                team_id=team.id,
                cells=_cells(self.definition, views.get(team.id, nobody)),
                shared=shared.get(team.id, ()),
            )
            for team in shown
        )


def _shown(teams: Sequence[Team], period: Period, busy: Collection[str]) -> list[Team]:
    first, last = period.first, period.last
    shown = (team for team in teams if team.existed_between(first, last) or team.id in busy)
    return sorted(shown, key=lambda team: (team.position, team.id))


def _cells(definition: Definition, census: Census) -> tuple[Cell, ...]:
    return tuple(_cell(column.measure, census) for column in definition.columns)


def _cell(measure: str, census: Census) -> Cell:
    return Cell(tuple(one.case.id for one in MEASURES[measure].find(census)))


def _sums(rows: Sequence[TableRow], width: int) -> tuple[Cell, ...]:
    return tuple(
        Cell(tuple(id_ for row in rows for id_ in row.cells[place].ids)) for place in range(width)
    )


def _shared(census: Census, teams: Iterable[Team]) -> dict[str, tuple[Shared, ...]]:
    """What each partner team helped with, by its id: one entry for each team that counts it."""
    names = {team.id: team.name for team in teams}
    found: dict[str, dict[str, list[str]]] = {}
    for case in (one.case for one in census.counted):
        if case.partner_team_id is not None and case.partner_team_id != case.team_id:
            found.setdefault(case.partner_team_id, {}).setdefault(case.team_id, []).append(case.id)
    return {
        partner: tuple(
            Shared(counted_by=names.get(team, team), ids=_once(ids)) for team, ids in ours.items()
        )
        for partner, ours in found.items()
    }


def _homeless(census: Census, shown: Iterable[Team]) -> tuple[str, ...]:
    known = {team.id for team in shown}
    return _once(one.case.id for one in census.counted if one.case.team_id not in known)


def _once(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))

"""Lays our tables beside the brute counter's, figure by figure and case by case."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from mediation_desk import paths
from mediation_desk.domain.case import case_of
from mediation_desk.domain.office import Team
from mediation_desk.domain.period import Calendar, Period, PeriodKind
from mediation_desk.statistics.census import Basis
from mediation_desk.statistics.counting import count
from mediation_desk.statistics.definition import Definition
from mediation_desk.statistics.definition_file import read_definition
from mediation_desk.terms import dispute_types
from tests.statistics import brute
from tests.statistics.offices import YEARS, disputes_of, teams_of

TODAY = date(2026, 2, 1)


def definition() -> Definition:
    return read_definition(paths.resource_text("tables", "results-by-team.toml"))


FORM = definition()


@dataclass(frozen=True, kw_only=True)
class Counter:
    """The parts of our own counting, so that a mistake can be planted in any of them."""

    count: Callable[..., Any]
    case_of: Callable[..., Any]
    team: type[Any]
    types: Any


OURS = Counter(count=count, case_of=case_of, team=Team, types=dispute_types())


def differences(office: dict[str, Any], ours: Counter = OURS) -> Iterator[str]:
    """Every quarter of both calendars on both bases in which the two do not agree."""
    cases = [ours.case_of(dispute) for dispute in disputes_of(office)]
    teams = teams_of(office, ours.team)
    for calendar, number in brute.QUARTERS:
        for year in YEARS:
            lo, hi = brute.quarter(calendar, year, number)
            period = Period(year, PeriodKind.QUARTER, number, Calendar(calendar))
            for basis in Basis:
                table = ours.count(FORM, period, basis, cases, teams, ours.types, TODAY)
                mine, theirs = _mine(table), _theirs(office, lo, hi, basis.value)
                for part in mine:
                    if mine[part] != theirs[part]:
                        yield f"{calendar} {year}-Q{number} {basis} {part}"


def _mine(table: Any) -> dict[str, Any]:
    reconciliation = table.reconciliation
    return {
        "rows": [(row.unit, [sorted(cell.ids) for cell in row.cells]) for row in table.all_rows],
        "reconciliation": {
            term.name: sorted(term.ids) for term in (*reconciliation.came, *reconciliation.went)
        },
        "unbalanced": reconciliation.unbalanced,
        "untyped": sorted(table.untyped),
        "shared": {
            (row.unit, one.counted_by): sorted(one.ids) for row in table.rows for one in row.shared
        },
    }


def _theirs(office: dict[str, Any], lo: str, hi: str, basis: str) -> dict[str, Any]:
    (_, total), *rows = brute.rows(office, lo, hi, basis)
    return {
        "rows": [(FORM.total, total), *rows],
        "reconciliation": brute.reconciliation(office, lo, hi),
        "unbalanced": (),
        "untyped": brute.untyped(office, lo, hi, basis),
        "shared": brute.shared(office, lo, hi, basis),
    }

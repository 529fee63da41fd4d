"""The register book made for looking at, off the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from datetime import date

from mediation_desk.domain.period import Calendar, PeriodKind, period_of
from mediation_desk.services.kept import Store
from mediation_desk.services.reports import BOOK, Reports, Wanted
from mediation_desk.services.sought import Sought
from mediation_desk.ui.task import Progress


def book_wanted(sought: Sought, today: date) -> Wanted:
    """The book of the team and period chosen; of every team and this year where none is."""
    this_year = period_of(today, PeriodKind.YEAR, Calendar.STATISTICS)
    period = sought.period or this_year
    return Wanted(key=BOOK, period=period.code, team=sought.team_id, calendar=period.calendar)


def made_apart(
    apart: Callable[[], Store], wanted: Wanted, today: date
) -> Callable[[Progress], tuple[bytes, list[str]]]:
    """The work that gives the PDF and what a person should be told."""

    def work(_progress: Progress) -> tuple[bytes, list[str]]:
        with closing(apart()) as store:
            return Reports(store, today).made(wanted, ".pdf")

    return work

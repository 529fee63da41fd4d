"""Which report is wanted: the form, its calendar, the period and the basis, chosen by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mediation_desk.domain.period import Calendar, Period, PeriodKind, period_of
from mediation_desk.errors import Invalid
from mediation_desk.services import quarterly
from mediation_desk.services.reports import BOOK, Wanted, usual_calendar
from mediation_desk.statistics.census import Basis

YEARS_BACK = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A report of a period, on a basis."""

    key: str
    period: Period
    basis: Basis

    @property
    def is_table(self) -> bool:
        """Whether the report is a statistical table."""
        return self.key not in (BOOK, quarterly.KEY)

    def wanted(self, *, draft: bool = False, dated: date | None = None) -> Wanted:
        """The same as the service takes it."""
        return Wanted(
            key=self.key,
            period=self.period.code,
            calendar=self.period.calendar.value,
            basis=self.basis.value,
            dated=dated,
            draft=draft,
        )

    @property
    def file_name(self) -> str:
        """What its file is called, without an ending."""
        return f"{self.key}-{self.period.code}"


def usual_wish(key: str, today: date) -> Wish:
    """What is looked at first: the period that today lies in, in the report's own calendar."""
    kind = {quarterly.KEY: PeriodKind.QUARTER, BOOK: PeriodKind.YEAR}.get(key, PeriodKind.HALF)
    return Wish(key=key, period=period_of(today, kind, usual_calendar(key)), basis=Basis.RECEIVED)


def moved(period: Period, kind: PeriodKind, calendar: Calendar) -> Period:
    """The period of another kind or calendar that ends with this one, or begins its year."""
    try:
        return Period(period.year, kind, _number(period, kind), calendar)
    except Invalid:
        return Period(period.year, kind, 1, calendar)


def years(today: date) -> Sequence[int]:
    """The years offered, the latest first."""
    return range(today.year + 1, today.year - YEARS_BACK, -1)


def _number(period: Period, kind: PeriodKind) -> int:
    """Which of its kind holds the last month of the period."""
    last_month = period.number * period.kind.months
    return (last_month - 1) // kind.months + 1

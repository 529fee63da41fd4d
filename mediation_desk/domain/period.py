"""The periods that reports cover, in the two calendars the state counts by."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import total_ordering
from typing import Final, Self

from mediation_desk.domain.refusal import refuse

_YEARS: Final = range(1990, 2101)
_CODE: Final = re.compile(r"([0-9]{4})(?:-(?:([0-9]{2})|Q([1-4])|H([12])|(9)M))?")
_CUT_OFF: Final = 14
_ROMAN: Final = ("I", "II", "III", "IV")


class Calendar(StrEnum):
    """Which days a period holds.

    Statistics: whole months (TT 03/2019/TT-BTP, Điều 6). Administrative: from the 15th of the month
    before to the 14th of the last month (NĐ 09/2019/NĐ-CP, Điều 12).
    """

    ADMINISTRATIVE = "administrative"
    STATISTICS = "statistics"


class PeriodKind(StrEnum):
    """How long a period is; nine months always start the year."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    NINE_MONTHS = "nine_months"
    YEAR = "year"

    @property
    def months(self) -> int:
        """How many months it lasts."""
        return {"month": 1, "quarter": 3, "half": 6, "nine_months": 9, "year": 12}[self.value]

    @property
    def in_a_year(self) -> int:
        """How many of them a year has: one only of nine months."""
        return 12 // self.months


@total_ordering
@dataclass(frozen=True, slots=True)
class Period:
    """One month, quarter, half, nine months or year; ordered by first day, then by last.

    Raises Invalid with period_year outside 1990-2100, period_unclear for a number its kind lacks.
    """

    year: int
    kind: PeriodKind
    number: int
    calendar: Calendar

    def __post_init__(self) -> None:
        if self.year not in _YEARS:
            refuse("period", "period_year", year=self.year, first=_YEARS[0], last=_YEARS[-1])
        if not 1 <= self.number <= self.kind.in_a_year:
            refuse("period", "period_unclear", typed=f"{self.year}, {self.number}")

    @classmethod
    def parse(cls, code: str, calendar: Calendar) -> Self:
        """The period written 2026-07, 2026-Q3, 2026-H1, 2026-9M or 2026; small letters will do.

        Raises Invalid with period_unclear or period_year.
        """
        found = _CODE.fullmatch(code.strip().upper())
        if not found:
            refuse("period", "period_unclear", typed=code.strip()[:20])
        year, month, quarter, half, nine = found.groups()
        if month and not 1 <= int(month) <= 12:
            refuse("period", "no_such_month", month=int(month))
        for kind, number in zip(PeriodKind, (month, quarter, half, nine and "1"), strict=False):
            if number:
                return cls(int(year), kind, int(number), calendar)
        return cls(int(year), PeriodKind.YEAR, 1, calendar)

    def __lt__(self, other: Period) -> bool:
        return self._order() < other._order()

    @property
    def code(self) -> str:
        """As parse reads it: "2026-Q3"."""
        part = {
            PeriodKind.MONTH: f"-{self.number:02}",
            PeriodKind.QUARTER: f"-Q{self.number}",
            PeriodKind.HALF: f"-H{self.number}",
            PeriodKind.NINE_MONTHS: "-9M",
            PeriodKind.YEAR: "",
        }
        return f"{self.year}{part[self.kind]}"

    @property
    def label(self) -> str:
        """As it stands in a Vietnamese sentence: "quý III năm 2026"."""
        part = {
            PeriodKind.MONTH: f"tháng {self.number} ",
            PeriodKind.QUARTER: f"quý {_ROMAN[(self.number - 1) % 4]} ",
            PeriodKind.HALF: "6 tháng đầu " if self.number == 1 else "6 tháng cuối ",
            PeriodKind.NINE_MONTHS: "9 tháng đầu ",
            PeriodKind.YEAR: "",
        }
        return f"{part[self.kind]}năm {self.year}"

    @property
    def first(self) -> date:
        """Its first day."""
        month = self._last_month - self.kind.months + 1
        if self.calendar is Calendar.STATISTICS:
            return date(self.year, month, 1)
        if month == 1:
            return date(self.year - 1, 12, _CUT_OFF + 1)
        return date(self.year, month - 1, _CUT_OFF + 1)

    @property
    def last(self) -> date:
        """Its last day, which still belongs to it."""
        month = self._last_month
        if self.calendar is Calendar.ADMINISTRATIVE:
            return date(self.year, month, _CUT_OFF)
        return date(self.year, month, monthrange(self.year, month)[1])

    def contains(self, day: date) -> bool:
        """Whether *day* lies in it, its first and last day included."""
        return self.first <= day <= self.last

    def is_over(self, today: date) -> bool:
        """Whether its last day has passed."""
        return self.last < today

    def a_year_earlier(self) -> Period:
        """The same period of the year before, in the same calendar."""
        return Period(self.year - 1, self.kind, self.number, self.calendar)

    def next(self) -> Period:
        """The one of its kind that follows; after nine months those of the next year."""
        return self._moved(1)

    def previous(self) -> Period:
        """The one of its kind before; before nine months those of the year before."""
        return self._moved(-1)

    @property
    def _last_month(self) -> int:
        return self.number * self.kind.months

    def _moved(self, steps: int) -> Period:
        year, number = divmod(self.number - 1 + steps, self.kind.in_a_year)
        return Period(self.year + year, self.kind, number + 1, self.calendar)

    def _order(self) -> tuple[date, date, Calendar]:
        return (self.first, self.last, self.calendar)


def period_of(day: date, kind: PeriodKind, calendar: Calendar) -> Period:
    """The period of that kind and calendar in which *day* lies.

    Raises Invalid with period_after_nine_months for a day after a year's ninth month.
    """
    counted_next_month = calendar is Calendar.ADMINISTRATIVE and day.day > _CUT_OFF
    year, month = divmod(day.year * 12 + day.month - 1 + counted_next_month, 12)
    number = month // kind.months + 1
    if number > kind.in_a_year:
        refuse("period", "period_after_nine_months", year=year)
    return Period(year, kind, number, calendar)

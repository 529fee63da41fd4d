"""Which days the state works: weekends, days off, and Saturdays worked instead."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, Never, Self

from mediation_desk.domain.refusal import refuse

_COLUMNS: Final = ("date", "weekday_vi", "name", "kind", "status", "basis")
_WEEKDAYS: Final = ("Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "CN")
_SATURDAY: Final = 5
_ONE_DAY: Final = timedelta(days=1)
_DAYS_OFF_A_YEAR: Final = 11  # BLLĐ 2019, Điều 112(1): a year with fewer is not fully entered


class DayKind(StrEnum):
    """A day off, or a Saturday or Sunday that is worked to make up for one."""

    OFF = "off"
    WORK = "work"


class DayStatus(StrEnum):
    """How sure the day is: by law or notice, by the press, or worked out by rule."""

    OFFICIAL = "official"
    REPORTED = "reported"
    ESTIMATED = "estimated"


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecialDay:
    """A day that is not what its weekday says, with its legal basis."""

    day: date
    name: str
    kind: DayKind
    status: DayStatus
    basis: str


@dataclass(frozen=True, slots=True)
class Holidays:
    """The special days of some years; every other day is what its weekday says.

    Years that are not fully entered know only weekends: deadlines in them may come out earlier
    than the law has them, never later, and are estimated.
    """

    days: Mapping[date, SpecialDay]
    known_years: frozenset[int]

    @classmethod
    def from_csv(cls, text: str) -> Self:
        """The table date, weekday_vi, name, kind, status, basis; dates are ISO, each at most once.

        Raises Invalid with holidays_columns or, naming the line, holidays_line.
        """
        rows = csv.DictReader(text.lstrip("\ufeff").splitlines())
        if tuple(rows.fieldnames or ()) != _COLUMNS:
            refuse("holidays", "holidays_columns", columns=", ".join(_COLUMNS))
        days: dict[date, SpecialDay] = {}
        for row in rows:
            entry = _special_day(row, rows.line_num)
            if entry.day in days:
                _refuse_line(rows.line_num)
            days[entry.day] = entry
        off = Counter(day.year for day, entry in days.items() if entry.kind is DayKind.OFF)
        return cls(
            days, frozenset(year for year, count in off.items() if count >= _DAYS_OFF_A_YEAR)
        )

    def is_working(self, day: date) -> bool:
        """Whether public offices work on *day*."""
        if entry := self.days.get(day):
            return entry.kind is DayKind.WORK
        return day.weekday() < _SATURDAY

    def next_working(self, day: date) -> date:
        """*day* if it is a working day, else the first one after it (BLDS 2015, Điều 148(5))."""
        while not self.is_working(day):
            day += _ONE_DAY
        return day

    def add_working_days(self, day: date, count: int) -> date:
        """The last of *count* working days, the first of them after *day*; *day* itself for 0.

        The day that starts a period is not counted (BLDS 2015, Điều 147(2)). Raises ValueError for
        a negative count.
        """
        if count < 0:
            raise ValueError(f"{count} working days cannot be added")
        for _ in range(count):
            day = self.next_working(day + _ONE_DAY)
        return day

    def status_of(self, first: date, last: date) -> DayStatus:
        """The least sure thing known about the days from *first* to *last*, both included."""
        if not self.known_years.issuperset(range(first.year, last.year + 1)):
            return DayStatus.ESTIMATED
        found = {entry.status for entry in self._between(first, last)}
        return max(found, key=list(DayStatus).index, default=DayStatus.OFFICIAL)

    def is_estimated(self, first: date, last: date) -> bool:
        """Whether a day of the span, or the whole of one of its years, still awaits its notice."""
        return self.status_of(first, last) is DayStatus.ESTIMATED

    def _between(self, first: date, last: date) -> Iterator[SpecialDay]:
        return (entry for day, entry in self.days.items() if first <= day <= last)


def _special_day(row: Mapping[str, str | None], line: int) -> SpecialDay:
    try:
        entry = SpecialDay(
            day=date.fromisoformat(row["date"] or ""),
            name=row["name"] or "",
            kind=DayKind(row["kind"] or ""),
            status=DayStatus(row["status"] or ""),
            basis=row["basis"] or "",
        )
    except ValueError:
        _refuse_line(line)
    # The weekday is there for people to check; a wrong one means a wrong date.
    if row["weekday_vi"] != _WEEKDAYS[entry.day.weekday()] or not entry.name:
        _refuse_line(line)
    return entry


def _refuse_line(line: int) -> Never:
    refuse("holidays", "holidays_line", line=line)

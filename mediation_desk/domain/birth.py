"""When a person was born, as far as they know it: a year, a month or a day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import total_ordering
from typing import Final

from mediation_desk.domain.refusal import refuse
from mediation_desk.domain.typed_dates import real_date, typed_numbers, unclear

_ISO: Final = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_OLDEST: Final = 130
_FULL_YEAR: Final = 4


@total_ordering
@dataclass(frozen=True, slots=True)
class Birth:
    """A birth by year, month or day; ordered by time, the vaguer one first.

    Raises Invalid with year_unlikely, no_such_month or no_such_day for what is no date, and with
    date_unclear for a day without its month.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.month is None and self.day is not None:
            unclear(f"{self.day}/?/{self.year}", "birth")
        real_date(self.year, _known(self.month), _known(self.day), "birth")

    @classmethod
    def from_iso(cls, text: str, place: str = "birth") -> Birth:
        """The birth stored as yyyy, yyyy-mm or yyyy-mm-dd; Invalid for any other writing."""
        if not (found := _ISO.fullmatch(text)):
            unclear(text, place)
        return _birth(place, *(int(part) for part in found.groups() if part))

    def __lt__(self, other: Birth) -> bool:
        return self._order() < other._order()

    def iso(self) -> str:
        """yyyy, yyyy-mm or yyyy-mm-dd: as exact as it is known."""
        return "-".join((f"{self.year:04}", *(f"{part:02}" for part in self._rest())))

    def on_screen(self) -> str:
        """ "1968", "05/1968" or "02/05/1968"."""
        return "/".join((*(f"{part:02}" for part in reversed(self._rest())), f"{self.year:04}"))

    def age_on(self, day: date) -> int:
        """Full years lived on *day*; the difference of years where the birthday is not known.

        Negative before the birth.
        """
        years = day.year - self.year
        if self.month is None or self.day is None:
            return years
        return years - ((day.month, day.day) < (self.month, self.day))

    def _rest(self) -> tuple[int, ...]:
        return tuple(part for part in (self.month, self.day) if part is not None)

    def _order(self) -> tuple[int, int, int]:
        return (self.year, self.month or 0, self.day or 0)


def typed_birth(text: str, today: date, place: str = "birth") -> Birth:
    """The birth that was typed: 1968, 5/1968, 2/5/1968, 02051968 or ISO; the year always whole.

    Raises Invalid with one problem: those of typed_date, birth_in_future, or birth_too_long_ago
    (more than 130 years).
    """
    parts = typed_numbers(text, place)
    year, rest = parts[-1], [int(part) for part in reversed(parts[:-1]) if len(part) <= 2]
    if len(year) == 2:
        refuse(place, "year_in_full", typed=year)
    if len(year) != _FULL_YEAR or len(rest) != len(parts) - 1:
        unclear(text, place)
    birth = _birth(place, int(year), *rest)
    if birth > Birth(today.year, today.month, today.day):
        refuse(place, "birth_in_future", typed=birth.on_screen())
    if birth.year < today.year - _OLDEST:
        refuse(place, "birth_too_long_ago", typed=birth.on_screen())
    return birth


def _birth(place: str, year: int, month: int | None = None, day: int | None = None) -> Birth:
    """The birth, or Invalid at *place*."""
    real_date(year, _known(month), _known(day), place)
    return Birth(year, month, day)


def _known(part: int | None) -> int:
    """The part, or 1 where it is not known: a month and a day that every year has."""
    return 1 if part is None else part

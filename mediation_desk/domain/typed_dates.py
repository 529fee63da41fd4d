"""Dates as people type them: 5, 5/3, 050326, 5-3-2026."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Final, Never

from mediation_desk.domain.refusal import refuse
from mediation_desk.domain.text import clean

_YEARS: Final = range(1800, 2201)
_WORDS: Final = re.compile(r"\b(?:ngày|tháng|năm)\b", re.IGNORECASE)
_BETWEEN: Final = re.compile(" ?[/.-] ?| ")
_NUMBERS: Final = re.compile(f"[0-9]+(?:(?:{_BETWEEN.pattern})[0-9]+){{0,2}}")
_RUN: Final = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{4}|[0-9]{2})")
_FULL_YEAR: Final = 4
_QUOTED: Final = 40


def typed_date(text: str, today: date, place: str = "date") -> date:
    """The day that was typed, in the order day, month, year; *today* gives what is left out.

    Also read: runs of digits (050326, 05032026), ISO (2026-03-05) and paper style (ngày 5 tháng 3).
    A two-digit year means 20xx. Raises Invalid with one problem: date_missing, date_unclear,
    no_such_month, no_such_day, year_in_full (20xx would lie beyond next year) or year_unlikely.
    """
    day, month, year = (*typed_numbers(text, place), "", "")[:3]
    if len(day) > 2 or len(month) > 2 or len(year) not in {0, 2, _FULL_YEAR}:
        unclear(text, place)
    return real_date(
        _typed_year(year, today, place) if year else today.year,
        int(month) if month else today.month,
        int(day),
        place,
    )


def typed_numbers(text: str, place: str) -> list[str]:
    """The one to three numbers of a typed date as written, the year last.

    Raises Invalid with date_missing or date_unclear.
    """
    typed = clean(_WORDS.sub(" ", clean(text)))
    if not typed:
        refuse(place, "date_missing")
    if run := _RUN.fullmatch(typed):
        return list(run.groups())
    if not _NUMBERS.fullmatch(typed):
        unclear(text, place)
    parts = _BETWEEN.split(typed)
    return parts[::-1] if len(parts) > 1 and len(parts[0]) == _FULL_YEAR else parts


def real_date(year: int, month: int, day: int, place: str) -> date:
    """That day; Invalid with year_unlikely, no_such_month or no_such_day if there is none."""
    if year not in _YEARS:
        refuse(place, "year_unlikely", year=year)
    if not 1 <= month <= 12:
        refuse(place, "no_such_month", month=month)
    days = monthrange(year, month)[1]
    if not 1 <= day <= days:
        refuse(place, "no_such_day", day=day, month=month, year=year, days=days)
    return date(year, month, day)


def unclear(text: str, place: str) -> Never:
    """Never returns: raises Invalid with date_unclear, quoting enough of what was typed."""
    typed = clean(text)
    refuse(place, "date_unclear", typed=typed if len(typed) <= _QUOTED else f"{typed[:_QUOTED]}…")


def _typed_year(year: str, today: date, place: str) -> int:
    if len(year) == _FULL_YEAR:
        return int(year)
    guess = 2000 + int(year)
    if guess > today.year + 1:
        refuse(place, "year_in_full", typed=year)
    return guess

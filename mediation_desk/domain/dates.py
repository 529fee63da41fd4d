"""Days and hours: the limits of what can be true, and how they are shown and printed."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, time
from typing import Final

from mediation_desk.domain.birth import Birth, typed_birth
from mediation_desk.domain.typed_dates import typed_date
from mediation_desk.errors import Problem

__all__ = [
    "EARLIEST",
    "Birth",
    "due_problem",
    "event_problem",
    "latest_due",
    "latest_event",
    "paper_date",
    "paper_time",
    "plus_months",
    "screen_date",
    "typed_birth",
    "typed_date",
]

EARLIEST: Final = date(1990, 1, 1)
"""No dispute, session or promise is dated before this day."""

_YEARS_AHEAD: Final = 50


def latest_event(today: date) -> date:
    """The last day an event may bear: 31/12 of next year."""
    return date(today.year + 1, 12, 31)


def latest_due(today: date) -> date:
    """The last day a promise may fall due: 31/12, fifty years ahead."""
    return date(today.year + _YEARS_AHEAD, 12, 31)


def event_problem(day: date, today: date, place: str) -> Problem | None:
    """What is wrong with *day* as the date of something that happened; None if nothing."""
    return _problem_outside(day, latest_event(today), place)


def due_problem(day: date, today: date, place: str) -> Problem | None:
    """What is wrong with *day* as the date by which something is promised; None if nothing."""
    return _problem_outside(day, latest_due(today), place)


def screen_date(day: date) -> str:
    """ "05/03/2026": always ten characters, whatever the system's language."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def paper_date(day: date) -> str:
    """ "ngày 05 tháng 3 năm 2026": zeros lead days below 10 and months 1 and 2 only.

    NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.4.
    """
    month = f"{day.month:02}" if day.month < 3 else f"{day.month}"
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def paper_time(moment: time) -> str:
    """ "19 giờ 30 phút", both with two digits."""
    return f"{moment.hour:02} giờ {moment.minute:02} phút"


def plus_months(day: date, months: int) -> date:
    """The same day so many months later, or the last of that month where it has no such day.

    Bộ luật Dân sự 2015, Điều 148 khoản 3 and 4.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _problem_outside(day: date, latest: date, place: str) -> Problem | None:
    if day < EARLIEST:
        return Problem(
            place, "date_too_early", {"day": screen_date(day), "earliest": screen_date(EARLIEST)}
        )
    if day > latest:
        return Problem(
            place, "date_too_late", {"day": screen_date(day), "latest": screen_date(latest)}
        )
    return None

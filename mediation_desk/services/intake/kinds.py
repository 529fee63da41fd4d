"""The kinds of values in a file of disputes: texts, codes, dates, births, yes and no."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import Any, Final, NamedTuple

from mediation_desk.domain.dates import (
    Birth,
    due_problem,
    event_problem,
    screen_date,
    typed_birth,
)
from mediation_desk.domain.refusal import refuse
from mediation_desk.domain.text import clean
from mediation_desk.domain.typed_dates import real_date
from mediation_desk.errors import Invalid
from mediation_desk.services.intake.reading import Reading, quoted
from mediation_desk.services.intake.shape import nearest
from mediation_desk.services.intake.strict_json import UNUSABLE

LONGEST: Final = 20_000
"""The most letters one text may have, some eight pages; no register is written longer."""

_DAY: Final = re.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})")
_TIME: Final = re.compile("([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?")
_BIRTH: Final = re.compile("[0-9]{4}(?:-[0-9]{2}){0,2}")
_SIDE: Final = re.compile("[A-Z]")


class Moment(NamedTuple):
    """A day and, where it is known, the hour and minute."""

    day: date
    at: time | None


@dataclass(frozen=True, slots=True)
class Text:
    """Words of one line or, with `lines`, of several."""

    lines: bool = False

    def read(self, value: Any, place: str, reading: Reading) -> str | None:
        """The words cleaned as they are kept."""
        words = clean(_text(value, place), lines=self.lines)
        if len(words) > LONGEST:
            refuse(place, "text_too_long", letters=len(words), longest=LONGEST)
        return words or None


@dataclass(frozen=True, slots=True)
class Texts:
    """A list of words of one line each."""

    def read(self, value: Any, place: str, reading: Reading) -> tuple[tuple[str, str], ...]:
        """The places and words; those that are no words are named."""
        if not isinstance(value, list):
            refuse(place, "not_a_list")
        found = []
        for index, item in enumerate(value):
            here = f"{place}[{index}]"
            try:
                words = None if item is UNUSABLE else Text().read(item, here, reading)
                if words:
                    found.append((here, words))
                elif item is not UNUSABLE:
                    reading.refuse(here, "missing")
            except Invalid as invalid:
                reading.problems.extend(invalid.problems)
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Code:
    """One of the codes of a closed list."""

    kind: type[StrEnum]

    def read(self, value: Any, place: str, reading: Reading) -> StrEnum | None:
        """The member of the list."""
        typed = _one_of(value, [code.value for code in self.kind], place)
        return self.kind(typed) if typed else None


@dataclass(frozen=True, slots=True)
class Word:
    """One of some words that are listed elsewhere; asked for when a value is read."""

    words: Callable[[], Iterable[str]]

    def read(self, value: Any, place: str, reading: Reading) -> str | None:
        """The word."""
        return _one_of(value, list(self.words()), place)


@dataclass(frozen=True, slots=True)
class Side:
    """The letter of a side."""

    def read(self, value: Any, place: str, reading: Reading) -> str | None:
        """One capital letter."""
        letter = clean(_text(value, place))
        if letter and not _SIDE.fullmatch(letter):
            refuse(place, "side_no_letter", typed=quoted(letter))
        return letter or None


@dataclass(frozen=True, slots=True)
class Flag:
    """Yes or no."""

    def read(self, value: Any, place: str, reading: Reading) -> bool:
        """True or false as such; 1, 0 and words are neither."""
        return value if isinstance(value, bool) else refuse(place, "not_a_flag")


@dataclass(frozen=True, slots=True)
class Index:
    """A place in a list, counted from 0."""

    def read(self, value: Any, place: str, reading: Reading) -> int:
        """The whole number."""
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            refuse(place, "not_an_index")
        return value


@dataclass(frozen=True, slots=True)
class Day:
    """The day of something that happened, or with `due` of something that is to happen."""

    due: bool = False

    def read(self, value: Any, place: str, reading: Reading) -> date | None:
        """The day; one that should be over but lies ahead is kept with a warning."""
        written = _text(value, place)
        if not written.strip():
            return None
        return _possible(_iso_day(written, place), place, reading, due=self.due)


@dataclass(frozen=True, slots=True)
class Hour:
    """The day, and where it is known the hour, of something that happened."""

    def read(self, value: Any, place: str, reading: Reading) -> Moment | None:
        """The moment to the minute, as the clock on the wall there showed it."""
        written = _text(value, place)
        if not written.strip():
            return None
        day, divider, clock = written.partition("T")
        moment = Moment(_iso_day(day, place), _wall_time(clock, place) if divider else None)
        _possible(moment.day, place, reading)
        return moment


@dataclass(frozen=True, slots=True)
class BirthDay:
    """A birth by year, month or day."""

    def read(self, value: Any, place: str, reading: Reading) -> Birth | None:
        """The birth, as exact as it was given; not in the future, not beyond 130 years."""
        written = _text(value, place)
        if not written.strip():
            return None
        if not _BIRTH.fullmatch(written):
            refuse(place, "birth_not_iso", typed=quoted(written))
        return typed_birth(written, reading.today, place)


def _text(value: Any, place: str) -> str:
    return value if isinstance(value, str) else refuse(place, "not_a_text")


def _one_of(value: Any, allowed: list[str], place: str) -> str | None:
    typed = clean(_text(value, place))
    if typed and typed not in allowed:
        meant, words = nearest(typed, allowed), ", ".join(allowed)
        if meant:
            refuse(place, "unknown_code_near", typed=quoted(typed), meant=meant, allowed=words)
        refuse(place, "unknown_code", typed=quoted(typed), allowed=words)
    return typed or None


def _iso_day(written: str, place: str) -> date:
    if not (found := _DAY.fullmatch(written)):
        refuse(place, "date_not_iso", typed=quoted(written))
    year, month, day = (int(part) for part in found.groups())
    return real_date(year, month, day, place)


def _wall_time(written: str, place: str) -> time:
    if not (found := _TIME.fullmatch(written)):
        refuse(place, "time_unclear", typed=quoted(written))
    hour, minute, second = (int(part or 0) for part in found.groups())
    if hour > 23 or minute > 59 or second > 59:
        refuse(place, "no_such_time", typed=quoted(written))
    return time(hour, minute)


def _possible(day: date, place: str, reading: Reading, *, due: bool = False) -> date:
    problem = (due_problem if due else event_problem)(day, reading.today, place)
    if problem:
        raise Invalid([problem])
    if not due and day > reading.today:
        reading.warn(place, "date_after_today", day=screen_date(day))
    return day

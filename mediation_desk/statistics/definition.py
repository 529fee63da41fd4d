"""The definition of a statistical form: its headings, what its columns count, its equations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mediation_desk.domain.period import Calendar, Period, PeriodKind


class DefinitionState(StrEnum):
    """How the form is known."""

    VERIFIED = "verified"
    SECONDARY = "secondary"
    PROVISIONAL = "provisional"
    WAITING = "waiting"


class Level(StrEnum):
    """Whose form it is."""

    TEAM = "team"
    COMMUNE = "commune"
    PROVINCE = "province"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A numbered column: the headings over it, its key and the measure that fills it."""

    number: int
    path: tuple[str, ...]
    key: str
    measure: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading over others, or over one column; `heavy` draws a thicker rule at its left."""

    title: str
    heavy: bool = False
    children: tuple[Heading, ...] = ()
    column: Column | None = None

    def columns(self) -> Iterator[Column]:
        """The columns that stand under it, from left to right."""
        if self.column:
            yield self.column
        for child in self.children:
            yield from child.columns()


@dataclass(frozen=True, slots=True, kw_only=True)
class Equation:
    """A column that is the sum of others, by the rule that checks it."""

    rule: str
    whole: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """A column that never exceeds another."""

    rule: str
    part: str
    whole: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Provisional:
    """What is printed for periods that end on a day from `since` on."""

    since: date
    mark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """Who reports or receives; `name` has the places {commune} and {province}."""

    label: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FootNote:
    """A prescribed note, printed under the statistical calendar's periods of these kinds."""

    periods: tuple[PeriodKind, ...]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureBlock:
    """Who signs; `dated` puts the report's date over it."""

    title: tuple[str, ...]
    hint: str
    dated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """One version of a statistical form with its legal source."""

    key: str
    code: str
    name: str
    title: tuple[str, ...]
    kind: str
    level: Level
    unit: str
    state: DefinitionState
    source: str
    valid_from: date
    valid_to: date | None
    issued: tuple[str, ...]
    label: str
    label_code: str
    total: str
    total_of_one: str
    provisional: tuple[Provisional, ...]
    bodies: tuple[Body, ...]
    headings: tuple[Heading, ...]
    equations: tuple[Equation, ...]
    bounds: tuple[Bound, ...]
    notes: tuple[FootNote, ...]
    signatures: tuple[SignatureBlock, ...]

    @property
    def columns(self) -> tuple[Column, ...]:
        """The numbered columns from left to right."""
        return tuple(column for heading in self.headings for column in heading.columns())

    def mark(self, period: Period) -> str:
        """The mark of a provisional form on that period's pages; "" when there is none."""
        since = [p for p in self.provisional if p.since <= period.last]
        return max(since, key=lambda p: p.since).mark if since else ""

    def note(self, period: Period) -> str:
        """The prescribed note under that period's table; "" when it has none."""
        if period.calendar is not Calendar.STATISTICS:
            return ""
        return " ".join(note.text for note in self.notes if period.kind in note.periods)

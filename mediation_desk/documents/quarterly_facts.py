"""What the administrative report of a period tells, as plain values handed in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from mediation_desk.domain.numbers import percent
from mediation_desk.domain.office import Office
from mediation_desk.domain.period import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """How many cases came, were concluded and went on; `fields` divide what was received."""

    opening: int = 0
    received: int = 0
    reopened: int = 0
    settled: int = 0
    failed: int = 0
    declined: int = 0
    in_progress: int = 0
    not_started: int = 0
    fields: tuple[tuple[str, int], ...] = ()
    untyped: int = 0

    @property
    def conducted(self) -> int:
        """Settled and failed."""
        return self.settled + self.failed

    @property
    def closing(self) -> int:
        """What goes on into the next period."""
        return self.in_progress + self.not_started

    @property
    def rate(self) -> str:
        """Settled of conducted: "85,00%"; "" when nothing was conducted."""
        return percent(self.settled, self.conducted) or ""

    @property
    def is_nothing(self) -> bool:
        """Whether nothing was open, came or ended."""
        came = self.opening + self.received + self.reopened
        return not (came + self.conducted + self.declined + self.closing)


@dataclass(frozen=True, slots=True, kw_only=True)
class Organised:
    """How many villages, teams and mediators there are, and how many came and went.

    `villages` are counted by the word they are called by, `ended` by the reason as a sentence says
    it ("theo nguyện vọng"); `untold` mediators lack a gender, an ethnicity or a qualification.
    """

    villages: tuple[tuple[str, int], ...] = ()
    teams: int = 0
    sufficient: int = 0
    founded: int = 0
    dissolved: int = 0
    mediators: int = 0
    women: int = 0
    minority: int = 0
    law_trained: int = 0
    untold: int = 0
    recognised: int = 0
    ended: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class QuarterlyTexts:
    """What people write: the free paragraphs by the key of their part, number and date.

    A part that is not given shows its proposal, one given empty is left empty. Without `number` or
    `dated` there is a dotted blank to write on.
    """

    parts: Mapping[str, str] = field(default_factory=dict)
    number: str = ""
    dated: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """Who signs: `prefix` is TM., Q., KT., TL. or TUQ., `title` the own one ("Phó Chủ tịch")."""

    name: str
    title: str = "Chủ tịch"
    prefix: str = "TM."


@dataclass(frozen=True, slots=True, kw_only=True)
class Quarterly:
    """The whole report; `last_year` is None when nothing is recorded there.

    `grounds` are the laws it carries out, `counted_to` the day a period not yet over was counted
    on, `same_basis` whether the appendix counts conclusions as the report does, `change` the mark
    of the last change to the records behind it.
    """

    office: Office
    period: Period
    grounds: tuple[str, ...]
    activity: Activity
    last_year: Activity | None
    organised: Organised
    texts: QuarterlyTexts
    signatory: Signatory | None = None
    counted_to: date | None = None
    same_basis: bool = False
    change: str = ""
    draft: bool = False

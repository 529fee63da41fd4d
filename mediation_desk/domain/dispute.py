"""A dispute as the register keeps it: one record with everything that happened in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from mediation_desk.domain.codes import (
    ChosenBy,
    DeclineGround,
    ReceivedHow,
    ScopeCheck,
    StartGround,
)
from mediation_desk.domain.outcome import Outcome, Round
from mediation_desk.domain.people import Assignment, Invited, Party, RelatedPerson
from mediation_desk.domain.session import Session


@dataclass(frozen=True, slots=True, order=True)
class Number:
    """The number people see: year, series and serial within one team's book.

    The series is empty on the team's home machine and a letter on any other: 12/2026, 13A/2026.
    """

    year: int
    series: str
    serial: int
    book: int = 1

    def __str__(self) -> str:
        return f"{self.serial}{self.series}/{self.year}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Declined:
    """The matter left the register before any session; the register keeps its number."""

    on: date
    ground: DeclineGround
    guidance: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deletion:
    """A dispute moved to the bin, with the reason people gave."""

    at: datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """One dispute (*vụ, việc*) and its events, in the order of the paper register.

    `first_session_exception` says why R01 is waived: mediated on the spot, or another date agreed.
    `rounds` has at least one round; the first opens on `received_on`. `number` is None until the
    dispute is first kept. `recorded_at` only says when it was typed; nothing counts by it.
    """

    id: str
    team_id: str
    received_on: date
    summary: str
    parties: tuple[Party, ...]
    rounds: tuple[Round, ...]
    partner_team_id: str | None = None
    number: Number | None = None
    received_how: ReceivedHow | None = None
    start_ground: StartGround | None = None
    type: str | None = None
    place: str = ""
    scope_check: ScopeCheck | None = None
    scope_reason: str = ""
    notes: str = ""
    first_session_exception: str = ""
    related: tuple[RelatedPerson, ...] = ()
    assigned_on: date | None = None
    chosen_by: ChosenBy | None = None
    assignments: tuple[Assignment, ...] = ()
    invited: tuple[Invited, ...] = ()
    sessions: tuple[Session, ...] = ()
    declined: Declined | None = None
    deleted: Deletion | None = None
    recorded_at: datetime | None = None

    @property
    def outcome(self) -> Outcome | None:
        """The conclusion of the last round, if it is concluded."""
        return self.rounds[-1].outcome

    @property
    def sides(self) -> tuple[str, ...]:
        """The sides that have parties, in the order of their letters."""
        return tuple(sorted({party.side for party in self.parties}))

    def parties_of(self, side: str) -> tuple[Party, ...]:
        """The parties of one side, in the order they were entered."""
        return tuple(party for party in self.parties if party.side == side)

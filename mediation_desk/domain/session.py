"""One sitting of the parties with their mediators, held or put off."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from mediation_desk.domain.codes import SessionResult


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """Whether one person of the dispute was there; `person_id` is a party, mediator or guest."""

    id: str
    person_id: str
    present: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A mediation session (Law Arts 20, 21). A session not held keeps its reason."""

    id: str
    held_on: date
    held_at: time | None = None
    ended_at: time | None = None
    place: str = ""
    public: bool | None = None
    publicity_agreed: bool | None = None
    proceedings: str = ""
    proposal: str = ""
    result: SessionResult | None = None
    reason: str = ""
    next_on: date | None = None
    attendance: tuple[Attendance, ...] = ()

    @property
    def held(self) -> bool:
        """Whether people really sat together: only then has mediation begun."""
        return self.result is not SessionResult.NOT_HELD

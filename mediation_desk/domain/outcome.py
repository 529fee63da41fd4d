"""How a round of mediation ended, what was promised and what became of the promises."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediation_desk.domain.codes import EndGround, OutcomeResult, PromiseStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """One look at a promise by the mediator who handled the dispute (Law Art 26)."""

    id: str
    on: date
    finding: str = ""
    status: PromiseStatus | None = None
    mediator_id: str | None = None
    reported_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Obligation:
    """One promise of one side: what, how and by when (Law Art 24(2)e, g)."""

    id: str
    by: str
    what: str
    how: str = ""
    due_on: date | None = None
    follow_up: tuple[FollowUp, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The conclusion of one round (Law Arts 23, 24, 27)."""

    result: OutcomeResult
    ended_on: date
    end_ground: EndGround | None = None
    agreement: str = ""
    solution: str = ""
    written: bool | None = None
    document_number: str = ""
    document_on: date | None = None
    reason: str = ""
    guidance: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One round of the same dispute: it opens on receipt or on reopening and may be concluded."""

    id: str
    opened_on: date
    outcome: Outcome | None = None
    obligations: tuple[Obligation, ...] = ()

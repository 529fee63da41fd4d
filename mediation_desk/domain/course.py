"""The dates of one dispute's course, each with the place where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from mediation_desk.domain.dispute import Dispute
from mediation_desk.domain.session import Session


class Dated(NamedTuple):
    """A day and its place; no day where none is written or none could be read."""

    place: str
    on: date | None


@dataclass(frozen=True, slots=True)
class Sitting:
    """A session as far as its dates go."""

    place: str
    day: Dated
    next: Dated
    held: bool


@dataclass(frozen=True, slots=True)
class Stage:
    """A round as far as its dates go: from receipt or reopening to its end."""

    opened: Dated
    ended: Dated
    concluded: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """What happened when; `stages` has at least one, and only the last may go on."""

    received: Dated
    assigned: Dated
    stages: tuple[Stage, ...]
    sittings: tuple[Sitting, ...]
    declined: Dated | None
    looks: tuple[Dated, ...]

    @property
    def ended(self) -> date | None:
        """The end of the last round."""
        return self.stages[-1].ended.on


def course_of(dispute: Dispute) -> Course:
    """The course of a whole dispute, its places those of `dispute-file.schema.json`."""
    return Course(
        received=Dated("received_on", dispute.received_on),
        assigned=Dated("assigned_on", dispute.assigned_on),
        stages=_stages(dispute),
        sittings=tuple(_sitting(n, s) for n, s in enumerate(dispute.sessions)),
        declined=Dated("declined.on", dispute.declined.on) if dispute.declined else None,
        looks=_looks(dispute),
    )


def outcome_place(dispute: Dispute, index: int) -> str:
    """Where the conclusion of the round with this index stands."""
    last = index == len(dispute.rounds) - 1
    return "outcome" if last else f"earlier_outcomes[{index}]"


def _stages(dispute: Dispute) -> tuple[Stage, ...]:
    found, opened = [], Dated("received_on", dispute.rounds[0].opened_on)
    for index, round_ in enumerate(dispute.rounds):
        if index:
            opened = Dated(f"earlier_outcomes[{index - 1}].reopened_on", round_.opened_on)
        ended = round_.outcome.ended_on if round_.outcome else None
        place = f"{outcome_place(dispute, index)}.ended_on"
        found.append(Stage(opened, Dated(place, ended), concluded=round_.outcome is not None))
    return tuple(found)


def _sitting(index: int, session: Session) -> Sitting:
    place = f"sessions[{index}]"
    day, following = f"{place}.held_on", f"{place}.next_on"
    return Sitting(
        place, Dated(day, session.held_on), Dated(following, session.next_on), session.held
    )


def _looks(dispute: Dispute) -> tuple[Dated, ...]:
    return tuple(
        Dated(f"outcome.obligations[{n}].follow_up[{m}].on", look.on)
        for n, promise in enumerate(dispute.rounds[-1].obligations)
        for m, look in enumerate(promise.follow_up)
    )

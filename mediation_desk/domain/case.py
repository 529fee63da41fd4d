"""What the figures look at: the events of one dispute and its state on a given day.

The rules are those by which disputes are counted: an office is looked at as its events stood at
the end of a day; what happened later is not seen, and when it was typed does not matter.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from mediation_desk.domain.codes import OutcomeResult, State
from mediation_desk.domain.dispute import Dispute

_CONCLUDED = {OutcomeResult.SETTLED: State.SETTLED, OutcomeResult.FAILED: State.FAILED}


class CaseRound(NamedTuple):
    """One round: from opening (receipt or reopening) to conclusion, if there is one."""

    opened_on: date
    ended_on: date | None = None
    result: OutcomeResult | None = None


class Case(NamedTuple):
    """The few facts of a dispute that count, whoever its people are."""

    id: str
    team_id: str
    partner_team_id: str | None
    type: str | None
    received_on: date
    declined_on: date | None
    first_held_on: date | None
    rounds: tuple[CaseRound, ...]


class Conclusion(NamedTuple):
    """One round's end, counted in the period of its own date."""

    case: Case
    ended_on: date
    result: OutcomeResult


def case_of(dispute: Dispute) -> Case:
    """The countable facts of a whole dispute."""
    return Case(
        id=dispute.id,
        team_id=dispute.team_id,
        partner_team_id=dispute.partner_team_id,
        type=dispute.type,
        received_on=dispute.received_on,
        declined_on=dispute.declined.on if dispute.declined else None,
        first_held_on=min((s.held_on for s in dispute.sessions if s.held), default=None),
        rounds=tuple(
            CaseRound(r.opened_on, r.outcome.ended_on, r.outcome.result)
            if r.outcome
            else CaseRound(r.opened_on)
            for r in dispute.rounds
        ),
    )


def is_declined(case: Case, at: date) -> bool:
    """Whether the case had left the register by the end of `at`."""
    return case.declined_on is not None and case.declined_on <= at


def state_at(case: Case, at: date) -> State:
    """Where the case stood at the end of `at`; it must have been received by then.

    The last conclusion that was not reopened by then decides; else a held session or a reopening
    is a beginning. Assigning, inviting or a session that could not be held is none.
    """
    if is_declined(case, at):
        return State.DECLINED
    opened = [r for r in case.rounds if r.opened_on <= at]
    last = opened[-1] if opened else case.rounds[0]
    if last.result is not None and last.ended_on is not None and last.ended_on <= at:
        return _CONCLUDED[last.result]
    begun = case.first_held_on is not None and case.first_held_on <= at
    return State.IN_PROGRESS if begun or len(opened) > 1 else State.NOT_STARTED


def state_as_recorded(case: Case) -> State:
    """Where the case stands by everything recorded, dates ahead of today included."""
    return state_at(case, date.max)


def is_open(case: Case, at: date) -> bool:
    """Whether the case was received by the end of `at` and neither concluded nor declined."""
    return case.received_on <= at and state_at(case, at) in (State.NOT_STARTED, State.IN_PROGRESS)


def conclusions(case: Case, first: date, last: date) -> Iterator[Conclusion]:
    """The conclusions of the case dated from `first` to `last`, whenever it was received."""
    for r in case.rounds:
        if r.ended_on is not None and r.result is not None and first <= r.ended_on <= last:
            yield Conclusion(case, r.ended_on, r.result)


def reopenings(case: Case, first: date, last: date) -> int:
    """How many times the case was reopened from `first` to `last`."""
    return sum(first <= r.opened_on <= last for r in case.rounds[1:])

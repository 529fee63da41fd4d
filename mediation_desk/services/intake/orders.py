"""The order in which the events of one dispute can have happened."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from mediation_desk.domain.codes import SessionResult
from mediation_desk.domain.dates import screen_date
from mediation_desk.errors import Problem
from mediation_desk.services.intake.shape import Row


class Span(NamedTuple):
    """One round as far as its dates could be read: from receipt or reopening to its end."""

    opened: date | None
    outcome: Row | None

    @property
    def ended(self) -> date | None:
        """The day of its end; None when it has none or none that could be read."""
        return self.outcome.get("ended_on") if self.outcome else None


def spans_of(dispute: Row) -> list[Span]:
    """The rounds of the dispute in their order; the last one may go on."""
    spans, opened = [], dispute.get("received_on")
    for earlier in dispute.rows("earlier_outcomes"):
        spans.append(Span(opened, earlier))
        opened = earlier.get("reopened_on")
    return [*spans, Span(opened, dispute.get("outcome"))]


def is_held(session: Row) -> bool:
    """Whether people really sat together."""
    return session.get("result") is not SessionResult.NOT_HELD


def order_problems(dispute: Row) -> Iterator[Problem]:
    """Every date that cannot stand where it stands; dates that were not readable are passed over.

    Received first, then assignment, sessions and end; each round ends before it is reopened;
    nothing is held between an end and a reopening or after the last end.
    """
    spans, received = spans_of(dispute), dispute.get("received_on")
    yield from _before(dispute, "assigned_on", received, "assigned_before_receipt")
    yield from _rounds(dispute, spans)
    for session in dispute.rows("sessions"):
        yield from _session(session, dispute, spans)
    if declined := dispute.get("declined"):
        yield from _declined(dispute, declined)
    for look in dispute.rows("follow_up"):
        yield from _before(look, "on", spans[-1].ended, "followed_up_before_end")


def order_doubts(dispute: Row) -> Iterator[Problem]:
    """What happened before the assignment: odd, but a dispute may be mediated on the spot first."""
    for session in dispute.rows("sessions"):
        moment = session.get("held_on")
        assigned = _assigned(dispute, moment.day) if moment else None
        if moment and assigned and moment.day < assigned:
            yield _problem(session.at("held_on"), "session_before_assignment", moment.day, assigned)
    spans = spans_of(dispute)
    if last := spans[-1].outcome:
        assigned = _assigned(dispute, spans[-1].ended)
        yield from _before(last, "ended_on", assigned, "ended_before_assignment")


def _rounds(dispute: Row, spans: list[Span]) -> Iterator[Problem]:
    for index, span in enumerate(spans):
        if span.outcome is None:
            continue
        rule = "ended_before_reopening" if index else "ended_before_receipt"
        yield from _before(span.outcome, "ended_on", span.opened, rule)
        yield from _before(span.outcome, "reopened_on", span.ended, "reopened_before_end")


def _session(session: Row, dispute: Row, spans: list[Span]) -> Iterator[Problem]:
    moment = session.get("held_on")
    if moment is None:
        return
    place, day = session.at("held_on"), moment.day
    if moment.day > session.values.get("next_on", date.max):
        yield _problem(session.at("next_on"), "next_before_session", session.get("next_on"), day)
    received = dispute.get("received_on")
    if received and day < received:
        yield _problem(place, "session_before_receipt", day, received)
        return
    if ended := _end_before(day, spans):
        yield _problem(place, "session_after_end", day, ended)


def _end_before(day: date, spans: list[Span]) -> date | None:
    """The end of a round after which the day lies before the next round opens."""
    if spans[-1].ended and day > spans[-1].ended:
        return spans[-1].ended
    for span, following in pairwise(spans):
        if span.ended and following.opened and span.ended < day < following.opened:
            return span.ended
    return None


def _assigned(dispute: Row, day: date | None) -> date | None:
    """The day of assignment as far as it bounds *day*.

    Where a dispute was reopened the mediators may have been assigned anew, so that what happened in
    earlier rounds may lie before.
    """
    assigned: date | None = dispute.get("assigned_on")
    ends = [row.get("ended_on") for row in dispute.rows("earlier_outcomes")]
    if day and any(end is None or day <= end for end in ends):
        return None
    return assigned


def _declined(dispute: Row, declined: Row) -> Iterator[Problem]:
    yield from _before(declined, "on", dispute.get("received_on"), "declined_before_receipt")
    for session in dispute.rows("sessions"):
        moment = session.get("held_on")
        on = declined.get("on")
        if is_held(session) and "held_on" in session.values:
            yield Problem(session.place, "declined_but_held")
        elif moment and on and moment.day > on:
            yield _problem(session.at("held_on"), "session_after_declined", moment.day, on)


def _before(row: Row, key: str, earlier: date | None, rule: str) -> Iterator[Problem]:
    day = row.get(key)
    if day and earlier and day < earlier:
        yield _problem(row.at(key), rule, day, earlier)


def _problem(place: str, rule: str, day: date, other: date) -> Problem:
    return Problem(place, rule, {"day": screen_date(day), "other": screen_date(other)})

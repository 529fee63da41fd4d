"""The order of events in a row of the file: its dates with their places, judged by the domain."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from mediation_desk.domain import event_order
from mediation_desk.domain.codes import SessionResult
from mediation_desk.domain.course import Course, Dated, Sitting, Stage
from mediation_desk.errors import Problem
from mediation_desk.services.intake.shape import Row


class Span(NamedTuple):
    """One round as far as its dates could be read: from receipt or reopening to its end."""

    opened: date | None
    outcome: Row | None


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
    """Every date that cannot stand where it stands; unreadable ones are passed over."""
    return event_order.order_problems(course_of(dispute))


def order_doubts(dispute: Row) -> Iterator[Problem]:
    """What happened before the assignment, which is odd but possible."""
    return event_order.order_doubts(course_of(dispute))


def course_of(dispute: Row) -> Course:
    """The dates of the dispute as far as they could be read."""
    declined = dispute.get("declined")
    return Course(
        received=_dated(dispute, "received_on"),
        assigned=_dated(dispute, "assigned_on"),
        stages=tuple(_stages(dispute)),
        sittings=tuple(_sitting(session) for session in dispute.rows("sessions")),
        declined=_dated(declined, "on") if declined else None,
        looks=tuple(_dated(look, "on") for look in dispute.rows("follow_up")),
    )


def _stages(dispute: Row) -> Iterator[Stage]:
    opened = _dated(dispute, "received_on")
    for earlier in dispute.rows("earlier_outcomes"):
        yield Stage(opened, _dated(earlier, "ended_on"), concluded=True)
        opened = _dated(earlier, "reopened_on")
    outcome = dispute.get("outcome")
    ended = _dated(outcome, "ended_on") if outcome else Dated("", None)
    yield Stage(opened, ended, concluded=outcome is not None)


def _sitting(session: Row) -> Sitting:
    moment = session.get("held_on")
    day = Dated(session.at("held_on"), moment.day if moment else None)
    return Sitting(session.place, day, _dated(session, "next_on"), is_held(session))


def _dated(row: Row, key: str) -> Dated:
    return Dated(row.at(key), row.get(key))

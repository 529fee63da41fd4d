"""The order in which the events of one dispute can have happened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from mediation_desk.domain.course import Course, Dated, Sitting, Stage
from mediation_desk.domain.dates import screen_date
from mediation_desk.errors import Problem


def order_problems(course: Course) -> Iterator[Problem]:
    """Every date that cannot stand where it stands; days that are not known are passed over.

    Received first, then assignment, sessions and end; each round ends before it is reopened;
    nothing is held between an end and a reopening or after the last end.
    """
    received = course.received.on
    yield from before(course.assigned, received, "assigned_before_receipt")
    yield from _rounds(course.stages)
    for sitting in course.sittings:
        yield from _sitting(sitting, received, course.stages)
    if course.declined:
        yield from _declined(course.declined, course)
    for look in course.looks:
        yield from before(look, course.ended, "followed_up_before_end")


def order_doubts(course: Course) -> Iterator[Problem]:
    """What happened before the assignment: odd, but a dispute may be mediated on the spot first."""
    for sitting in course.sittings:
        assigned = _assigned(course, sitting.day.on)
        yield from before(sitting.day, assigned, "session_before_assignment")
    ended = course.stages[-1].ended
    yield from before(ended, _assigned(course, ended.on), "ended_before_assignment")


def before(day: Dated, earlier: date | None, rule: str) -> Iterator[Problem]:
    """The rule is broken when both days are known and the later one comes first."""
    if day.on and earlier and day.on < earlier:
        yield out_of_order(day.place, rule, day.on, earlier)


def out_of_order(place: str, rule: str, day: date, other: date) -> Problem:
    """The problem that *day*, at its place, does not agree with the *other* day."""
    return Problem(place, rule, {"day": screen_date(day), "other": screen_date(other)})


def _rounds(stages: Sequence[Stage]) -> Iterator[Problem]:
    for index, stage in enumerate(stages):
        if not stage.concluded:
            continue
        rule = "ended_before_reopening" if index else "ended_before_receipt"
        yield from before(stage.ended, stage.opened.on, rule)
        for following in stages[index + 1 : index + 2]:
            yield from before(following.opened, stage.ended.on, "reopened_before_end")


def _sitting(sitting: Sitting, received: date | None, stages: Sequence[Stage]) -> Iterator[Problem]:
    place, day = sitting.day
    if day is None:
        return
    yield from before(sitting.next, day, "next_before_session")
    if received and day < received:
        yield out_of_order(place, "session_before_receipt", day, received)
    elif ended := _end_before(day, stages):
        yield out_of_order(place, "session_after_end", day, ended)


def _end_before(day: date, stages: Sequence[Stage]) -> date | None:
    """The end of a round after which the day lies before the next round opens."""
    last = stages[-1].ended.on
    if last and day > last:
        return last
    for stage, following in pairwise(stages):
        ended, opened = stage.ended.on, following.opened.on
        if ended and opened and ended < day < opened:
            return ended
    return None


def _assigned(course: Course, day: date | None) -> date | None:
    """The day of assignment as far as it bounds *day*.

    Where a dispute was reopened the mediators may have been assigned anew, so that what happened in
    earlier rounds may lie before.
    """
    ends = [stage.ended.on for stage in course.stages[:-1]]
    if day and any(end is None or day <= end for end in ends):
        return None
    return course.assigned.on


def _declined(declined: Dated, course: Course) -> Iterator[Problem]:
    yield from before(declined, course.received.on, "declined_before_receipt")
    for sitting in course.sittings:
        place, day = sitting.day
        if day and sitting.held:
            yield Problem(sitting.place, "declined_but_held")
        elif day and declined.on and day > declined.on:
            yield out_of_order(place, "session_after_declined", day, declined.on)

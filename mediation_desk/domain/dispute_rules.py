"""What is wrong with a dispute as it is to be kept, and what somebody should look at again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Final

from mediation_desk.domain.codes import EndGround
from mediation_desk.domain.coherence import (
    ground_fits,
    is_id_number,
    is_phone,
    is_side,
    sides_are_two,
)
from mediation_desk.domain.course import Dated, course_of, outcome_place
from mediation_desk.domain.dates import due_problem, event_problem, screen_date
from mediation_desk.domain.dispute import Dispute
from mediation_desk.domain.event_order import before, order_doubts, order_problems
from mediation_desk.domain.outcome import Round
from mediation_desk.errors import Problem

_INDEX: Final = re.compile(r"\[\d+\]")


def problems(dispute: Dispute, today: date) -> Iterator[Problem]:
    """Everything that cannot be true or cannot be missing, each at its place."""
    yield from _needed(dispute)
    yield from _sides(dispute)
    yield from _possible_days(dispute, today)
    yield from order_problems(course_of(dispute))
    yield from _conclusions(dispute)
    yield from _assignments(dispute)
    for look, ended in _earlier_looks(dispute):
        yield from before(look, ended, "followed_up_before_end")


def warnings(dispute: Dispute, today: date) -> Iterator[Problem]:
    """What is kept all the same but is odd."""
    for day in _events(dispute):
        if day.on and day.on > today:
            yield Problem(day.place, "date_after_today", {"day": screen_date(day.on)})
    yield from order_doubts(course_of(dispute))
    yield from _odd_numbers(dispute)
    yield from _odd_endings(dispute)
    if dispute.number and dispute.number.year != dispute.received_on.year:
        values = {"number": str(dispute.number), "year": dispute.received_on.year}
        yield Problem("received_on", "number_of_another_year", values)


def new_problems(before: Dispute | None, after: Dispute, today: date) -> list[Problem]:
    """What is wrong with `after` and was not wrong with `before` already.

    What came in wrong long ago must not stand in the way of a change elsewhere.
    """
    known = Counter(_mark(p) for p in problems(before, today)) if before else Counter()
    found = []
    for problem in problems(after, today):
        mark = _mark(problem)
        if known[mark]:
            known[mark] -= 1
        else:
            found.append(problem)
    return found


def _mark(problem: Problem) -> tuple[str, str, str]:
    """What a problem is known again by when its row moved up or down."""
    return _INDEX.sub("[]", problem.place), problem.rule, repr(sorted(problem.values.items()))


def _needed(dispute: Dispute) -> Iterator[Problem]:
    if not dispute.summary.strip():
        yield Problem("summary", "missing")
    for key, names in (
        ("parties", [party.name for party in dispute.parties]),
        ("related", [person.name for person in dispute.related]),
        ("invited", [guest.name for guest in dispute.invited]),
    ):
        for n, name in enumerate(names):
            if not name.strip():
                yield Problem(f"{key}[{n}].name", "missing")
    for place, round_ in _rounds(dispute):
        for n, promise in enumerate(round_.obligations):
            if not promise.what.strip():
                yield Problem(f"{place}.obligations[{n}].what", "missing")


def _sides(dispute: Dispute) -> Iterator[Problem]:
    if len(dispute.parties) < 2:
        yield Problem("parties", "fewer_than_two_parties")
    elif not sides_are_two(dispute.sides):
        yield Problem("parties", "sides_a_and_b")
    for n, party in enumerate(dispute.parties):
        if not is_side(party.side):
            yield Problem(f"parties[{n}].side", "side_no_letter", {"typed": party.side})
    for place, round_ in _rounds(dispute):
        for n, promise in enumerate(round_.obligations):
            if promise.by not in dispute.sides:
                where = f"{place}.obligations[{n}].by"
                yield Problem(where, "side_without_party", {"side": promise.by})


def _possible_days(dispute: Dispute, today: date) -> Iterator[Problem]:
    for day in _events(dispute):
        if day.on and (problem := event_problem(day.on, today, day.place)):
            yield problem
    for day in _promised(dispute):
        if day.on and (problem := due_problem(day.on, today, day.place)):
            yield problem


def _events(dispute: Dispute) -> Iterator[Dated]:
    """Every day on which something happened."""
    course = course_of(dispute)
    yield from (course.received, course.assigned, *(s.day for s in course.sittings))
    for n, stage in enumerate(course.stages):
        yield from (stage.opened, stage.ended)[0 if n else 1 :]
    yield from ((course.declined,) if course.declined else ())
    yield from course.looks
    yield from (look for look, _ in _earlier_looks(dispute))
    for n, assignment in enumerate(dispute.assignments):
        yield Dated(f"mediators[{n}].ended_on", assignment.ended_on)
    for place, round_ in _rounds(dispute):
        if round_.outcome:
            yield Dated(f"{place}.document_on", round_.outcome.document_on)


def _earlier_looks(dispute: Dispute) -> Iterator[tuple[Dated, date | None]]:
    """The looks at promises of rounds before the last, each with the end of its round."""
    for place, round_ in list(_rounds(dispute))[:-1]:
        ended = round_.outcome.ended_on if round_.outcome else None
        for n, promise in enumerate(round_.obligations):
            for m, look in enumerate(promise.follow_up):
                yield Dated(f"{place}.obligations[{n}].follow_up[{m}].on", look.on), ended


def _promised(dispute: Dispute) -> Iterator[Dated]:
    """Every day on which something is to happen."""
    yield from (sitting.next for sitting in course_of(dispute).sittings)
    for place, round_ in _rounds(dispute):
        for n, promise in enumerate(round_.obligations):
            yield Dated(f"{place}.obligations[{n}].due_on", promise.due_on)


def _conclusions(dispute: Dispute) -> Iterator[Problem]:
    for place, round_ in _rounds(dispute):
        outcome = round_.outcome
        if outcome is None:
            continue
        if outcome.end_ground and not ground_fits(outcome.result, outcome.end_ground):
            values = {"ground": outcome.end_ground.value, "result": outcome.result.value}
            yield Problem(f"{place}.end_ground", "end_ground_unfit", values)
        if dispute.declined:
            yield Problem(place, "declined_but_concluded")


def _assignments(dispute: Dispute) -> Iterator[Problem]:
    for n, assignment in enumerate(dispute.assignments):
        ended = Dated(f"mediators[{n}].ended_on", assignment.ended_on)
        yield from before(ended, dispute.received_on, "assignment_ended_before_receipt")


def _odd_numbers(dispute: Dispute) -> Iterator[Problem]:
    for n, party in enumerate(dispute.parties):
        if party.id_number and not is_id_number(party.id_number):
            where = f"parties[{n}].id_number"
            yield Problem(where, "id_number_odd", {"typed": party.id_number})
        if party.phone and not is_phone(party.phone):
            yield Problem(f"parties[{n}].phone", "phone_odd", {"typed": party.phone})


def _odd_endings(dispute: Dispute) -> Iterator[Problem]:
    if any(session.held for session in dispute.sessions):
        return
    for place, round_ in _rounds(dispute):
        if round_.outcome and round_.outcome.end_ground is EndGround.TRANSFERRED:
            yield Problem(f"{place}.end_ground", "transferred_without_session")


def _rounds(dispute: Dispute) -> Iterator[tuple[str, Round]]:
    for n, round_ in enumerate(dispute.rounds):
        yield outcome_place(dispute, n), round_

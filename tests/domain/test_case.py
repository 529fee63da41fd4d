"""Where a case stands on a day follows its events and nothing else."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from mediation_desk.domain.case import (
    Case,
    CaseRound,
    case_of,
    conclusions,
    is_open,
    reopenings,
    state_as_recorded,
    state_at,
)
from mediation_desk.domain.codes import OutcomeResult, SessionResult, State
from tests.samples import a_dispute, a_round, a_session, a_team

SETTLED, FAILED = OutcomeResult.SETTLED, OutcomeResult.FAILED


def day(number: int) -> date:
    return date(2026, 3, number)


def a_case(*rounds: CaseRound, held: int | None = None, declined: int | None = None) -> Case:
    return Case(
        id="c",
        team_id="t",
        partner_team_id=None,
        type=None,
        received_on=day(1),
        declined_on=day(declined) if declined else None,
        first_held_on=day(held) if held else None,
        rounds=rounds or (CaseRound(day(1)),),
    )


TWICE = a_case(CaseRound(day(1), day(5), FAILED), CaseRound(day(9), day(12), SETTLED), held=3)


@pytest.mark.parametrize(
    ("case", "on", "state"),
    [
        (a_case(), 30, State.NOT_STARTED),
        (a_case(held=4), 3, State.NOT_STARTED),
        (a_case(held=4), 4, State.IN_PROGRESS),
        (a_case(CaseRound(day(1), day(5), SETTLED)), 4, State.NOT_STARTED),
        (a_case(CaseRound(day(1), day(5), SETTLED)), 5, State.SETTLED),
        (TWICE, 2, State.NOT_STARTED),
        (TWICE, 4, State.IN_PROGRESS),
        (TWICE, 5, State.FAILED),
        (TWICE, 8, State.FAILED),
        (TWICE, 9, State.IN_PROGRESS),
        (TWICE, 12, State.SETTLED),
        (a_case(CaseRound(day(1), day(5), SETTLED), CaseRound(day(5))), 5, State.IN_PROGRESS),
        (a_case(CaseRound(day(1), day(5), SETTLED), CaseRound(day(7))), 30, State.IN_PROGRESS),
        (a_case(declined=6), 5, State.NOT_STARTED),
        (a_case(declined=6), 6, State.DECLINED),
    ],
)
def test_the_state_is_that_of_the_end_of_the_day(case: Case, on: int, state: State) -> None:
    assert state_at(case, day(on)) is state


def test_a_case_is_open_from_receipt_to_conclusion_and_again_after_reopening() -> None:
    open_days = [n for n in range(1, 20) if is_open(TWICE, day(n))]
    assert open_days == [1, 2, 3, 4, 9, 10, 11]
    assert not is_open(TWICE, date(2026, 2, 28))


def test_each_conclusion_and_reopening_counts_on_its_own_day() -> None:
    for n in range(1, 20):
        found = [c.result for c in conclusions(TWICE, day(n), day(n))]
        assert found == {5: [FAILED], 12: [SETTLED]}.get(n, [])
        assert reopenings(TWICE, day(n), day(n)) == (1 if n == 9 else 0)


def test_a_session_that_was_not_held_begins_nothing() -> None:
    put_off = a_session(day(5), result=SessionResult.NOT_HELD)
    held = a_session(day(8))
    case = case_of(a_dispute(a_team(), sessions=(held, put_off)))
    assert case.first_held_on == day(8)
    assert state_at(case, day(7)) is State.NOT_STARTED
    assert state_as_recorded(case) is State.IN_PROGRESS


def test_the_case_of_a_dispute_has_all_its_rounds() -> None:
    dispute = a_dispute(
        a_team(), rounds=(a_round(day(2), day(5), settled=False), a_round(day(9), day(12)))
    )
    assert [r.result for r in case_of(dispute).rounds] == [FAILED, SETTLED]


def test_open_cases_follow_from_the_flows_of_any_span() -> None:
    for first in range(1, 20):
        for last in range(first, 20):
            opening = is_open(TWICE, day(first) - timedelta(1))
            came = (first <= 1 <= last) + reopenings(TWICE, day(first), day(last))
            went = len(list(conclusions(TWICE, day(first), day(last))))
            assert opening + came == went + is_open(TWICE, day(last))

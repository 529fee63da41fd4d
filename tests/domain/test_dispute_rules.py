"""What cannot be true of a dispute as it is to be kept, and what is only odd."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_desk.domain.codes import EndGround
from mediation_desk.domain.dispute import Dispute
from mediation_desk.domain.dispute_rules import new_problems, problems, warnings
from mediation_desk.domain.outcome import FollowUp
from tests.samples import TODAY, a_dispute, a_party, a_round, a_session, a_team, new_id

DAY = date(2026, 3, 2)
ENDED = date(2026, 3, 10)


def _said(dispute: Dispute) -> list[tuple[str, str]]:
    return [(p.place, p.rule) for p in problems(dispute, TODAY)]


def _warned(dispute: Dispute) -> list[tuple[str, str]]:
    return [(p.place, p.rule) for p in warnings(dispute, TODAY)]


def test_a_whole_dispute_has_nothing_wrong_with_it() -> None:
    first, second = (
        a_round(DAY, ENDED, settled=False),
        a_round(date(2026, 3, 12), date(2026, 3, 20)),
    )
    whole = a_dispute(
        a_team(),
        assigned_on=DAY,
        rounds=(first, second),
        sessions=(a_session(date(2026, 3, 5)), a_session(date(2026, 3, 15))),
    )
    assert _said(whole) == []
    assert _warned(whole) == []


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"summary": " \n"}, ("summary", "missing")),
        ({"parties": ()}, ("parties", "fewer_than_two_parties")),
        ({"parties": (a_party(), a_party())}, ("parties", "sides_a_and_b")),
        (
            {"parties": (a_party(), a_party(side="B"), a_party(side="Ă"))},
            ("parties[2].side", "side_no_letter"),
        ),
        ({"assigned_on": date(2026, 3, 1)}, ("assigned_on", "assigned_before_receipt")),
        ({"assigned_on": date(2028, 1, 1)}, ("assigned_on", "date_too_late")),
        (
            {"rounds": (a_round(DAY, date(2026, 3, 1), settled=False),)},
            ("outcome.ended_on", "ended_before_receipt"),
        ),
        (
            {"rounds": (a_round(DAY, ENDED, settled=False), a_round(date(2026, 3, 9)))},
            ("earlier_outcomes[0].reopened_on", "reopened_before_end"),
        ),
    ],
)
def test_each_thing_wrong_is_named_at_its_place(
    changes: dict[str, object], wrong: tuple[str, str]
) -> None:
    assert _said(a_dispute(a_team(), **changes)) == [wrong]


def test_a_failure_is_no_agreement() -> None:
    failed = a_round(DAY, ENDED, settled=False)
    assert failed.outcome
    outcome = replace(failed.outcome, end_ground=EndGround.AGREEMENT)
    dispute = a_dispute(a_team(), rounds=(replace(failed, outcome=outcome),))
    assert _said(dispute) == [("outcome.end_ground", "end_ground_unfit")]
    sent_on = replace(outcome, end_ground=EndGround.TRANSFERRED)
    dispute = replace(dispute, rounds=(replace(failed, outcome=sent_on),))
    assert _said(dispute) == []
    assert _warned(dispute) == [("outcome.end_ground", "transferred_without_session")]
    assert _warned(replace(dispute, sessions=(a_session(date(2026, 3, 5)),))) == []


def test_a_look_comes_after_the_end_of_its_own_round() -> None:
    settled = a_round(DAY, ENDED)
    look = FollowUp(id=new_id(), on=date(2026, 3, 9))
    promise = replace(settled.obligations[0], follow_up=(look,))
    round_ = replace(settled, obligations=(promise,))
    place = "obligations[0].follow_up[0].on"
    assert _said(a_dispute(a_team(), rounds=(round_,))) == [
        (f"outcome.{place}", "followed_up_before_end")
    ]
    reopened = (round_, a_round(date(2026, 3, 12)))
    assert _said(a_dispute(a_team(), rounds=reopened)) == [
        (f"earlier_outcomes[0].{place}", "followed_up_before_end")
    ]


def test_what_came_before_the_assignment_or_lies_ahead_is_only_odd() -> None:
    dispute = a_dispute(
        a_team(),
        assigned_on=date(2026, 3, 6),
        sessions=(a_session(date(2026, 3, 5)),),
        rounds=(a_round(DAY, date(2026, 4, 2), settled=False),),
    )
    assert _said(dispute) == []
    assert _warned(dispute) == [
        ("outcome.ended_on", "date_after_today"),
        ("sessions[0].held_on", "session_before_assignment"),
    ]


@given(st.lists(st.integers(-40, 60), max_size=5), st.integers(0, 4), st.integers(-40, 60))
def test_old_faults_are_never_new_ones_and_a_new_one_always_is(
    days: list[int], gone: int, fresh: int
) -> None:
    """Whatever is taken away, only what was added can be new."""
    sessions = tuple(a_session(DAY + timedelta(n)) for n in days)
    before = a_dispute(a_team(), sessions=sessions, rounds=(a_round(DAY, ENDED, settled=False),))
    assert new_problems(before, before, TODAY) == []
    fewer = replace(before, sessions=sessions[:gone] + sessions[gone + 1 :])
    assert new_problems(before, fewer, TODAY) == []
    more = replace(before, sessions=(a_session(DAY + timedelta(fresh)), *sessions))
    wrong = not DAY <= DAY + timedelta(fresh) <= ENDED
    assert len(new_problems(before, more, TODAY)) == int(wrong)

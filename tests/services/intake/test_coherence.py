"""The parts of a dispute do not contradict each other."""

from __future__ import annotations

import pytest

from tests.services.intake.files import warned, wrong_row, wrong_settled
from tests.shell import a_row, a_settled_row

A, B = {"side": "A", "name": "Hà"}, {"side": "B", "name": "Lò"}


def _ended(result: str, ground: str | None) -> dict:
    return {"result": result, "ended_on": "2026-03-10", "end_ground": ground}


@pytest.mark.parametrize(
    ("parties", "rule"),
    [
        ([], "fewer_than_two_parties"),
        ([A], "fewer_than_two_parties"),
        ([A, A | {"name": "Lò"}], "sides_a_and_b"),
        ([A, B | {"side": "C"}], "sides_a_and_b"),
    ],
)
def test_somebody_stands_on_side_a_and_on_side_b(parties: list, rule: str) -> None:
    assert wrong_row(parties=parties) == [("parties", rule)]


def test_more_sides_and_more_people_are_right() -> None:
    assert wrong_row(parties=[B, A, A | {"name": "Bùi"}, A | {"side": "C"}]) == []


@pytest.mark.parametrize(
    ("result", "ground"),
    [
        ("settled", "party_request"),
        ("settled", "transferred"),
        ("settled", "mediator_decision"),
        ("failed", "agreement"),
    ],
)
def test_only_a_settlement_ends_by_agreement(result: str, ground: str) -> None:
    assert wrong_row(outcome=_ended(result, ground)) == [("outcome.end_ground", "end_ground_unfit")]
    earlier = _ended(result, ground) | {"reopened_on": "2026-03-12"}
    assert wrong_row(earlier_outcomes=[earlier]) == [
        ("earlier_outcomes[0].end_ground", "end_ground_unfit")
    ]


@pytest.mark.parametrize(
    ("result", "ground"),
    [
        ("settled", "agreement"),
        ("settled", None),
        ("failed", None),
        ("failed", "party_request"),
        ("failed", "mediator_decision"),
    ],
)
def test_an_outcome_with_a_fitting_ground_or_none_is_right(result: str, ground: str | None) -> None:
    assert wrong_row(outcome=_ended(result, ground)) == []


def test_a_transfer_without_a_held_session_is_warned_of() -> None:
    sent = {"outcome": _ended("failed", "transferred")}
    off = {"held_on": "2026-03-05", "result": "not_held"}
    warning = [("outcome.end_ground", "transferred_without_session")]
    assert warned(a_row(**sent)) == warning
    assert warned(a_row(**sent, sessions=[off])) == warning
    assert warned(a_row(**sent, sessions=[off | {"result": "failed"}])) == []


def test_a_declined_matter_has_no_outcome() -> None:
    declined = {"on": "2026-03-02", "ground": "withdrawn"}
    earlier = _ended("failed", None) | {"reopened_on": "2026-03-12"}
    assert wrong_row(declined=declined, outcome=_ended("failed", None)) == [
        ("outcome", "declined_but_concluded")
    ]
    assert wrong_row(declined=declined, earlier_outcomes=[earlier]) == [
        ("earlier_outcomes", "declined_but_concluded")
    ]


def test_a_promise_is_made_by_a_side_that_has_people() -> None:
    outcome = a_settled_row()["outcome"]
    promise = outcome["obligations"][0] | {"by": "C"}
    assert wrong_settled(outcome=outcome | {"obligations": [promise]}) == [
        ("outcome.obligations[0].by", "side_without_party")
    ]


def test_a_follow_up_looks_at_a_promise_that_was_made() -> None:
    look = {"obligation": 1, "on": "2026-03-21"}
    expected = [("follow_up[0].obligation", "no_such_obligation")]
    assert wrong_settled(follow_up=[look]) == expected
    assert wrong_row(follow_up=[look | {"obligation": 0}]) == expected


@pytest.mark.parametrize(
    ("key", "odd", "right"),
    [
        ("id_number", ["12345", "12345678901A", "1234567890123"], ["012345678901", "123456789"]),
        (
            "phone",
            ["không có", "12", "0912345678a"],
            ["0912 000 123", "+84912000123", "02183.867.001"],
        ),
    ],
)
def test_odd_numbers_are_kept_with_a_warning(key: str, odd: list, right: list) -> None:
    for number in odd:
        row = a_row(parties=[A | {key: number}, B])
        assert warned(row) == [(f"parties[0].{key}", f"{key}_odd")]
    for number in right:
        assert warned(a_row(parties=[A | {key: number}, B])) == []

"""The events of a dispute stand in an order that can have happened."""

from __future__ import annotations

from typing import Any

import pytest

from tests.services.intake.files import a_row, warned, wrong_row, wrong_settled

FAILED = {"result": "failed", "ended_on": "2026-03-10"}


def _twice(**changes: Any) -> dict[str, Any]:
    """Failed on the 10th, reopened on the 15th, failed again on the 20th of March."""
    first = FAILED | {"reopened_on": "2026-03-15"}
    known = {"earlier_outcomes": [first], "outcome": FAILED | {"ended_on": "2026-03-20"}}
    return known | changes


def _held(*days: str) -> list[dict[str, str]]:
    return [{"held_on": day} for day in days]


@pytest.mark.parametrize(
    ("changes", "place", "rule"),
    [
        ({"assigned_on": "2026-03-01"}, "assigned_on", "assigned_before_receipt"),
        ({"sessions": _held("2026-03-01T23:59")}, "sessions[0].held_on", "session_before_receipt"),
        (
            {"outcome": FAILED | {"ended_on": "2026-03-01"}},
            "outcome.ended_on",
            "ended_before_receipt",
        ),
        (
            {"sessions": _held("2026-03-05", "2026-03-11"), "outcome": FAILED},
            "sessions[1].held_on",
            "session_after_end",
        ),
        (
            {"sessions": [{"held_on": "2026-03-05", "next_on": "2026-03-04"}]},
            "sessions[0].next_on",
            "next_before_session",
        ),
        (
            {"declined": {"on": "2026-03-01", "ground": "withdrawn"}},
            "declined.on",
            "declined_before_receipt",
        ),
        (
            _twice(earlier_outcomes=[FAILED | {"reopened_on": "2026-03-09"}]),
            "earlier_outcomes[0].reopened_on",
            "reopened_before_end",
        ),
        (
            _twice(outcome=FAILED | {"ended_on": "2026-03-14"}),
            "outcome.ended_on",
            "ended_before_reopening",
        ),
        (_twice(sessions=_held("2026-03-12")), "sessions[0].held_on", "session_after_end"),
        (_twice(sessions=_held("2026-03-21")), "sessions[0].held_on", "session_after_end"),
        (
            _twice(
                earlier_outcomes=[FAILED | {"ended_on": "2026-03-01", "reopened_on": "2026-03-15"}]
            ),
            "earlier_outcomes[0].ended_on",
            "ended_before_receipt",
        ),
    ],
)
def test_an_order_that_cannot_have_happened_is_refused(
    changes: dict, place: str, rule: str
) -> None:
    assert wrong_row(**changes) == [(place, rule)]


@pytest.mark.parametrize(
    "changes",
    [
        {
            "assigned_on": "2026-03-02",
            "sessions": _held("2026-03-02", "2026-03-02T08:00"),
            "outcome": FAILED | {"ended_on": "2026-03-02"},
        },
        {"sessions": [{"held_on": "2026-03-05T19:30", "next_on": "2026-03-05"}]},
        {"sessions": _held("2026-03-10", "2026-03-04"), "outcome": FAILED},
        {"outcome": FAILED},
        {"declined": {"on": "2026-03-02", "ground": "withdrawn"}},
        _twice(sessions=_held("2026-03-10", "2026-03-15", "2026-03-20")),
        _twice(
            earlier_outcomes=[FAILED | {"reopened_on": "2026-03-10"}],
            outcome=FAILED,
            sessions=_held("2026-03-10"),
        ),
        _twice(outcome=None, sessions=_held("2026-03-31")),
        _twice(assigned_on="2026-03-16", sessions=_held("2026-03-05", "2026-03-17")),
    ],
)
def test_an_order_that_can_have_happened_is_right(changes: dict) -> None:
    assert wrong_row(**changes) == []


@pytest.mark.parametrize(
    ("changes", "place", "rule"),
    [
        (
            {"assigned_on": "2026-03-04", "sessions": _held("2026-03-03")},
            "sessions[0].held_on",
            "session_before_assignment",
        ),
        (
            {"assigned_on": "2026-03-11", "outcome": FAILED},
            "outcome.ended_on",
            "ended_before_assignment",
        ),
        (
            _twice(assigned_on="2026-03-17", sessions=_held("2026-03-16")),
            "sessions[0].held_on",
            "session_before_assignment",
        ),
    ],
)
def test_what_came_before_the_assignment_is_kept_with_a_warning(
    changes: dict, place: str, rule: str
) -> None:
    assert (place, rule) in warned(a_row(**changes))


def test_several_earlier_rounds_follow_each_other() -> None:
    first = FAILED | {"reopened_on": "2026-03-15"}
    second = FAILED | {"ended_on": "2026-03-12", "reopened_on": "2026-03-18"}
    third = FAILED | {"ended_on": "2026-03-17"}
    assert wrong_row(earlier_outcomes=[first, second], outcome=third) == [
        ("earlier_outcomes[1].ended_on", "ended_before_reopening"),
        ("outcome.ended_on", "ended_before_reopening"),
    ]


def test_a_follow_up_comes_after_the_end() -> None:
    look = {"obligation": 0, "on": "2026-03-09"}
    assert wrong_settled(follow_up=[look]) == [("follow_up[0].on", "followed_up_before_end")]
    assert wrong_settled(follow_up=[look | {"on": "2026-03-10"}]) == []


def test_a_declined_matter_was_never_mediated() -> None:
    declined = {"on": "2026-03-04", "ground": "out_of_scope"}
    off = {"held_on": "2026-03-03", "result": "not_held"}
    assert wrong_row(declined=declined, sessions=[off]) == []
    assert wrong_row(declined=declined, sessions=[off | {"held_on": "2026-03-05"}]) == [
        ("sessions[0].held_on", "session_after_declined")
    ]
    for result in ("adjourned", "settled", "failed", None):
        assert wrong_row(declined=declined, sessions=[off | {"result": result}]) == [
            ("sessions[0]", "declined_but_held")
        ]


def test_dates_that_cannot_be_read_are_named_once_and_bring_no_further_trouble() -> None:
    assert wrong_row(
        received_on="x",
        assigned_on="2026-03-03",
        sessions=_held("2026-03-05", "y"),
        outcome=FAILED | {"ended_on": "z"},
    ) == [
        ("received_on", "date_not_iso"),
        ("sessions[1].held_on", "date_not_iso"),
        ("outcome.ended_on", "date_not_iso"),
    ]

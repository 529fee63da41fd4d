"""The narrow view holds every case a period could count, and only the facts that count."""

from __future__ import annotations

from datetime import date

import pytest

from mediation_desk.domain.case import case_of
from mediation_desk.domain.codes import DeclineGround, SessionResult
from mediation_desk.domain.dispute import Declined, Deletion
from tests.conftest import Desk
from tests.samples import MORNING, a_dispute, a_round, a_session


def test_a_case_read_narrowly_equals_the_case_of_the_whole_dispute(desk: Desk) -> None:
    rounds = (
        a_round(date(2026, 3, 2), date(2026, 3, 9), settled=False),
        a_round(date(2026, 3, 20), date(2026, 3, 25)),
    )
    sessions = (
        a_session(date(2026, 3, 3), result=SessionResult.NOT_HELD),
        a_session(date(2026, 3, 5), result=None),
        a_session(date(2026, 3, 21)),
    )
    with desk.store.transaction():
        kept = desk.store.disputes.keep(a_dispute(desk.team, rounds=rounds, sessions=sessions))
    assert desk.store.cases.some([kept.id]) == [case_of(kept)]


@pytest.mark.parametrize(
    ("first", "last", "seen"),
    [
        ((2026, 1, 1), (2026, 3, 1), False),
        ((2026, 1, 1), (2026, 3, 2), True),
        ((2026, 3, 9), (2026, 3, 31), True),
        ((2026, 3, 10), (2026, 3, 19), False),
        ((2026, 3, 10), (2026, 3, 20), True),
        ((2030, 1, 1), (2030, 1, 2), True),
    ],
)
def test_a_period_sees_the_cases_alive_in_it(
    desk: Desk, first: tuple[int, int, int], last: tuple[int, int, int], seen: bool
) -> None:
    rounds = (a_round(date(2026, 3, 2), date(2026, 3, 9)), a_round(date(2026, 3, 20)))
    with desk.store.transaction():
        desk.store.disputes.keep(a_dispute(desk.team, rounds=rounds))
    found = desk.store.cases.alive_between(date(*first), date(*last))
    assert len(found) == seen
    assert all(len(case.rounds) == 2 for case in found)


def test_declined_cases_are_seen_until_their_day_and_deleted_ones_never(desk: Desk) -> None:
    declined = Declined(on=date(2026, 3, 9), ground=DeclineGround.WITHDRAWN)
    with desk.store.transaction():
        desk.store.disputes.keep(a_dispute(desk.team, declined=declined))
        desk.store.disputes.keep(a_dispute(desk.team, deleted=Deletion(at=MORNING, reason="nhầm")))
    april = date(2026, 4, 1)
    assert len(desk.store.cases.alive_between(date(2026, 3, 9), april)) == 1
    assert desk.store.cases.alive_between(date(2026, 3, 10), april) == []

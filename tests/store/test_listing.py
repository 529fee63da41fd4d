"""The register as a list: filters agree with what the records say, in the order asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import product

import pytest

from mediation_desk.domain.case import case_of, state_as_recorded
from mediation_desk.domain.codes import DeclineGround, SessionResult, State
from mediation_desk.domain.dispute import Declined, Deletion, Dispute
from tests.conftest import Desk
from tests.samples import MORNING, a_dispute, a_round, a_session

FIRST = date(2026, 1, 5)
ENDINGS = (None, True, False)
SITTINGS = ((), (SessionResult.NOT_HELD,), (None,), (SessionResult.ADJOURNED,))


def _every_course(desk: Desk) -> list[Dispute]:
    """A dispute for each way its rounds, sessions and refusal can stand."""
    found = []
    for n, (first, again, sat, declined) in enumerate(
        product(ENDINGS, (False, True), SITTINGS, (False, True))
    ):
        day = FIRST + timedelta(n)
        ended = None if first is None else day + timedelta(20)
        rounds = [a_round(day, ended, settled=first is True)]
        if again and ended:
            rounds += [a_round(ended + timedelta(5))]
        found.append(
            a_dispute(
                desk.team if n % 3 else desk.other_team,
                day,
                rounds=tuple(rounds),
                sessions=tuple(a_session(day, result=result) for result in sat),
                declined=Declined(on=day, ground=DeclineGround.WITHDRAWN) if declined else None,
                type=(None, "khac", "dat_dai.loi_di")[n % 3],
            )
        )
    return found


@pytest.fixture
def kept(desk: Desk) -> list[Dispute]:
    with desk.store.transaction():
        return [desk.store.disputes.keep(d) for d in _every_course(desk)]


def _state(dispute: Dispute) -> State:
    return state_as_recorded(case_of(dispute))


def test_the_states_of_a_list_are_those_the_records_tell(desk: Desk, kept: list[Dispute]) -> None:
    listing = desk.store.listing
    assert {_state(d) for d in kept} == set(State)
    for state in State:
        assert listing.ids(states=[state]) == [d.id for d in kept if _state(d) is state], state
        shown = listing.entries(listing.ids(states=[state]))
        assert {entry.state for entry in shown} == {state}
    both = [State.SETTLED, State.DECLINED]
    assert listing.ids(states=both) == [d.id for d in kept if _state(d) in both]


def test_a_type_is_asked_for_by_its_code_and_a_missing_one_by_nothing(
    desk: Desk, kept: list[Dispute]
) -> None:
    for code in ("khac", "dat_dai.loi_di"):
        assert desk.store.listing.ids(types=[code]) == [d.id for d in kept if d.type == code]
    assert desk.store.listing.ids(types=[""]) == [d.id for d in kept if d.type is None]
    assert desk.store.listing.ids(types=["dat_dai"]) == []


def test_filters_narrow_each_other_and_the_numbers_agree(desk: Desk, kept: list[Dispute]) -> None:
    span = {"first": FIRST + timedelta(4), "last": FIRST + timedelta(30)}
    asked = {"team_id": desk.team.id, "types": ["khac"], **span}
    fit = [
        d
        for d in kept
        if d.team_id == desk.team.id
        and d.type == "khac"
        and span["first"] <= d.received_on <= span["last"]
    ]
    assert desk.store.listing.ids(**asked) == [d.id for d in fit]
    counts = desk.store.listing.counts(**asked)
    assert counts == {s: sum(_state(d) is s for d in fit) for s in State}
    assert 0 < sum(counts.values()) < len(kept)


def test_the_newest_first_is_the_register_the_other_way_round(
    desk: Desk, kept: list[Dispute]
) -> None:
    assert kept
    ids = desk.store.listing.ids()
    assert desk.store.listing.ids(newest=True) == ids[::-1]
    assert desk.store.listing.ids(newest=True, limit=3) == ids[:-4:-1]
    assert desk.store.listing.ids(newest=True, limit=0) == []


def test_a_search_is_narrowed_and_counted_too(desk: Desk, kept: list[Dispute]) -> None:
    with desk.store.transaction():
        desk.store.disputes.keep(replace(kept[0], summary="Mùi chuồng lợn"))
    state = _state(kept[0])
    found = desk.store.listing.ids(search="mui chuong", states=[state], newest=True)
    assert found == [kept[0].id]
    others = set(State) - {state}
    assert desk.store.listing.ids(search="mui chuong", states=others) == []
    counts = desk.store.listing.counts(search="mui chuong")
    assert counts == {s: int(s is state) for s in State}


def test_deleted_disputes_are_in_the_bin_and_nowhere_else(desk: Desk, kept: list[Dispute]) -> None:
    gone = [
        replace(d, deleted=Deletion(at=MORNING + timedelta(minutes=n), reason="nhầm"))
        for n, d in enumerate(kept[:2])
    ]
    with desk.store.transaction():
        desk.store.disputes.keep_all(gone)
    listing = desk.store.listing
    assert listing.deleted() == [kept[1].id, kept[0].id]
    assert not {kept[0].id, kept[1].id} & set(listing.ids())
    assert sum(listing.counts().values()) == len(kept) - 2
    assert [e.id for e in listing.entries([kept[0].id, kept[2].id])] == [kept[2].id]

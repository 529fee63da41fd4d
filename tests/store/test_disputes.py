"""Disputes come back from the store as they were kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from mediation_desk.domain.codes import DeclineGround, Gender, PartyKind, PromiseStatus
from mediation_desk.domain.dates import Birth
from mediation_desk.domain.dispute import Declined, Deletion, Number
from mediation_desk.domain.outcome import FollowUp
from mediation_desk.domain.people import Invited, RelatedPerson
from mediation_desk.domain.session import Attendance
from tests.conftest import Desk
from tests.samples import (
    MORNING,
    a_dispute,
    a_party,
    a_round,
    a_session,
    an_assignment,
    new_id,
)


def test_a_dispute_with_everything_in_it_comes_back_the_same(desk: Desk) -> None:
    settled = a_round(date(2026, 3, 20), date(2026, 3, 25))
    seen = FollowUp(
        id=new_id(),
        on=date(2026, 3, 30),
        finding="Đã dời xong.",
        status=PromiseStatus.DONE,
        mediator_id=desk.mediator.id,
    )
    promise = replace(settled.obligations[0], follow_up=(seen,))
    party = a_party(
        kind=PartyKind.FAMILY,
        birth=Birth.from_iso("1970-05"),
        gender=Gender.MALE,
        needs_support=True,
        minor=False,
    )
    whole = a_dispute(
        desk.team,
        partner_team_id=desk.other_team.id,
        parties=(party, a_party(side="B", name="Lê Thị Hòa", birth=Birth.from_iso("1980-01-31"))),
        related=(RelatedPerson(id=new_id(), name="Lê Văn Tú", agrees=False),),
        assignments=(an_assignment(desk.mediator),),
        invited=(Invited(id=new_id(), name="Hà Công Bằng", capacity="già làng"),),
        sessions=(
            a_session(
                held_at=time(19, 30),
                public=False,
                attendance=(Attendance(id=new_id(), person_id=party.id, present=True),),
            ),
        ),
        rounds=(
            a_round(date(2026, 3, 2), date(2026, 3, 10), settled=False),
            replace(settled, obligations=(promise,)),
        ),
    )
    with desk.store.transaction():
        kept = desk.store.disputes.keep(whole)
    assert desk.store.disputes.get(whole.id) == kept == replace(whole, number=kept.number)


def test_a_declined_and_a_deleted_dispute_keep_their_reasons(desk: Desk) -> None:
    declined = Declined(on=date(2026, 3, 3), ground=DeclineGround.OUT_OF_SCOPE, guidance="Tòa án")
    dispute = a_dispute(desk.team, declined=declined, deleted=Deletion(at=MORNING, reason="nhầm"))
    with desk.store.transaction():
        desk.store.disputes.keep(dispute)
    found = desk.store.disputes.get(dispute.id)
    assert (found.declined, found.deleted) == (declined, dispute.deleted)


def test_numbers_run_within_a_team_and_the_year_of_receipt(desk: Desk) -> None:
    given = []
    with desk.store.transaction():
        for team, day in [
            (desk.team, date(2026, 3, 2)),
            (desk.team, date(2025, 12, 31)),
            (desk.team, date(2026, 1, 1)),
            (desk.other_team, date(2026, 3, 2)),
        ]:
            given.append(str(desk.store.disputes.keep(a_dispute(team, day)).number))
    assert given == ["1/2026", "1/2025", "2/2026", "1/2026"]


def test_a_number_is_never_given_again_after_a_deletion(desk: Desk) -> None:
    with desk.store.transaction():
        first = desk.store.disputes.keep(a_dispute(desk.team))
        desk.store.disputes.keep(replace(first, deleted=Deletion(at=MORNING, reason="nhầm")))
        second = desk.store.disputes.keep(a_dispute(desk.team))
    assert (str(first.number), str(second.number)) == ("1/2026", "2/2026")
    assert desk.store.disputes.count() == 1


def test_keeping_a_changed_dispute_keeps_its_number_and_drops_what_is_gone(desk: Desk) -> None:
    with desk.store.transaction():
        kept = desk.store.disputes.keep(a_dispute(desk.team, sessions=(a_session(),)))
    changed = replace(kept, sessions=(), parties=kept.parties[:1], summary="Khác")
    with desk.store.transaction():
        desk.store.disputes.keep(changed)
    assert desk.store.disputes.get(kept.id) == changed


def test_two_disputes_of_one_number_in_one_team_are_refused_by_the_store(desk: Desk) -> None:
    from mediation_desk.errors import StoreDamaged

    taken = Number(2026, "", 1)
    with desk.store.transaction():
        desk.store.disputes.keep(a_dispute(desk.team, number=taken))
    with pytest.raises(StoreDamaged), desk.store.transaction():
        desk.store.disputes.keep(a_dispute(desk.team, number=taken))


def test_a_failing_transaction_keeps_nothing_and_no_history(desk: Desk) -> None:
    before = desk.store.head

    def keep_and_fail() -> None:
        with desk.store.transaction():
            desk.store.disputes.keep(a_dispute(desk.team))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        keep_and_fail()
    assert desk.store.disputes.count() == 0
    assert desk.store.head == before

"""Sessions, conclusions, promises, looks at them and reopenings, one verb at a time."""

from __future__ import annotations

from datetime import date, time

import pytest

from mediation_desk.domain.case import case_of, state_as_recorded
from mediation_desk.domain.codes import (
    EndGround,
    OutcomeResult,
    PromiseStatus,
    SessionResult,
    State,
)
from mediation_desk.domain.dispute import Dispute
from tests.conftest import Desk
from tests.services.casework_desk import Work

END = date(2026, 3, 10)


@pytest.fixture
def work(desk: Desk) -> Work:
    return Work.at(desk)


@pytest.fixture
def settled(work: Work) -> Dispute:
    kept = work.casework.add_session(work.start().id, END, result="settled")
    return work.casework.conclude(kept.id, "settled", END, agreement="Hai bên  đồng ý.")


def test_sessions_stand_in_the_order_of_their_days_and_hours(work: Work) -> None:
    id_ = work.start().id
    for day, hour in [(9, time(19)), (5, None), (9, time(8)), (9, None)]:
        kept = work.casework.add_session(id_, date(2026, 3, day), held_at=hour)
    assert [(s.held_on.day, s.held_at) for s in kept.sessions] == [
        (5, None),
        (9, None),
        (9, time(8)),
        (9, time(19)),
    ]
    kept = work.casework.change_session(id_, kept.sessions[3].id, held_on=date(2026, 3, 3))
    assert kept.sessions[0].held_at == time(19)
    assert work.casework.get(id_) == kept
    kept = work.casework.remove_session(id_, kept.sessions[0].id)
    assert len(kept.sessions) == 3


def test_a_session_not_held_is_no_beginning_and_keeps_its_reason(work: Work) -> None:
    kept = work.casework.add_session(
        work.start().id, date(2026, 3, 5), result="not_held", reason="Bên B vắng mặt"
    )
    assert state_as_recorded(case_of(kept)) is State.NOT_STARTED
    kept = work.casework.change_session(kept.id, kept.sessions[0].id, result="adjourned")
    assert kept.sessions[0].result is SessionResult.ADJOURNED
    assert kept.sessions[0].reason == "Bên B vắng mặt"
    assert state_as_recorded(case_of(kept)) is State.IN_PROGRESS


def test_a_session_has_a_day_that_fits_between_receipt_and_end(
    work: Work, settled: Dispute
) -> None:
    id_ = settled.id
    for verb, given in (
        (work.casework.add_session, (id_, None)),
        (lambda: work.casework.change_session(id_, settled.sessions[0].id, held_on=None), ()),
    ):
        assert work.refuses(verb, *given) == [("sessions[].held_on", "date_missing")]
    said = work.refuses(work.casework.add_session, id_, date(2026, 3, 1))
    assert said == [("sessions[0].held_on", "session_before_receipt")]
    said = work.refuses(work.casework.add_session, id_, date(2026, 3, 11))
    assert said == [("sessions[1].held_on", "session_after_end")]
    session = settled.sessions[0].id
    said = work.refuses(work.casework.change_session, id_, session, next_on=date(2026, 3, 9))
    assert said == [("sessions[0].next_on", "next_before_session")]
    with pytest.raises(KeyError):
        work.casework.change_session(id_, "none", place="x")


def test_the_ground_follows_the_result_and_the_words_stay(work: Work, settled: Dispute) -> None:
    assert settled.outcome
    assert settled.outcome.end_ground is EndGround.AGREEMENT
    assert settled.outcome.agreement == "Hai bên đồng ý."
    failed = work.casework.change_outcome(settled.id, result="failed")
    assert failed.outcome
    assert failed.outcome.end_ground is None
    assert failed.outcome.agreement == "Hai bên đồng ý."
    asked = work.casework.change_outcome(failed.id, end_ground="party_request")
    again = work.casework.conclude(asked.id, OutcomeResult.FAILED, date(2026, 3, 11))
    assert again.outcome
    assert again.outcome.end_ground is EndGround.PARTY_REQUEST
    said = work.refuses(work.casework.change_outcome, again.id, end_ground="agreement")
    assert said == [("outcome.end_ground", "end_ground_unfit")]
    back = work.casework.change_outcome(again.id, result="settled")
    assert back.outcome
    assert back.outcome.end_ground is EndGround.AGREEMENT


def test_an_outcome_needs_a_result_and_a_day_and_not_before_the_receipt(work: Work) -> None:
    id_ = work.start().id
    assert work.refuses(work.casework.change_outcome, id_, agreement="x") == [
        ("outcome.result", "missing")
    ]
    assert work.refuses(work.casework.conclude, id_, "settled", None) == [
        ("outcome.ended_on", "date_missing")
    ]
    assert work.refuses(work.casework.conclude, id_, "settled", date(2026, 3, 1)) == [
        ("outcome.ended_on", "ended_before_receipt")
    ]
    assert work.refuses(work.casework.conclude, id_, "", END) == [("outcome.result", "missing")]
    on_the_spot = work.casework.conclude(id_, "settled", date(2026, 3, 2))
    assert state_as_recorded(case_of(on_the_spot)) is State.SETTLED
    moved = work.casework.change_outcome(id_, ended_on=date(2026, 3, 4), written=True)
    assert moved.outcome
    assert (moved.outcome.ended_on.day, moved.outcome.written) == (4, True)
    assert work.refuses(work.casework.change_outcome, id_, ended_on=None) == [
        ("outcome.ended_on", "date_missing")
    ]


def test_promises_are_made_changed_and_dropped_after_a_conclusion(
    work: Work, settled: Dispute
) -> None:
    open_one = work.start(summary="Khác")
    said = work.refuses(work.casework.add_obligation, open_one.id, "A", "Dời")
    assert said == [("outcome", "obligation_without_outcome")]
    kept = work.casework.add_obligation(settled.id, "A", "Dời hàng rào", due_on=date(2026, 4, 9))
    promise = kept.rounds[-1].obligations[0]
    kept = work.casework.change_obligation(kept.id, promise.id, how="Tự dời")
    assert kept.rounds[-1].obligations[0].how == "Tự dời"
    said = work.refuses(work.casework.change_obligation, kept.id, promise.id, by="C")
    assert said == [("outcome.obligations[0].by", "side_without_party")]
    said = work.refuses(work.casework.add_obligation, kept.id, "B", " ")
    assert said == [("outcome.obligations[1].what", "missing")]
    said = work.refuses(
        work.casework.change_obligation, kept.id, promise.id, due_on=date(2090, 1, 1)
    )
    assert said == [("outcome.obligations[0].due_on", "date_too_late")]
    assert work.casework.get(kept.id) == kept
    kept = work.casework.remove_obligation(kept.id, promise.id)
    assert kept.rounds[-1].obligations == ()
    with pytest.raises(KeyError):
        work.casework.remove_obligation(kept.id, promise.id)


def test_looks_at_a_promise_stand_by_their_days_and_not_before_the_end(
    work: Work, settled: Dispute, desk: Desk
) -> None:
    kept = work.casework.add_obligation(settled.id, "A", "Dời hàng rào")
    promise = kept.rounds[-1].obligations[0].id
    kept = work.casework.follow_up(kept.id, promise, date(2026, 3, 30), status="done")
    kept = work.casework.follow_up(
        kept.id, promise, date(2026, 3, 20), status="under_way", mediator_id=desk.mediator.id
    )
    looks = kept.rounds[-1].obligations[0].follow_up
    assert [look.status for look in looks] == [PromiseStatus.UNDER_WAY, PromiseStatus.DONE]
    assert looks[0].mediator_id == desk.mediator.id
    said = work.refuses(work.casework.change_follow_up, kept.id, looks[1].id, on=date(2026, 3, 9))
    assert said == [("outcome.obligations[0].follow_up[0].on", "followed_up_before_end")]
    kept = work.casework.change_follow_up(kept.id, looks[1].id, finding="Đã dời xong.")
    assert work.casework.get(kept.id) == kept
    said = work.refuses(work.casework.follow_up, kept.id, promise, None)
    assert [rule for _, rule in said] == ["date_missing"]
    kept = work.casework.remove_follow_up(kept.id, looks[0].id)
    assert [look.finding for look in kept.rounds[-1].obligations[0].follow_up] == ["Đã dời xong."]
    with pytest.raises(KeyError):
        work.casework.remove_follow_up(kept.id, looks[0].id)


def test_a_dispute_is_reopened_under_its_number_and_goes_on_in_a_new_round(
    work: Work, settled: Dispute
) -> None:
    said = work.refuses(work.casework.reopen, settled.id, date(2026, 3, 9))
    assert said == [("earlier_outcomes[0].reopened_on", "reopened_before_end")]
    assert work.refuses(work.casework.reopen, settled.id, None) == [
        ("outcome.reopened_on", "date_missing")
    ]
    kept = work.casework.reopen(settled.id, date(2026, 3, 15))
    assert (kept.number, len(kept.rounds), kept.outcome) == (settled.number, 2, None)
    assert state_as_recorded(case_of(kept)) is State.IN_PROGRESS
    assert work.refuses(work.casework.reopen, kept.id, date(2026, 3, 16)) == [
        ("outcome", "reopen_not_ended")
    ]
    said = work.refuses(work.casework.add_session, kept.id, date(2026, 3, 12))
    assert said == [("sessions[1].held_on", "session_after_end")]
    kept = work.casework.add_session(kept.id, date(2026, 3, 18))
    said = work.refuses(work.casework.take_back_reopening, kept.id)
    assert said == [("sessions[1].held_on", "session_after_end")]
    said = work.refuses(work.casework.change_reopening, kept.id, date(2026, 3, 19))
    assert said == [("sessions[1].held_on", "session_after_end")]
    kept = work.casework.change_reopening(kept.id, date(2026, 3, 16))
    assert kept.rounds[1].opened_on.day == 16
    kept = work.casework.conclude(kept.id, "failed", date(2026, 3, 20), reason="Không gặp nhau")
    assert work.refuses(work.casework.take_back_reopening, kept.id) == [
        ("outcome", "reopening_concluded")
    ]
    assert work.casework.get(kept.id) == kept
    kept = work.casework.take_back_outcome(kept.id)
    kept = work.casework.remove_session(kept.id, kept.sessions[1].id)
    assert work.casework.take_back_reopening(kept.id) == settled


def test_what_was_never_reopened_has_no_reopening_to_take_back(
    work: Work, settled: Dispute
) -> None:
    for verb in (
        lambda: work.casework.take_back_reopening(settled.id),
        lambda: work.casework.change_reopening(settled.id, END),
    ):
        assert work.refuses(verb) == [("outcome", "never_reopened")]


def test_a_conclusion_taken_back_leaves_its_promises_for_the_next_one(
    work: Work, settled: Dispute
) -> None:
    kept = work.casework.add_obligation(settled.id, "A", "Dời hàng rào")
    opened = work.casework.take_back_outcome(kept.id)
    assert state_as_recorded(case_of(opened)) is State.IN_PROGRESS
    again = work.casework.conclude(kept.id, "settled", END)
    assert [o.what for o in again.rounds[-1].obligations] == ["Dời hàng rào"]


def test_a_promise_of_an_earlier_round_is_still_looked_at_by_its_own_end(
    work: Work, settled: Dispute
) -> None:
    kept = work.casework.add_obligation(settled.id, "A", "Dời hàng rào")
    promise = kept.rounds[0].obligations[0].id
    work.casework.reopen(kept.id, date(2026, 3, 15))
    kept = work.casework.follow_up(kept.id, promise, date(2026, 3, 12))
    said = work.refuses(work.casework.follow_up, kept.id, promise, date(2026, 3, 9))
    assert said == [
        ("earlier_outcomes[0].obligations[0].follow_up[0].on", "followed_up_before_end")
    ]
    said = work.refuses(work.casework.follow_up, kept.id, promise, date(2031, 1, 1))
    assert [rule for _, rule in said] == ["date_too_late"]


def test_the_day_of_the_paper_is_a_day_that_can_be(work: Work, settled: Dispute) -> None:
    said = work.refuses(work.casework.change_outcome, settled.id, document_on=date(2031, 1, 1))
    assert said == [("outcome.document_on", "date_too_late")]
    kept = work.casework.change_outcome(settled.id, document_on=END, document_number=" 1/VB ")
    assert kept.outcome
    assert kept.outcome.document_number == "1/VB"

"""Receipt, people and the bin: each verb keeps one change or says why it does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from unicodedata import normalize

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mediation_desk.domain.codes import ChosenBy, DeclineGround, ReceivedHow, ScopeCheck
from mediation_desk.domain.dates import Birth
from mediation_desk.domain.text import clean
from tests.conftest import Desk
from tests.samples import a_dispute, a_mediator, a_session
from tests.services.casework_desk import Work


@pytest.fixture
def work(desk: Desk) -> Work:
    return Work.at(desk)


def test_a_day_a_matter_and_two_names_are_enough_to_be_kept_and_numbered(work: Work) -> None:
    kept = work.start()
    assert str(kept.number) == "1/2026"
    assert [(p.side, p.name) for p in kept.parties] == [
        ("A", "Nguyễn Văn Đạt"),
        ("B", "Lê Thị Hòa"),
    ]
    assert work.casework.get(kept.id) == kept
    assert kept.rounds[0].opened_on == kept.received_on


def test_whatever_is_missing_at_the_start_is_named_at_once_and_no_number_is_spent(
    work: Work,
) -> None:
    said = work.refuses(work.start, received_on=None, summary=" \n ", names=["", "  "])
    assert said == [
        ("received_on", "date_missing"),
        ("summary", "missing"),
        ("parties[0].name", "missing"),
        ("parties[1].name", "missing"),
    ]
    assert work.refuses(work.start, names=["Một"]) == [("parties", "fewer_than_two_parties")]
    assert work.refuses(work.start, team_id="nobody") == [("team_id", "missing")]
    assert str(work.start().number) == "1/2026"


def test_more_than_two_names_stand_on_the_other_side(work: Work) -> None:
    kept = work.start(names=["Hà", "Lò", "Vi"], type="dat_dai.loi_di", received_how="oral")
    assert [p.side for p in kept.parties] == ["A", "B", "B"]
    assert (kept.type, kept.received_how) == ("dat_dai.loi_di", ReceivedHow.ORAL)


def test_words_are_kept_clean_codes_as_members_and_blanks_as_nothing(work: Work) -> None:
    kept = work.start(summary=normalize("NFD", "Tranh chấp\r\n\r\n  lối   đi "))
    assert kept.summary == "Tranh chấp\nlối đi"
    kept = work.casework.change(
        kept.id, place=" Xóm\u200b Văn ", scope_check="unsure", chosen_by="leader", type="khac"
    )
    assert (kept.place, kept.scope_check, kept.chosen_by, kept.type) == (
        "Xóm Văn",
        ScopeCheck.UNSURE,
        ChosenBy.LEADER,
        "khac",
    )
    kept = work.casework.change(kept.id, scope_check="", chosen_by=None, type="", place=None)
    assert (kept.scope_check, kept.chosen_by, kept.type, kept.place) == (None, None, None, "")
    assert work.casework.get(kept.id) == kept


def test_a_code_that_is_no_code_is_refused_and_a_field_that_is_none_is_our_bug(
    work: Work,
) -> None:
    kept = work.start()
    assert work.refuses(work.casework.change, kept.id, type="dat") == [("type", "unknown_code")]
    assert work.refuses(work.start, type="dat") == [("type", "unknown_code")]
    said = work.refuses(work.casework.change, kept.id, received_how="by_dream")
    assert said == [("received_how", "unknown_code")]
    said = work.refuses(work.casework.change, kept.id, summary="a" * 20_001)
    assert said == [("summary", "text_too_long")]
    for field in ("id", "number", "team_id", "parties", "colour"):
        with pytest.raises(TypeError):
            work.casework.change(kept.id, **{field: "x"})
    with pytest.raises(KeyError):
        work.casework.change("nothing", place="x")


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(max_size=60))
def test_any_words_come_back_as_they_are_kept(work: Work, words: str) -> None:
    kept = work.start(summary="Việc " + words)
    assert kept.summary == clean("Việc " + words, lines=True)
    assert work.casework.get(kept.id).summary == kept.summary


def test_the_day_of_receipt_moves_with_its_first_round_and_keeps_the_number(work: Work) -> None:
    kept = work.start()
    moved = work.casework.change(kept.id, received_on=date(2025, 12, 30))
    assert moved.rounds[0].opened_on == date(2025, 12, 30)
    assert moved.number == kept.number
    assert [w.rule for w in work.casework.warnings(moved)] == ["number_of_another_year"]
    said = work.refuses(work.casework.change, kept.id, received_on=None)
    assert said == [("received_on", "date_missing")]
    said = work.refuses(work.casework.change, kept.id, received_on=date(1989, 1, 1))
    assert ("received_on", "date_too_early") in said


def test_receipt_cannot_move_behind_a_session(work: Work) -> None:
    kept = work.casework.add_session(work.start().id, date(2026, 3, 5))
    said = work.refuses(work.casework.change, kept.id, received_on=date(2026, 3, 6))
    assert said == [("sessions[0].held_on", "session_before_receipt")]


def test_what_came_in_wrong_does_not_stand_in_the_way_of_another_change(
    work: Work, desk: Desk
) -> None:
    wrong = a_dispute(desk.team, sessions=(a_session(date(2026, 1, 1)),), summary="")
    with desk.store.transaction():
        desk.store.disputes.keep(wrong)
    changed = work.casework.change(wrong.id, place="Nhà văn hóa")
    assert changed.place == "Nhà văn hóa"
    # A further session shifts the wrong one to another place; it is still not a new fault.
    work.casework.add_session(wrong.id, date(2026, 3, 4))
    said = work.refuses(work.casework.add_session, wrong.id, date(2026, 1, 2))
    assert [rule for _, rule in said] == ["session_before_receipt"]


def test_parties_are_added_changed_and_removed_but_both_sides_stay(work: Work) -> None:
    kept = work.start()
    kept = work.casework.add_party(kept.id, "B", "Lê Văn Tú", phone="0912 345 678", kind="family")
    third = kept.parties[2]
    kept = work.casework.change_party(kept.id, third.id, name="Lê Văn Tư", birth=Birth(1970))
    assert kept.parties[2].birth == Birth(1970)
    assert work.casework.get(kept.id) == kept
    kept = work.casework.remove_party(kept.id, third.id)
    assert len(kept.parties) == 2
    said = work.refuses(work.casework.remove_party, kept.id, kept.parties[1].id)
    assert said == [("parties", "fewer_than_two_parties")]
    said = work.refuses(work.casework.change_party, kept.id, kept.parties[1].id, side="A")
    assert said == [("parties", "sides_a_and_b")]
    said = work.refuses(work.casework.add_party, kept.id, "b", "Hà")
    assert ("parties[2].side", "side_no_letter") in said
    said = work.refuses(work.casework.change_party, kept.id, kept.parties[0].id, name=" ")
    assert said == [("parties[0].name", "missing")]


def test_somebody_removed_is_asked_for_in_no_session_any_more(work: Work) -> None:
    kept = work.casework.add_party(work.start().id, "B", "Lê Văn Tú")
    third = kept.parties[2].id
    kept = work.casework.add_session(kept.id, date(2026, 3, 5))
    session = kept.sessions[0].id
    for person in (third, kept.parties[0].id):
        kept = work.casework.attend(kept.id, session, person, present=True)
    kept = work.casework.attend(kept.id, session, third, present=False)
    assert [a.present for a in kept.sessions[0].attendance] == [True, False][::-1]
    kept = work.casework.remove_party(kept.id, third)
    assert [a.person_id for a in kept.sessions[0].attendance] == [kept.parties[0].id]
    kept = work.casework.attend(kept.id, session, kept.parties[0].id, present=None)
    assert kept.sessions[0].attendance == ()


def test_mediators_come_from_the_team_or_the_partner_team(work: Work, desk: Desk) -> None:
    other = a_mediator(desk.other_team, name="Lò Văn Inh")
    with desk.store.transaction():
        desk.store.offices.keep_mediator(other)
    kept = work.casework.assign(work.start().id, desk.mediator.id)
    said = work.refuses(work.casework.assign, kept.id, desk.mediator.id)
    assert said == [("mediators[1]", "mediator_named_twice")]
    said = work.refuses(work.casework.assign, kept.id, other.id)
    assert said == [("mediators[1]", "mediator_of_another_team")]
    said = work.refuses(work.casework.set_partner, kept.id, desk.team.id)
    assert said == [("partner_team_id", "partner_is_the_team")]
    work.casework.set_partner(kept.id, desk.other_team.id)
    kept = work.casework.assign(kept.id, other.id)
    assert len(kept.assignments) == 2
    said = work.refuses(work.casework.set_partner, kept.id, None)
    assert said == [("mediators[1]", "mediator_of_another_team")]
    kept = work.casework.remove_assignment(kept.id, kept.assignments[1].id)
    assert work.casework.set_partner(kept.id, None).partner_team_id is None


def test_an_assignment_ends_with_its_day_and_the_same_mediator_may_come_back(
    work: Work, desk: Desk
) -> None:
    kept = work.casework.assign(work.start().id, desk.mediator.id)
    first = kept.assignments[0].id
    said = work.refuses(work.casework.end_assignment, kept.id, first, date(2026, 3, 1), "bận")
    assert said == [("mediators[0].ended_on", "assignment_ended_before_receipt")]
    kept = work.casework.end_assignment(kept.id, first, date(2026, 3, 9), " Có lợi ích  ")
    assert kept.assignments[0].end_reason == "Có lợi ích"
    kept = work.casework.assign(kept.id, desk.mediator.id)
    assert len(kept.assignments) == 2
    said = work.refuses(work.casework.end_assignment, kept.id, first, None)
    assert said == [("mediators[1]", "mediator_named_twice")]


def test_who_ended_or_was_dissolved_before_the_receipt_takes_no_dispute(
    work: Work, desk: Desk
) -> None:
    with desk.store.transaction():
        desk.store.offices.keep_mediator(replace(desk.mediator, ended_on=date(2026, 3, 1)))
        desk.store.offices.keep_team(replace(desk.other_team, dissolved_on=date(2026, 3, 1)))
    kept = work.start()
    said = work.refuses(work.casework.assign, kept.id, desk.mediator.id)
    assert said == [("mediators[0]", "mandate_ended")]
    assert work.casework.assign(work.start(received_on=date(2026, 3, 1)).id, desk.mediator.id)
    said = work.refuses(work.start, team_id=desk.other_team.id)
    assert said == [("received_on", "team_dissolved")]
    assert work.start(team_id=desk.other_team.id, received_on=date(2026, 3, 1)).number


def test_guests_and_related_people_come_and_go(work: Work) -> None:
    kept = work.casework.invite(work.start().id, "Hà Công Bằng", capacity="village_elder")
    kept = work.casework.add_related(kept.id, "Lê Văn Tú", agrees=True)
    guest, related = kept.invited[0].id, kept.related[0].id
    kept = work.casework.change_invited(kept.id, guest, other_side_agrees=True)
    kept = work.casework.change_related(kept.id, related, address="Xóm Văn", agrees=None)
    assert kept.invited[0].other_side_agrees is True
    assert (kept.related[0].agrees, kept.related[0].address) == (None, "Xóm Văn")
    assert work.casework.get(kept.id) == kept
    assert work.refuses(work.casework.invite, kept.id, "") == [("invited[1].name", "missing")]
    kept = work.casework.remove_related(work.casework.remove_invited(kept.id, guest).id, related)
    assert (kept.invited, kept.related) == ((), ())


def test_a_matter_is_declined_only_while_nobody_sat_together(work: Work) -> None:
    kept = work.start()
    kept = work.casework.decline(kept.id, date(2026, 3, 3), "out_of_scope", "Tòa án")
    assert kept.declined
    assert kept.declined.ground is DeclineGround.OUT_OF_SCOPE
    said = work.refuses(work.casework.add_session, kept.id, date(2026, 3, 3))
    assert said == [("sessions[0]", "declined_but_held")]
    said = work.refuses(work.casework.conclude, kept.id, "settled", date(2026, 3, 5))
    assert said == [("outcome", "declined_but_concluded")]
    off = work.casework.add_session(kept.id, date(2026, 3, 3), result="not_held", reason="vắng")
    assert not off.sessions[0].held
    said = work.refuses(work.casework.decline, kept.id, date(2026, 3, 1), "withdrawn")
    assert said[0] == ("declined.on", "declined_before_receipt")
    assert work.refuses(work.casework.decline, kept.id, date(2026, 3, 4), "") == [
        ("declined.ground", "missing")
    ]
    assert work.casework.take_back_decline(kept.id).declined is None


def test_a_deleted_dispute_needs_a_reason_keeps_its_number_and_comes_back_whole(
    work: Work,
) -> None:
    kept = work.start()
    said = work.refuses(work.casework.delete, kept.id, " \t ")
    assert said == [("deleted.reason", "delete_without_reason")]
    deleted = work.casework.delete(kept.id, "Ghi  nhầm")
    assert deleted.deleted
    assert deleted.deleted.reason == "Ghi nhầm"
    assert work.refuses(work.casework.change, kept.id, place="x") == [("", "dispute_deleted")]
    assert work.refuses(work.casework.delete, kept.id, "lại") == [("", "dispute_deleted")]
    assert str(work.start().number) == "2/2026"
    assert work.casework.bin() == [deleted]
    assert work.desk.store.listing.ids() != [kept.id]
    assert work.casework.restore(kept.id) == kept
    assert work.casework.bin() == []


def test_the_last_change_is_undone_unless_something_came_after_it(work: Work) -> None:
    kept = work.start()
    changed = work.casework.add_party(kept.id, "A", "Hà Thị Mai")
    assert work.casework.put_back(kept, instead_of=changed) == kept
    assert work.casework.get(kept.id) == kept
    first = work.casework.change(kept.id, place="Một")
    work.casework.change(kept.id, summary="Hai")
    said = work.refuses(work.casework.put_back, kept, instead_of=first)
    assert said == [("", "changed_since")]
    assert work.casework.put_back(kept) == kept


def test_odd_numbers_and_days_ahead_are_kept_with_a_warning(work: Work) -> None:
    kept = work.start(received_on=date(2026, 4, 2))
    kept = work.casework.change_party(kept.id, kept.parties[0].id, phone="không có", id_number="1")
    assert {(w.place, w.rule) for w in work.casework.warnings(kept)} == {
        ("received_on", "date_after_today"),
        ("parties[0].phone", "phone_odd"),
        ("parties[0].id_number", "id_number_odd"),
    }


def test_every_verb_is_one_transaction_with_its_entry_in_the_history(work: Work) -> None:
    kept = work.start()
    before = work.desk.store.head.sequence
    work.casework.change(kept.id, place="Xóm Văn")
    assert work.desk.store.head.sequence == before + 1
    work.casework.change(kept.id, place="Xóm  Văn ")
    assert work.desk.store.head.sequence == before + 1


def test_what_is_found_by_its_words_is_found_by_the_new_ones(work: Work) -> None:
    kept = work.start()
    work.casework.change(kept.id, summary="Tiếng ồn ban đêm")
    assert work.desk.store.search.anywhere("tieng on") == [kept.id]
    assert work.desk.store.search.anywhere("loi di") == []


def test_a_matter_written_down_twice_is_found_whatever_its_case_and_spacing(work: Work) -> None:
    first = work.start()
    assert work.casework.twins(first) == []
    second = work.start(summary="tranh chấp  lối đi chung.", names=["NGUYỄN VĂN ĐẠT", "Lê Thị Hoà"])
    assert work.casework.twins(second) == [first]
    assert work.casework.twins(first) == [second]
    work.casework.delete(first.id, "Ghi hai lần")
    assert work.casework.twins(second) == []
    other_day = work.start(received_on=date(2026, 3, 3))
    assert work.casework.twins(other_day) == []

"""Keys, codes, texts, dates and births: each trouble has its place, as many as there are."""

from __future__ import annotations

import json
from typing import Any

import pytest

from mediation_desk.domain import codes
from mediation_desk.services.intake import shapes
from tests.services.intake.files import (
    problems_of,
    read,
    refused,
    warned,
    without,
    wrong_row,
    wrong_settled,
)
from tests.shell import a_file, a_row, a_settled_row


def test_whole_and_least_disputes_are_right() -> None:
    assert refused(a_file(a_settled_row(), a_row(received_on="2026-03-05"))) == []


def test_everything_wrong_in_a_file_is_named_at_once_in_its_order() -> None:
    document = a_file(
        a_row(recieved_on="2026-03-02"),
        without(a_row(), "received_on") | {"recieved_on": "2026-03-02", "team": "Tổ khác"},
        a_row(received_on="2026-02-30", type="dat_dai", summary=7, mediators=["Ai Đó", 5]),
        a_row(assigned_on="2026-03-01", parties="A và B"),
        teams_=[],
    )
    document["teams"][1]["village_type"] = "huyện"
    assert refused(document) == [
        ("teams_", "unknown_key_near"),
        ("teams[1].village_type", "unknown_code"),
        ("disputes[0].recieved_on", "unknown_key_near"),
        ("disputes[1].recieved_on", "unknown_key_near"),
        ("disputes[1].received_on", "missing"),
        ("disputes[1].team", "team_unknown"),
        ("disputes[2].received_on", "no_such_day"),
        ("disputes[2].summary", "not_a_text"),
        ("disputes[2].type", "unknown_code"),
        ("disputes[2].mediators[1]", "not_a_text"),
        ("disputes[2].mediators[0]", "mediator_unknown"),
        ("disputes[3].parties", "not_a_list"),
        ("disputes[3].assigned_on", "assigned_before_receipt"),
    ]


@pytest.mark.parametrize("document", [[], "x", 5, None, True])
def test_a_file_that_is_no_object_is_refused(document: Any) -> None:
    assert ("", "not_an_object") in refused(document)


@pytest.mark.parametrize("document", [{}, {"disputes": []}, {"office": None, "teams": None}])
def test_a_file_that_says_nothing_is_refused(document: Any) -> None:
    assert ("", "file_says_nothing") in refused(document)


def test_a_file_of_teams_alone_is_right() -> None:
    assert refused(a_file()) == []
    assert refused(without(a_file(), "disputes")) == []


@pytest.mark.parametrize("key", ["team", "received_on", "summary", "parties"])
def test_what_a_dispute_needs_is_missed_when_left_out_or_null(key: str) -> None:
    assert (f"disputes[0].{key}", "missing") in refused(a_file(without(a_row(), key)))
    assert (key, "missing") in wrong_row(**{key: None})


@pytest.mark.parametrize("blank", ["", "   ", "\u00a0\u200b\t", "\u3164"])
@pytest.mark.parametrize("key", ["team", "summary"])
def test_spaces_and_invisible_marks_alone_are_missing(key: str, blank: str) -> None:
    assert wrong_row(**{key: blank}) == [(key, "missing")]


def test_a_blank_day_of_receipt_is_missing_and_a_blank_optional_value_is_not_given() -> None:
    assert wrong_row(received_on="  ") == [("received_on", "missing")]
    blanks = {"assigned_on": "", "type": " ", "chosen_by": "", "place": " ", "with_team": ""}
    assert wrong_row(**blanks) == []


def test_every_optional_value_may_be_null() -> None:
    nulls = {key: None for key in shapes.DISPUTE.kinds if key not in shapes.DISPUTE.needed}
    assert wrong_row(**nulls) == []


@pytest.mark.parametrize(
    ("shape", "place", "row"),
    [
        (shapes.PARTY, "parties[0]", {"parties": [{}, {"side": "B", "name": "Hà"}]}),
        (shapes.RELATED, "related[0]", {"related": [{}]}),
        (shapes.INVITED, "invited[0]", {"invited": [{}]}),
        (shapes.SESSION, "sessions[0]", {"sessions": [{}]}),
        (shapes.DECLINED, "declined", {"declined": {}}),
        (shapes.OUTCOME, "outcome", {"outcome": {}}),
        (shapes.EARLIER_OUTCOME, "earlier_outcomes[0]", {"earlier_outcomes": [{}]}),
        (shapes.FOLLOW_UP, "follow_up[0]", {"follow_up": [{}]}),
    ],
)
def test_each_part_names_every_key_it_needs(shape: Any, place: str, row: dict) -> None:
    missing = {place for place, rule in wrong_row(**row) if rule == "missing"}
    assert missing == {f"{place}.{key}" for key in shape.needed}


def test_an_obligation_needs_its_side_and_its_matter() -> None:
    outcome = a_settled_row()["outcome"] | {"obligations": [{}]}
    assert wrong_settled(outcome=outcome, follow_up=[]) == [
        ("outcome.obligations[0].by", "missing"),
        ("outcome.obligations[0].what", "missing"),
    ]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"summary": 5}, ("summary", "not_a_text")),
        ({"summary": ["x"]}, ("summary", "not_a_text")),
        ({"received_on": 20260302}, ("received_on", "not_a_text")),
        ({"sessions": {}}, ("sessions", "not_a_list")),
        ({"sessions": [[]]}, ("sessions[0]", "not_an_object")),
        ({"sessions": [None]}, ("sessions[0]", "not_an_object")),
        ({"mediators": "Hà Thị Thiêm"}, ("mediators", "not_a_list")),
        ({"mediators": [" "]}, ("mediators[0]", "missing")),
        ({"mediators": [None]}, ("mediators[0]", "not_a_text")),
        ({"outcome": []}, ("outcome", "not_an_object")),
        ({"type": 1}, ("type", "not_a_text")),
        (
            {"sessions": [{"held_on": "2026-03-05", "public": 1}]},
            ("sessions[0].public", "not_a_flag"),
        ),
        (
            {"sessions": [{"held_on": "2026-03-05", "public": "có"}]},
            ("sessions[0].public", "not_a_flag"),
        ),
    ],
)
def test_a_wrong_type_is_named_at_its_place(changes: dict, expected: tuple[str, str]) -> None:
    assert wrong_row(**changes) == [expected]


@pytest.mark.parametrize("index", [0.0, True, -1, "0", 10**30])
def test_only_a_whole_number_from_nought_is_a_place_in_a_list(index: Any) -> None:
    look = {"obligation": index, "on": "2026-03-21"}
    assert wrong_settled(follow_up=[look]) == [("follow_up[0].obligation", "not_an_index")]


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("received_how", codes.ReceivedHow),
        ("start_ground", codes.StartGround),
        ("chosen_by", codes.ChosenBy),
    ],
)
def test_every_code_of_the_law_is_taken_and_no_other(key: str, kind: Any) -> None:
    for code in kind:
        assert wrong_row(**{key: code.value}) == []
    for wrong in ("xyz", next(iter(kind)).value.upper(), next(iter(kind)).name):
        assert [(p, r.removesuffix("_near")) for p, r in wrong_row(**{key: wrong})] == [
            (key, "unknown_code")
        ]


def test_an_unknown_code_lists_the_codes_and_guesses_what_was_meant() -> None:
    (problem,) = problems_of(a_file(a_row(type="dat_dai.ranh_gioi_")))
    assert problem.rule == "unknown_code_near"
    assert problem.values["meant"] == "dat_dai.ranh_gioi"
    (problem,) = problems_of(a_file(a_row(chosen_by="ai")))
    assert problem.values["allowed"] == "parties, leader"


def test_an_unknown_key_lists_the_keys_there_are() -> None:
    (problem,) = problems_of(a_file(a_row(declined={"x": 1, "on": "2026-03-02"})))[:1]
    assert problem.place == "disputes[0].declined.x"
    assert problem.values["allowed"] == "on, ground, guidance"


@pytest.mark.parametrize("key", ["", " ", "\u200b", "x" * 100_000, "a\nb", "{place}", "\x00"])
def test_a_nasty_key_is_named_in_one_short_line(key: str) -> None:
    ((place, rule),) = refused(a_file(a_row(**{key: 1})))
    assert rule.startswith("unknown_key")
    assert place.isprintable()
    assert len(place) < 100


def test_ten_thousand_letters_are_kept_and_more_than_twenty_thousand_refused() -> None:
    assert wrong_row(summary="ệ" * 10_000) == []
    assert wrong_row(summary="ệ" * 20_000) == []
    assert wrong_row(summary="ệ" * 20_001) == [("summary", "text_too_long")]
    assert wrong_row(mediators=["ệ" * 20_001]) == [("mediators[0]", "text_too_long")]


def test_texts_are_kept_clean_and_only_stories_keep_their_lines() -> None:
    dirty = "  Lo\u0302\u0301i  đi\u202e\x07 \r\n\r\n chung "
    file = read(a_file(a_row(summary=dirty, place=dirty)))
    (dispute,) = file.disputes
    assert dispute.get("summary") == "Lối đi\nchung"
    assert dispute.get("place") == "Lối đi chung"


def test_markup_is_text_like_any_other() -> None:
    file = read(a_file(a_row(summary="<b>đất</b> & '; DROP TABLE dispute; {x}")))
    assert file.disputes[0].get("summary") == "<b>đất</b> & '; DROP TABLE dispute; {x}"


@pytest.mark.parametrize("side", ["a", "AB", "Á", "1", "Đ", "Bên A"])
def test_a_side_is_one_capital_letter(side: str) -> None:
    parties = [{"side": side, "name": "Hà"}, *a_row()["parties"]]
    assert wrong_row(parties=parties) == [("parties[0].side", "side_no_letter")]


@pytest.mark.parametrize(
    ("day", "rule"),
    [
        ("2026-02-29", "no_such_day"),
        ("2026-13-01", "no_such_month"),
        ("2026-00-10", "no_such_month"),
        ("2026-04-31", "no_such_day"),
        ("0000-01-01", "year_unlikely"),
        ("9999-12-31", "year_unlikely"),
        ("1900-01-01", "date_too_early"),
        ("1989-12-31", "date_too_early"),
        ("2028-01-01", "date_too_late"),
        ("2100-01-01", "date_too_late"),
        ("02/03/2026", "date_not_iso"),
        ("2026-3-2", "date_not_iso"),
        ("2026-03-02T08:00", "date_not_iso"),
        ("20260302", "date_not_iso"),
        ("2026-W10-1", "date_not_iso"),
        (" 2026-03-02", "date_not_iso"),
        ("٢٠٢٦-٠٣-٠٢", "date_not_iso"),
    ],
)
def test_an_impossible_day_is_refused(day: str, rule: str) -> None:
    assert wrong_row(received_on=day) == [("received_on", rule)]


@pytest.mark.parametrize("day", ["1990-01-01", "2024-02-29", "2026-04-01"])
def test_days_up_to_today_are_taken_without_a_word(day: str) -> None:
    assert warned(a_row(received_on=day)) == []


@pytest.mark.parametrize("day", ["2026-04-02", "2027-12-31"])
def test_a_day_after_today_is_kept_with_a_warning(day: str) -> None:
    assert warned(a_row(received_on=day)) == [("received_on", "date_after_today")]


def test_what_is_to_come_may_lie_fifty_years_ahead() -> None:
    def row(day: str) -> dict:
        held = {"held_on": "2026-03-05", "next_on": day}
        outcome = a_settled_row()["outcome"]
        promise = outcome["obligations"][0] | {"due_on": day}
        return a_settled_row(sessions=[held], outcome=outcome | {"obligations": [promise]})

    assert warned(row("2076-12-31")) == []
    assert refused(a_file(row("2077-01-01"))) == [
        ("disputes[0].sessions[0].next_on", "date_too_late"),
        ("disputes[0].outcome.obligations[0].due_on", "date_too_late"),
    ]


@pytest.mark.parametrize(
    ("moment", "rule"),
    [
        ("2026-03-05T24:00", "no_such_time"),
        ("2026-03-05T19:60", "no_such_time"),
        ("2026-03-05T19:30:60", "no_such_time"),
        ("2026-03-05T19:30Z", "time_unclear"),
        ("2026-03-05T19:30+07:00", "time_unclear"),
        ("2026-03-05T", "time_unclear"),
        ("2026-03-05T7:30", "time_unclear"),
        ("2026-03-05 19:30", "date_not_iso"),
        ("2026-02-30T19:30", "no_such_day"),
        ("19:30", "date_not_iso"),
        ("", "missing"),
    ],
)
def test_an_impossible_hour_is_refused(moment: str, rule: str) -> None:
    assert wrong_row(sessions=[{"held_on": moment}]) == [("sessions[0].held_on", rule)]


@pytest.mark.parametrize("moment", ["2026-03-05", "2026-03-05T19:30", "2026-03-05T19:30:59"])
def test_a_session_may_have_its_hour_or_not(moment: str) -> None:
    assert wrong_row(sessions=[{"held_on": moment}]) == []


@pytest.mark.parametrize(
    ("birth", "rule"),
    [
        ("68", "birth_not_iso"),
        ("1968-5", "birth_not_iso"),
        ("02/05/1968", "birth_not_iso"),
        ("1968-02-30", "no_such_day"),
        ("1968-13", "no_such_month"),
        ("2026-04-02", "birth_in_future"),
        ("2027", "birth_in_future"),
        ("1895", "birth_too_long_ago"),
        ("1700", "year_unlikely"),
        (1968, "not_a_text"),
    ],
)
def test_an_impossible_birth_is_refused(birth: Any, rule: str) -> None:
    parties = [{"side": "A", "name": "Hà", "birth": birth}, {"side": "B", "name": "Lò"}]
    assert wrong_row(parties=parties) == [("parties[0].birth", rule)]


@pytest.mark.parametrize("birth", ["1968", "1968-05", "1968-05-02", "1896", "2026-04"])
def test_a_birth_is_taken_as_exact_as_it_is_known(birth: str) -> None:
    parties = [{"side": "A", "name": "Hà", "birth": birth}, {"side": "B", "name": "Lò"}]
    file = read(a_file(a_row(parties=parties)))
    assert not file.problems
    assert file.disputes[0].rows("parties")[0].get("birth").iso() == birth


def test_what_was_named_as_broken_json_is_not_named_again() -> None:
    text = json.dumps(a_file(a_row(summary="?", mediators=["?"])), ensure_ascii=False)
    broken = text.replace('"?"', "NaN").encode()
    assert refused(broken) == [
        ("disputes[0].summary", "not_a_number"),
        ("disputes[0].mediators[0]", "not_a_number"),
    ]

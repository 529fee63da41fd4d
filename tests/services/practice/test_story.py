"""Promises of every single practice dispute: its shape, its order of days, its words."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from itertools import pairwise
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediation_desk.domain.codes import (
    ChosenBy,
    DeclineGround,
    EndGround,
    OutcomeResult,
    PartyKind,
    ReceivedHow,
    SessionResult,
    StartGround,
)
from mediation_desk.domain.text import clean, old_style
from tests.services.practice.offices import (
    UNTIL,
    an_office,
    corpus,
    disputes,
    every_string,
    narratives,
    outcomes,
)

TEXT, DAY, YES_NO, LIST = str, "day", bool, list
SHAPES = {
    "dispute": {
        "team": TEXT, "with_team": TEXT, "received_on": DAY, "received_how": TEXT,
        "start_ground": TEXT, "type": TEXT, "summary": TEXT, "place": TEXT, "parties": LIST,
        "related": LIST, "mediators": LIST, "invited": LIST, "assigned_on": DAY,
        "chosen_by": TEXT, "sessions": LIST, "declined": dict, "earlier_outcomes": LIST,
        "outcome": dict, "follow_up": LIST,
    },
    "parties": {
        "side": TEXT, "kind": TEXT, "name": TEXT, "birth": TEXT, "gender": TEXT,
        "address": TEXT, "id_number": TEXT, "phone": TEXT, "request": TEXT,
    },
    "related": {"name": TEXT, "birth": TEXT, "address": TEXT},
    "invited": {"name": TEXT, "capacity": TEXT},
    "sessions": {
        "held_on": "moment", "place": TEXT, "public": YES_NO, "proceedings": TEXT,
        "result": TEXT, "reason": TEXT, "next_on": DAY,
    },
    "outcome": {
        "result": TEXT, "end_ground": TEXT, "ended_on": DAY, "agreement": TEXT,
        "solution": TEXT, "written": YES_NO, "reason": TEXT, "guidance": TEXT,
        "obligations": LIST, "reopened_on": DAY,
    },
    "obligations": {"by": TEXT, "what": TEXT, "how": TEXT, "due_on": DAY},
    "declined": {"on": DAY, "ground": TEXT, "guidance": TEXT},
    "follow_up": {"obligation": int, "on": DAY, "finding": TEXT},
}  # fmt: skip


@cache
def many():
    return disputes(25, 4000, seed=11)


def obeys(value, kind):
    if kind in ("day", "moment"):
        form = r"\d{4}-\d\d-\d\d" + ("" if kind == "day" else r"T\d\d:\d\d")
        return re.fullmatch(form, value) is not None and date.fromisoformat(value[:10])
    return type(value) is kind and (value not in ("", []))


def check(row, shape):
    for key, value in row.items():
        assert obeys(value, SHAPES[shape][key]), (shape, key, value)


def test_every_dispute_has_the_shape_that_is_read():
    for dispute in many():
        check(dispute, "dispute")
        for part in ("parties", "related", "invited", "sessions", "follow_up"):
            for row in dispute.get(part, []):
                check(row, part)
        for outcome in outcomes(dispute):
            check(outcome, "outcome")
            for promise in outcome.get("obligations", []):
                check(promise, "obligations")
        check(dispute.get("declined", {}), "declined")


def days(rows, key):
    return [row[key][:10] for row in rows if key in row]


def rounds_of(dispute):
    """The rounds as (opened, ended), the last one open at the end of time."""
    opened, ended = [dispute.get("assigned_on", dispute["received_on"])], []
    for outcome in dispute.get("earlier_outcomes", []):
        ended.append(outcome["ended_on"])
        opened.append(outcome["reopened_on"])
    ended.append(dispute["outcome"]["ended_on"] if "outcome" in dispute else "9999-12-31")
    return list(zip(opened, ended, strict=True))


@settings(max_examples=25)
@given(seed=st.integers(0, 10**9), until=st.dates(date(2015, 1, 1), date(2031, 1, 1)))
def test_the_days_of_a_dispute_follow_one_another_and_none_is_later_than_the_last(seed, until):
    for dispute in disputes(3, 60, seed, until):
        rounds = rounds_of(dispute)
        received, assigned = dispute["received_on"], rounds[0][0]
        assert received <= assigned <= until.isoformat()
        assert all(opened <= ended for opened, ended in rounds)
        assert all(a[1] < b[0] for a, b in pairwise(rounds))
        held = days(dispute.get("sessions", []), "held_on")
        assert held == sorted(held)
        assert all(any(o <= day <= e for o, e in rounds) for day in held)
        past = [
            *held,
            *days(outcomes(dispute), "ended_on"),
            *days(outcomes(dispute), "reopened_on"),
        ]
        past += [*days(dispute.get("follow_up", []), "on"), received]
        assert max(past) <= until.isoformat()


def test_a_held_session_concludes_its_round_and_an_adjourned_one_does_not():
    for dispute in many():
        results = [s["result"] for s in dispute.get("sessions", []) if s["result"] != "not_held"]
        concluded = [r for r in results if r != "adjourned"]
        assert concluded == [o["result"] for o in outcomes(dispute)] or not results


def test_a_declined_case_has_no_session_and_no_outcome():
    for dispute in many():
        if "declined" in dispute:
            assert not {"sessions", "outcome", "assigned_on", "mediators"} & dispute.keys()
            assert dispute["received_on"] <= dispute["declined"]["on"] <= UNTIL.isoformat()


def test_follow_up_looks_only_at_promises_that_were_made():
    looks = 0
    for dispute in many():
        for look in dispute.get("follow_up", []):
            looks += 1
            assert look["obligation"] < len(dispute["outcome"]["obligations"])
            assert look["on"] > dispute["outcome"]["ended_on"]
    assert looks > 1000


def test_every_value_of_every_closed_list_is_used():
    told = many()
    parties = [party for d in told for party in d["parties"]]
    ended = [outcome for d in told for outcome in outcomes(d)]
    assert {d["received_how"] for d in told} == set(ReceivedHow)
    assert {d["start_ground"] for d in told} == set(StartGround)
    assert {d["chosen_by"] for d in told if "chosen_by" in d} == set(ChosenBy)
    assert {p["kind"] for p in parties} == set(PartyKind)
    assert {s["result"] for d in told for s in d.get("sessions", [])} == set(SessionResult)
    assert {o["end_ground"] for o in ended} == set(EndGround)
    assert {o["result"] for o in ended} == set(OutcomeResult)
    assert {d["declined"]["ground"] for d in told if "declined" in d} == set(DeclineGround)
    assert {o["written"] for o in ended if "written" in o} == {True, False}
    assert {d["type"] for d in told} == {q.type for q in corpus().quarrels}


def test_settlement_has_all_a_record_of_it_needs():
    for dispute in many():
        for outcome in outcomes(dispute):
            if outcome["result"] == "settled":
                assert outcome["agreement"]
                assert outcome["solution"]
                assert {p["by"] for p in outcome["obligations"]} <= {"A", "B"}
                assert all(p["due_on"] >= outcome["ended_on"] for p in outcome["obligations"])
            else:
                assert outcome["reason"]
                assert outcome["guidance"]


def test_a_failed_land_dispute_is_sent_to_the_commune():
    failed = [
        outcome
        for dispute in many()
        if dispute["type"].startswith("dat_dai")
        for outcome in outcomes(dispute)
        if outcome["result"] == "failed"
    ]
    assert len(failed) > 30
    assert all("Ủy ban nhân dân xã" in outcome["guidance"] for outcome in failed)


@pytest.mark.parametrize("teams", [1, 25, 150])
def test_every_text_is_clean_and_no_slot_is_left_open(teams):
    office = an_office(teams, 1500, seed=teams)
    for told in (office.office, office.teams, list(office.disputes())):
        for text in every_string(told):
            assert text == clean(text, lines=True) == normalize("NFC", text)
            assert not set("{}[]<>|\\") & set(text), text


def test_narratives_are_sentences_in_the_old_tone_style():
    for dispute in many():
        for text in narratives(dispute):
            assert text[0].isupper() or text.startswith("1. "), text
            assert text.endswith("."), text
            assert old_style(text) == text
            assert not re.search(r"\.\.|,,| [.,;:]", text), text
            assert not any(begins.islower() for begins in re.findall(r"[.!?] (.)", text)), text


def test_mediators_come_from_the_teams_of_the_dispute_and_are_not_its_parties():
    office = an_office(25, 4000, seed=11)
    names = {team["name"]: {m["name"] for m in team["mediators"]} for team in office.teams}
    for dispute in many():
        if "mediators" in dispute:
            own = set(dispute["mediators"]) & names[dispute["team"]]
            assert own
            assert set(dispute["mediators"]) - own <= names.get(dispute.get("with_team"), set())
            assert not set(dispute["mediators"]) & {p["name"] for p in dispute["parties"]}


def test_the_other_side_of_a_case_of_two_teams_lives_in_the_other_village():
    joint = [d for d in many() if "with_team" in d]
    assert len(joint) > 80
    for dispute in joint:
        village = dispute["with_team"].removeprefix("Tổ hòa giải ").lower()
        assert dispute["parties"][1]["address"].lower().startswith(f"{village},")


def test_numbers_of_people_are_such_as_nobody_has():
    for dispute in many():
        for party in dispute["parties"]:
            assert re.fullmatch(r"0900\d{6}", party.get("phone", "0900000000"))
            assert re.fullmatch(r"000\d{9}", party.get("id_number", "000000000000"))

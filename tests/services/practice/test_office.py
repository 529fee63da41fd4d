"""Promises of the practice office: same seed, same office; every state; no text worn out."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediation_desk.services.practice.plan import EDGES
from tests.services.practice.offices import (
    FOLDER,
    UNTIL,
    an_office,
    corpus,
    disputes,
    outcomes,
    state,
    texts_by_disputes,
)

SEEDS = st.integers(0, 10**9)
STATES = {"not_started", "in_progress", "settled", "failed", "declined"}
PRINT_OFFICE = f"""
import hashlib, json, sys
from datetime import date
from pathlib import Path
from mediation_desk.services.practice.corpus import Corpus
from mediation_desk.services.practice.office import practice_office
office = practice_office(7, 3, 120, date({UNTIL.year}, {UNTIL.month}, {UNTIL.day}),
                         Corpus.from_folder(Path({str(FOLDER)!r})))
told = json.dumps([office.office, office.teams, list(office.disputes())])
print(hashlib.sha256(told.encode()).hexdigest())
"""


def digest(teams, count, seed):
    office = an_office(teams, count, seed)
    told = json.dumps([office.office, office.teams, list(office.disputes())])
    return hashlib.sha256(told.encode()).hexdigest()


def conclusion_days(told):
    return {date.fromisoformat(outcome["ended_on"]) for d in told for outcome in outcomes(d)}


@pytest.mark.parametrize("hash_seed", ["0", "4242"])
def test_the_same_seed_gives_the_same_office_in_another_process(hash_seed):
    told = subprocess.run(
        [sys.executable, "-c", PRINT_OFFICE],
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() == digest(3, 120, 7)


def test_telling_the_disputes_twice_tells_the_same():
    office = an_office(3, 90)
    assert list(office.disputes()) == list(office.disputes())


def test_another_seed_gives_another_office():
    assert digest(3, 50, 1) != digest(3, 50, 2)


@settings(max_examples=60)
@given(seed=SEEDS, until=st.dates(date(2016, 3, 1), date(2030, 12, 31)))
def test_ten_disputes_of_one_team_show_every_state_and_a_reopened_case(seed, until):
    told = disputes(1, 10, seed, until)
    assert len(told) == 10
    assert {state(dispute) for dispute in told} == STATES
    assert any("earlier_outcomes" in dispute for dispute in told)
    assert not any("with_team" in dispute for dispute in told)


@settings(max_examples=40)
@given(seed=SEEDS)
def test_with_two_teams_ten_disputes_show_a_case_of_both(seed):
    told = disputes(2, 10, seed)
    assert any(d.get("with_team") not in (None, d["team"]) for d in told)


@settings(max_examples=40)
@given(seed=SEEDS, teams=st.integers(1, 30), count=st.integers(0, 90))
def test_there_are_as_many_teams_and_disputes_as_asked_for(seed, teams, count):
    office = an_office(teams, count, seed)
    told = list(office.disputes())
    assert (len(office.teams), len(told)) == (teams, count)
    order = [team["name"] for team in office.teams]
    assert len(set(order)) == teams
    places = [(order.index(d["team"]), d["received_on"]) for d in told]
    assert places == sorted(places)


def test_every_quarrel_is_told_before_one_is_told_twice():
    kept = [d for d in disputes(1, 400) if "declined" not in d]
    first_round = Counter(d["type"] for d in kept[: len(corpus().quarrels)])
    assert first_round == Counter(quarrel.type for quarrel in corpus().quarrels)


@pytest.mark.parametrize("teams", [1, 6])
@pytest.mark.parametrize("count", [34, 67, 99, 100, 165, 300, 3000])
def test_no_text_occurs_in_more_than_three_in_a_hundred_disputes(teams, count):
    told = disputes(teams, count, seed=count)
    text, most = texts_by_disputes(told).most_common(1)[0]
    assert most <= 0.03 * count, text


@pytest.mark.parametrize("count", [10, 20, 33])
@pytest.mark.parametrize("seed", range(5))
def test_in_a_small_office_no_text_occurs_twice(count, seed):
    text, most = texts_by_disputes(disputes(2, count, seed)).most_common(1)[0]
    assert most == 1, text


def test_a_town_hears_few_quarrels_of_fields_and_herds():
    office = an_office(150, 6000)
    towns = {team["name"] for team in office.teams if team["village_type"] == "tiểu khu"}
    told = [d for d in office.disputes() if d["team"] in towns]
    herds = sum("nương" in d["summary"] or "cày" in d["summary"] for d in told)
    assert len(told) > 200
    assert herds < 0.02 * len(told)


def test_receipts_and_conclusions_lie_on_the_edges_of_both_calendars():
    told = disputes(10, 1000)
    years = range(UNTIL.year - 2, UNTIL.year + 1)
    edges = {date(year, *edge) for year in years for edge in EDGES}
    past = {edge for edge in edges if edge <= UNTIL - timedelta(days=3)}
    assert past <= {date.fromisoformat(d["received_on"]) for d in told}
    assert past <= conclusion_days(told)


def test_already_ten_disputes_touch_the_edge_of_the_administrative_year():
    received = {d["received_on"][5:] for d in disputes(2, 10)}
    assert {"12-14", "12-15", "01-01"} <= received


def test_the_shares_are_those_of_a_believable_office():
    told = disputes(40, 6000)
    states = Counter(state(d) for d in told)
    assert 0.72 < states["settled"] / 6000 < 0.84
    assert 0.1 < states["failed"] / 6000 < 0.16
    assert 0.01 < states["declined"] / 6000 < 0.03
    assert 0 < states["not_started"] < states["in_progress"] < 0.06 * 6000
    assert 0.01 < sum("earlier_outcomes" in d for d in told) / 6000 < 0.03
    assert 0.03 < sum("with_team" in d for d in told) / 6000 < 0.055
    sessions = [s["result"] for d in told for s in d.get("sessions", [])]
    assert 0.04 < sessions.count("not_held") / len(sessions) < 0.09


def test_open_cases_are_mostly_recent():
    told = disputes(40, 6000)
    lately = (UNTIL - timedelta(days=60)).isoformat()
    unbegun = [d for d in told if state(d) == "not_started"]
    assert sum(d["received_on"] >= lately for d in unbegun) > len(unbegun) / 2


@pytest.mark.parametrize(("count", "years"), [(10, 2), (20_000, 12)])
def test_small_offices_span_two_years_and_large_ones_reach_back_to_the_law(count, years):
    days = sorted(d["received_on"] for d in disputes(10, count))
    span = date.fromisoformat(days[-1]) - date.fromisoformat(days[0])
    assert span.days <= years * 365 + 280
    assert days[0] >= "2014-01-01"
    assert count == 10 or span.days > 11 * 365

"""Promises of the practice teams: lawful, of their village, each with its own names."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediation_desk.domain.codes import Gender, Qualification
from tests.services.practice.offices import an_office, corpus


@settings(max_examples=40)
@given(seed=st.integers(0, 10**9))
def test_a_team_has_three_to_eight_mediators_a_woman_and_one_leader(seed):
    for team in an_office(20, 0, seed).teams:
        people = team["mediators"]
        assert 3 <= len(people) <= 8
        assert any(person["gender"] == Gender.FEMALE for person in people)
        assert sum(person["leader"] for person in people) == 1
        assert {person["qualification"] for person in people} <= set(Qualification)


def test_no_two_mediators_of_an_office_share_a_name():
    names = [m["name"] for team in an_office(150, 0).teams for m in team["mediators"]]
    assert len(names) == len(set(names)) > 600


@pytest.mark.parametrize("teams", [1, 120, 400])
def test_each_team_has_a_village_of_its_own(teams):
    office = an_office(teams, 0)
    assert len({(t["village_type"], t["village"]) for t in office.teams}) == teams
    assert all(t["name"].endswith(f"{t['village_type']} {t['village']}") for t in office.teams)


def test_peoples_of_the_office_are_those_of_the_mountains():
    mediators = [m for team in an_office(120, 0).teams for m in team["mediators"]]
    counts = Counter(m["ethnicity"] for m in mediators)
    assert counts.most_common(1)[0][0] == "Thái"
    assert {"Thái", "Mường", "Kinh", "Mông"} <= counts.keys()
    assert set(counts) == {names.ethnicity for names in corpus().peoples}


def test_a_name_is_never_said_twice_over():
    for team in an_office(150, 0, seed=3).teams:
        for mediator in team["mediators"]:
            family, middle, given = mediator["name"].split()
            assert middle != given
            assert family

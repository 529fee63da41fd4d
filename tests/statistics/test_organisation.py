"""Teams and mediators at a period's end are those of the brute counter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from mediation_desk.domain.codes import EndOfMandate, Gender
from mediation_desk.domain.office import Mediator, Team
from mediation_desk.domain.period import Calendar, Period, PeriodKind
from mediation_desk.statistics.organisation import Organisation, organisation_of
from tests.samples import a_mediator
from tests.statistics import brute
from tests.statistics.cases import LAC, Q1, VAN
from tests.statistics.offices import YEARS, teams_of
from tests.statistics.people import mediators_of, staffed_office

SETS = (
    "teams",
    "sufficient",
    "founded",
    "dissolved",
    "mediators",
    "women",
    "minority",
    "law_trained",
    "untold",
    "recognised",
)
LAST = Q1.last


def _mine(found: Organisation) -> dict[str, Any]:
    told: dict[str, Any] = {name: set(getattr(found, name).ids) for name in SETS}
    told["ended"] = {one.reason: set(one.mediators.ids) for one in found.ended}
    return told


@pytest.mark.parametrize("seed", [21, 22, 23])
def test_an_office_is_staffed_as_the_brute_counter_says(seed: int) -> None:
    office = staffed_office(seed)
    marks = {team["id"]: team["minority_area"] for team in office["teams"]}
    teams = [replace(team, minority_area=marks[team.id]) for team in teams_of(office)]
    people, sufficient = mediators_of(office), 0
    for calendar, number in brute.QUARTERS:
        for year in YEARS:
            lo, hi = brute.quarter(calendar, year, number)
            period = Period(year, PeriodKind.QUARTER, number, Calendar(calendar))
            mine, theirs = (
                organisation_of(period, teams, people),
                brute.organisation(office, lo, hi),
            )
            assert _mine(mine) == theirs, (calendar, year, number)
            sufficient += mine.sufficient.value
    assert sufficient


def _found(
    *mediators: Mediator, teams: tuple[Team, ...] = (VAN, LAC), period: Period = Q1
) -> Organisation:
    return organisation_of(period, teams, mediators)


def _of(team: Team, **changes: object) -> Mediator:
    return a_mediator(team, **({"ethnicity": "Mường"} | changes))


def test_somebody_whose_mandate_ends_on_the_last_day_is_gone_and_told_as_ended() -> None:
    found = _found(_of(VAN, ended_on=LAST, end_reason=EndOfMandate.OWN_WISH))
    assert found.mediators.value == 0
    assert [(one.reason, one.mediators.value) for one in found.ended] == [
        (EndOfMandate.OWN_WISH, 1)
    ]


def test_an_end_after_the_period_is_not_seen() -> None:
    found = _found(_of(VAN, ended_on=date(2026, 4, 1), end_reason=EndOfMandate.BREACH))
    assert found.mediators.value == 1
    assert found.ended == ()


def test_the_mediators_of_a_dissolved_team_do_not_count() -> None:
    gone = replace(VAN, dissolved_on=LAST)
    found = _found(_of(gone), teams=(gone,))
    assert (found.teams.value, found.mediators.value, found.dissolved.value) == (0, 0, 1)


def test_villages_are_counted_once_by_the_word_they_are_called_by() -> None:
    twin = replace(VAN, id="c", name="Tổ Văn 2", position=2)
    nameless = replace(VAN, id="d", village=" ", position=3)
    found = _found(teams=(nameless, twin, LAC, VAN))
    assert [(kind.word, kind.names) for kind in found.villages] == [
        ("xóm", ("Văn",)),
        ("bản", ("Lác",)),
    ]


def test_three_men_or_two_people_are_no_sufficient_team() -> None:
    men = [_of(VAN, gender=Gender.MALE) for _ in range(3)]
    assert _found(*men).sufficient.value == 0
    assert _found(*men[:2], _of(VAN)).sufficient.ids == (VAN.id,)
    assert _found(men[0], _of(VAN)).sufficient.value == 0


def test_kinh_in_any_writing_is_the_majority() -> None:
    found = _found(*(_of(VAN, ethnicity=word) for word in ("Kinh", "kinh ", "KINH", "Thái", "")))
    assert found.minority.value == 1
    assert found.untold.value == 5

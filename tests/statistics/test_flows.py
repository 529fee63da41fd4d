"""The flows of a narrative are those of the brute counter, case by case."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mediation_desk.domain.case import Case, CaseRound, case_of
from mediation_desk.domain.codes import OutcomeResult
from mediation_desk.domain.period import Calendar, Period, PeriodKind
from mediation_desk.statistics.flows import Flows, flows_of
from mediation_desk.terms import dispute_types
from tests.statistics import brute
from tests.statistics.cases import Q1, a_case
from tests.statistics.offices import YEARS, disputes_of, plain_office, seeded_office

FEB = date(2026, 2, 1)


def _flows(*cases: Case, period: Period = Q1) -> Flows:
    return flows_of(period, cases, dispute_types())


def _differences(office: dict[str, Any]) -> Iterator[str]:
    cases = [case_of(dispute) for dispute in disputes_of(office)]
    for calendar, number in brute.QUARTERS:
        for year in YEARS:
            lo, hi = brute.quarter(calendar, year, number)
            period = Period(year, PeriodKind.QUARTER, number, Calendar(calendar))
            ours = _flows(*cases, period=period)
            if {name: sorted(c.ids) for name, c in ours.named()} != brute.flows(office, lo, hi):
                yield f"{calendar} {year}-Q{number} flows"
            if _fields(ours) != brute.fields(office, lo, hi):
                yield f"{calendar} {year}-Q{number} fields"


def _fields(flows: Flows) -> dict[str | None, list[str]]:
    told = [*((f.name, f.received) for f in flows.fields), (None, flows.untyped)]
    return {name: sorted(cell.ids) for name, cell in told if cell.ids}


@pytest.mark.parametrize("seed", [11, 12])
def test_a_big_office_flows_as_the_brute_counter_says(seed: int) -> None:
    assert list(_differences(seeded_office(seed))) == []


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_any_small_office_flows_as_the_brute_counter_says(data: st.DataObject) -> None:
    office = plain_office(
        lambda options: data.draw(st.sampled_from(list(options))),
        teams=2,
        cases=data.draw(st.integers(0, 5)),
    )
    assert list(_differences(office)) == []


def test_what_came_is_what_went_in_every_quarter() -> None:
    cases = [case_of(dispute) for dispute in disputes_of(seeded_office(13))]
    for number in (1, 2, 3, 4):
        period = Period(2026, PeriodKind.QUARTER, number, Calendar.ADMINISTRATIVE)
        told = {name: cell.value for name, cell in _flows(*cases, period=period).named()}
        came = told["opening"] + told["received"] + told["reopened"]
        assert came == told["conducted"] + told["declined"] + told["closing"]
        assert told["conducted"] == told["settled"] + told["failed"]


def test_what_one_quarter_hands_on_the_next_takes_over() -> None:
    cases = [case_of(dispute) for dispute in disputes_of(seeded_office(14))]
    period = Period(2026, PeriodKind.QUARTER, 1, Calendar.ADMINISTRATIVE)
    handed = sorted(_flows(*cases, period=period).closing.ids)
    assert handed
    assert sorted(_flows(*cases, period=period.next()).opening.ids) == handed


def test_the_order_in_which_cases_come_changes_nothing() -> None:
    cases = [case_of(dispute) for dispute in disputes_of(seeded_office(15, cases=80))]
    assert _flows(*cases) == _flows(*random.Random(1).sample(cases, len(cases)))


def test_a_case_settled_now_counts_now_whenever_it_was_received() -> None:
    before = date(2025, 11, 3)
    rounds = (CaseRound(before, FEB, OutcomeResult.SETTLED),)
    flows = _flows(a_case("old", before, rounds=rounds))
    assert flows.opening.ids == flows.settled.ids == ("old",)
    assert flows.received.value == 0
    assert flows.rate.text == "100,00%"


def test_every_local_field_is_there_in_the_tables_order_and_zero_is_kept() -> None:
    flows = _flows(a_case("c", FEB, type="moi_truong.tieng_on"), a_case("d", FEB, type=None))
    assert [(f.name, f.received.value) for f in flows.fields] == [
        ("dân sự", 0),
        ("đất đai", 0),
        ("hôn nhân gia đình", 0),
        ("môi trường", 1),
        ("lĩnh vực khác", 0),
    ]
    assert flows.untyped.ids == ("d",)


def test_a_period_without_any_case_is_empty_and_one_with_an_open_case_is_not() -> None:
    assert _flows().is_empty
    assert _flows(a_case("later", date(2026, 7, 1))).is_empty
    assert not _flows(a_case("open", date(2025, 7, 1))).is_empty

"""Every figure is that of a second counter written from the rules alone."""

from __future__ import annotations

import ast
import random
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mediation_desk.domain.case import CaseRound, case_of
from mediation_desk.domain.codes import OutcomeResult, State
from mediation_desk.domain.office import Team
from mediation_desk.domain.period import Calendar, Period, PeriodKind
from mediation_desk.statistics.census import Basis
from mediation_desk.statistics.counting import Counting, count
from mediation_desk.statistics.table import Table
from mediation_desk.terms import dispute_types
from tests.statistics import brute
from tests.statistics.cases import LAC, Q1, VAN, a_case, tabled
from tests.statistics.comparing import FORM, TODAY, differences
from tests.statistics.offices import disputes_of, plain_office, seeded_office, teams_of

SETTLED, FAILED = OutcomeResult.SETTLED, OutcomeResult.FAILED


def figures(table: Table, unit: int = 0) -> list[int]:
    return [cell.value for cell in table.all_rows[unit].cells]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_big_office_is_counted_as_the_brute_counter_does(seed: int) -> None:
    assert list(differences(seeded_office(seed))) == []


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_any_small_office_is_counted_as_the_brute_counter_does(data: st.DataObject) -> None:
    office = plain_office(
        lambda options: data.draw(st.sampled_from(list(options))),
        teams=data.draw(st.integers(1, 3)),
        cases=data.draw(st.integers(0, 6)),
        idle=1,
    )
    assert list(differences(office)) == []


def test_the_seeded_offices_hold_every_kind_of_case() -> None:
    cases = seeded_office(1)["cases"]
    spans = [brute.quarter("statistics", 2026, n) for n in (1, 2, 3, 4)]
    states = {brute.state(c, hi) for c in cases for _, hi in spans if c["received"] <= hi}
    assert states == {state.value for state in State}
    assert any(len(c["rounds"]) == 3 for c in cases)
    twice = [c for c in cases for lo, hi in spans if len(brute.turns(c, lo, hi, "concluded")) > 1]
    assert twice
    assert {c["type"] for c in cases} >= {None, "khong.co"}
    assert any(s["result"] == "not_held" for c in cases for s in c["sessions"])


def test_the_brute_counter_imports_nothing_of_ours() -> None:
    tree = ast.parse(Path(brute.__file__).read_text(encoding="utf-8"))
    imported = {n.module for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)}
    assert imported == {"__future__", "datetime"}
    assert not any(isinstance(node, ast.Import) for node in ast.walk(tree))


@pytest.mark.parametrize("basis", list(Basis))
def test_the_order_in_which_cases_come_changes_nothing(basis: Basis) -> None:
    office = seeded_office(4, cases=120)
    cases = [case_of(dispute) for dispute in disputes_of(office)]
    shuffled = random.Random(5).sample(cases, len(cases))
    teams = tuple(teams_of(office))
    assert tabled(*cases, basis=basis, teams=teams) == tabled(*shuffled, basis=basis, teams=teams)


def test_a_year_holds_the_conclusions_of_its_quarters_and_the_receipts() -> None:
    office = seeded_office(6)
    cases = [case_of(d) for d in disputes_of(office) if d.declined is None]
    teams = tuple(teams_of(office))
    for calendar in Calendar:
        for basis in Basis:
            year = Period(2026, PeriodKind.YEAR, 1, calendar)
            parts = [Period(2026, PeriodKind.QUARTER, n, calendar) for n in (1, 2, 3, 4)]
            whole = figures(tabled(*cases, basis=basis, teams=teams, period=year))
            sums = [
                sum(column)
                for column in zip(
                    *(figures(tabled(*cases, basis=basis, teams=teams, period=p)) for p in parts),
                    strict=True,
                )
            ]
            flows = 4 if basis is Basis.RECEIVED else 11
            assert whole[:flows] == sums[:flows]


def test_teams_stand_in_the_offices_order_and_empty_ones_stay() -> None:
    third = Team(id="0", name="Tổ Chiềng", village="", village_type="xóm", position=2)
    table = tabled(a_case(team_id="b"), teams=(third, LAC, VAN))
    assert [row.unit for row in table.all_rows] == [FORM.total, "Tổ Văn", "Tổ Lác", "Tổ Chiềng"]
    assert figures(table, 1) == [0] * 11
    assert figures(table, 2)[:2] == [1, 1]


def test_a_dissolved_team_is_shown_while_it_has_cases() -> None:
    gone = Team(
        id="g",
        name="Tổ Cũ",
        village="",
        village_type="xóm",
        position=3,
        dissolved_on=date(2025, 12, 31),
    )
    assert [r.unit for r in tabled(teams=(VAN, gone)).rows] == ["Tổ Văn"]
    kept = tabled(a_case(team_id="g"), teams=(VAN, gone))
    assert [r.unit for r in kept.rows] == ["Tổ Văn", "Tổ Cũ"]
    last_day = Period(2025, PeriodKind.QUARTER, 4, Calendar.STATISTICS)
    assert [r.unit for r in tabled(teams=(VAN, gone), period=last_day).rows] == ["Tổ Văn", "Tổ Cũ"]


def test_a_team_of_tomorrow_has_no_row_today() -> None:
    later = Team(
        id="l",
        name="Tổ Mới",
        village="",
        village_type="xóm",
        position=3,
        founded_on=date(2026, 4, 1),
    )
    assert [r.unit for r in tabled(teams=(VAN, later)).rows] == ["Tổ Văn"]


def test_a_case_of_two_teams_counts_in_the_opening_one_and_is_told_beside_the_other() -> None:
    table = tabled(a_case(partner_team_id="b"))
    assert figures(table)[0] == 1
    assert figures(table, 1)[0] == 1
    assert figures(table, 2) == [0] * 11
    [shared] = table.rows[1].shared
    assert (shared.counted_by, shared.ids) == ("Tổ Văn", ("c",))
    assert table.rows[0].shared == ()


def test_a_team_named_as_its_own_partner_gets_no_note() -> None:
    assert tabled(a_case(partner_team_id="a")).rows[0].shared == ()


def test_two_conclusions_of_one_dispute_count_twice_on_the_concluded_basis_only() -> None:
    feb = date(2026, 2, 1)
    rounds = (
        CaseRound(feb, date(2026, 2, 3), FAILED),
        CaseRound(date(2026, 2, 3), date(2026, 3, 31), SETTLED),
    )
    case = a_case(rounds=rounds)
    concluded = tabled(case, basis=Basis.CONCLUDED)
    assert concluded.total.cells[0].ids == ("c", "c")
    assert figures(concluded) == [2, 2, 0, 0, 1, 1, 0, 0, 1, 0, 0]
    assert concluded.rate.text == "50,00%"
    assert figures(tabled(case)) == [1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0]
    assert tabled(case).rate.text == "100,00%"


def test_nothing_conducted_is_no_rate() -> None:
    assert tabled(a_case()).rate.text == "không phát sinh"
    assert tabled(teams=()).rate.text == "không phát sinh"
    assert figures(tabled(teams=())) == [0] * 11


def test_today_changes_no_figure() -> None:
    office = seeded_office(7, cases=80)
    cases = [case_of(d) for d in disputes_of(office)]
    early, late = (
        count(FORM, Q1, Basis.RECEIVED, cases, teams_of(office), dispute_types(), today)
        for today in (date(2026, 1, 1), date(2027, 1, 1))
    )
    assert early.all_rows == late.all_rows
    assert early.reconciliation == late.reconciliation
    assert (early.is_over, late.is_over) == (False, True)


def test_a_case_whose_team_is_not_in_the_table_is_named() -> None:
    table = tabled(a_case(team_id="x"), a_case("d"))
    assert table.homeless == ("c",)
    assert figures(table)[0] == 1


def test_a_table_of_one_team_holds_that_team_alone_and_tells_where_it_helped() -> None:
    counting = Counting(
        definition=FORM, period=Q1, basis=Basis.RECEIVED, types=dispute_types(), today=TODAY
    )
    cases = [a_case("1", partner_team_id="b"), a_case("2", team_id="b", type=None), a_case("3")]
    table = counting.of_team(LAC, cases, [VAN, LAC])
    assert [(row.unit, row.cells[0].ids) for row in table.all_rows] == [
        ("Tổng số", ("2",)),
        ("Tổ Lác", ("2",)),
    ]
    assert table.rows[0].shared[0].ids == ("1",)
    assert table.reconciliation.term("received").ids == ("2",)
    assert (table.untyped, table.homeless) == (("2",), ())


def test_the_cases_of_a_cell_stand_in_the_order_of_their_dates() -> None:
    late, early = a_case("1", date(2026, 3, 1)), a_case("2", date(2026, 1, 1))
    assert tabled(late, early).total.cells[0].ids == ("2", "1")

"""Each rule holds for a sound table and names what is wrong with another."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mediation_desk.domain.case import CaseRound, case_of
from mediation_desk.domain.codes import DeclineGround, OutcomeResult
from mediation_desk.domain.period import Calendar, Period, PeriodKind
from mediation_desk.statistics.census import Basis
from mediation_desk.statistics.checks import Check, Severity
from mediation_desk.statistics.counting import count
from mediation_desk.statistics.definition import Equation
from mediation_desk.statistics.names import CaseNames
from mediation_desk.statistics.notes import Note
from mediation_desk.statistics.report import ids_to_name, report_on
from mediation_desk.statistics.table import Cell, Rate, Table
from mediation_desk.terms import dispute_types
from tests.statistics.cases import LAC, Q1, VAN, a_case, tabled
from tests.statistics.comparing import FORM, TODAY
from tests.statistics.offices import disputes_of, seeded_office, teams_of

SETTLED = OutcomeResult.SETTLED
FEB = date(2026, 2, 1)


def rule(table: Table, name: str, names: CaseNames | None = None) -> Check:
    [found] = [check for check in report_on(table, names).checks if check.rule == name]
    return found


def note(table: Table, kind: str, names: CaseNames | None = None) -> list[Note]:
    return [one for one in report_on(table, names).notes if one.kind == kind]


def with_total(table: Table, key: str, ids: tuple[str, ...]) -> Table:
    keys = [column.key for column in FORM.columns]
    cells = list(table.total.cells)
    cells[keys.index(key)] = Cell(ids)
    return replace(table, total=replace(table.total, cells=tuple(cells)))


def settled_case(id_: str, **changes: object):
    return a_case(id_, rounds=(CaseRound(FEB, date(2026, 2, 9), SETTLED),), **changes)


def test_a_table_has_each_check_once_in_the_order_of_the_rules() -> None:
    made = report_on(tabled(a_case())).checks
    rules = ["R1", "R2", "R3", "R4", "R8", "R12", "R13", "reconciliation"]
    assert [c.rule for c in made] == rules
    assert {c.rule for c in made if c.severity is Severity.INFORMATION} == {"R12"}
    assert all(c.ok and c.text.endswith((".", "…")) for c in made)


@pytest.mark.parametrize("calendar", list(Calendar))
@pytest.mark.parametrize("basis", list(Basis))
def test_any_typed_office_passes_every_check(calendar: Calendar, basis: Basis) -> None:
    office = seeded_office(8)
    for case in office["cases"]:
        case["type"] = case["type"] if case["type"] not in (None, "khong.co") else "khac"
    cases = [case_of(dispute) for dispute in disputes_of(office)]
    for number in (1, 2, 3, 4):
        period = Period(2026, PeriodKind.QUARTER, number, calendar)
        table = count(FORM, period, basis, cases, teams_of(office), dispute_types(), TODAY)
        assert report_on(table).failed == ()


def test_r1_finds_a_column_whose_total_is_not_its_sum() -> None:
    found = rule(with_total(tabled(a_case()), "in_progress", ("c",)), "R1")
    assert (found.ok, found.text) == (False, "Dòng tổng số khác tổng các tổ ở cột (11).")


def test_r1_finds_another_case_in_a_total_of_the_right_size() -> None:
    assert not rule(with_total(tabled(a_case()), "not_started", ("d",)), "R1").ok


def test_r1_names_a_case_that_stands_in_no_row() -> None:
    found = rule(tabled(a_case(team_id="x")), "R1", CaseNames(numbers={"c": "7/2026"}))
    assert (found.ok, found.ids) == (False, ("c",))
    assert "7/2026" in found.text


@pytest.mark.parametrize("missing", [None, "", "khong.co"])
def test_a_missing_or_unknown_type_fails_r2_and_r4_which_name_the_case(missing: str | None) -> None:
    table = tabled(settled_case("1", type=missing), a_case("2"))
    names = CaseNames(numbers={"1": "12/2026", "2": "13/2026"})
    for name in ("R2", "R4"):
        found = rule(table, name, names)
        assert (found.ok, found.severity, found.ids) == (False, "E", ("1",))
        assert "12/2026" in found.text
        assert "13/2026" not in found.text
    assert rule(table, "R3").ok
    values = {c.key: table.cell(table.total, c.key).value for c in FORM.columns}
    assert (values["received"], values["scope.other"], values["settled.other"]) == (2, 0, 0)
    assert [one.ids for one in note(table, "untyped")] == [("1",)]


def test_an_untyped_case_not_settled_leaves_r4_whole() -> None:
    table = tabled(a_case(type=None))
    assert not rule(table, "R2").ok
    assert rule(table, "R4").ok


def test_r3_finds_a_case_without_a_result_column() -> None:
    found = rule(with_total(tabled(a_case()), "not_started", ()), "R3")
    assert (found.ok, found.ids) == (False, ("c",))
    assert "Tổng số trên địa bàn xã: 1 ≠ 0" in found.text


def test_r4_finds_a_group_with_more_settled_than_received() -> None:
    table = with_total(tabled(settled_case("1")), "scope.civil", ())
    found = rule(table, "R4")
    assert not found.ok
    assert "thành 1 > tiếp nhận 0" in found.text


def test_r8_recomputes_the_rate_from_the_columns() -> None:
    table = tabled(settled_case("1"))
    assert "100,00%" in rule(table, "R8").text
    assert "1 vụ việc đã tiến hành" in rule(table, "R8").text
    wrong = replace(table, rate=Rate(settled=Cell(("1",)), conducted=Cell(("1", "2"))))
    assert not rule(wrong, "R8").ok


def test_r12_lists_the_teams_without_cases_and_nothing_is_wrong_with_them() -> None:
    found = rule(tabled(a_case()), "R12")
    assert (found.ok, found.severity) == (True, "I")
    assert "Tổ Lác" in found.text
    assert "Tổ Văn" not in found.text
    full = rule(tabled(a_case(), a_case("d", team_id="b")), "R12")
    assert full.text == "Tổ nào cũng có vụ việc trong kỳ."


def test_r13_says_that_a_zero_is_no_missing_report() -> None:
    found = rule(tabled(a_case()), "R13")
    assert found.ok
    assert "(1 tổ)" in found.text


def test_a_rule_of_another_form_is_checked_with_its_own_name() -> None:
    own = replace(
        FORM, equations=(Equation(rule="R99", whole="received", parts=("settled",)),), bounds=()
    )
    table = count(own, Q1, Basis.RECEIVED, [a_case()], [VAN], dispute_types(), TODAY)
    found = rule(table, "R99")
    assert (found.ok, found.ids) == (False, ("c",))
    assert "R99" in found.text


def test_the_reconciliation_leaves_out_what_did_not_happen() -> None:
    table = tabled(a_case("0", date(2025, 12, 1)), settled_case("1"), a_case("2"), teams=(VAN, LAC))
    assert table.reconciliation.text == (
        "Đối chiếu mọi vụ việc trong kỳ: tồn đầu kỳ 1 + tiếp nhận 2 = thành 1 + không thành 0"
        " + tồn cuối kỳ 2."
    )
    assert table.reconciliation.term("opening").ids == ("0",)


def test_the_reconciliation_names_reopened_and_declined_cases() -> None:
    rounds = (
        CaseRound(date(2025, 11, 1), date(2025, 12, 1), SETTLED),
        CaseRound(date(2026, 1, 5)),
    )
    reopened = a_case("1", date(2025, 11, 1), rounds=rounds)
    table = tabled(reopened, a_case("2", declined_on=date(2026, 3, 31)))
    assert table.reconciliation.text == (
        "Đối chiếu mọi vụ việc trong kỳ: tồn đầu kỳ 0 + tiếp nhận 1 + mở lại 1 = thành 0"
        " + không thành 0 + không thụ lý 1 + tồn cuối kỳ 1."
    )
    assert table.total.cells[0].value == 0
    with pytest.raises(KeyError):
        table.reconciliation.term("lost")


def test_a_case_whose_days_contradict_each_other_is_named() -> None:
    backwards = a_case("1", rounds=(CaseRound(FEB), CaseRound(date(2026, 2, 9))))
    found = rule(tabled(backwards, a_case("2")), "reconciliation")
    assert (found.ok, found.ids) == (False, ("1",))
    assert "≠" in found.text


def test_two_contradictions_that_cancel_each_other_are_still_found() -> None:
    one_too_many = a_case("1", rounds=(CaseRound(FEB), CaseRound(date(2026, 2, 9))))
    one_too_few = a_case(
        "2",
        rounds=(CaseRound(FEB, date(2026, 2, 9), SETTLED),),
        declined_on=date(2026, 2, 20),
    )
    found = rule(tabled(one_too_many, one_too_few), "reconciliation")
    assert (found.ok, found.ids) == (False, ("1", "2"))


def test_the_declined_are_listed_by_ground_and_leave_the_figures() -> None:
    table = tabled(*(a_case(str(n), declined_on=date(2026, 2, 1 + n)) for n in range(4)))
    names = CaseNames(
        numbers={"0": "1/2026", "1": "2/2026", "2": "3/2026", "3": "4/2026"},
        grounds={
            "0": DeclineGround.WITHDRAWN,
            "1": DeclineGround.OUT_OF_SCOPE,
            "2": DeclineGround.WITHDRAWN,
        },
    )
    [found] = note(table, "declined", names)
    assert found.ids == ("0", "1", "2", "3")
    assert found.text == (
        "Không thụ lý 4 vụ việc, không tính trong bảng: không thuộc phạm vi hòa giải ở cơ sở 1"
        " (2/2026); người yêu cầu rút trước khi hòa giải 2 (1/2026, 3/2026); chưa rõ căn cứ 1"
        " (4/2026)."
    )
    assert ids_to_name(table) == ("0", "1", "2", "3")
    assert table.rows[0].is_empty


def test_a_case_declined_the_day_after_the_period_still_counts() -> None:
    table = tabled(a_case(declined_on=date(2026, 4, 1)))
    assert (table.total.cells[0].value, table.declined) == (1, ())
    assert note(table, "declined") == []


def test_a_case_received_before_and_declined_now_is_listed() -> None:
    table = tabled(a_case(received=date(2025, 12, 31), declined_on=date(2026, 1, 1)))
    assert table.declined == ("c",)


def test_a_period_not_yet_over_says_so() -> None:
    [found] = note(tabled(), "unfinished")
    assert found.text == "Kỳ chưa kết thúc: số liệu theo những gì đã ghi đến ngày 01/02/2026."
    last_day = replace(tabled(), today=date(2026, 3, 31))
    assert note(last_day, "unfinished") != []
    assert note(replace(tabled(), today=date(2026, 4, 1)), "unfinished") == []


def test_the_partner_is_told_in_its_rows_note() -> None:
    [found] = note(tabled(a_case(partner_team_id="b")), "shared")
    assert (found.unit, found.ids) == ("Tổ Lác", ("c",))
    assert found.text == "(cùng Tổ Văn hòa giải 1 vụ việc, tính ở tổ đó)"


def test_a_long_list_of_cases_is_cut_and_says_how_many_are_left() -> None:
    table = tabled(*(a_case(f"{n:02}", type=None) for n in range(23)))
    found = rule(table, "R2")
    assert found.text.endswith("18, 19 và 3 vụ việc nữa.")
    assert len(found.ids) == 23


def test_no_conducted_case_is_told_without_a_division() -> None:
    [found] = note(tabled(a_case()), "rate")
    assert found.text.startswith("Tỷ lệ hòa giải thành: không phát sinh")

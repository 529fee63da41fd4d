"""Deadlines come from dated rules and end on a working day."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_desk.domain.dates import plus_months
from mediation_desk.domain.deadlines import (
    Rules,
    RuleState,
    Unit,
    deadline,
    first_session_due,
    recognition_due,
    recognition_warning,
)
from mediation_desk.domain.holidays import DayStatus, Holidays
from mediation_desk.errors import Invalid

RESOURCES = Path(__file__).parents[2] / "resources"
HOLIDAYS = Holidays.from_csv((RESOURCES / "data/holidays.csv").read_text("utf-8"))
PUBLISHED = (RESOURCES / "rules/deadlines.toml").read_text("utf-8")
RULES = Rules.from_toml(PUBLISHED)
ONE_RULE = """
[[rule]]
id = "R01"
title = "Buổi đầu"
amount = 3
unit = "day"
valid_from = 2014-01-01
valid_to = 2026-12-31
source = "Luật cũ"
state = "verified"
"""
NEW_RULE = ONE_RULE.replace("2026-12-31", "2030-12-31").replace("2014-01-01", "2027-01-01")


@pytest.mark.parametrize(
    ("assigned_on", "counted_to", "due"),
    [
        (date(2026, 11, 16), date(2026, 11, 19), date(2026, 11, 19)),
        (date(2026, 11, 19), date(2026, 11, 22), date(2026, 11, 23)),  # ends on a Sunday
        (date(2026, 11, 21), date(2026, 11, 24), date(2026, 11, 25)),  # on the new holiday
        (date(2026, 8, 19), date(2026, 8, 22), date(2026, 8, 22)),  # on a Saturday that is worked
        (date(2027, 2, 2), date(2027, 2, 5), date(2027, 2, 11)),  # in Tết
        (date(2025, 12, 30), date(2026, 1, 2), date(2026, 1, 5)),
    ],
)
def test_the_first_session_is_due_three_days_after_the_assignment(assigned_on, counted_to, due):
    found = first_session_due(assigned_on, RULES, HOLIDAYS)

    assert (found.counted_from, found.counted_to, found.due) == (assigned_on, counted_to, due)
    assert not found.is_missed(due)
    assert found.is_missed(date.fromordinal(due.toordinal() + 1))


def test_a_deadline_carries_the_rule_that_paper_names():
    rule = first_session_due(date(2026, 7, 1), RULES, HOLIDAYS).rule

    assert (rule.id, rule.amount, rule.unit) == ("R01", 3, Unit.DAY)
    assert rule.source == "Luật Hòa giải ở cơ sở số 35/2013/QH13, Điều 20 khoản 2"
    assert rule.state is RuleState.VERIFIED


@pytest.mark.parametrize(
    ("agreed_on", "warned", "due"),
    [
        (date(2026, 3, 10), date(2026, 8, 10), date(2026, 9, 10)),
        (date(2026, 8, 31), date(2027, 1, 31), date(2027, 3, 1)),  # 28/02/2027 is a Sunday
        (date(2025, 8, 31), date(2026, 1, 31), date(2026, 3, 2)),  # 28/02/2026 is a Saturday
        (date(2026, 5, 24), date(2026, 10, 24), date(2026, 11, 25)),
    ],
)
def test_a_court_is_asked_within_six_months_with_a_warning_at_five(agreed_on, warned, due):
    assert recognition_warning(agreed_on, RULES) == warned
    assert recognition_due(agreed_on, RULES, HOLIDAYS).due == due


@given(st.dates(date(2025, 1, 1), date(2027, 6, 1)))
def test_a_court_is_never_too_late_to_ask_before_six_months_are_over(agreed_on):
    found = recognition_due(agreed_on, RULES, HOLIDAYS)

    assert found.counted_to == plus_months(agreed_on, 6) <= found.due
    assert HOLIDAYS.is_working(found.due)
    assert recognition_warning(agreed_on, RULES) < found.due


def test_before_its_law_a_deadline_does_not_exist():
    assert first_session_due(date(2013, 12, 31), RULES, HOLIDAYS) is None
    assert first_session_due(date(2014, 1, 1), RULES, HOLIDAYS) is not None
    assert recognition_due(date(2016, 6, 30), RULES, HOLIDAYS) is None
    assert recognition_warning(date(2016, 6, 30), RULES) is None


def test_a_deadline_says_how_sure_its_holidays_are():
    assert first_session_due(date(2026, 7, 1), RULES, HOLIDAYS).status is DayStatus.OFFICIAL
    assert first_session_due(date(2027, 2, 2), RULES, HOLIDAYS).status is DayStatus.REPORTED
    assert recognition_due(date(2027, 9, 1), RULES, HOLIDAYS).is_estimated
    assert not recognition_due(date(2026, 3, 10), RULES, HOLIDAYS).is_estimated


def test_working_days_are_counted_where_the_law_counts_them():
    found = deadline("R20-decision", date(2027, 2, 3), RULES, HOLIDAYS)

    assert found.due == date(2027, 2, 17)
    assert found.status is DayStatus.REPORTED


def test_a_case_is_judged_by_the_rule_of_its_own_day():
    rules = Rules.from_toml(NEW_RULE.replace("amount = 3", "amount = 7") + ONE_RULE)

    assert rules.rule_on("R01", date(2026, 12, 31)).amount == 3
    assert rules.rule_on("R01", date(2027, 1, 1)).amount == 7
    assert rules.rule_on("R01", date(2030, 12, 31)).amount == 7
    assert rules.rule_on("R01", date(2031, 1, 1)) is None


def test_an_unknown_rule_is_our_own_mistake():
    with pytest.raises(KeyError):
        RULES.rule_on("R99", date(2026, 1, 1))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('id = "R01"', "id = 1"),
        ("amount = 3", "amount = 0"),
        ("amount = 3", "amount = 2.5"),
        ("amount = 3", "amount = true"),
        ('unit = "day"', 'unit = "week"'),
        ("valid_from = 2014-01-01", 'valid_from = "2014-01-01"'),
        ("valid_from = 2014-01-01", "valid_from = 2014-01-01T00:00:00"),
        ("valid_to = 2026-12-31", "valid_to = 2013-12-31"),
        ('source = "Luật cũ"\n', ""),
        ('state = "verified"', 'state = "sure"'),
        ('state = "verified"', 'state = "verified"\nnote = "x"'),
    ],
)
def test_a_mistaken_rule_is_refused(before, after):
    assert before in ONE_RULE
    with pytest.raises(Invalid) as refused:
        Rules.from_toml(ONE_RULE.replace(before, after))

    assert refused.value.problems[0].rule == "rules_entry"


def test_two_rules_of_one_id_may_not_hold_on_one_day():
    overlapping = NEW_RULE.replace("2027-01-01", "2026-12-31")

    with pytest.raises(Invalid) as refused:
        Rules.from_toml(ONE_RULE + overlapping)

    assert refused.value.problems[0].values == {"id": "R01"}


@pytest.mark.parametrize("text", ["[[rule]", "rule = 3", "rule = [1]", "\x00", ""])
def test_what_is_no_table_of_rules_is_refused(text):
    with pytest.raises(Invalid):
        Rules.from_toml(text)


def test_every_published_rule_names_its_source():
    assert {"R01", "R18"} <= {rule.id for rule in RULES.rules}
    assert all(rule.source and rule.title for rule in RULES.rules)

"""Every reason to refuse a date, a period or a table can be told in a Vietnamese sentence."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from mediation_desk.domain.dates import due_problem, event_problem, typed_birth, typed_date
from mediation_desk.domain.holidays import Holidays
from mediation_desk.domain.period import Calendar, Period, PeriodKind, period_of
from mediation_desk.domain.refusal import refuse
from mediation_desk.domain.rules import Rules
from mediation_desk.errors import Invalid

TODAY = date(2026, 11, 23)
SENTENCES = Path(__file__).parents[2] / "resources/i18n/sentences.vi.toml"
HEAD = "date,weekday_vi,name,kind,status,basis\n"
REFUSED = {
    "date_missing": lambda: typed_date("", TODAY),
    "date_unclear": lambda: typed_date("mai", TODAY),
    "no_such_day": lambda: typed_date("30/2", TODAY),
    "no_such_month": lambda: typed_date("1/13", TODAY),
    "year_in_full": lambda: typed_date("1/1/68", TODAY),
    "year_unlikely": lambda: typed_date("1/1/0001", TODAY),
    "birth_in_future": lambda: typed_birth("2027", TODAY),
    "birth_too_long_ago": lambda: typed_birth("1895", TODAY),
    "period_unclear": lambda: Period.parse("quý III", Calendar.STATISTICS),
    "period_year": lambda: Period.parse("1989", Calendar.STATISTICS),
    "period_after_nine_months": lambda: period_of(
        TODAY, PeriodKind.NINE_MONTHS, Calendar.STATISTICS
    ),
    "holidays_columns": lambda: Holidays.from_csv("ngày,tên\n"),
    "holidays_line": lambda: Holidays.from_csv(HEAD + "mai\n"),
    "rules_unreadable": lambda: Rules.from_toml("[["),
    "rules_entry": lambda: Rules.from_toml('[[rule]]\nid = "R01"'),
}


@pytest.mark.parametrize(("rule", "ask"), REFUSED.items())
def test_a_refusal_is_told_in_a_sentence_with_nothing_left_open(rule, ask):
    sentences = tomllib.loads(SENTENCES.read_text("utf-8"))["problem"]

    with pytest.raises(Invalid) as refused:
        ask()

    (problem,) = refused.value.problems
    told = sentences[problem.rule].format(**problem.values)
    assert problem.rule == rule
    assert "{" not in told
    assert all(str(value) in told for value in problem.values.values())


def test_a_date_out_of_bounds_is_told_with_the_bound():
    sentences = tomllib.loads(SENTENCES.read_text("utf-8"))["problem"]
    problems = [
        event_problem(date(1900, 1, 1), TODAY, "x"),
        due_problem(date(2100, 1, 1), TODAY, "x"),
    ]

    assert [sentences[p.rule].format(**p.values) for p in problems] == [
        "Ngày 01/01/1900 quá sớm; chỉ nhận từ ngày 01/01/1990.",
        "Ngày 01/01/2100 quá xa; chỉ nhận đến hết ngày 31/12/2076.",
    ]


def test_a_refusal_names_place_rule_and_values():
    with pytest.raises(Invalid) as refused:
        refuse("parties[1].birth", "no_such_month", month=13)

    (problem,) = refused.value.problems
    assert (problem.place, problem.rule, problem.values) == (
        "parties[1].birth",
        "no_such_month",
        {"month": 13},
    )

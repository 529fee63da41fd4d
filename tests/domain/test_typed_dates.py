"""What people type becomes the day they meant, or a reason why not."""

from datetime import date
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_desk.domain.dates import paper_date, screen_date, typed_date
from mediation_desk.errors import Invalid

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("5", date(2026, 11, 5)),
        (" 05 ", date(2026, 11, 5)),
        ("5/3", date(2026, 3, 5)),
        ("5-3", date(2026, 3, 5)),
        ("050326", date(2026, 3, 5)),
        ("05032026", date(2026, 3, 5)),
        ("5-3-2026", date(2026, 3, 5)),
        ("5.3.2026", date(2026, 3, 5)),
        ("5 3 2026", date(2026, 3, 5)),
        ("5 / 3 / 2026", date(2026, 3, 5)),
        ("05/03/2026", date(2026, 3, 5)),
        ("5/3/26", date(2026, 3, 5)),
        ("31/12/27", date(2027, 12, 31)),
        ("29/2/24", date(2024, 2, 29)),
        ("2026-03-05", date(2026, 3, 5)),
        ("ngày 05 tháng 3 năm 2026", date(2026, 3, 5)),
        (normalize("NFD", "Ngày 5 tháng 3"), date(2026, 3, 5)),
        ("5\u00a0/\u200b3/2026", date(2026, 3, 5)),
        ("2/9/1985", date(1985, 9, 2)),
    ],
)
def test_a_typed_date_is_understood(typed, meant):
    assert typed_date(typed, TODAY) == meant


@pytest.mark.parametrize(
    ("typed", "rule"),
    [
        ("", "date_missing"),
        (" \u200b\t", "date_missing"),
        ("mai", "date_unclear"),
        ("2026", "date_unclear"),
        ("3/2026", "date_unclear"),
        ("2026-03", "date_unclear"),
        ("5/3/206", "date_unclear"),
        ("005/3/2026", "date_unclear"),
        ("5/3/2026/1", "date_unclear"),
        ("5//3", "date_unclear"),
        ("-5", "date_unclear"),
        ("٥/٣/٢٠٢٦", "date_unclear"),
        ("9" * 10_000, "date_unclear"),
        ("5/3/28", "year_in_full"),
        ("050399", "year_in_full"),
        ("5/3/0206", "year_unlikely"),
        ("5/13", "no_such_month"),
        ("5/0", "no_such_month"),
        ("31", "no_such_day"),
        ("0", "no_such_day"),
        ("30/2", "no_such_day"),
        ("29/2/2025", "no_such_day"),
        ("32012026", "no_such_day"),
    ],
)
def test_what_is_no_date_is_refused_with_the_reason(typed, rule):
    with pytest.raises(Invalid) as refused:
        typed_date(typed, TODAY, "received_on")

    assert [(p.place, p.rule) for p in refused.value.problems] == [("received_on", rule)]


def test_an_impossible_day_is_named_with_what_the_month_has():
    with pytest.raises(Invalid) as refused:
        typed_date("29/2/2025", TODAY)

    assert refused.value.problems[0].values == {"day": 29, "month": 2, "year": 2025, "days": 28}


def test_a_long_text_is_quoted_in_part_only():
    with pytest.raises(Invalid) as refused:
        typed_date("x" * 10_000, TODAY)

    assert refused.value.problems[0].values == {"typed": "x" * 40 + "…"}


@given(st.dates(date(1800, 1, 1), date(2200, 12, 31)))
def test_whatever_is_shown_or_printed_can_be_typed(day):
    compact = screen_date(day).replace("/", "")

    for written in (screen_date(day), paper_date(day), day.isoformat(), compact):
        assert typed_date(written, TODAY) == day


@given(st.text())
def test_any_text_is_a_day_or_refused(text):
    try:
        found = typed_date(text, TODAY)
    except Invalid as refused:
        found = refused.problems

    assert isinstance(found, date) or len(found) == 1

"""Dates are shown, printed and limited as the state's papers and the office want them."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_desk.domain.dates import (
    EARLIEST,
    due_problem,
    event_problem,
    latest_due,
    latest_event,
    paper_date,
    paper_time,
    plus_months,
    screen_date,
)

TODAY = date(2026, 11, 23)
A_DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("day", "printed"),
    [
        (date(2026, 3, 5), "ngày 05 tháng 3 năm 2026"),
        (date(2026, 1, 9), "ngày 09 tháng 01 năm 2026"),
        (date(2026, 2, 10), "ngày 10 tháng 02 năm 2026"),
        (date(2026, 12, 31), "ngày 31 tháng 12 năm 2026"),
    ],
)
def test_zeros_lead_on_paper_only_days_below_ten_and_the_first_two_months(day, printed):
    assert paper_date(day) == printed


def test_screen_and_hour_have_two_digits_each():
    assert screen_date(date(2026, 3, 5)) == "05/03/2026"
    assert screen_date(date(206, 3, 5)) == "05/03/0206"
    assert paper_time(time(19, 30)) == "19 giờ 30 phút"
    assert paper_time(time(7, 5)) == "07 giờ 05 phút"


def test_events_lie_between_1990_and_the_end_of_next_year():
    assert latest_event(TODAY) == date(2027, 12, 31)
    assert event_problem(EARLIEST, TODAY, "x") is None
    assert event_problem(latest_event(TODAY), TODAY, "x") is None
    early = event_problem(EARLIEST - A_DAY, TODAY, "received_on")
    late = event_problem(latest_event(TODAY) + A_DAY, TODAY, "received_on")

    assert (early.place, early.rule) == ("received_on", "date_too_early")
    assert early.values == {"day": "31/12/1989", "earliest": "01/01/1990"}
    assert (late.rule, late.values["latest"]) == ("date_too_late", "31/12/2027")


def test_promises_may_fall_due_fifty_years_ahead():
    assert due_problem(date(2076, 12, 31), TODAY, "due_on") is None
    assert due_problem(date(2077, 1, 1), TODAY, "due_on").rule == "date_too_late"
    assert latest_due(date(2028, 2, 29)) == date(2078, 12, 31)


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 30), 6, date(2028, 2, 29)),
        (date(2026, 12, 31), 5, date(2027, 5, 31)),
        (date(2026, 1, 31), 3, date(2026, 4, 30)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
    ],
)
def test_months_end_on_the_same_day_or_on_the_last_there_is(day, months, then):
    assert plus_months(day, months) == then


@given(st.dates(EARLIEST, date(2100, 1, 1)), st.integers(0, 600))
def test_months_later_is_always_in_the_month_so_many_later(day, months):
    then = plus_months(day, months)

    assert (then.year - day.year) * 12 + then.month - day.month == months
    assert then.day == day.day or (then.day < day.day and (then + A_DAY).day == 1)

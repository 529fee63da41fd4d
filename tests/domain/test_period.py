"""Periods hold the days the law says, each day exactly once."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_desk.domain.period import Calendar, Period, PeriodKind, period_of
from mediation_desk.errors import Invalid

ADMINISTRATIVE, STATISTICS = Calendar.ADMINISTRATIVE, Calendar.STATISTICS
A_DAY = timedelta(days=1)
periods = st.builds(
    lambda year, kind, n, calendar: Period(year, kind, n % kind.in_a_year + 1, calendar),
    st.integers(1991, 2099),
    st.sampled_from(PeriodKind),
    st.integers(0, 11),
    st.sampled_from(Calendar),
)


@pytest.mark.parametrize(
    ("code", "calendar", "first", "last"),
    [
        ("2026-Q1", ADMINISTRATIVE, date(2025, 12, 15), date(2026, 3, 14)),
        ("2026-Q2", ADMINISTRATIVE, date(2026, 3, 15), date(2026, 6, 14)),
        ("2026-Q3", ADMINISTRATIVE, date(2026, 6, 15), date(2026, 9, 14)),
        ("2026-Q4", ADMINISTRATIVE, date(2026, 9, 15), date(2026, 12, 14)),
        ("2026-01", ADMINISTRATIVE, date(2025, 12, 15), date(2026, 1, 14)),
        ("2026-07", ADMINISTRATIVE, date(2026, 6, 15), date(2026, 7, 14)),
        ("2026-H1", ADMINISTRATIVE, date(2025, 12, 15), date(2026, 6, 14)),
        ("2026-H2", ADMINISTRATIVE, date(2026, 6, 15), date(2026, 12, 14)),
        ("2026-9M", ADMINISTRATIVE, date(2025, 12, 15), date(2026, 9, 14)),
        ("2026", ADMINISTRATIVE, date(2025, 12, 15), date(2026, 12, 14)),
        ("2028-02", STATISTICS, date(2028, 2, 1), date(2028, 2, 29)),
        ("2026-Q3", STATISTICS, date(2026, 7, 1), date(2026, 9, 30)),
        ("2026-H1", STATISTICS, date(2026, 1, 1), date(2026, 6, 30)),
        ("2026-H2", STATISTICS, date(2026, 7, 1), date(2026, 12, 31)),
        ("2026-9m", STATISTICS, date(2026, 1, 1), date(2026, 9, 30)),
        ("2026", STATISTICS, date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_period_reaches_from_its_first_to_its_last_day(code, calendar, first, last):
    period = Period.parse(code, calendar)

    assert (period.first, period.last) == (first, last)
    assert period.contains(first)
    assert period.contains(last)
    assert not period.contains(first - A_DAY)
    assert not period.contains(last + A_DAY)


def test_20_december_2025_counts_for_2026_administratively_and_for_2025_in_statistics():
    day = date(2025, 12, 20)

    assert period_of(day, PeriodKind.QUARTER, ADMINISTRATIVE).code == "2026-Q1"
    assert period_of(day, PeriodKind.YEAR, ADMINISTRATIVE).code == "2026"
    assert period_of(day, PeriodKind.QUARTER, STATISTICS).code == "2025-Q4"


@pytest.mark.parametrize("calendar", Calendar)
@pytest.mark.parametrize("kind", [k for k in PeriodKind if k is not PeriodKind.NINE_MONTHS])
def test_every_day_of_ten_years_lies_in_exactly_one_period(kind, calendar):
    numbers = range(1, kind.in_a_year + 1)
    all_ = [Period(year, kind, n, calendar) for year in range(2019, 2032) for n in numbers]
    spans = [(period.first, period.last) for period in all_]

    for offset in range(3653):
        day = date(2020, 1, 1) + offset * A_DAY
        holding = [p for p, (lo, hi) in zip(all_, spans, strict=True) if lo <= day <= hi]
        assert holding == [period_of(day, kind, calendar)]


@given(periods)
def test_a_period_is_read_back_from_its_code(period):
    assert Period.parse(period.code, period.calendar) == period
    assert Period.parse(f" {period.code.lower()} ", period.calendar) == period


@given(periods)
def test_next_begins_the_day_after_and_previous_leads_back(period):
    assert period.next().previous() == period
    assert period.next() > period
    if period.kind is not PeriodKind.NINE_MONTHS:
        assert period.next().first == period.last + A_DAY


@given(periods)
def test_a_year_earlier_is_the_same_period_of_the_year_before(period):
    earlier = period.a_year_earlier()

    assert earlier.code[4:] == period.code[4:]
    assert earlier.last.replace(day=1) == period.last.replace(day=1, year=period.last.year - 1)
    assert earlier.calendar is period.calendar


@given(periods, periods)
def test_periods_are_ordered_by_their_days(one, other):
    assert (one < other) == (not other <= one)
    if one.calendar is other.calendar and one < other:
        assert (one.first, one.last) < (other.first, other.last)


@pytest.mark.parametrize("calendar", Calendar)
def test_quarters_make_halves_and_halves_make_the_year(calendar):
    year, h1, h2 = (Period.parse(code, calendar) for code in ("2026", "2026-H1", "2026-H2"))
    quarters = [Period.parse(f"2026-Q{n}", calendar) for n in (1, 2, 3, 4)]

    assert (year.first, year.last) == (h1.first, h2.last)
    assert (h1.first, h1.last) == (quarters[0].first, quarters[1].last)
    assert (h2.first, h2.last) == (quarters[2].first, quarters[3].last)
    assert Period.parse("2026-9M", calendar).last == quarters[2].last


@pytest.mark.parametrize(
    ("code", "label"),
    [
        ("2026-07", "tháng 7 năm 2026"),
        ("2026-12", "tháng 12 năm 2026"),
        ("2026-Q3", "quý III năm 2026"),
        ("2026-Q4", "quý IV năm 2026"),
        ("2026-H1", "6 tháng đầu năm 2026"),
        ("2026-H2", "6 tháng cuối năm 2026"),
        ("2026-9M", "9 tháng đầu năm 2026"),
        ("2026", "năm 2026"),
    ],
)
def test_a_period_is_named_as_reports_name_it(code, label):
    assert Period.parse(code, STATISTICS).label == label


@pytest.mark.parametrize(
    ("code", "rule"),
    [
        ("", "period_unclear"),
        ("2026-Q5", "period_unclear"),
        ("2026-Q0", "period_unclear"),
        ("2026-H3", "period_unclear"),
        ("2026-6M", "period_unclear"),
        ("2026-7", "period_unclear"),
        ("26-Q1", "period_unclear"),
        ("quý III/2026", "period_unclear"),
        ("２０２６", "period_unclear"),
        ("2026-13", "no_such_month"),
        ("2026-00", "no_such_month"),
        ("1989", "period_year"),
        ("2101-Q1", "period_year"),
        ("0000", "period_year"),
    ],
)
def test_what_is_no_period_is_refused_with_the_reason(code, rule):
    with pytest.raises(Invalid) as refused:
        Period.parse(code, ADMINISTRATIVE)

    assert [p.rule for p in refused.value.problems] == [rule]


def test_the_edges_of_time_are_refused_politely():
    with pytest.raises(Invalid):
        Period.parse("1990", STATISTICS).a_year_earlier()
    with pytest.raises(Invalid):
        Period.parse("2100-12", STATISTICS).next()
    with pytest.raises(Invalid):
        period_of(date.max, PeriodKind.MONTH, ADMINISTRATIVE)
    with pytest.raises(Invalid):
        period_of(date.min, PeriodKind.MONTH, ADMINISTRATIVE)


def test_nine_months_hold_no_day_of_the_fourth_quarter():
    nine = period_of(date(2026, 9, 14), PeriodKind.NINE_MONTHS, ADMINISTRATIVE)

    assert nine.code == "2026-9M"
    with pytest.raises(Invalid):
        period_of(date(2026, 9, 15), PeriodKind.NINE_MONTHS, ADMINISTRATIVE)


def test_a_period_is_over_the_day_after_its_last():
    period = Period.parse("2026-Q4", ADMINISTRATIVE)

    assert not period.is_over(date(2026, 12, 14))
    assert period.is_over(date(2026, 12, 15))

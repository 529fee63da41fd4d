"""Working days follow the published table, swaps included."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_desk.domain.holidays import DayStatus, Holidays
from mediation_desk.errors import Invalid

PUBLISHED = Path(__file__).parents[2].joinpath("resources/data/holidays.csv").read_text("utf-8")
HOLIDAYS = Holidays.from_csv(PUBLISHED)
HEAD = "date,weekday_vi,name,kind,status,basis\n"
A_DAY = timedelta(days=1)
days = st.dates(date(2025, 1, 1), date(2028, 6, 30))


@pytest.mark.parametrize(
    ("day", "working"),
    [
        (date(2026, 1, 2), False),  # swapped Friday
        (date(2026, 1, 10), True),  # and the Saturday worked for it
        (date(2026, 8, 22), True),
        (date(2026, 8, 31), False),
        (date(2026, 4, 27), False),  # for Giỗ Tổ on a Sunday
        (date(2025, 11, 24), True),
        (date(2026, 11, 24), False),  # first Ngày Văn hóa Việt Nam
        (date(2026, 11, 23), True),
        (date(2027, 2, 3), True),
        *((date(2027, 2, day), False) for day in range(4, 11)),
        (date(2027, 2, 11), True),
        (date(2027, 4, 16), False),
        (date(2027, 5, 3), False),
        (date(2027, 9, 3), False),
        (date(2027, 9, 1), True),
        (date(2026, 11, 28), False),
    ],
)
def test_the_published_table_says_who_works_when(day, working):
    assert HOLIDAYS.is_working(day) is working


def test_the_days_of_2027_that_only_the_press_has_are_marked():
    reported = {day for day, entry in HOLIDAYS.days.items() if entry.status is DayStatus.REPORTED}

    assert reported == {*(date(2027, 2, d) for d in range(4, 11)), date(2027, 9, 3)}
    assert HOLIDAYS.status_of(date(2027, 2, 1), date(2027, 2, 11)) is DayStatus.REPORTED
    assert not HOLIDAYS.is_estimated(date(2027, 2, 1), date(2027, 2, 11))


def test_a_span_is_estimated_when_a_day_or_a_whole_year_is_unknown():
    guess = HOLIDAYS.from_csv(PUBLISHED.replace("reported", "estimated"))

    assert HOLIDAYS.known_years == {2025, 2026, 2027}
    assert guess.is_estimated(date(2027, 2, 10), date(2027, 2, 12))
    assert not guess.is_estimated(date(2027, 2, 11), date(2027, 2, 12))
    assert HOLIDAYS.is_estimated(date(2027, 12, 31), date(2028, 1, 3))
    assert HOLIDAYS.is_estimated(date(2024, 12, 30), date(2025, 1, 3))


def test_one_day_entered_early_does_not_make_its_year_known():
    more = Holidays.from_csv(PUBLISHED + "2028-01-03,Hai,Nghỉ bù,off,official,x\n")

    assert not more.is_working(date(2028, 1, 3))
    assert more.is_estimated(date(2028, 1, 3), date(2028, 1, 4))


@given(days)
def test_the_next_working_day_is_the_first_one_from_that_day_on(day):
    found = HOLIDAYS.next_working(day)
    passed = [day + n * A_DAY for n in range((found - day).days)]

    assert HOLIDAYS.is_working(found)
    assert not any(HOLIDAYS.is_working(other) for other in passed)


@given(days, st.integers(0, 40))
def test_adding_working_days_leaves_so_many_behind(day, count):
    end = HOLIDAYS.add_working_days(day, count)
    after = [day + n * A_DAY for n in range(1, (end - day).days + 1)]

    assert sum(map(HOLIDAYS.is_working, after)) == count
    assert HOLIDAYS.is_working(end) or count == 0


def test_five_working_days_skip_weekend_swap_and_holiday():
    assert HOLIDAYS.add_working_days(date(2026, 11, 20), 2) == date(2026, 11, 25)
    assert HOLIDAYS.add_working_days(date(2026, 8, 21), 1) == date(2026, 8, 22)
    assert HOLIDAYS.add_working_days(date(2027, 2, 3), 5) == date(2027, 2, 17)


def test_working_days_are_not_taken_away():
    with pytest.raises(ValueError, match="-1"):
        HOLIDAYS.add_working_days(date(2026, 1, 1), -1)


@pytest.mark.parametrize(
    "line",
    [
        "2026-02-30,Hai,Tết,off,official,x",
        "2026-02-16,Ba,Tết,off,official,x",  # it is a Monday
        "2026-02-16,Hai,Tết,holiday,official,x",
        "2026-02-16,Hai,Tết,off,certain,x",
        "2026-02-16,Hai,,off,official,x",
        "16/02/2026,Hai,Tết,off,official,x",
        "2026-02-16",
        "2026-01-01,Năm,Tết Dương lịch,off,official,x",  # twice
    ],
)
def test_a_wrong_line_is_refused_by_its_number(line):
    table = f"{HEAD}2026-01-01,Năm,Tết Dương lịch,off,official,x\n{line}\n"

    with pytest.raises(Invalid) as refused:
        Holidays.from_csv(table)

    assert [(p.rule, p.values["line"]) for p in refused.value.problems] == [("holidays_line", 3)]


@pytest.mark.parametrize("text", ["", "date,name\n", "\x00\x01", HEAD.replace("kind", "status")])
def test_a_table_with_other_columns_is_refused(text):
    with pytest.raises(Invalid) as refused:
        Holidays.from_csv(text)

    assert refused.value.problems[0].rule == "holidays_columns"


def test_a_table_saved_by_a_spreadsheet_program_is_read_too():
    assert Holidays.from_csv("\ufeff" + PUBLISHED.replace("\n", "\r\n")) == HOLIDAYS

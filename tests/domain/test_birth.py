"""A birth is as exact as the person knows it."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_desk.domain.dates import Birth, typed_birth
from mediation_desk.errors import Invalid

TODAY = date(2026, 11, 23)
exact = st.dates(date(1900, 1, 1), TODAY)
births = st.one_of(
    exact.map(lambda d: Birth(d.year)),
    exact.map(lambda d: Birth(d.year, d.month)),
    exact.map(lambda d: Birth(d.year, d.month, d.day)),
)


@given(births)
def test_a_birth_comes_back_from_storage_and_from_the_screen(birth):
    assert Birth.from_iso(birth.iso()) == birth
    assert typed_birth(birth.on_screen(), TODAY) == birth
    assert typed_birth(birth.iso(), TODAY) == birth


@pytest.mark.parametrize(
    ("typed", "iso", "shown"),
    [
        ("1968", "1968", "1968"),
        ("5/1968", "1968-05", "05/1968"),
        ("2/5/1968", "1968-05-02", "02/05/1968"),
        ("02051968", "1968-05-02", "02/05/1968"),
        ("tháng 5 năm 1968", "1968-05", "05/1968"),
        ("29.2.2024", "2024-02-29", "29/02/2024"),
    ],
)
def test_a_typed_birth_is_understood(typed, iso, shown):
    birth = typed_birth(typed, TODAY)

    assert (birth.iso(), birth.on_screen()) == (iso, shown)


@pytest.mark.parametrize(
    ("typed", "rule"),
    [
        ("", "date_missing"),
        ("68", "year_in_full"),
        ("2/5/68", "year_in_full"),
        ("020568", "year_in_full"),
        ("2/5/196", "date_unclear"),
        ("khoảng 1968", "date_unclear"),
        ("13/1968", "no_such_month"),
        ("29/2/1970", "no_such_day"),
        ("24/11/2026", "birth_in_future"),
        ("12/2026", "birth_in_future"),
        ("2027", "birth_in_future"),
        ("1895", "birth_too_long_ago"),
        ("0068", "year_unlikely"),
    ],
)
def test_what_is_no_birth_is_refused_with_the_reason(typed, rule):
    with pytest.raises(Invalid) as refused:
        typed_birth(typed, TODAY, "parties[0].birth")

    assert [(p.place, p.rule) for p in refused.value.problems] == [("parties[0].birth", rule)]


@pytest.mark.parametrize(
    "stored", ["68", "1968-5", "1968-13", "1968-02-30", "1968-05-02T00:00", " 1968", "1968\n", ""]
)
def test_only_exact_iso_is_read_from_storage(stored):
    with pytest.raises(Invalid):
        Birth.from_iso(stored)


def test_a_day_without_its_month_is_no_birth():
    with pytest.raises(Invalid):
        Birth(1968, None, 2)


def test_births_are_ordered_by_time_the_vaguer_first():
    ordered = [
        Birth.from_iso(iso) for iso in ("1967-12-31", "1968", "1968-01", "1968-01-01", "1969")
    ]

    assert all(earlier < later and later >= earlier for earlier, later in pairwise(ordered))


def test_age_counts_birthdays_or_where_they_are_unknown_years():
    assert Birth(1968, 5, 2).age_on(date(2026, 5, 1)) == 57
    assert Birth(1968, 5, 2).age_on(date(2026, 5, 2)) == 58
    assert Birth(1968, 12).age_on(date(2026, 1, 1)) == 58
    assert Birth(1968).age_on(date(2026, 1, 1)) == 58
    assert Birth(2008, 2, 29).age_on(date(2026, 2, 28)) == 17
    assert Birth(2008, 2, 29).age_on(date(2026, 3, 1)) == 18

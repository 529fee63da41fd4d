"""Numbers are read as the schoolbook reads them, and words lead back to the number."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_desk.domain.numbers import (
    NORTHERN,
    SOUTHERN,
    grouped,
    money_words,
    ordinal_words,
    percent,
    words,
)

BASIC = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
DIGITS = {
    **dict(zip(BASIC, range(10), strict=True)),
    "mốt": 1,
    "tư": 4,
    "lăm": 5,
}


def read_back(said):
    """A reader that knows only what each word is worth."""
    if said.startswith("âm "):
        return -read_back(said.removeprefix("âm "))
    high, billion, low = said.rpartition("tỷ")
    billions = read_back(high.strip()) if billion else 0
    total = group = digit = 0
    for word in low.split():
        if word in DIGITS:
            digit = DIGITS[word]
        elif word == "trăm":
            group, digit = digit * 100, 0
        elif word == "mươi":
            group, digit = group + digit * 10, 0
        elif word == "mười":
            group += 10
        elif word in {"nghìn", "ngàn", "triệu"}:
            total += (group + digit) * (1_000_000 if word == "triệu" else 1000)
            group = digit = 0
        else:
            assert word in {"linh", "lẻ"}
    return billions * 10**9 + total + group + digit


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "không"),
        (1, "một"),
        (5, "năm"),
        (10, "mười"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (25, "hai mươi lăm"),
        (50, "năm mươi"),
        (101, "một trăm linh một"),
        (105, "một trăm linh năm"),
        (115, "một trăm mười lăm"),
        (500, "năm trăm"),
        (1_001, "một nghìn không trăm linh một"),
        (1_010, "một nghìn không trăm mười"),
        (100_000, "một trăm nghìn"),
        (1_050_000, "một triệu không trăm năm mươi nghìn"),
        (21_500_000, "hai mươi mốt triệu năm trăm nghìn"),
        (10**9 + 1, "một tỷ không trăm linh một"),
        (1_500 * 10**12, "một triệu năm trăm nghìn tỷ"),
        (10**18, "một tỷ tỷ"),
        (-15, "âm mười lăm"),
    ],
)
def test_numbers_are_read_like_this(number, said):
    assert words(number) == said


def test_the_south_reads_with_its_own_words():
    assert words(1_104_024, SOUTHERN) == "một triệu một trăm lẻ bốn ngàn không trăm hai mươi bốn"


@given(st.integers(), st.sampled_from([NORTHERN, SOUTHERN]))
def test_words_lead_back_to_any_number(number, reading):
    assert read_back(words(number, reading)) == number


def test_words_lead_back_to_every_number_of_three_and_to_round_ones():
    for number in (*range(1_100), *(10**power for power in range(40))):
        assert read_back(words(number)) == number


@given(st.integers(min_value=0, max_value=10**13))
def test_money_in_words_leads_back_to_the_sum(amount):
    said = money_words(amount)

    assert said[0].isupper()
    assert read_back(said.lower().removesuffix(" đồng")) == amount


def test_money_stands_with_a_capital_and_its_unit():
    assert money_words(21_500_000) == "Hai mươi mốt triệu năm trăm nghìn đồng"
    assert money_words(0) == "Không đồng"
    assert money_words(-4_000) == "Âm bốn nghìn đồng"


def test_digits_stand_in_groups_of_three():
    assert [grouped(n) for n in (0, 999, 1_000, 1_500_000, -12_345)] == [
        *("0", "999", "1.000", "1.500.000", "-12.345")
    ]


def test_places_in_a_row_are_read():
    assert [ordinal_words(n) for n in (1, 2, 4, 11, 24)] == [
        *("thứ nhất", "thứ hai", "thứ tư", "thứ mười một", "thứ hai mươi tư")
    ]


@pytest.mark.parametrize(
    ("part", "whole", "shown"),
    [
        (17, 20, "85,00%"),
        (1, 3, "33,33%"),
        (2, 3, "66,67%"),
        (1, 800, "0,13%"),  # 0,125: the half goes up
        (201, 200_000, "0,10%"),  # 0,1005
        (1005, 100_000, "1,01%"),  # binary fractions say 1,00
        (0, 7, "0,00%"),
        (7, 7, "100,00%"),
        (-1, 8, "-12,50%"),
        (-1, 10**6, "0,00%"),
        (123, 1, "12.300,00%"),
    ],
)
def test_shares_are_shown_with_two_decimals_halves_up(part, whole, shown):
    assert percent(part, whole) == shown


def test_a_share_of_nothing_is_no_number():
    assert percent(0, 0) is None
    with pytest.raises(ValueError, match="-1"):
        percent(1, -1)


@given(st.integers(0, 10**12), st.integers(1, 10**12))
def test_a_share_is_never_further_off_than_half_a_hundredth(part, whole):
    shown = percent(part, whole)
    hundredths = int(shown.rstrip("%").replace(".", "").replace(",", ""))

    assert Fraction(-1, 2) < hundredths - Fraction(part * 10_000, whole) <= Fraction(1, 2)

"""Passwords: long enough, told how strong, and three words that keep what they promise."""

from __future__ import annotations

import unicodedata
from collections import Counter
from random import Random

import pytest

from mediation_desk.errors import Invalid
from mediation_desk.services.passwords import (
    Strength,
    common_words,
    guessed_bits,
    require_password,
    strength,
    three_words,
    three_words_bits,
)
from mediation_desk.terms import term


@pytest.mark.parametrize(
    "password", ["", "1234567", "mật ậậậ", unicodedata.normalize("NFD", "ếếếế")]
)
def test_fewer_than_eight_letters_are_refused_however_they_are_typed(password: str) -> None:
    with pytest.raises(Invalid):
        require_password(password)


def test_eight_letters_are_enough() -> None:
    require_password("mật khẩu")
    require_password(unicodedata.normalize("NFD", "mật khẩu"))


@pytest.mark.parametrize(
    ("password", "step"),
    [
        ("12345678", Strength.WEAK),
        ("aaaaaaaaaaaaaaaa", Strength.WEAK),
        ("matkhau123", Strength.WEAK),
        ("Mật khẩu", Strength.WEAK),
        ("vườn suối nắng", Strength.FAIR),
        ("vườn suối nắng trưa", Strength.GOOD),
        ("vườn suối nắng trưa quạt mít", Strength.STRONG),
    ],
)
def test_strength_has_four_steps_with_words(password: str, step: Strength) -> None:
    assert strength(password) is step
    assert term(step)


def test_the_list_gives_at_least_thirty_one_bits_and_says_so() -> None:
    words = common_words()
    assert len(words) >= 1500
    assert len(set(words)) == len(words)
    assert 31 <= three_words_bits() < 33
    assert guessed_bits("vườn suối nắng") == pytest.approx(three_words_bits())


def test_the_lists_words_are_easy_to_type() -> None:
    for word in common_words():
        assert word == unicodedata.normalize("NFC", word).casefold()
        assert 2 <= len(word) <= 6
        assert not set(word) & set("ẵẳỵỷỹỡẽ"), word


def test_every_word_is_as_likely_as_any_other() -> None:
    chance = Random(5)
    drawn = Counter(w for _ in range(20_000) for w in three_words(chance.getrandbits).split())
    assert len(drawn) == len(common_words())
    expected = 60_000 / len(common_words())
    spread = sum((count - expected) ** 2 / expected for count in drawn.values())
    # Chi-squared with some 1,670 degrees of freedom: 58 to a standard deviation.
    assert spread < len(drawn) + 5 * 58


def test_three_generated_words_are_a_password_that_may_be_used() -> None:
    chance = Random(7)
    for _ in range(200):
        require_password(password := three_words(chance.getrandbits) + " ")
        assert len(password.split()) == 3

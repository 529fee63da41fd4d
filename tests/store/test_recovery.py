import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_desk.errors import RecoveryKeyMistyped
from mediation_desk.store.recovery import ALPHABET, new_recovery_entropy, read, written

ENTROPY = st.binary(min_size=20, max_size=20)


@given(ENTROPY)
def test_what_is_printed_reads_back(entropy: bytes) -> None:
    assert read(written(entropy)) == entropy


def test_it_is_34_characters_in_groups_of_four_without_look_alikes() -> None:
    key = written(new_recovery_entropy())
    assert re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{2}", key)


def test_two_keys_are_never_alike() -> None:
    assert len({new_recovery_entropy() for _ in range(100)}) == 100


@given(ENTROPY)
def test_case_spaces_dashes_and_look_alikes_do_not_matter(entropy: bytes) -> None:
    key = written(entropy)
    sloppy = key.lower().replace("-", "\u00a0\u2013 ").replace("0", "o").replace("1", "l")
    assert read(f"\t{sloppy}\n") == entropy


@given(ENTROPY, st.integers(0, 33), st.sampled_from(ALPHABET))
def test_any_one_wrong_character_is_noticed(entropy: bytes, place: int, wrong: str) -> None:
    letters = list(written(entropy).replace("-", ""))
    if letters[place] == wrong:
        return
    letters[place] = wrong
    with pytest.raises(RecoveryKeyMistyped):
        read("".join(letters))


@given(ENTROPY, st.integers(0, 31), st.integers(0, 31))
def test_any_two_characters_that_changed_places_are_noticed(
    entropy: bytes, one: int, other: int
) -> None:
    letters = list(written(entropy).replace("-", ""))
    if letters[one] == letters[other]:
        return
    letters[one], letters[other] = letters[other], letters[one]
    with pytest.raises(RecoveryKeyMistyped):
        read("".join(letters))


@pytest.mark.parametrize(
    "typed", ["", "-", "0" * 33, "0" * 35, "U" * 34, "Ạ" * 34, "\u0660" * 34, "ß" * 17, "\ud800"]
)
def test_what_cannot_be_a_key_is_mistyped(typed: str) -> None:
    with pytest.raises(RecoveryKeyMistyped):
        read(typed)

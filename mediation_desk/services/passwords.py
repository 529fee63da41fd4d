"""What a password has to be, how strong it is, and one that is easy to keep in mind."""

from __future__ import annotations

import math
import re
import unicodedata
from enum import StrEnum
from functools import cache
from itertools import pairwise
from typing import Final

from mediation_desk.domain.refusal import refuse
from mediation_desk.domain.text import fold
from mediation_desk.paths import resource_text
from mediation_desk.store.identity import Randomness

LEAST: Final = 8
"""The fewest letters a password may have, as composed letters: "ế" is one."""

_STEPS: Final = (25.0, 40.0, 55.0)
_USUAL: Final = (
    "matkhau",
    "password",
    "hoagiai",
    "qwerty",
    "tuphap",
    "vietnam",
    "admin",
    "iloveyou",
)
_APART: Final = re.compile(r"[\s\-_.,]+")


class Strength(StrEnum):
    """How long a password would keep out somebody who holds a copy of the key file."""

    WEAK = "weak"
    FAIR = "fair"
    GOOD = "good"
    STRONG = "strong"


def require_password(password: str, place: str = "password") -> None:
    """Raises Invalid for a password of fewer than eight letters."""
    if len(_composed(password)) < LEAST:
        refuse(place, "password_short", least=LEAST)


def strength(password: str) -> Strength:
    """Which of the four steps the password stands on; the bits are a guess from below.

    Below 25 bits weak, below 40 fair (three generated words are), below 55 good (four words).
    """
    bits = guessed_bits(password)
    return list(Strength)[sum(bits >= step for step in _STEPS)]


def guessed_bits(password: str) -> float:
    """About how many bits somebody has to guess who knows how people choose passwords.

    Words of our list count as words; repeated letters, runs as in "1234" and usual passwords
    count for next to nothing.
    """
    typed = _composed(password).strip()
    words = [word for word in _APART.split(typed.casefold()) if word]
    if len(words) > 1 and all(word in common_words() for word in words):
        return len(set(words)) * math.log2(len(common_words()))
    bare = fold(typed).replace(" ", "")
    for usual in _USUAL:
        bare = bare.replace(usual, usual[0])
    return _telling(bare) * (3.0 + 0.5 * _kinds(typed))


def three_words(randomness: Randomness) -> str:
    """Three words of our list, each as likely as any other: "vườn suối nắng".

    `randomness` gives that many random bits. Three of the list's words are `three_words_bits()`
    bits: enough against guesses at the desk and, as each guess costs a good part of a second,
    years against a thief of the file; not enough against one with many machines.
    """
    words = common_words()
    return " ".join(words[_below(len(words), randomness)] for _ in range(3))


def three_words_bits() -> float:
    """How many bits three of the list's words are."""
    return 3 * math.log2(len(common_words()))


@cache
def common_words() -> tuple[str, ...]:
    """The words passwords are made of: each once, no letter that is rare or spelled two ways."""
    return tuple(dict.fromkeys(resource_text("data", "common_words.txt").split()))


def _below(count: int, randomness: Randomness) -> int:
    """A number below `count`; what lies beyond is drawn again, else some were likelier."""
    drawn = count
    while drawn >= count:
        drawn = randomness(count.bit_length())
    return drawn


def _telling(letters: str) -> int:
    """How many letters are neither the one before again nor its neighbour."""
    return len(letters[:1]) + sum(abs(ord(b) - ord(a)) > 1 for a, b in pairwise(letters))


def _kinds(typed: str) -> int:
    """How many kinds of signs there are besides small letters."""
    tests = (str.isupper, str.isdigit, lambda c: not c.isalnum() and not c.isspace())
    return sum(any(test(letter) for letter in typed) for test in tests)


def _composed(password: str) -> str:
    return unicodedata.normalize("NFC", password)

"""Rates as people print or type them, checked against the counts they claim to come from."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from mediation_desk.sentences import sentence

_RATE: Final = re.compile(r"([0-9]+)(?:[.,]([0-9]+))?\s*%?")


def rate_agrees(printed: str, part: int, whole: int) -> bool:
    """Whether the percentage written in `printed` can have come from `part` of `whole`.

    It may differ by less than one unit of its last printed digit: 82 and 82,1% agree with
    82,143 %, 80.6 does not with 80,855 %. Of nothing only "không phát sinh" is true; what is no
    number agrees with nothing. Raises ValueError for a negative count.
    """
    if part < 0 or whole < 0:
        raise ValueError(f"{part} of {whole} was never counted")
    words = " ".join(printed.split())
    if whole == 0:
        return words.casefold() == sentence("check", "nothing_conducted")
    number = _RATE.fullmatch(words)
    if number is None:
        return False
    decimals = number[2] or ""
    unit = Fraction(1, 10 ** len(decimals))
    written = Fraction(int(number[1] + decimals)) * unit
    return abs(written - Fraction(100 * part, whole)) < unit

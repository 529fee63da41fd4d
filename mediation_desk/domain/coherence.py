"""What can be true together in one dispute, whoever wrote it down."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from mediation_desk.domain.codes import EndGround, OutcomeResult

_ID_NUMBER: Final = re.compile("[0-9]{9}|[0-9]{12}")
"""Twelve digits since 2016, nine on the older cards."""

_PHONE: Final = re.compile(r"\+?[0-9]{8,12}")
_PHONE_DIVIDERS: Final = re.compile("[ .()-]")
_SIDE: Final = re.compile("[A-Z]")


def is_side(letter: str) -> bool:
    """Whether it is the letter of a side."""
    return _SIDE.fullmatch(letter) is not None


def sides_are_two(sides: Collection[str]) -> bool:
    """Whether somebody stands on side A and on side B; more sides may be there."""
    return {"A", "B"} <= set(sides)


def is_id_number(written: str) -> bool:
    """Whether it has the digits of a Vietnamese identity number; blanks do not matter."""
    return _ID_NUMBER.fullmatch(written.replace(" ", "")) is not None


def is_phone(written: str) -> bool:
    """Whether it reads like a phone number."""
    return _PHONE.fullmatch(_PHONE_DIVIDERS.sub("", written)) is not None


def ground_fits(result: OutcomeResult, ground: EndGround) -> bool:
    """Whether mediation can have ended so: only a settlement is an agreement (Art 23(1))."""
    return (ground is EndGround.AGREEMENT) is (result is OutcomeResult.SETTLED)

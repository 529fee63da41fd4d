"""Keeps None, True and False alive under Python 3.11, where PySide6 6.12.0 wears them out.

Measured: each call into Qt that returns nothing loses a reference to None, some lose one to True or
False. From Python 3.12 on these cannot die and nothing is amiss; under 3.11 the program ends after
some thousand calls with "none_dealloc: deallocating None".
"""

from __future__ import annotations

import sys
from ctypes import c_ssize_t
from typing import Final

_ENOUGH: Final = 1 << 60


def keep_constants() -> None:
    """The constants have more references than any run can lose; doing it twice is harmless."""
    if sys.version_info >= (3, 12):
        return
    for constant in (None, True, False, NotImplemented):
        if sys.getrefcount(constant) < _ENOUGH // 2:
            _give_references(constant)


def _give_references(constant: object) -> None:
    # The count of references is the first word of an object; anything else there is left alone.
    counted = c_ssize_t.from_address(id(constant))
    if abs(counted.value - sys.getrefcount(constant)) < 1000:
        counted.value += _ENOUGH

"""From what a person types to a key: Argon2id, its costs and their bounds."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Final

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from mediation_desk.errors import NotEnoughMemory
from mediation_desk.store.keyfile import Parameters

KEY_BYTES: Final = 32
FLOOR: Final = Parameters(memory_kib=19 * 1024, iterations=2, lanes=1)
DEFAULT: Final = Parameters(memory_kib=64 * 1024, iterations=3, lanes=1)
_MIDDLE: Final = Parameters(memory_kib=46 * 1024, iterations=2, lanes=1)
_TARGET_SECONDS: Final = 0.5
_LONGEST_SECONDS: Final = 1.0
_MOST_ITERATIONS: Final = 10


def derive(secret: str, salt: bytes, parameters: Parameters) -> bytes:
    """Return the 32-byte key of a password or name; composed and decomposed typing give the same.

    Raises `NotEnoughMemory` when the machine cannot give the memory the parameters ask for.
    """
    argon = Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=parameters.iterations,
        lanes=parameters.lanes,
        memory_cost=parameters.memory_kib,
    )
    try:
        return argon.derive(_bytes_of(secret))
    except MemoryError:
        raise NotEnoughMemory from None


def calibrated(seconds_for: Callable[[Parameters], float]) -> Parameters:
    """Return parameters that take about half a second on this machine, never below the floor.

    `seconds_for` measures one derivation, in seconds. A fast machine iterates more, a machine that
    needs more than a second for the default gives less memory to it.
    """
    taken = seconds_for(DEFAULT)
    if taken <= _LONGEST_SECONDS:
        wished = round(DEFAULT.iterations * _TARGET_SECONDS / max(taken, 0.001))
        iterations = min(max(wished, DEFAULT.iterations), _MOST_ITERATIONS)
        return Parameters(memory_kib=DEFAULT.memory_kib, iterations=iterations, lanes=1)
    return _MIDDLE if seconds_for(_MIDDLE) <= _LONGEST_SECONDS else FLOOR


def _bytes_of(secret: str) -> bytes:
    # A password from a terminal with a broken encoding may hold lone surrogates.
    return unicodedata.normalize("NFC", secret).encode("utf-8", "surrogatepass")

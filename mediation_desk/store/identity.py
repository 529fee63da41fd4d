"""Ids of rows: UUIDv7, so that they sort by the moment they were made, on any machine."""

from __future__ import annotations

import secrets
import uuid
from collections.abc import Callable
from datetime import datetime

Clock = Callable[[], datetime]
Randomness = Callable[[int], int]


class Ids:
    """A source of new row ids; clock and randomness come in, so that a practice office repeats."""

    def __init__(self, now: Clock, randomness: Randomness = secrets.randbits) -> None:
        self._now = now
        self._randomness = randomness

    def new(self) -> str:
        """A UUIDv7 of this moment as text (RFC 9562): 48 bits of milliseconds, 74 random bits."""
        milliseconds = int(self._now().timestamp() * 1000) & (2**48 - 1)
        random = self._randomness(74)
        value = milliseconds << 80 | 0x7 << 76 | (random >> 62) << 64 | 0b10 << 62
        return str(uuid.UUID(int=value | random & (2**62 - 1)))

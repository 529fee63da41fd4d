"""Chance that falls the same way on every machine for the same seed."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """Draws that depend on nothing but the words they were seeded with.

    Only `random()` of the seeded generator is used: its sequence is promised to stay the same in
    later versions of Python, that of `choice` and `shuffle` is not.
    """

    __slots__ = ("_next",)

    def __init__(self, *seed: object) -> None:
        self._next = Random(":".join(str(part) for part in seed)).random

    def below(self, count: int) -> int:
        """A whole number from 0 to count - 1."""
        return int(self._next() * count)

    def between(self, low: int, high: int) -> int:
        """A whole number from low to high, both possible."""
        return low + int(self._next() * (high - low + 1))

    def chance(self, share: float) -> bool:
        """True in `share` of all draws."""
        return self._next() < share

    def pick(self, choices: Sequence[T]) -> T:
        """One of the choices, each as likely as the next."""
        return choices[int(self._next() * len(choices))]

    def weighted(self, choices: Sequence[tuple[T, float]]) -> T:
        """One of the choices by its weight; the weights need not add up to one."""
        left = self._next() * sum(weight for _, weight in choices)
        for choice, weight in choices:
            left -= weight
            if left < 0:
                return choice
        return choices[-1][0]

    def shuffled(self, things: Sequence[T]) -> list[T]:
        """All the things in a new order."""
        order = list(things)
        for last in range(len(order) - 1, 0, -1):
            other = self.below(last + 1)
            order[last], order[other] = order[other], order[last]
        return order

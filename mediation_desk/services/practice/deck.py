"""Cards dealt in rounds, so that nothing comes a second time before everything came once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from mediation_desk.services.practice.dice import Dice

T = TypeVar("T")


class Deck(Generic[T]):
    """Deals every card once a round, each round in its own order.

    That is what keeps any text of a quarrel below 3 % of an office of whatever size: with more than
    67 cards no card falls to more than ceil(n / 67) of n disputes.
    """

    def __init__(self, cards: Sequence[T], *seed: object) -> None:
        self._cards = tuple(cards)
        self._seed = seed
        self._round = 0
        self._left: list[T] = []

    def deal(self, *fits: Callable[[T], bool]) -> T:
        """The next card left in the round that fits every wish, or the most important ones.

        Wishes are given the most important first; the last is given up first when no card left in
        this round meets all of them.
        """
        if not self._left:
            self._left = Dice(*self._seed, self._round).shuffled(self._cards)
            self._round += 1
        for count in range(len(fits), 0, -1):
            for place, card in enumerate(self._left):
                if all(fit(card) for fit in fits[:count]):
                    return self._left.pop(place)
        return self._left.pop(0)

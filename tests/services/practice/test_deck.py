"""Promises of the deck: nothing twice before everything once, wishes where they can be met."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mediation_desk.services.practice.deck import Deck


def even(card):
    return card % 2 == 0


def small(card):
    return card < 4


@given(cards=st.lists(st.integers(), unique=True, min_size=1), rounds=st.integers(1, 4))
def test_each_round_deals_every_card_once(cards, rounds):
    deck = Deck(cards, "seed")
    for _ in range(rounds):
        assert sorted(deck.deal() for _ in cards) == sorted(cards)


@given(seed=st.integers())
def test_a_wish_is_met_as_long_as_the_round_holds_such_a_card(seed):
    deck = Deck(range(10), seed)
    dealt = [deck.deal(even) for _ in range(10)]
    assert all(even(card) for card in dealt[:5])
    assert sorted(dealt) == list(range(10))


@given(seed=st.integers())
def test_the_last_wish_is_given_up_first(seed):
    deck = Deck(range(10), seed)
    dealt = [deck.deal(even, small) for _ in range(10)]
    assert set(dealt[:2]) == {0, 2}
    assert set(dealt[2:5]) == {4, 6, 8}


def test_rounds_have_different_orders():
    deck = Deck(range(40), "seed")
    first, second = ([deck.deal() for _ in range(40)] for _ in range(2))
    assert first != second != list(range(40))

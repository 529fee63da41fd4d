"""Where typed words are found in a text, with or without accents: what gets marked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from mediation_desk.domain.text import clean, equality_key, fold
from mediation_desk.domain.tone_style import old_style

_BEFORE_THE_HIT = 2
"""Words that stay in front of the first hit, so that it is read in its place."""


class Span(NamedTuple):
    """Letters from `start` up to `end`, which no longer belongs to it."""

    start: int
    end: int


def words_of(typed: str) -> tuple[str, ...]:
    """The words a person typed, as they are searched for."""
    return tuple(dict.fromkeys(clean(typed).split()))


def hits(text: str, words: Sequence[str]) -> list[Span]:
    """Where the words stand in *text*, in its order; neighbours are one span.

    A word typed with accents that agree somewhere is marked only there; a word that begins words
    is not marked inside others.
    """
    found: set[int] = set()
    bare, places = _spelled(text, fold)
    for word in words:
        for span in _accented(text, word) or _found(bare, places, fold(word)):
            found.update(range(*span))
    return list(_runs(text, found))


def excerpt(text: str, spans: Sequence[Span], fits: int) -> int:
    """From which letter to show *text* when only about *fits* letters can be read.

    0 while the first hit shows anyway; else the start of a word a little before it.
    """
    if not spans or spans[0].end <= fits:
        return 0
    start = spans[0].start
    for _ in range(_BEFORE_THE_HIT + 1):
        start = text.rfind(" ", 0, start)
        if start < 0:
            return 0
    return start + 1


def _accented(text: str, word: str) -> list[Span]:
    """Where the word stands with its accents; nowhere when it was typed without any."""
    key = equality_key(word)
    if key == fold(word):
        return []
    return list(_found(*_spelled(old_style(text), str.casefold), key))


def _spelled(text: str, key: Callable[[str], str]) -> tuple[str, list[int]]:
    """The text letter by letter under *key*, and the place in *text* of each of its letters."""
    # A row is spelled at every stroke: each letter it has is worked out once.
    made = {letter: letter if letter == " " else key(letter) for letter in set(text)}
    places = [place for place, letter in enumerate(text) for _ in made[letter]]
    return "".join([made[letter] for letter in text]), places


def _found(text: str, places: list[int], word: str) -> Iterator[Span]:
    """All places of *word* where a word begins; where there are none, all places."""
    if not word:
        return
    everywhere = list(_everywhere(text, word))
    begins = [at for at in everywhere if at == 0 or not text[at - 1].isalnum()]
    for at in begins or everywhere:
        yield Span(places[at], places[at + len(word) - 1] + 1)


def _everywhere(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))


def _runs(text: str, marked: set[int]) -> Iterator[Span]:
    """The marked letters as spans; a blank between two marked letters is marked with them."""
    start: int | None = None
    for at in range(len(text) + 1):
        within = at in marked or (
            start is not None and text[at : at + 1] == " " and at + 1 in marked
        )
        if within and start is None:
            start = at
        elif not within and start is not None:
            yield Span(start, at)
            start = None

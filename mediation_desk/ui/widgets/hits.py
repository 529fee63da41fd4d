"""Where the words a person typed stand in a text, accents or not."""

from __future__ import annotations

from collections.abc import Iterator

from mediation_desk.domain.text import fold


def hits(text: str, typed: str) -> Iterator[tuple[int, int]]:
    """(start, end) of every place in `text` where a word typed begins a word, in order, apart."""
    folded = fold(text)
    if len(folded) != len(text):
        return
    found = [
        (start, start + len(word))
        for word in set(fold(typed).split())
        for start in _beginnings(folded, word)
    ]
    end = 0
    for start, stop in sorted(found, key=lambda hit: (hit[0], -hit[1])):
        if start >= end:
            yield start, stop
            end = stop


def _beginnings(folded: str, word: str) -> Iterator[int]:
    at = folded.find(word)
    while at >= 0:
        if at == 0 or not folded[at - 1].isalnum():
            yield at
        at = folded.find(word, at + 1)

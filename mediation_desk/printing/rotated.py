"""Headings that rise along a narrow column."""

from __future__ import annotations

from mediation_desk.printing.ruler import Line, Ruler, width_of
from mediation_desk.printing.words import Words

CLEARANCE = 5.0
STEP = 4.0


def rising_lines(
    ruler: Ruler, words: Words, font: str, size: float, height: float
) -> tuple[Line, ...]:
    """The heading broken into even lines for a cell of ``height`` points."""
    return ruler.even_lines(words, font, size, height - CLEARANCE)


def rising_height(ruler: Ruler, words: Words, font: str, size: float, count: int) -> float:
    """The least height in points, in whole steps, at which ``count`` lines hold the heading."""
    text_width = sum(width_of(line) for line in ruler.lines(words, font, size, 1e6))
    height = CLEARANCE + text_width / max(count, 1)
    while len(ruler.lines(words, font, size, height - CLEARANCE)) > max(count, 1):
        height += STEP
    return height

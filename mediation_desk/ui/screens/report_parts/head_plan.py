"""Where the headings of a statistical table stand: which columns, which levels, how high."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from mediation_desk.statistics.definition import Heading


class Measure(Protocol):
    """How high words are in a width; a group's stand over several columns."""

    def __call__(self, words: str, wide: int, *, group: bool) -> int:  # noqa: D102
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadBox:
    """One heading over the columns from `first` to `last`, from level `top` on.

    `group` when it stands over others; else it reaches down to the numbering row.
    """

    title: str
    first: int
    last: int
    top: int
    group: bool
    heavy: bool


def boxes(headings: Sequence[Heading], short: Callable[[Heading], str]) -> list[HeadBox]:
    """Every heading with its place, from left to right.

    `short` says what is shown of it; a heading over others of which nothing is shown takes no room.
    """
    found: list[HeadBox] = []
    at = 0
    for heading in headings:
        found += _of(heading, at, 0, short)
        at += sum(1 for _ in heading.columns())
    return found


def level_heights(plan: Sequence[HeadBox], widths: Sequence[int], measure: Measure) -> list[int]:
    """How high each level has to be so that every heading has room for its words."""
    heights = [0] * (max((box.top for box in plan), default=0) + 1)
    for box in plan:
        if box.group:
            wide = sum(widths[box.first : box.last + 1])
            heights[box.top] = max(heights[box.top], measure(box.title, wide, group=True))
    for box in plan:
        if not box.group:
            need = measure(box.title, widths[box.first], group=False)
            lack = need - sum(heights[box.top :])
            heights[-1] += max(0, lack)
    return heights


def _of(
    heading: Heading, at: int, level: int, short: Callable[[Heading], str]
) -> Iterator[HeadBox]:
    title, group = short(heading), bool(heading.children)
    if title or not group:
        yield HeadBox(
            title=title,
            first=at,
            last=at + sum(1 for _ in heading.columns()) - 1,
            top=level,
            group=group,
            heavy=heading.heavy,
        )
        level += 1
    for child in heading.children:
        yield from _of(child, at, level, short)
        at += sum(1 for _ in child.columns())

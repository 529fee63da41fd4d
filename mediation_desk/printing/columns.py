"""The tree of columns above a table and the boxes its headings stand in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from mediation_desk.printing.words import Words


class Align(StrEnum):
    """Where the words of a column stand."""

    LEFT = "left"
    CENTRED = "centred"
    RIGHT = "right"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column, or a group of columns under one heading.

    ``width`` is in millimetres and counts at the leaves; those without one share what is left.
    ``heavy`` draws the thicker rule at its left; ``title_size`` (size, leading) sets its heading.
    """

    title: Words
    width: float = 0
    code: str = ""
    children: tuple[Column, ...] = ()
    rotated: bool = False
    align: Align = Align.LEFT
    middle: bool = False
    heavy: bool = False
    title_bold: bool = True
    title_size: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadBox:
    """A heading with the leaves it stands over and the levels it fills, both ends included."""

    column: Column
    first: int
    last: int
    top: int
    bottom: int


def leaves(columns: Sequence[Column]) -> list[Column]:
    """The columns that hold cells, from left to right."""
    return [leaf for c in columns for leaf in (leaves(c.children) if c.children else [c])]


def depth(columns: Sequence[Column]) -> int:
    """How many levels of headings the tree has."""
    return max((1 + depth(c.children) for c in columns), default=0)


def head_boxes(columns: Sequence[Column]) -> list[HeadBox]:
    """Every heading with its place; a leaf reaches down to the lowest level."""
    return list(_boxes(columns, 0, 0, depth(columns)))


def with_widths(columns: Sequence[Column], room: float) -> tuple[Column, ...]:
    """The same tree with every leaf given a width, in millimetres, filling ``room`` together."""
    unset = sum(1 for leaf in leaves(columns) if not leaf.width)
    taken = sum(leaf.width for leaf in leaves(columns))
    share = (room - taken) / unset if unset else 0
    return tuple(_with_width(c, share) for c in columns)


def _boxes(columns: Sequence[Column], first: int, top: int, levels: int) -> Iterator[HeadBox]:
    for column in columns:
        last = first + max(len(leaves(column.children)), 1) - 1
        bottom = top if column.children else levels - 1
        yield HeadBox(column=column, first=first, last=last, top=top, bottom=bottom)
        yield from _boxes(column.children, first, top + 1, levels)
        first = last + 1


def _with_width(column: Column, share: float) -> Column:
    if column.children:
        return replace(column, children=tuple(_with_width(c, share) for c in column.children))
    return column if column.width else replace(column, width=share)

"""Rows of a table: what stands in their cells, set into lines, and cut when taller than a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from reportlab.lib.units import mm

from mediation_desk.printing.columns import Align, Column
from mediation_desk.printing.ruler import Line, Ruler
from mediation_desk.printing.table_look import TableLook
from mediation_desk.printing.words import Words

SLOT = 12 * mm
SLOTS_LEAST = 16.5 * mm


@dataclass(frozen=True, slots=True)
class Cross:
    """A drawn cross in the middle of a cell."""


@dataclass(frozen=True, slots=True)
class Slots:
    """Dotted lines to sign on, one for each name, at the foot of a cell."""

    names: tuple[str, ...]


Cell = Words | Cross | Slots


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The cells of one row.

    ``spans`` says how many columns each cell fills (one each when empty); ``height`` is the least
    height in millimetres; a total is bold and has the thicker rule above it.
    """

    cells: tuple[Cell, ...]
    spans: tuple[int, ...] = ()
    height: float = 0
    bold: bool = False
    total: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where a cell stands: between two edges in points, set as its column says."""

    left: float
    right: float
    column: Column


Content = tuple[Line, ...] | Cross | Slots


@dataclass(frozen=True, slots=True)
class SetRow:
    """A measured row, in points; ``goes_on`` when the next row is its continuation."""

    height: float
    places: tuple[Place, ...]
    contents: tuple[Content, ...]
    total: bool
    spanned: bool
    goes_on: bool = False


class Setter:
    """Sets rows into the columns of one table."""

    def __init__(
        self, columns: Sequence[Column], edges: Sequence[float], look: TableLook, ruler: Ruler
    ) -> None:
        self._columns, self._edges, self._look, self._ruler = columns, edges, look, ruler
        self._places: dict[tuple[tuple[int, ...], bool], tuple[Place, ...]] = {}

    def rows(self, rows: Sequence[Row], room: float) -> list[SetRow]:
        """The rows set; one that is taller than ``room`` points comes as several that go on."""
        found: list[SetRow] = []
        for row in rows:
            done = self._set(row)
            piece = max(room / 4, SLOTS_LEAST + SLOT)
            found.extend((done,) if done.height <= room else self._cut(done, piece))
        return found

    def _set(self, row: Row) -> SetRow:
        look = self._look
        font = self._ruler.fonts.face(bold=row.bold or row.total)
        places = self._places.get((row.spans, row.total)) or self._find_places(row)
        contents = tuple(
            self._content(cell, font, place.right - place.left)
            for cell, place in zip(row.cells, places, strict=True)
        )
        least = max(row.height, look.row_height) * mm
        height = max(least, *map(self._need, contents))
        return SetRow(height, places, contents, row.total, bool(row.spans))

    def _find_places(self, row: Row) -> tuple[Place, ...]:
        ends = [0, *accumulate(row.spans or (1,) * len(self._columns))]
        places = tuple(self._place(a, b, total=row.total) for a, b in pairwise(ends))
        self._places[row.spans, row.total] = places
        return places

    def _place(self, first: int, end: int, *, total: bool) -> Place:
        column = self._columns[first]
        if end - first > 1 or (total and column.align is Align.LEFT):
            column = replace(column, align=Align.CENTRED)
        return Place(self._edges[first], self._edges[end], column)

    def _content(self, cell: Cell, font: str, width: float) -> Content:
        if isinstance(cell, Cross | Slots):
            return cell
        return self._ruler.lines(cell, font, self._look.size, width - 2 * self._look.side)

    def _need(self, content: Content) -> float:
        if isinstance(content, tuple):
            return len(content) * self._look.leading + self._look.above + self._look.below
        if isinstance(content, Slots) and content.names:
            return max(SLOTS_LEAST, len(content.names) * SLOT + 1.5 * mm)
        return 0

    def _cut(self, row: SetRow, room: float) -> Iterator[SetRow]:
        count = max(1, int((room - self._look.above - self._look.below) / self._look.leading))
        while (height := max(map(self._need, row.contents))) > room:
            taken = tuple(_first(c, count, room) for c in row.contents)
            rest = tuple(_rest(c, count, room) for c in row.contents)
            tall = max(map(self._need, taken))
            yield replace(row, contents=taken, height=tall, goes_on=True)
            row = replace(row, contents=rest)
        yield replace(row, height=height)


def _first(content: Content, count: int, room: float) -> Content:
    if isinstance(content, tuple):
        return content[:count]
    if isinstance(content, Slots):
        return Slots(content.names[: _slots_above(content, room)])
    return content


def _rest(content: Content, count: int, room: float) -> Content:
    if isinstance(content, tuple):
        return content[count:]
    if isinstance(content, Slots):
        return Slots(content.names[_slots_above(content, room) :])
    return ()


def _slots_above(slots: Slots, room: float) -> int:
    """How many slots are signed above the cut: none, unless they would not fit below it."""
    fitting = max(1, int((room - 1.5 * mm) / SLOT))
    return fitting if len(slots.names) > fitting else 0

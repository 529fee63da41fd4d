"""The head of a table: a tree of headings, upright or rising, and the row of column numbers."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.units import mm

from mediation_desk.printing.columns import Column, HeadBox, depth, head_boxes, leaves
from mediation_desk.printing.pen import Pen
from mediation_desk.printing.rotated import rising_height, rising_lines
from mediation_desk.printing.ruler import Line, Ruler, width_of
from mediation_desk.printing.style import THICK, THIN
from mediation_desk.printing.table_look import TableLook
from mediation_desk.printing.words import plain

NUMBERING_SIZE = 9.5


class TableHead:
    """The headings, set once for all pages; ``edges`` are the columns' borders in points."""

    def __init__(
        self, columns: Sequence[Column], edges: Sequence[float], look: TableLook, ruler: Ruler
    ) -> None:
        self._look, self._ruler, self._edges = look, ruler, edges
        self._boxes = [] if _is_empty(columns) else head_boxes(columns)
        self._levels = [0.0] * (depth(columns) if self._boxes else 0)
        self._grow_levels()
        self._codes = [leaf.code for leaf in leaves(columns)]
        self._numbering = look.numbering_height * mm if any(self._codes) else 0.0
        self._heavy = [leaf.heavy for leaf in leaves(columns)]

    @property
    def height(self) -> float:
        """The height of the headings and the numbering row in points."""
        return sum(self._levels) + self._numbering

    def draw(self, pen: Pen, top: float) -> None:
        """Draws the head with its upper edge at ``top``."""
        if not self.height:
            return
        for box in self._boxes:
            self._draw_box(pen, box, top)
        bottom = top - sum(self._levels)
        if self._numbering:
            self._draw_numbering(pen, bottom)
        low = bottom - self._numbering
        pen.rules([(self._edges[0], low, self._edges[-1], low)], THICK)

    def _grow_levels(self) -> None:
        for level, least in enumerate(self._look.head_levels[: len(self._levels)]):
            self._levels[level] = least * mm
        for box in sorted(self._boxes, key=lambda b: b.bottom - b.top):
            missing = self._need(box) - sum(self._levels[box.top : box.bottom + 1])
            if missing > 0:
                self._levels[box.bottom] += missing

    def _need(self, box: HeadBox) -> float:
        if not box.column.rotated:
            _, leading = self._type(box)
            return len(self._lines(box)) * leading + self._look.head_padding
        look = self._look
        count = int(self._width(box) // look.rising_leading)
        words, font = box.column.title, self._ruler.fonts.bold
        own = rising_height(self._ruler, words, font, look.rising_size, count)
        return max(own, look.rising_height * mm if box.top == box.bottom else 0)

    def _type(self, box: HeadBox) -> tuple[float, float]:
        return box.column.title_size or (self._look.head_size, self._look.head_leading)

    def _width(self, box: HeadBox) -> float:
        return self._edges[box.last + 1] - self._edges[box.first]

    def _font(self, box: HeadBox) -> str:
        return self._ruler.fonts.face(bold=box.column.title_bold)

    def _lines(self, box: HeadBox) -> tuple[Line, ...]:
        room = self._width(box) - 2 * min(self._look.side, 2.4)
        size, _ = self._type(box)
        return self._ruler.lines(box.column.title, self._font(box), size, room)

    def _draw_box(self, pen: Pen, box: HeadBox, top: float) -> None:
        left, right = self._edges[box.first], self._edges[box.last + 1]
        high = top - sum(self._levels[: box.top])
        low = top - sum(self._levels[: box.bottom + 1])
        pen.rules([(left, low, right, low)], THIN)
        if box.first:
            pen.rules([(left, high, left, low)], THICK if box.column.heavy else THIN)
        if box.column.rotated:
            self._draw_rising(pen, box, (left + right) / 2, high, low)
        else:
            self._draw_upright(pen, box, (left + right) / 2, (high + low) / 2)

    def _draw_upright(self, pen: Pen, box: HeadBox, middle: float, centre: float) -> None:
        size, leading = self._type(box)
        lines = self._lines(box)
        y = centre + len(lines) * leading / 2 - leading / 2 - size * 0.33
        for line in lines:
            pen.line(line, middle - width_of(line) / 2, y, size)
            y -= leading

    def _draw_rising(self, pen: Pen, box: HeadBox, middle: float, high: float, low: float) -> None:
        look = self._look
        font = self._ruler.fonts.bold
        lines = rising_lines(self._ruler, box.column.title, font, look.rising_size, high - low)
        x = middle - (len(lines) - 1) * look.rising_leading / 2 + look.rising_size * 0.33
        for line in lines:
            pen.line(line, x, (high + low) / 2 - width_of(line) / 2, look.rising_size, rising=True)
            x += look.rising_leading

    def _draw_numbering(self, pen: Pen, top: float) -> None:
        font = self._ruler.fonts.italic
        y = top - self._numbering / 2 - NUMBERING_SIZE * 0.3
        for n, code in enumerate(self._codes):
            left, right = self._edges[n], self._edges[n + 1]
            for line in self._ruler.lines(code, font, NUMBERING_SIZE, 1e6):
                pen.line(line, (left + right - width_of(line)) / 2, y, NUMBERING_SIZE)
            if n:
                rule = (left, top, left, top - self._numbering)
                pen.rules([rule], THICK if self._heavy[n] else THIN)


def _is_empty(columns: Sequence[Column]) -> bool:
    return not any(plain(c.title) or c.children for c in columns)

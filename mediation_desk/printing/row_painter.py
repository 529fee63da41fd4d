"""Draws the rows of a table: words, crosses, slots to sign on, and the rules between them."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.units import mm

from mediation_desk.printing.columns import Align, Column
from mediation_desk.printing.pen import Pen
from mediation_desk.printing.ruler import Line, Ruler, width_of
from mediation_desk.printing.style import THICK, THIN
from mediation_desk.printing.table_look import TableLook
from mediation_desk.printing.table_rows import SLOT, Content, Cross, Place, SetRow, Slots

CROSS = 3 * mm
SLOT_NAME = 8.5
SLOT_DROP = 9.0

Rules = list[tuple[float, float, float, float]]


class RowPainter:
    """Draws rows of one table; ``edges`` are the borders of its columns in points."""

    def __init__(
        self, edges: Sequence[float], columns: Sequence[Column], look: TableLook, ruler: Ruler
    ) -> None:
        self._edges, self._look, self._ruler = edges, look, ruler
        self._heavy = {x for x, c in zip(edges, columns, strict=False) if c.heavy}

    def paint(self, pen: Pen, rows: Sequence[SetRow], top: float) -> float:
        """Draws the rows from ``top`` down and gives the height where the last one ends."""
        thin: Rules = []
        thick: Rules = []
        y, spanned = top, any(row.spanned for row in rows)
        for n, row in enumerate(rows):
            if n and not rows[n - 1].goes_on:
                rules = thick if row.total or rows[n - 1].total else thin
                rules.append((self._edges[0], y, self._edges[-1], y))
            for place, content in zip(row.places, row.contents, strict=True):
                self._paint_cell(pen, place, content, y, row)
            if spanned:
                self._uprights([p.left for p in row.places], y, y - row.height, thin, thick)
            y -= row.height
        if not spanned:
            self._uprights(self._edges[:-1], top, y, thin, thick)
        pen.rules(thin, THIN)
        pen.rules(thick, THICK)
        return y

    def _uprights(
        self, edges: Sequence[float], top: float, bottom: float, thin: Rules, thick: Rules
    ) -> None:
        for x in edges[1:]:
            (thick if x in self._heavy else thin).append((x, top, x, bottom))

    def _paint_cell(
        self, pen: Pen, place: Place, content: Content, top: float, row: SetRow
    ) -> None:
        if isinstance(content, tuple):
            self._paint_lines(pen, place, content, top, row)
        elif isinstance(content, Cross):
            pen.cross((place.left + place.right) / 2, top - row.height / 2, CROSS)
        else:
            self._paint_slots(pen, content, place, top - row.height)

    def _paint_lines(
        self, pen: Pen, place: Place, lines: tuple[Line, ...], top: float, row: SetRow
    ) -> None:
        look = self._look
        y = top - look.above - look.size
        if (look.middle or place.column.middle) and not row.goes_on:
            content = look.above + look.below + len(lines) * look.leading
            y -= (row.height - content) / 2
        if place.column.align is Align.LEFT:
            pen.lines(lines, place.left + look.side, y, look.size, look.leading)
            return
        for line in lines:
            pen.line(line, _left(line, place, look.side), y, look.size)
            y -= look.leading

    def _paint_slots(self, pen: Pen, slots: Slots, place: Place, bottom: float) -> None:
        font, room = self._ruler.fonts.regular, place.right - place.left - 4
        y = bottom + (len(slots.names) - 1) * SLOT + 3.5 + SLOT_DROP
        for name in slots.names:
            pen.dots(place.left + 6, y, place.right - place.left - 12)
            line = self._ruler.lines(name, font, SLOT_NAME, 1e6)[0]
            size = SLOT_NAME * min(1.0, room / max(width_of(line), 1))
            width = width_of(line) * size / SLOT_NAME
            pen.line(line, (place.left + place.right - width) / 2, y - SLOT_DROP, size)
            y -= SLOT


def _left(line: Line, place: Place, side: float) -> float:
    if place.column.align is Align.RIGHT:
        return place.right - side - width_of(line)
    return (place.left + place.right - width_of(line)) / 2

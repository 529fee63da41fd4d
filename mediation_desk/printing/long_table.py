"""A table of any length: its own pagination and drawing, the head repeated, no row torn apart."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from itertools import accumulate, pairwise

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether

from mediation_desk.printing.columns import Column, leaves, with_widths
from mediation_desk.printing.fonts import FontSet
from mediation_desk.printing.page import Mark
from mediation_desk.printing.pen import Pen
from mediation_desk.printing.row_painter import RowPainter
from mediation_desk.printing.ruler import Ruler
from mediation_desk.printing.style import THICK, PageFrame
from mediation_desk.printing.table_head import TableHead
from mediation_desk.printing.table_look import TableLook
from mediation_desk.printing.table_rows import Row, SetRow, Setter

FUZZ = 1e-6
SIGNED = 3
"""How many flowables at the end of a tail stay together: the last sentence and the signatures."""


@dataclass(slots=True)
class _Layout:
    """What all the parts of one table share."""

    head: TableHead
    edges: list[float]
    painter: RowPainter
    rows: list[SetRow]
    ends: list[float]
    above: Sequence[Flowable]
    tail: Sequence[Flowable]
    keep: int
    tail_flows: bool
    pen: Pen | None = None


class LongTable(Flowable):
    """Rows under a head that is repeated on every page.

    ``above`` is printed over the head on every page (a title); ``tail`` stands under the last row
    and never leaves the last two rows, unless they and it are taller than a page: then it flows on.
    A row that is taller than a page goes on over the page break without losing a word.
    """

    def __init__(
        self,
        columns: Sequence[Column],
        rows: Sequence[Row],
        *,
        look: TableLook,
        fonts: FontSet,
        frame: PageFrame,
        above: Sequence[Flowable] = (),
        tail: Sequence[Flowable] = (),
    ) -> None:
        super().__init__()
        width, ruler = frame.text_width, Ruler(fonts)
        tree = with_widths(columns, width)
        edges = [0.0, *accumulate(leaf.width * mm for leaf in leaves(tree))]
        head = TableHead(tree, edges, look, ruler)
        room = frame.text_height * mm - head.height - _height(above, width * mm) - 1
        done = Setter(leaves(tree), edges, look, ruler).rows(rows, room)
        ends = [0.0, *accumulate(row.height for row in done)]
        painter = RowPainter(edges, leaves(tree), look, ruler)
        keep = _kept_rows(done, 2 if tail else 1)
        least = ends[-1] - ends[-1 - keep] + _height(tail, width * mm)
        tail_flows = bool(tail) and least > room
        self._layout = _Layout(head, edges, painter, done, ends, above, tail, keep, tail_flows)
        self.show(0, len(done))

    def show(self, start: int, stop: int, *, bare: bool = False) -> None:
        """The rows from ``start`` up to ``stop`` are shown; ``bare`` leaves the tail out."""
        layout = self._layout
        self._start, self._stop = start, stop
        self._is_last = stop == len(layout.rows) and not bare
        self.width = layout.edges[-1]
        self._title = _height(layout.above, self.width)
        rows = layout.ends[stop] - layout.ends[start]
        self.height = self._title + layout.head.height + rows
        if self._is_last:
            self.height += _height(layout.tail, self.width)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The table's own width and height in points."""
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """The rows that fit and the rest; nothing when it had better begin on a new page."""
        layout = self._layout
        room = height - self._title - layout.head.height + layout.ends[self._start] + FUZZ
        fitting = min(bisect_right(layout.ends, room) - 1, self._stop)
        if self._is_last and layout.tail_flows:
            if fitting == self._stop:
                return [self._twin(self._start, self._stop, bare=True), *_flowing(layout.tail)]
            count = fitting
        else:
            count = min(fitting, self._stop - layout.keep) if self._is_last else fitting
        if count <= self._start and self.at_top():
            count = min(fitting, self._stop - 1)
        if count <= self._start:
            return []
        return [self._twin(self._start, count), self._twin(count, self._stop)]

    def draw(self) -> None:
        """Draws title, head, rows and, after the last row, the tail."""
        layout, canvas = self._layout, self.canv
        if layout.pen is None or layout.pen.canvas is not canvas:
            layout.pen = Pen(canvas)
        pen, top = layout.pen, self.height
        # A title that is repeated is found in the outline once.
        title = [f for f in layout.above if not (self._start and isinstance(f, Mark))]
        top = self._stack(title, top)
        pen.again(top, lambda: layout.head.draw(pen, top))
        rows = layout.rows[self._start : self._stop]
        bottom = layout.painter.paint(pen, rows, top - layout.head.height)
        left, right = layout.edges[0], layout.edges[-1]
        frame = [(left, top, right, top), (left, bottom, right, bottom)]
        pen.rules([*frame, (left, top, left, bottom), (right, top, right, bottom)], THICK)
        pen.lift()
        if self._is_last:
            self._stack(layout.tail, bottom)

    def at_top(self) -> bool:
        """Whether nothing stands above it on its page."""
        return bool(getattr(getattr(self, "_frame", None), "_atTop", False))

    def _twin(self, start: int, stop: int, *, bare: bool = False) -> LongTable:
        twin = copy(self)
        # Left by the page that this table was put off from; the parts have not been put off.
        vars(twin).pop("_postponed", None)
        twin.show(start, stop, bare=bare)
        return twin

    def _stack(self, flowables: Sequence[Flowable], top: float) -> float:
        for flowable in flowables:
            _, height = flowable.wrapOn(self.canv, self.width, 1e6)
            top -= height + flowable.getSpaceBefore()
            flowable.drawOn(self.canv, 0, top)
            top -= flowable.getSpaceAfter()
        return top


class ShortTable(LongTable):
    """A table that moves to the next page whole, and is split only if that cannot hold it."""

    def split(self, width: float, height: float) -> list[Flowable]:
        """Nothing, unless it has a page to itself and that is too small."""
        return super().split(width, height) if self.at_top() else []


def _flowing(tail: Sequence[Flowable]) -> list[Flowable]:
    return [*tail[:-SIGNED], KeepTogether(list(tail[-SIGNED:]))]


def _height(flowables: Sequence[Flowable], width: float) -> float:
    total = 0.0
    for flowable in flowables:
        _, height = flowable.wrap(width, 1e6)
        total += height + flowable.getSpaceBefore() + flowable.getSpaceAfter()
    return total


def _kept_rows(rows: Sequence[SetRow], least: int) -> int:
    """How many rows stay together at the end: a total keeps two, a cut row its pieces."""
    if rows and rows[-1].total:
        least = max(least, 3)
    pieces = sum(1 for before, _ in pairwise(rows[-least:]) if before.goes_on)
    return min(least + pieces, len(rows))

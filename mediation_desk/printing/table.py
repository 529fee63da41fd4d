"""The ordinary table of a paper: a caption, a head, a few rows, kept whole when it is short."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, Spacer

from mediation_desk.printing.columns import Column
from mediation_desk.printing.long_table import LongTable, ShortTable
from mediation_desk.printing.style import PageFrame, Styles
from mediation_desk.printing.table_look import TEXT_TABLE, TableLook
from mediation_desk.printing.table_rows import Cell, Row
from mediation_desk.printing.words import Words, text

SHORT = 8


def table(
    styles: Styles,
    columns: Sequence[Column],
    rows: Sequence[Sequence[Cell] | Row],
    *,
    frame: PageFrame,
    look: TableLook = TEXT_TABLE,
    caption: Words = "",
    after: float = 8,
) -> list[Flowable]:
    """The table with its caption, ``after`` points above what follows.

    Up to eight rows stay on one page with the caption; longer tables repeat their head.
    """
    given = [row if isinstance(row, Row) else Row(cells=tuple(row)) for row in rows]
    above = [text(caption, styles.caption)] if caption else []
    fonts = styles.fonts
    if len(given) <= SHORT:
        short = ShortTable(columns, given, look=look, fonts=fonts, frame=frame, above=above)
        return [short, Spacer(1, after)]
    body = LongTable(columns, given, look=look, fonts=fonts, frame=frame)
    room = [CondPageBreak(40 * mm)] if above else []
    return [*room, *above, body, Spacer(1, after)]


def blank_rows(labels: Sequence[Words], cells: int, *, heights: Sequence[float]) -> list[Row]:
    """Rows to be filled in by hand: a label, empty cells, a height in millimetres each."""
    empty = ("",) * cells
    return [
        Row(cells=(label, *empty), height=height)
        for label, height in zip(labels, heights, strict=True)
    ]


def total(cells: Sequence[Cell], *, spans: Sequence[int] = ()) -> Row:
    """The last row: bold, with the thicker rule above it."""
    return Row(cells=tuple(cells), spans=tuple(spans), bold=True, total=True)

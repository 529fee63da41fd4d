"""The measures of the kinds of tables: sizes in points, heights in millimetres."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TableLook:
    """How a table is set: type sizes with leadings, paddings, least heights, place of the text."""

    size: float
    leading: float
    head_size: float
    head_leading: float
    above: float = 2.2
    below: float = 3.2
    side: float = 4.0
    row_height: float = 0
    numbering_height: float = 5
    head_padding: float = 4.5
    head_levels: tuple[float, ...] = ()
    rising_height: float = 20.5
    rising_size: float = 10
    rising_leading: float = 11.2
    middle: bool = True


TEXT_TABLE = TableLook(size=11.5, leading=14.5, head_size=11.5, head_leading=14.5)
REPORT_TABLE = TableLook(size=12, leading=15, head_size=12, head_leading=15)
RECEIPT_TABLE = TableLook(size=11.5, leading=14.5, head_size=11.5, head_leading=14.5, row_height=11)
REGISTER_NOTES = TableLook(
    size=10.5,
    leading=13,
    head_size=9.8,
    head_leading=12,
    above=4,
    below=3.5,
    side=3.2,
    middle=False,
)
REGISTER_MARKS = TableLook(
    size=10.5,
    leading=12,
    head_size=9.8,
    head_leading=12,
    above=2,
    below=3.5,
    side=3.2,
    row_height=7.6,
)
SHEET_TABLE = TableLook(
    size=10.5,
    leading=11.3,
    head_size=10,
    head_leading=11.6,
    above=0,
    below=1.6,
    side=4,
    row_height=4.55,
    numbering_height=4.2,
    head_padding=1.6,
    head_levels=(4.8, 4.8, 4.6),
)

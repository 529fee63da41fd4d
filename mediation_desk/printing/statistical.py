"""A statistical sheet like form 12b, made from plain values alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Spacer

from mediation_desk.printing.columns import Align, Column
from mediation_desk.printing.fonts import FontSet, font_set
from mediation_desk.printing.foot import Foot
from mediation_desk.printing.long_table import LongTable
from mediation_desk.printing.page import Numbering, Paper, build
from mediation_desk.printing.sheet_head import SheetHead, SheetHeadWords
from mediation_desk.printing.signature import SignatureRow, Signatures, Signer
from mediation_desk.printing.style import SHEET, Styles, styles
from mediation_desk.printing.table_look import SHEET_TABLE
from mediation_desk.printing.table_rows import Row
from mediation_desk.printing.words import Run, Words, italic, text

LABEL_WIDTH = 59


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetColumn:
    """A column of figures, or a heading over several; ``code`` is its number as printed, "(5)"."""

    title: str
    code: str = ""
    children: tuple[SheetColumn, ...] = ()
    rotated: bool = True
    heavy: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRow:
    """A label and its figures as printed: zeros are printed, never left blank."""

    label: str
    figures: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Everything a statistical sheet says; strings are printed as they are."""

    title: str
    head: SheetHeadWords
    label_title: str
    label_code: str = "A"
    columns: tuple[SheetColumn, ...]
    total: SheetRow
    rows: tuple[SheetRow, ...]
    note: str = ""
    reconciliation: str = ""
    remarks: tuple[str, ...] = ()
    signers: tuple[Signer, ...]
    foot: Foot
    draft: bool = False


def sheet_pdf(sheet: Sheet, fonts_folder: Path) -> bytes:
    """The sheet as a PDF, A4 landscape.

    The head of the table is repeated; notes and signatures stand with at least two rows.
    Raises ValueError when a row has not one figure for each column.
    """
    house = styles(font_set(fonts_folder))
    return build(sheet_story(sheet, house), sheet_paper(sheet), house.fonts)


def sheet_paper(sheet: Sheet) -> Paper:
    """The landscape paper of a sheet, by itself or as an appendix."""
    return Paper(
        title=sheet.title,
        frame=SHEET,
        foot=sheet.foot,
        numbering=Numbering.NONE,
        draft=sheet.draft,
    )


def sheet_story(sheet: Sheet, house: Styles) -> list[Flowable]:
    """What stands on the sheet; without signers it ends with its notes.

    Raises ValueError when a row has not one figure for each column.
    """
    return [SheetHead(sheet.head, house.fonts), Spacer(1, 2), _table(sheet, house)]


def _table(sheet: Sheet, house: Styles) -> LongTable:
    label = Column(title=sheet.label_title, width=LABEL_WIDTH, code=sheet.label_code)
    columns = [label, *(_column(c) for c in sheet.columns)]
    count = _leaf_count(sheet.columns)
    rows = [_row(sheet.total, count, bold=True), *(_row(r, count) for r in sheet.rows)]
    return LongTable(
        columns,
        rows,
        look=SHEET_TABLE,
        fonts=house.fonts,
        frame=SHEET,
        tail=_tail(sheet, house),
    )


def _column(column: SheetColumn) -> Column:
    return Column(
        title=column.title,
        code=column.code,
        children=tuple(_column(c) for c in column.children),
        rotated=column.rotated and not column.children,
        align=Align.CENTRED,
        heavy=column.heavy,
    )


def _leaf_count(columns: Sequence[SheetColumn]) -> int:
    return sum(_leaf_count(c.children) if c.children else 1 for c in columns)


def _row(row: SheetRow, count: int, *, bold: bool = False) -> Row:
    if len(row.figures) != count:
        raise ValueError(f"{row.label}: {len(row.figures)} figures for {count} columns")
    return Row(cells=(row.label, *row.figures), bold=bold, total=False)


def _tail(sheet: Sheet, house: Styles) -> list[Flowable]:
    words: list[str | Run] = []
    if sheet.note:
        words.append(italic(f"Ghi chú: {sheet.note} "))
    if sheet.reconciliation:
        words.append(Run(sheet.reconciliation))
    notes = ParagraphStyle(
        "sheet note", parent=house.note, fontName=house.fonts.regular, spaceAfter=1
    )
    paragraphs: list[Words] = [words] if words else []
    tail: list[Flowable] = [text(w, notes) for w in [*paragraphs, *sheet.remarks]]
    signing = [Spacer(1, 1), _signatures(sheet, house.fonts)] if sheet.signers else []
    return [*tail, *signing]


def _signatures(sheet: Sheet, fonts: FontSet) -> Signatures:
    width = SHEET.text_width / len(sheet.signers)
    row = SignatureRow(
        columns=sheet.signers, widths=(width,) * len(sheet.signers), room=19.5, title_size=11.5
    )
    return Signatures([row], fonts)

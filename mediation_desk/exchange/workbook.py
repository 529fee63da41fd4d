"""A spreadsheet file of plain tables."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

_LONGEST_NAME = 31
_LONGEST_CELL = 32_000
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")
_NOT_IN_CELLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table: its name, the heads of its columns and its rows of words."""

    name: str
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]


def workbook(sheets: Sequence[Sheet]) -> bytes:
    """The tables as an .xlsx file, a sheet each; every cell is text, so that nothing is computed.

    What a spreadsheet cannot hold (control characters, the end of a very long text) is left out.
    """
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    for sheet in sheets:
        page = book.create_sheet(_NOT_IN_NAMES.sub(" ", sheet.name)[:_LONGEST_NAME])
        page.freeze_panes = "A2"
        for row in (sheet.heads, *sheet.rows):
            page.append([_cell(page, words) for words in row])
    if not sheets:
        book.create_sheet("-")
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def _cell(page: Any, words: str) -> Any:
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(page, value=_NOT_IN_CELLS.sub("", words)[:_LONGEST_CELL])
    # Else a text that begins with = would be a formula.
    cell.data_type = "s"
    return cell

"""Tables go into a spreadsheet as they are."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from openpyxl import load_workbook

from mediation_desk.exchange.workbook import Sheet, workbook


def read(*sheets: Sheet) -> Any:
    return load_workbook(BytesIO(workbook(sheets)))


def test_each_table_is_a_sheet_with_its_heads_and_rows() -> None:
    book = read(Sheet("Vụ, việc", ["Số", "Nội dung"], [["1/2026", "Lối đi chung"]]))
    assert book.sheetnames == ["Vụ, việc"]
    rows = [[cell.value for cell in row] for row in book["Vụ, việc"].rows]
    assert rows == [["Số", "Nội dung"], ["1/2026", "Lối đi chung"]]


def test_words_that_begin_like_a_formula_stay_words() -> None:
    cell = read(Sheet("a", ["x"], [["=1+1"]]))["a"]["A2"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_what_a_spreadsheet_cannot_hold_is_left_out() -> None:
    book = read(Sheet("a/b[c]" + "d" * 40, ["x"], [["\x00\x0btrước", "y" * 40_000]]))
    assert book.sheetnames == ["a b c " + "d" * 25]
    row = next(book.worksheets[0].iter_rows(min_row=2, values_only=True))
    assert row == ("trước", "y" * 32_000)


def test_no_table_makes_an_empty_file_that_opens() -> None:
    assert len(read().worksheets) == 1

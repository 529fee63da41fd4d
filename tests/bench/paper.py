"""The paper's rows of the bench: the register book against reportlab's own long table."""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from mediation_desk import paths
from mediation_desk.printing.columns import Column
from mediation_desk.printing.fonts import font_set
from mediation_desk.printing.foot import Foot
from mediation_desk.printing.long_table import LongTable
from mediation_desk.printing.page import Numbering, Paper, build
from mediation_desk.printing.style import REGISTER, styles
from mediation_desk.printing.table_look import REGISTER_NOTES
from mediation_desk.printing.table_rows import Row as TableRow
from mediation_desk.printing.words import text
from tests.bench.stopwatch import Row

ROWS = 10_000
WIDTHS = (9, 20, 28, 50, 43, 40, 13.5, 13.5, 27, 16)
WORDS = [
    "Bên",
    "A:",
    "Nguyễn",
    "Văn",
    "Đạt,",
    "56",
    "tuổi.",
    "Bên",
    "B:",
    "Lê",
    "Thị",
    "Hòa,",
    "45",
    "tuổi.",
    "Cùng",
    "địa",
    "chỉ:",
    "xóm",
    "Văn,",
    "xã",
    "Mai",
    "Châu",
]


def rows(folder: Path) -> Iterator[Row]:
    """The same 10,000 rows of ten wrapped columns, by ours, by reportlab, by a spreadsheet."""
    cells = [_cells(n) for n in range(ROWS)]
    start = time.perf_counter()
    _ours(cells)
    ours = time.perf_counter() - start
    start = time.perf_counter()
    _reportlab(cells)
    theirs = time.perf_counter() - start
    yield Row("register book, 10 wrapped columns", ROWS, ours, theirs, "≤ 0.1×", "LongTable")
    if shutil.which("soffice"):
        office = _spreadsheet(cells, folder)
        yield Row("register book, 10 wrapped columns", ROWS, ours, office, "≤ 0.5×", "LibreOffice")
    else:
        print("register book against LibreOffice: not run, soffice is not installed")


def _cells(number: int) -> tuple[str, ...]:
    def some(count: int, shift: int) -> str:
        return " ".join(WORDS[(number * 7 + shift + n) % len(WORDS)] for n in range(count))

    return (
        str(number + 1),
        f"{number % 28 + 1:02d}/03/2026",
        some(6, 1),
        some(16, 2),
        some(14, 3),
        some(12, 4),
        "X" if number % 5 else "",
        "" if number % 5 else "X",
        some(4, 5),
        some(4, 6),
    )


def _ours(cells: list[tuple[str, ...]]) -> bytes:
    house = styles(font_set(paths.resources() / "fonts"))
    columns = [Column(title=f"Cột {n}", width=w) for n, w in enumerate(WIDTHS, 1)]
    table = LongTable(
        columns,
        [TableRow(cells=row) for row in cells],
        look=REGISTER_NOTES,
        fonts=house.fonts,
        frame=REGISTER,
    )
    foot = Foot(words="Sổ", count_pages=False)
    paper = Paper(title="Sổ", frame=REGISTER, foot=foot, numbering=Numbering.REGISTER)
    return build([table], paper, house.fonts)


def _reportlab(cells: list[tuple[str, ...]]) -> bytes:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.lib.units import mm
    from reportlab.platypus import LongTable as Theirs
    from reportlab.platypus import SimpleDocTemplate

    fonts = font_set(paths.resources() / "fonts")
    style = ParagraphStyle("cell", fontName=fonts.regular, fontSize=10.5, leading=13)
    head = [text(f"Cột {n}", style) for n in range(1, 11)]
    body = [[text(cell, style) for cell in row] for row in cells]
    out = BytesIO()
    page = (REGISTER.width * mm, REGISTER.height * mm)
    margins = {
        "leftMargin": REGISTER.left * mm,
        "rightMargin": REGISTER.right * mm,
        "topMargin": REGISTER.top * mm,
        "bottomMargin": REGISTER.bottom * mm,
    }
    table = Theirs([head, *body], colWidths=[w * mm for w in WIDTHS], repeatRows=1)
    SimpleDocTemplate(out, pagesize=page, invariant=1, **margins).build([table])
    return out.getvalue()


def _spreadsheet(cells: list[tuple[str, ...]], folder: Path) -> float:
    import csv

    source = folder / "book.csv"
    with source.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(cells)
    start = time.perf_counter()
    command = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start

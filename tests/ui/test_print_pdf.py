"""Printing puts the very pages of the preview on paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from reportlab.pdfgen.canvas import Canvas

from mediation_desk.ui.print_pdf import opened, page_picture, print_pdf

A4 = (595, 842)
TOLERANCE = 0.1
"""Mean difference of grey, of 255: edges fall on other dots, nothing more."""


def three_pages() -> bytes:
    """An upright page, a lying one and an upright one, with marks near each edge."""
    canvas = Canvas("", invariant=1)
    for number, (wide, high) in enumerate((A4, A4[::-1], A4), 1):
        canvas.setPageSize((wide, high))
        canvas.setFont("Helvetica", 40)
        canvas.drawString(60, high - 90, f"Page {number}")
        canvas.rect(20, 20, 60, 30, fill=1)
        canvas.rect(wide - 100, high - 40, 80, 12, fill=1)
        canvas.showPage()
    return bytes(canvas.getpdfdata())


def a_printer(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def pictures(pdf: bytes) -> list[QImage]:
    held, document = opened(pdf)
    found = [page_picture(document, n, 72) for n in range(document.pageCount())]
    document.close()
    held.close()
    return found


def difference(one: QImage, other: QImage) -> float:
    """The mean difference of two grey pictures of the same size, 0 to 255."""
    assert one.size() == other.size()
    small = QSize(one.width() // 2, one.height() // 2)
    one, other = one.scaled(small), other.scaled(small)
    total = sum(
        abs(QColor(one.pixel(x, y)).value() - QColor(other.pixel(x, y)).value())
        for x in range(0, small.width(), 2)
        for y in range(0, small.height(), 2)
    )
    return total / (small.width() * small.height() / 4)


def test_what_is_printed_looks_like_what_was_previewed(qapp: QApplication, tmp_path: Path) -> None:
    pdf = three_pages()
    assert print_pdf(pdf, a_printer(tmp_path / "out.pdf"))
    before, after = pictures(pdf), pictures((tmp_path / "out.pdf").read_bytes())
    assert len(after) == 3
    for one, other in zip(before, after, strict=True):
        assert abs(one.width() - other.width()) <= 1
        assert abs(one.height() - other.height()) <= 1
        assert difference(one, other.scaled(one.size())) < TOLERANCE


def test_pages_of_different_papers_do_differ(qapp: QApplication) -> None:
    first, _, third = pictures(three_pages())
    assert difference(first, third) > TOLERANCE
    blank = QImage(first.size(), first.format())
    blank.fill(255)
    assert difference(first, blank) > 3 * TOLERANCE


def test_only_the_pages_asked_for_are_printed(qapp: QApplication, tmp_path: Path) -> None:
    printer = a_printer(tmp_path / "one.pdf")
    printer.setFromTo(2, 2)
    assert print_pdf(three_pages(), printer)
    found = pictures((tmp_path / "one.pdf").read_bytes())
    assert len(found) == 1
    assert found[0].width() > found[0].height()


def test_pages_are_printed_backwards_when_asked(qapp: QApplication, tmp_path: Path) -> None:
    printer = a_printer(tmp_path / "back.pdf")
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert print_pdf(three_pages(), printer)
    found = pictures((tmp_path / "back.pdf").read_bytes())
    assert difference(found[0], pictures(three_pages())[2].scaled(found[0].size())) < TOLERANCE


@pytest.mark.parametrize("bad", [b"", b"%PDF-1.4 nothing"])
def test_what_is_no_pdf_is_not_printed(qapp: QApplication, tmp_path: Path, bad: bytes) -> None:
    printer = a_printer(tmp_path / "none.pdf")
    assert not print_pdf(bad, printer)
    assert not (tmp_path / "none.pdf").exists()


def test_a_picture_of_a_page_is_grey_on_white(qapp: QApplication) -> None:
    held, document = opened(three_pages())
    picture = page_picture(document, 0, 300)
    assert isinstance(document, QPdfDocument)
    assert picture.isGrayscale()
    assert QColor(picture.pixel(5, 5)).value() == 255
    assert picture.width() == round(595 * 300 / 72)
    document.close()
    held.close()

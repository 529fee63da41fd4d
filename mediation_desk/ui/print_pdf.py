"""A PDF on a printer: the very pages of the preview, as grey pictures of 300 dots an inch."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

DOTS_PER_INCH = 300
POINTS_PER_INCH = 72


def print_pdf(pdf: bytes, printer: QPrinter) -> bool:
    """The pages the printer was asked for are on it at their true size, upright or lying as made.

    False when the printer took nothing.
    """
    held, document = opened(pdf)
    pages = list(_wanted(printer, document.pageCount()))
    if not pages:
        return False
    printer.setResolution(DOTS_PER_INCH)
    printer.setFullPage(True)
    _lay(printer, document.pagePointSize(pages[0]))
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for number, page in enumerate(pages):
        size = document.pagePointSize(page)
        if number:
            _lay(printer, size)
            printer.newPage()
        dots = _in_dots(size, printer.resolution())
        painter.drawImage(QRectF(0, 0, dots.width(), dots.height()), page_picture(document, page))
    painter.end()
    document.close()
    held.close()
    return True


def opened(pdf: bytes) -> tuple[QBuffer, QPdfDocument]:
    """The document and the bytes it reads from, which have to live as long."""
    held = QBuffer()
    held.setData(pdf)
    held.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument(held)
    document.load(held)
    return held, document


def page_picture(document: QPdfDocument, page: int, dpi: int = DOTS_PER_INCH) -> QImage:
    """One page, from 0, in grey on white."""
    dots = _in_dots(document.pagePointSize(page), dpi)
    picture = QImage(QSize(dots.width(), dots.height()), QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.drawImage(0, 0, document.render(page, picture.size()))
    painter.end()
    return picture.convertToFormat(QImage.Format.Format_Grayscale8)


def _wanted(printer: QPrinter, count: int) -> Iterator[int]:
    """The pages from 0 that the print dialog asked for; all when it named none."""
    first = printer.fromPage() or 1
    last = printer.toPage() or count
    pages = range(first - 1, min(last, count))
    backwards = printer.pageOrder() is QPrinter.PageOrder.LastPageFirst
    yield from reversed(pages) if backwards else pages


def _lay(printer: QPrinter, size: QSizeF) -> None:
    """The next page has this size in points; a printer knows sheets by their upright size."""
    lying = size.width() > size.height()
    upright = size.transposed() if lying else size
    sheet = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    turn = QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(sheet, turn, QMarginsF(0, 0, 0, 0)))


def _in_dots(points: QSizeF, dpi: int) -> QSize:
    return (points * dpi / POINTS_PER_INCH).toSize()

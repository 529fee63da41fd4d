"""The check line at the foot of every page: what the paper is and how to prove that it is ours."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from mediation_desk.printing.fonts import FontSet
from mediation_desk.printing.line_writer import write_line
from mediation_desk.printing.qr import SIDE, draw_qr
from mediation_desk.printing.style import PageFrame
from mediation_desk.printing.words import printable

SIZE = 8.5
SMALLEST = 6.5
PITCH = 11.5
CODE_LABEL = "Mã kiểm tra: "
NO_CODE = "chưa cấp"
SCAN = "Quét mã vuông hoặc nhập mã kiểm tra để đối chiếu"
DOT = " · "


@dataclass(frozen=True, slots=True, kw_only=True)
class Foot:
    """What the check line says.

    ``words`` names paper, number, form and version; ``code`` is the check code in groups of four
    (none yet on a blank form); ``change`` the last change to the records on the page;
    ``provisional`` the mark of a form not yet compared with the original; ``qr`` the payload of
    the square code.
    """

    words: str
    code: str | None = None
    change: str = ""
    provisional: str = ""
    qr: str = ""
    count_pages: bool = True


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page and the number of pages."""

    number: int
    count: int

    @property
    def words(self) -> str:
        """ "Trang x/y"."""
        return f"Trang {self.number}/{self.count}"


def draw_foot(canvas: Canvas, foot: Foot, frame: PageFrame, leaf: Leaf, fonts: FontSet) -> None:
    """Draws the check line of one page; it never leaves the width of the text."""
    canvas.saveState()
    canvas.setStrokeGray(0.45)
    canvas.setLineWidth(0.3)
    canvas.setFillGray(0.27)
    if foot.qr:
        _draw_with_qr(canvas, foot, frame, leaf, fonts)
    else:
        _draw_plain(canvas, foot, frame, leaf, fonts)
    canvas.restoreState()


def _draw_with_qr(canvas: Canvas, foot: Foot, frame: PageFrame, leaf: Leaf, fonts: FontSet) -> None:
    left, right = frame.left * mm, (frame.width - frame.right) * mm
    rule, end = 22 * mm, right - SIDE - 4 * mm
    canvas.line(left, rule, end, rule)
    y = rule - 10.2
    pages = leaf.words if foot.count_pages else ""
    _right(canvas, pages, end, y, fonts.regular)
    room = end - left - stringWidth(pages, fonts.regular, SIZE) - 8
    _fitted(canvas, (foot.words, foot.provisional), left, y, room, fonts.regular)
    _code(canvas, foot, left, y - PITCH, fonts)
    _fitted(canvas, (foot.change, SCAN), left, y - 2 * PITCH, end - left, fonts.italic)
    draw_qr(canvas, foot.qr, right - SIDE, 7 * mm)


def _draw_plain(canvas: Canvas, foot: Foot, frame: PageFrame, leaf: Leaf, fonts: FontSet) -> None:
    left, right = frame.left * mm, (frame.width - frame.right) * mm
    rule = min(13.5, frame.bottom - 0.2) * mm
    canvas.line(left, rule, right, rule)
    y = rule - 9.6
    width = stringWidth(CODE_LABEL, fonts.regular, SIZE) + stringWidth(
        _code_words(foot, fonts), fonts.bold, SIZE
    )
    _code(canvas, foot, right - width, y, fonts)
    pages = leaf.words if foot.count_pages else ""
    parts = (foot.words, foot.provisional, pages)
    room = right - left - width - 8
    if _width((*parts, foot.change), fonts.regular) <= room:
        _fitted(canvas, (*parts, foot.change), left, y, room, fonts.regular)
        return
    _fitted(canvas, parts, left, y, room, fonts.regular)
    _fitted(canvas, (foot.change,), left, y - PITCH + 1.5, right - left, fonts.regular)


def _code(canvas: Canvas, foot: Foot, x: float, y: float, fonts: FontSet) -> None:
    pieces = ((fonts.regular, CODE_LABEL), (fonts.bold, _code_words(foot, fonts)))
    write_line(canvas, (0, pieces), x, y, SIZE)


def _code_words(foot: Foot, fonts: FontSet) -> str:
    return printable(foot.code or NO_CODE, fonts.bold)


def _right(canvas: Canvas, words: str, x: float, y: float, font: str) -> None:
    canvas.setFont(font, SIZE)
    canvas.drawRightString(x, y, words)


def _width(parts: tuple[str, ...], font: str) -> float:
    return stringWidth(DOT.join(filter(None, parts)), font, SIZE)


def _fitted(
    canvas: Canvas, parts: tuple[str, ...], x: float, y: float, room: float, font: str
) -> None:
    """Words that are too long shrink a little and are then cut: the code is what proves."""
    words = printable(DOT.join(filter(None, parts)), font)
    size = SIZE
    while size > SMALLEST and stringWidth(words, font, size) > room:
        size -= 0.25
    if stringWidth(words, font, size) > room:
        while words and stringWidth(words + "…", font, size) > room:
            words = words[:-1]
        words += "…"
    canvas.setFont(font, size)
    canvas.drawString(x, y, words)

"""The cover of a register: double frame, national words, title and fields."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from mediation_desk.printing.dots import draw_dots
from mediation_desk.printing.fonts import FontSet
from mediation_desk.printing.head import MOTTO, NATION
from mediation_desk.printing.page import PaperCanvas
from mediation_desk.printing.style import PageFrame
from mediation_desk.printing.words import printable

LEFT, TOP, RIGHT, BOTTOM = 25, 12, 12, 12
INSIDE = 1.4 * mm
FIELD_PITCH = 11.5 * mm
NARROW_PITCH = 9 * mm
SIZE = 15.0
LEAST = 7.0


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverWords:
    """What a cover says: title, fields in pairs, the number of the book, opened, closed.

    A field is a label and its value; an empty value leaves dots. ``opened`` and ``closed`` are
    sentences; dots stand for a ``closed`` that is empty.
    """

    title: tuple[str, ...]
    fields: tuple[tuple[str, str], ...]
    number: tuple[str, str]
    opened: str
    closed: str = ""


class Cover(Flowable):
    """The whole first page of a register; it shows neither page number nor check line."""

    def __init__(self, words: CoverWords, fonts: FontSet, frame: PageFrame) -> None:
        super().__init__()
        self._words, self._fonts, self._sheet = words, fonts, frame

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Everything that is left of the page."""
        self.width, self.height = width, height - 1
        return self.width, self.height

    def draw(self) -> None:
        """Draws frame and words, measured from the edges of the paper."""
        canvas, sheet = self.canv, self._sheet
        if isinstance(canvas, PaperCanvas):
            canvas.bare()
        canvas.saveState()
        canvas.translate(-sheet.left * mm, sheet.top * mm + self.height - sheet.height * mm)
        self._draw_frame()
        self._draw_title()
        self._draw_fields(sheet.height * mm * 0.448)
        canvas.restoreState()

    @property
    def _middle(self) -> float:
        return (LEFT + self._sheet.width - RIGHT) * mm / 2

    def _draw_frame(self) -> None:
        canvas, sheet = self.canv, self._sheet
        x, y = LEFT * mm, BOTTOM * mm
        width, height = (sheet.width - LEFT - RIGHT) * mm, (sheet.height - TOP - BOTTOM) * mm
        canvas.setLineWidth(1.1)
        canvas.rect(x, y, width, height)
        canvas.setLineWidth(0.4)
        canvas.rect(x + INSIDE, y + INSIDE, width - 2 * INSIDE, height - 2 * INSIDE)

    def _draw_title(self) -> None:
        canvas, bold, middle = self.canv, self._fonts.bold, self._middle
        y = self._sheet.height * mm - 31 * mm
        self._centred(NATION, 14, y)
        self._centred(MOTTO, 15, y - 18)
        half = canvas.stringWidth(MOTTO, bold, 15) / 2
        canvas.setLineWidth(0.7)
        canvas.line(middle - half, y - 24, middle + half, y - 24)
        y = self._sheet.height * mm * 0.63
        for line in self._words.title:
            self._centred(line, 26, y)
            y -= 36

    def _centred(self, words: str, size: float, y: float) -> None:
        words = printable(words, self._fonts.bold)
        room = (self._sheet.width - LEFT - RIGHT - 16) * mm
        size = self._shrunk(words, self._fonts.bold, size, room)
        self.canv.setFont(self._fonts.bold, size)
        self.canv.drawCentredString(self._middle, y, words)

    def _shrunk(self, words: str, font: str, size: float, room: float) -> float:
        while size > LEAST and self.canv.stringWidth(words, font, size) > room:
            size -= 0.5
        return size

    def _draw_fields(self, y: float) -> None:
        width = 168 * mm
        left = self._middle - width / 2
        column = (width - 10 * mm) / 2
        if all(self._fits(label, value, column) for label, value in self._words.fields):
            for n, (label, value) in enumerate(self._words.fields):
                x = left + (n % 2) * (column + 10 * mm)
                self._field(label, value, x, y - (n // 2) * FIELD_PITCH, column)
        else:
            for n, (label, value) in enumerate(self._words.fields):
                self._field(label, value, left, y + 7 * mm - n * NARROW_PITCH, width)
        y -= ((len(self._words.fields) + 1) // 2) * FIELD_PITCH + 18 * mm
        self._field(*self._words.number, self._middle - 22 * mm, y, 44 * mm)
        y -= 13 * mm
        self._plain(self._words.opened, left, y, column)
        self._closed(left + width, y)

    def _fits(self, label: str, value: str, width: float) -> bool:
        canvas, fonts = self.canv, self._fonts
        taken = canvas.stringWidth(label + ": ", fonts.regular, SIZE)
        return taken + 8 + canvas.stringWidth(value, fonts.bold, SIZE) <= width

    def _field(self, label: str, value: str, x: float, y: float, width: float) -> None:
        canvas, fonts = self.canv, self._fonts
        label, value = printable(label, fonts.regular), printable(value, fonts.bold)
        taken = self._plain(label + ": ", x, y, width - 20 * mm)
        size = self._shrunk(value, fonts.bold, SIZE, width - taken - 4)
        canvas.setFont(fonts.bold, size)
        canvas.drawString(x + taken + 4, y, value)
        draw_dots(canvas, x + taken, y - 3, width - taken)

    def _plain(self, words: str, x: float, y: float, room: float) -> float:
        font = self._fonts.regular
        words = printable(words, font)
        size = self._shrunk(words, font, SIZE, room)
        self.canv.setFont(font, size)
        self.canv.drawString(x, y, words)
        return self.canv.stringWidth(words, font, size)

    def _closed(self, right: float, y: float) -> None:
        canvas, font = self.canv, self._fonts.regular
        canvas.setFont(font, SIZE)
        if self._words.closed:
            canvas.drawRightString(right, y, printable(self._words.closed, font))
            return
        x = right - 89 * mm
        for words, gap in (("Khóa ngày ", 13), (" tháng ", 13), (" năm 20", 9)):
            canvas.drawString(x, y, words)
            x += canvas.stringWidth(words, font, SIZE)
            draw_dots(canvas, x, y - 1, gap * mm)
            x += gap * mm

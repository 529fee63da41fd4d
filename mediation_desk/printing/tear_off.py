"""The line along which the lower part of a paper is cut off and given back."""

from __future__ import annotations

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from mediation_desk.printing.fonts import FontSet
from mediation_desk.printing.style import PageFrame
from mediation_desk.printing.words import printable


class TearOff(Flowable):
    """A dashed line to 6 mm from both edges of the paper, with a word of advice in its middle."""

    def __init__(self, words: str, fonts: FontSet, frame: PageFrame, *, height: float = 20) -> None:
        super().__init__()
        self._words, self._font, self._frame_of_page = (
            printable(words, fonts.italic),
            fonts.italic,
            frame,
        )
        self.width, self.height = frame.text_width * mm, height

    def draw(self) -> None:
        """Draws the dashes at half height."""
        canvas, frame, y = self.canv, self._frame_of_page, self.height / 2
        middle = self.width / 2
        gap = canvas.stringWidth(self._words, self._font, 9) / 2 + 4
        canvas.saveState()
        canvas.setFont(self._font, 9)
        canvas.setFillGray(0.27)
        canvas.drawCentredString(middle, y - 2.5, self._words)
        canvas.setLineWidth(0.5)
        canvas.setStrokeGray(0.3)
        canvas.setDash([3, 3])
        canvas.line((6 - frame.left) * mm, y, middle - gap, y)
        canvas.line(middle + gap, y, (frame.width - frame.left - 6) * mm, y)
        canvas.restoreState()

"""Words on the window: headings and notes that follow theme and letter size."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from mediation_desk.ui.look import Look


class Label(QLabel):
    """Plain words in one size and one colour of the tokens."""

    def __init__(
        self,
        look: Look,
        text: str,
        points: float,
        *,
        bold: bool = False,
        colour: str = "ink",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._look, self._points, self._bold, self._colour = look, points, bold, colour
        self.setTextFormat(Qt.TextFormat.PlainText)
        look.changed.connect(self._dress)
        self._dress()

    def set_colour(self, colour: str) -> None:
        """The words stand in another colour of the tokens."""
        self._colour = colour
        self._dress()

    def set_points(self, points: float) -> None:
        """The words stand in another size."""
        self._points = points
        self._dress()

    def _dress(self) -> None:
        self.setFont(self._look.font(self._points, bold=self._bold))
        dressed = self.palette()
        dressed.setColor(QPalette.ColorRole.WindowText, QColor(self._look.colour(self._colour)))
        self.setPalette(dressed)


def heading(look: Look, text: str, points: float, bold: bool = True) -> Label:
    """A heading of `points` at 100 %: 22 wizard, 19 page, 16 pane, 13.5 card, 12.5 section."""
    return Label(look, text, points, bold=bold)


def note(look: Look, text: str) -> Label:
    """Small second words that wrap."""
    made = Label(look, text, 11, colour="ink2")
    made.setWordWrap(True)
    return made

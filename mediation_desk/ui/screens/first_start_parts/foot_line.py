"""The line at the foot of the first start: what is true of the machine until now."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.heading import Label

_HEIGHT = 36


class FootLine(QWidget):
    """As high as the status line of the window it leads to."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._icon, self._colour = look, "circle-alert", "warn"
        self._sign, self._words = QLabel(), Label(look, "", 11, bold=True)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._sign)
        self._row.addWidget(self._words)
        self._row.addStretch(1)
        look.changed.connect(self._dress)

    def say(self, words: str, *, done: bool) -> None:
        """The words, as something done or as something still open."""
        self._icon, self._colour = ("check", "ok") if done else ("circle-alert", "warn")
        self._words.setText(words)
        self._words.set_colour(self._colour)
        self._dress()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """The ground of a status line."""
        painter, t = QPainter(self), self._look.tokens
        painter.fillRect(self.rect(), t.rail)
        painter.fillRect(0, 0, self.width(), self._look.px(t.hairline), t.line)

    def _dress(self) -> None:
        px = self._look.px
        self.setFixedHeight(px(_HEIGHT))
        self._row.setContentsMargins(px(18), 0, px(18), 0)
        self._row.setSpacing(px(8))
        self._sign.setPixmap(self._look.pixmap(self._icon, 18, self._colour))

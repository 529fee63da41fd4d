"""The head over the rows: what each column says."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mediation_desk.ui.look import Look
from mediation_desk.ui.screens.register_parts.columns import HEAD_HEIGHT, Column, columns
from mediation_desk.ui.widgets.painting import put_icon, written


class RowHead(QWidget):
    """Painted words over the columns; an arrow says that the newest stand first."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._width, self._by_day = look, 0, True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def spread(self, width: int) -> None:
        """The columns are those of rows *width* px wide."""
        self._width = width
        self.update()

    def show_order(self, *, by_day: bool) -> None:
        """Whether the newest stand first; otherwise the best match does."""
        self._by_day = by_day
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """One line."""
        return QSize(self._look.px(300), self._look.px(HEAD_HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As narrow as the rows."""
        return QSize(0, self._look.px(HEAD_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paints the words and the lines over and under them."""
        painter, tokens = QPainter(self), self._look.tokens
        thin = self._look.px(tokens.hairline)
        for y in (0, self.height() - thin):
            painter.fillRect(0, y, self.width(), thin, tokens.line)
        spread = columns(self._width or self.width(), self._look)
        self._write(painter, spread.number, self.tr("No."))
        self._write(painter, spread.received, self.tr("Received"))
        if self._by_day:
            self._arrow(painter, spread.received, self.tr("Received"))
        self._write(painter, spread.matter, self.tr("Parties and matter"))
        if spread.team is not None:
            self._write(painter, spread.team, self.tr("Team"))
        if spread.state_in_words:
            self._write(painter, spread.state, self.tr("State"))

    def _write(self, painter: QPainter, column: Column, words: str) -> None:
        tokens, area = self._look.tokens, QRect(column.left, 0, column.width, self.height())
        written(painter, area, words, self._look.font(11, bold=True), tokens.ink2)

    def _arrow(self, painter: QPainter, column: Column, words: str) -> None:
        font, px = self._look.font(11, bold=True), self._look.px
        left = column.left + QFontMetrics(font).horizontalAdvance(words) + px(2)
        area = QRect(left, 0, px(16), self.height())
        put_icon(painter, self._look, area, "arrow-down", 16, "ink2")

"""Words that give way where there is no room: they end in an ellipsis, never cut off."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel


class Elided(QLabel):
    """Plain words in one line, as many of them as there is room for."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As narrow as a few letters; nothing where there is nothing to say."""
        metrics = self.fontMetrics()
        few = min(8 * metrics.averageCharWidth(), metrics.horizontalAdvance(self.text()))
        return QSize(few, metrics.height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """As many of the words as there is room for."""
        end = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self.text(), end, self.width())
        QPainter(self).drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, shown)

"""A line of words with the hits of a search lit in it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.hits import hits
from mediation_desk.ui.widgets.painting import rounded, written


def paint_marked(
    painter: QPainter, look: Look, area: QRect, text: str, typed: str, font: QFont, ink: str
) -> None:
    """`text` in `area`, every word of `typed` in it on the mark; underlined in high contrast."""
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    for start, end in hits(shown, typed):
        left = metrics.horizontalAdvance(shown[:start])
        width = metrics.horizontalAdvance(shown[:end]) - left
        place = QRect(area.x() + left, area.y(), width, area.height())
        _paint_mark(painter, look, place, metrics, ink)
    written(painter, area, text, font, ink)


def _paint_mark(
    painter: QPainter, look: Look, area: QRect, metrics: QFontMetrics, ink: str
) -> None:
    high = metrics.ascent() + metrics.descent()
    top = area.y() + (area.height() - high) // 2
    if look.theme == "contrast":
        line = QRectF(area.x(), top + high - look.px(3), area.width(), look.px(2))
        painter.fillRect(line, look.tokens.mark if ink == look.tokens.ink else ink)
    else:
        mark = QRectF(area.x() - 1, top + 1, area.width() + 2, high - 2)
        rounded(painter, mark, look.px(2), look.tokens.mark)

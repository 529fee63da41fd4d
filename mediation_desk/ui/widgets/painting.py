"""Rounded shapes and words, painted the same way by every part."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from mediation_desk.ui.look import Look


def rounded(
    painter: QPainter,
    area: QRectF,
    radius: float,
    fill: str = "",
    outline: str = "",
    pen: float = 1,
) -> None:
    """A rounded sheet filled with `fill` and outlined inside its area; "" leaves either out."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(outline), pen) if outline else Qt.PenStyle.NoPen)
    inset = pen / 2 if outline else 0.0
    painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), radius, radius)


def written(
    painter: QPainter,
    area: QRect,
    words: str,
    font: QFont,
    colour: str,
    flags: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
) -> None:
    """One line of words within `area`, its end elided when there is no room."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, flags | Qt.TextFlag.TextSingleLine, shown)


def ring(painter: QPainter, area: QRectF, radius: float, look: Look, width: float = 2) -> None:
    """The focus ring inside `area`."""
    rounded(painter, area, radius, outline=look.tokens.accent, pen=look.px(width))


def put_icon(
    painter: QPainter, look: Look, area: QRect, name: str, size: float, colour: str
) -> None:
    """The icon centred in `area`; `colour` is a token's name or `#rrggbb`."""
    side = look.px(size)
    ratio = painter.device().devicePixelRatioF()
    x = area.x() + (area.width() - side) // 2
    y = area.y() + (area.height() - side) // 2
    painter.drawPixmap(QRect(x, y, side, side), look.pixmap(name, size, colour, ratio))

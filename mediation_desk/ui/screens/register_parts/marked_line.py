"""One line of words with the hits of a search marked, starting where the first hit shows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from mediation_desk.ui.look import Look
from mediation_desk.ui.screens.register_parts.hits import Span, excerpt, hits
from mediation_desk.ui.widgets.painting import rounded

_CUT = "… "


def paint_marked(
    painter: QPainter,
    area: QRect,
    text: str,
    font: QFont,
    ink: str,
    words: Sequence[str],
    look: Look,
) -> None:
    """The text within *area*, its end elided, with every hit of *words* marked."""
    metrics = QFontMetrics(font)
    shown, spans = _shown(text, hits(text, words) if words else [], metrics, area.width())
    painter.setFont(font)
    for span in spans:
        _paint_mark(painter, area, (shown, ink), span, metrics, look)
    painter.setPen(QColor(ink))
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(area, flags | Qt.TextFlag.TextSingleLine, shown)


def _shown(
    text: str, spans: list[Span], metrics: QFontMetrics, width: int
) -> tuple[str, list[Span]]:
    """What can be read of the text, and where its hits are there."""
    elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    start = excerpt(text, spans, len(elided) - 1) if elided != text else 0
    if not start:
        return elided, [s for s in spans if s.start < len(elided) - (elided != text)]
    shift = len(_CUT) - start
    moved = [Span(s.start + shift, s.end + shift) for s in spans if s.start >= start]
    cut = metrics.elidedText(_CUT + text[start:], Qt.TextElideMode.ElideRight, width)
    return cut, [s for s in moved if s.start < len(cut)]


def _paint_mark(
    painter: QPainter,
    area: QRect,
    written: tuple[str, str],
    span: Span,
    metrics: QFontMetrics,
    look: Look,
) -> None:
    shown, ink = written
    left = area.x() + metrics.horizontalAdvance(shown[: span.start])
    right = area.x() + metrics.horizontalAdvance(shown[: span.end])
    height = metrics.height()
    top = area.y() + (area.height() - height) // 2
    if look.theme == "contrast":
        # On a row filled with the accent a line in the accent would not be seen.
        colour = look.tokens.mark if ink == look.tokens.ink else ink
        line = QRect(left, top + height - look.px(2), right - left, look.px(2))
        painter.fillRect(line, QColor(colour))
        return
    mark = QRectF(left - 1, top, right - left + 2, height)
    rounded(painter, mark, look.px(2), look.tokens.mark)

"""Yes or no: a box to tick, with its words."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.painting import put_icon, ring, rounded, written


class Tick(QCheckBox):
    """A painted check box; `clicked` comes when the person ticks, `setChecked` is silent to it."""

    def __init__(self, look: Look, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._look, self._words = look, text
        self.setAccessibleName(text)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Box and words."""
        px = self._look.px
        words = QFontMetrics(self._look.font(12)).horizontalAdvance(self._words)
        return QSize(words + px(22 + 10 + 8), px(36))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Words are never cut off."""
        return self.sizeHint()

    def hitButton(self, place: QPoint) -> bool:  # noqa: N802
        """Box and words alike can be clicked."""
        return self.rect().contains(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter goes on to the next field; Space ticks. Ctrl+Enter is the page's own."""
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held:
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paints box, tick and words."""
        painter, t, px = QPainter(self), self._look.tokens, self._look.px
        box = QRect(px(3), (self.height() - px(22)) // 2, px(22), px(22))
        on, able = self.isChecked(), self.isEnabled()
        fill = (t.accent if on else t.surface) if able else t.disabled_fill
        outline = (t.accent if on else t.edge) if able else t.line
        rounded(painter, QRectF(box), px(5), fill, outline, px(t.hairline))
        if on:
            put_icon(painter, self._look, box, "check", 16, t.on_accent if able else t.disabled)
        if self.hasFocus():
            ring(painter, QRectF(box.adjusted(-px(3), -px(3), px(3), px(3))), px(7), self._look)
        words = self.rect().adjusted(px(22 + 12), 0, 0, 0)
        written(painter, words, self._words, self._look.font(12), t.ink if able else t.disabled)

"""One of a few large answers, each with a line that says what it means."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.painting import put_icon, rounded

_HEIGHT = 84
_LEFT = 68


class CardChoice(QRadioButton):
    """A painted radio button: icon, words, a line under them; arrows move between neighbours."""

    def __init__(
        self, look: Look, icon: str, words: str, meaning: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(words, parent)
        self._look, self._icon, self._words, self._meaning = look, icon, words, meaning
        self.setAccessibleName(words)
        self.setAccessibleDescription(meaning)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for both lines; the second wraps where there is little."""
        return QSize(self._look.px(520), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As narrow as a column of a narrow window."""
        return QSize(self._look.px(260), self.heightForWidth(self.width()))

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """The second line wraps."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Both lines and the room around them."""
        px = self._look.px
        room = max(px(180), width - px(_LEFT) - px(16))
        flags = Qt.TextFlag.TextWordWrap
        meaning = QFontMetrics(self._look.font(11.5)).boundingRect(
            QRect(0, 0, room, 10_000), flags, self._meaning
        )
        words = QFontMetrics(self._look.font(13.5, bold=True)).height()
        return max(px(_HEIGHT), words + meaning.height() + px(32))

    def hitButton(self, place: QPoint) -> bool:  # noqa: N802
        """All of the card can be clicked."""
        return self.rect().contains(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter chooses and goes on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            self.focusNextChild()
            event.accept()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paints the card, tinted and framed when it is chosen."""
        painter, t, px = QPainter(self), self._look.tokens, self._look.px
        on, focused = self.isChecked(), self.hasFocus()
        fill = t.tint if on else t.mute if self.underMouse() else t.surface
        outline = t.accent if on or focused else t.edge
        wide = px(2) if focused else px(t.hairline)
        rounded(painter, QRectF(self.rect()), px(10), fill, outline, wide)
        ink = t.accent if on else t.ink
        put_icon(painter, self._look, QRect(px(12), 0, px(44), self.height()), self._icon, 24, ink)
        self._paint_words(painter, ink)

    def _paint_words(self, painter: QPainter, ink: str) -> None:
        t, px = self._look.tokens, self._look.px
        font = self._look.font(13.5, bold=True)
        high = QFontMetrics(font).height()
        room = QRect(px(_LEFT), px(14), self.width() - px(_LEFT) - px(16), self.height())
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(room, Qt.TextFlag.TextSingleLine, self._words)
        painter.setFont(self._look.font(11.5))
        painter.setPen(t.ink2)
        lower = room.adjusted(0, high + px(2), 0, 0)
        painter.drawText(lower, Qt.TextFlag.TextWordWrap, self._meaning)

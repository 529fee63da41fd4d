"""The light of the copies as a line that can be pressed: icon, words, their colour."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.painting import put_icon, ring, rounded, written

_ICON, _GAP, _PAD = 18, 6, 6
_POINTS = 11


class LightButton(QPushButton):
    """Shows short words where there is no room for all; a screen reader always hears all."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._icon, self._colour, self._words, self._short = "history", "ink2", "", ""
        self._brief = False
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        look.changed.connect(self.updateGeometry)

    def show_light(self, icon: str, colour: str, words: str, short: str) -> None:
        """These are the icon, the token of its colour and the words."""
        self._icon, self._colour, self._words, self._short = icon, colour, words, short
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.updateGeometry()
        self.update()

    def set_brief(self, *, brief: bool) -> None:
        """Whether only the short words are shown."""
        self._brief = brief
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """All the words."""
        return self._words

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for icon and words."""
        px, font = self._look.px, self._look.font(_POINTS, bold=True)
        wide = QFontMetrics(font).horizontalAdvance(self._shown())
        return QSize(wide + px(_ICON + _GAP + 2 * _PAD) + 2, px(28))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Words are never cut off."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paints icon and words, and what says that it can be pressed."""
        painter, px, look = QPainter(self), self._look.px, self._look
        body = self.rect().adjusted(0, px(4), 0, -px(3))
        if self.underMouse():
            rounded(painter, QRectF(body), px(6), look.tokens.mute)
        ink = look.colour(self._colour)
        place = QRect(px(_PAD), 0, px(_ICON), self.height())
        put_icon(painter, look, place, self._icon, _ICON, ink)
        words = self.rect().adjusted(px(_PAD + _ICON + _GAP), 0, -px(_PAD), 0)
        written(painter, words, self._shown(), look.font(_POINTS, bold=True), ink)
        if self.hasFocus():
            ring(painter, QRectF(body), px(6), look)

    def _shown(self) -> str:
        return self._short if self._brief else self._words

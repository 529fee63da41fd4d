"""The name of a key in a small frame, as it stands on buttons and beside hints."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.painting import rounded, written

_POINTS = 10
_AROUND = 6
_HEIGHT = 20


def cap_size(look: Look, key: str) -> QSize:
    """How large the cap of `key` is."""
    width = QFontMetrics(look.font(_POINTS)).horizontalAdvance(key)
    return QSize(width + 2 * look.px(_AROUND), look.px(_HEIGHT))


def paint_cap(painter: QPainter, look: Look, area: QRect, key: str, colour: str) -> None:
    """The cap of `key` in `area`, its frame a fainter `colour`."""
    painter.save()
    painter.setOpacity(painter.opacity() * 0.6)
    rounded(painter, QRectF(area), look.px(4), outline=colour, pen=look.px(1))
    painter.restore()
    inside = area.adjusted(look.px(_AROUND), 0, 0, 0)
    written(painter, inside, key, look.font(_POINTS), colour)


class KeyCap(QWidget):
    """One cap standing by itself; a screen reader says "key Ctrl+F"."""

    def __init__(self, look: Look, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._key = look, key
        self.setAccessibleName(QCoreApplication.translate("KeyCap", "key {key}").format(key=key))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802
        """The size of the cap."""
        return cap_size(self._look, self._key)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paints the cap in the second ink."""
        paint_cap(QPainter(self), self._look, self.rect(), self._key, self._look.tokens.ink2)

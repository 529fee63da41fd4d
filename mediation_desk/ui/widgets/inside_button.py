"""A small painted button that stands at the right inside a line."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.painting import put_icon, ring

_SIDE: Final = 32
_ICON: Final = 18


class InsideButton(QAbstractButton):
    """Shows only its icon; its words are its name and tooltip. The line leaves room for it."""

    def __init__(self, look: Look, icon: str, words: str, line: QLineEdit) -> None:
        super().__init__(line)
        self._look, self._icon_name, self._line = look, icon, line
        self.set_words(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        line.installEventFilter(self)
        look.changed.connect(self._place)
        self._place()

    def set_words(self, words: str) -> None:
        """What it does now."""
        self.setAccessibleName(words)
        self.setToolTip(words)

    def sizeHint(self) -> QSize:  # noqa: N802
        """A square lower than the line."""
        return QSize(self._look.px(_SIDE), self._look.px(_SIDE))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Stays at the right end when the line changes its size."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paints the icon; in the accent where it acts."""
        painter = QPainter(self)
        lit = self.isChecked() or self.underMouse()
        colour = "accent" if lit else "ink2"
        put_icon(painter, self._look, self.rect(), self._icon_name, _ICON, colour)
        if self.hasFocus():
            ring(painter, QRectF(self.rect()), self._look.px(6), self._look)

    def _place(self) -> None:
        side, line = self._look.px(_SIDE), self._line
        self.resize(side, side)
        self.move(line.width() - side - self._look.px(4), (line.height() - side) // 2)
        left = line.textMargins()
        if left.right() != side:
            line.setTextMargins(left.left(), left.top(), side, left.bottom())

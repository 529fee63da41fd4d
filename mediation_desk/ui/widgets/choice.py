"""One of a list that is too long to show: a combo box that tells codes and ignores the wheel."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QSizePolicy, QWidget

from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.painting import put_icon, rounded, written


class Choice(QComboBox):
    """`chosen` comes with a code when the person picks another; codes and words are given.

    With `empty` the first line is that text and its code is "".
    """

    chosen = Signal(str)

    def __init__(
        self,
        look: Look,
        options: Sequence[tuple[str, str]],
        *,
        empty: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._empty = look, empty
        self._listed = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_options(options)
        self.activated.connect(self._tell)
        look.changed.connect(self._dress)
        self._dress()

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """The list is now these (code, words); the code chosen before stays if it is there."""
        before = self.code() if self.count() else ""
        blocked = self.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.clear()
        if self._empty:
            self.addItem(self._empty, "")
        for code, words in options:
            self.addItem(words, code)
        self.blockSignals(blocked)
        self.set_code(before)
        self.updateGeometry()

    def code(self) -> str:
        """The code chosen; "" when none is."""
        return str(self.currentData() or "")

    def set_code(self, code: str) -> None:
        """Shows the choice of `code`, none when it is not in the list; nothing is told."""
        self._told = code
        blocked = self.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.setCurrentIndex(self.findData(code))
        self.blockSignals(blocked)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Wide enough for its longest words, up to 360 px at 100 %."""
        px = self._look.px
        words = [self.itemText(i) for i in range(self.count())]
        widest = max((self.fontMetrics().horizontalAdvance(w) for w in words), default=0)
        return QSize(min(px(360), widest + px(52)), px(40))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Narrower than its words if it must be: they are elided."""
        return QSize(min(self.sizeHint().width(), self._look.px(120)), self._look.px(40))

    def showPopup(self) -> None:  # noqa: N802
        """The list is made when it is first wanted: most are never opened."""
        if not self._listed:
            self._listed = True
            self.setView(QListView())
            self.view().setFont(self.font())
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """The page scrolls; a choice never changes by passing over it."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter goes on to the next field, as in a line."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.focusNextChild()
            event.accept()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """A style sheet gives back an older font when it polishes again."""
        answer = super().event(event)
        if event.type() == QEvent.Type.Polish:
            self._dress()
        return answer

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paints frame, words and arrow."""
        painter, tokens = QPainter(self), self._look.tokens
        self._paint_frame(painter)
        px = self._look.px
        words = QRect(px(12), 0, self.width() - px(12 + 32), self.height())
        ink = tokens.ink if self.isEnabled() else tokens.disabled
        shown = self.currentText() or self.placeholderText()
        written(painter, words, shown, self.font(), ink if self.code() else tokens.ink2)
        arrow = QRect(self.width() - px(34), 0, px(28), self.height())
        put_icon(painter, self._look, arrow, "chevron-down", 20, ink)

    def _paint_frame(self, painter: QPainter) -> None:
        t, px = self._look.tokens, self._look.px
        state = str(self.property("state") or "")
        area, fill = QRectF(self.rect()), t.surface if self.isEnabled() else t.disabled_fill
        if self.hasFocus():
            rounded(painter, area, px(6), fill, t.accent, px(2))
        elif state == "error":
            rounded(painter, area, px(6), fill, t.bad, px(2))
        elif state == "missing":
            rounded(painter, area, px(6), t.warn_tint)
            pen = QPen(QColor(t.warn), px(2), Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), px(6), px(6))
        else:
            outline = t.edge if self.isEnabled() else t.line
            rounded(painter, area, px(6), fill, outline, px(t.hairline))

    def _tell(self) -> None:
        if self.code() != self._told:
            self._told = self.code()
            self.chosen.emit(self._told)

    def _dress(self) -> None:
        self.setFont(self._look.font(12))
        if self._listed:
            self.view().setFont(self.font())
        self.updateGeometry()

"""Round little buttons: a thing that can be taken away, and a filter with its menu."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.painting import put_icon, ring, rounded, written

_HEIGHT: Final = 34
_AROUND: Final = 14
_SIGN: Final = 16
_GAP: Final = 8
_TAKE_AWAY: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class Chip(QPushButton):
    """A round button with `text`. A removable one is tinted and has a ×: `removed` comes when the
    × is clicked or Delete is pressed, `clicked` otherwise.
    """

    removed = Signal()

    def __init__(
        self, look: Look, text: str, *, removable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._words = look, text
        self._lit, self._sign = removable, "x" if removable else ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.set_words(text)
        look.changed.connect(self.updateGeometry)

    def set_words(self, text: str) -> None:
        """The chip says `text`, also to screen readers."""
        self._words = text
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        removal = self.tr("Delete key: remove") if self._sign == "x" else ""
        self.setAccessibleDescription(removal)
        self.setToolTip(removal)
        self.updateGeometry()
        self.update()

    def set_lit(self, *, on: bool) -> None:
        """The chip is tinted, or plain."""
        self._lit = on
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for the words and the sign after them."""
        px = self._look.px
        words = QFontMetrics(self._font()).horizontalAdvance(self._words)
        sign = px(_GAP) + px(_SIGN) if self._sign else 0
        return QSize(words + sign + 2 * px(_AROUND), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Words are never cut off."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paints the chip, its words and its sign."""
        painter, t, px = QPainter(self), self._look.tokens, self._look.px
        ink, fill, outline = t.ink, t.surface, t.edge
        if self._lit or self.underMouse():
            ink, fill, outline = t.accent, t.tint, t.accent
        area = QRectF(self.rect())
        rounded(painter, area, area.height() / 2, fill, outline, px(t.hairline))
        if self.hasFocus():
            ring(painter, area, area.height() / 2, self._look, 3)
        words = self.rect().adjusted(px(_AROUND), 0, -px(_AROUND), 0)
        written(painter, words, self._words, self._font(), ink)
        if self._sign:
            put_icon(painter, self._look, self._sign_area(), self._sign, _SIGN, ink)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click on the × takes away."""
        place = event.position().toPoint()
        if self._sign == "x" and self.isDown() and self._sign_area().contains(place):
            self.setDown(False)
            self.removed.emit()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Delete takes away, Enter clicks."""
        if self._sign == "x" and event.key() in _TAKE_AWAY:
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _sign_area(self) -> QRect:
        side = self._look.px(_SIGN)
        left = self.width() - self._look.px(_AROUND) - side
        return QRect(left, 0, side + self._look.px(_AROUND), self.height()).adjusted(
            0, 0, -self._look.px(_AROUND), 0
        )

    def _font(self) -> QFont:
        return self._look.font(11.5, bold=self._lit)


class FilterChip(Chip):
    """A filter: "Tổ: tất cả" with a menu, tinted with a × when one of its options is chosen."""

    chosen = Signal(str)

    def __init__(
        self,
        look: Look,
        label: str,
        options: Sequence[tuple[str, str]],
        all_text: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, label, parent=parent)
        self._label, self._options, self._all, self._code = label, tuple(options), all_text, ""
        self.clicked.connect(self.open_menu)
        self.removed.connect(lambda: self._pick(""))
        self.set_code("")

    def code(self) -> str:
        """The code chosen; "" when all are shown."""
        return self._code

    def set_code(self, code: str) -> None:
        """Shows the filter of `code`, all when there is no such option; nothing is told."""
        words = dict(self._options)
        self._code = code if code in words else ""
        self._lit, self._sign = bool(self._code), "x" if self._code else "chevron-down"
        self.set_words(f"{self._label}: {words.get(self._code, self._all)}")

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """The menu now offers these (code, words)."""
        self._options = tuple(options)
        self.set_code(self._code)

    def open_menu(self) -> None:
        """The menu is open below the chip, the present choice marked."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self._label)
        for code, words in (("", self._all), *self._options):
            action = menu.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(code == self._code)
            action.triggered.connect(lambda _on=True, code=code: self._pick(code))
            if code == self._code:
                menu.setActiveAction(action)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """The arrow down opens the menu."""
        if event.key() == Qt.Key.Key_Down:
            self.open_menu()
        else:
            super().keyPressEvent(event)

    def _pick(self, code: str) -> None:
        if code != self._code:
            self.set_code(code)
            self.chosen.emit(self._code)

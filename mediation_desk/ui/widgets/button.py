"""The button: one filled per screen, the rest outline or plain words, its key at the right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QEnterEvent,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QShortcutEvent,
)
from PySide6.QtWidgets import QApplication, QPushButton, QSizePolicy, QWidget

from mediation_desk.ui.look import Look
from mediation_desk.ui.tokens import Tokens
from mediation_desk.ui.widgets.key_cap import cap_size, paint_cap
from mediation_desk.ui.widgets.line import Line, Words
from mediation_desk.ui.widgets.painting import put_icon, ring, rounded, written

RING: Final = 3
"""Room around every button for the focus ring, in px at 100 %."""

_HEIGHT: Final = 40
_AROUND: Final = 16
_BETWEEN: Final = 9
_POINTS: Final = 12
_ICON: Final = 20
_PRESS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class _Inks:
    fill: str
    outline: str
    ink: str


class Button(QPushButton):
    """A painted push button; `kind` is primary, secondary, quiet, danger or inverse.

    Its key is a shortcut of the window while the button can be seen, except a lone Enter, which
    is only shown: the list or field that has the focus answers to it. Before a shortcut presses,
    what is being typed is told as left. Enter presses a focused button, never a danger.
    """

    def __init__(
        self,
        look: Look,
        text: str,
        *,
        icon: str = "",
        key: str = "",
        kind: str = "secondary",
        parent: QWidget | None = None,
        height: int = _HEIGHT,
    ) -> None:
        super().__init__(parent)
        self._look, self._icon_name, self._key, self.kind = look, icon, key, kind
        self._height, self._compact = height, False
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.set_words(text)
        look.changed.connect(self.updateGeometry)

    def set_words(self, text: str) -> None:
        """The button says `text`, also to screen readers."""
        self._words = text
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        # Setting a text drops the shortcut, so it is set again.
        if self._key and self._key != "Enter":
            self.setShortcut(QKeySequence(self._key.replace("Enter", "Return")))
        self.updateGeometry()

    def set_icon(self, name: str) -> None:
        """The icon at the left is now `name`; "" for none."""
        self._icon_name = name
        self.updateGeometry()
        self.update()

    def set_compact(self, on: bool) -> None:
        """Only the icon is shown, where there is no room; the words become a tooltip."""
        self._compact = on
        self.setToolTip(self._words if on else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for everything on the button and the ring around it."""
        px = self._look.px
        inside = sum(w for w in self._widths()) + px(_BETWEEN) * (len(self._widths()) - 1)
        around = px(10 if self._compact or self.kind == "quiet" else _AROUND)
        return QSize(inside + 2 * around + 2 * px(RING), px(self._height) + 2 * px(RING))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Words are never cut off."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paints ground, icon, words, key and focus ring."""
        painter = QPainter(self)
        room = self._look.px(RING)
        body = self.rect().adjusted(room, room, -room, -room)
        inks = self._inks(self._look.tokens)
        width = self._look.px(self._look.tokens.hairline)
        rounded(painter, QRectF(body), self._look.px(8), inks.fill, inks.outline, width)
        self._paint_inside(painter, body, inks.ink)
        if self.hasFocus():
            ring(painter, QRectF(self.rect()), self._look.px(10), self._look)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        """Hovering changes the colours."""
        super().enterEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter presses too, unless it would press a danger."""
        if event.key() in _PRESS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if self.kind != "danger":
                self.click()
            event.accept()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """A shortcut presses at once, after what is being typed was told as left."""
        if isinstance(event, QShortcutEvent) and not event.isAmbiguous():
            focused = QApplication.focusWidget()
            if isinstance(focused, Line | Words):
                focused.settle()
            self.click()
            return True
        return super().event(event)

    def _widths(self) -> list[int]:
        parts = [self._look.px(_ICON)] if self._icon_name else []
        if not self._compact:
            metrics = QFontMetrics(self._look.font(_POINTS, bold=True))
            parts.append(metrics.horizontalAdvance(self._words))
            if self._key:
                parts.append(cap_size(self._look, self._key).width())
        return parts

    def _paint_inside(self, painter: QPainter, body: QRect, ink: str) -> None:
        gap = self._look.px(_BETWEEN)
        widths = self._widths()
        x = body.x() + (body.width() - sum(widths) - gap * (len(widths) - 1)) // 2
        if self._icon_name:
            place = QRect(x, body.y(), widths.pop(0), body.height())
            put_icon(painter, self._look, place, self._icon_name, _ICON, ink)
            x = place.right() + 1 + gap
        if not self._compact:
            place = QRect(x, body.y(), widths.pop(0) + 1, body.height())
            written(painter, place, self._words, self._look.font(_POINTS, bold=True), ink)
            if self._key:
                self._paint_key(painter, body, place.right() + gap, ink)

    def _paint_key(self, painter: QPainter, body: QRect, x: int, ink: str) -> None:
        cap = QRect(x, 0, 0, 0)
        cap.setSize(cap_size(self._look, self._key))
        cap.moveTop(body.y() + (body.height() - cap.height()) // 2)
        paint_cap(painter, self._look, cap, self._key, ink)

    def _inks(self, t: Tokens) -> _Inks:
        lit = self.isEnabled() and (self.underMouse() or self.isDown())
        if not self.isEnabled():
            fill = "" if self.kind == "quiet" else t.disabled_fill
            return _Inks(fill, t.line if fill else "", t.disabled)
        return {
            "primary": _Inks(t.hover if lit else t.accent, "", t.on_accent),
            "secondary": _Inks(
                t.tint if lit else t.surface,
                t.accent if lit else t.edge,
                t.accent if lit else t.ink,
            ),
            "quiet": _Inks(t.tint if lit else "", "", t.accent),
            # On the ink bar of a notice everything is the other way round.
            "inverse": _Inks(t.ink2 if lit else "", t.surface, t.surface),
            "danger": _Inks(t.bad if lit else t.bad_tint, t.bad, t.surface if lit else t.bad),
        }[self.kind]

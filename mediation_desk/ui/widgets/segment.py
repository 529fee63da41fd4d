"""Two to four choices that exclude each other, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.painting import rounded, written

_STEPS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class Segment(QWidget):
    """`chosen` comes with a code when the person picks another; arrow keys move the choice."""

    chosen = Signal(str)

    def __init__(
        self,
        look: Look,
        options: Sequence[tuple[str, str]],
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self._parts = {code: _Part(look, words, self) for code, words in options}
        for code, part in self._parts.items():
            part.clicked.connect(lambda _on=True, code=code: self._pick(code))
            self._row.addWidget(part)
        self._code = ""
        look.changed.connect(self._dress)
        self._dress()
        self.set_code(next(iter(self._parts), ""))

    def code(self) -> str:
        """The code chosen; "" when none is."""
        return self._code

    def set_code(self, code: str) -> None:
        """Shows the choice of `code`; nothing is told."""
        self._code = code if code in self._parts else ""
        for each, part in self._parts.items():
            part.setAutoExclusive(False)
            part.setChecked(each == self._code)
            part.setAutoExclusive(True)
        self._set_stop()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paints the frame around the parts."""
        t, px = self._look.tokens, self._look.px
        rounded(QPainter(self), QRectF(self.rect()), px(8), t.mute, t.edge, px(t.hairline))

    def step(self, by: int) -> None:
        """The choice moves by so many places, stopping at the ends."""
        codes = list(self._parts)
        here = codes.index(self._code) if self._code else 0
        there = codes[min(len(codes) - 1, max(0, here + by))]
        self._parts[there].setFocus(Qt.FocusReason.TabFocusReason)
        self._pick(there)

    def _pick(self, code: str) -> None:
        if code != self._code:
            self.set_code(code)
            self.chosen.emit(code)

    def _set_stop(self) -> None:
        # One stop for the Tab key, on the choice: the arrows do the rest.
        stop = self._code or next(iter(self._parts), "")
        for code, part in self._parts.items():
            strong = code == stop
            part.setFocusPolicy(Qt.FocusPolicy.StrongFocus if strong else Qt.FocusPolicy.ClickFocus)
        if stop:
            self.setFocusProxy(self._parts[stop])

    def _dress(self) -> None:
        gap = self._look.px(3)
        self._row.setContentsMargins(gap, gap, gap, gap)
        self.updateGeometry()


class _Part(QRadioButton):
    def __init__(self, look: Look, words: str, segment: Segment) -> None:
        super().__init__(words.replace("&", "&&"), segment)
        self._look, self._words, self._segment = look, words, segment
        self.setAccessibleName(words)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802
        metrics = self._metrics_bold()
        return QSize(metrics + 2 * self._look.px(13), self._look.px(30))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def hitButton(self, _place: object) -> bool:  # noqa: N802
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in _STEPS:
            self._segment.step(_STEPS[Qt.Key(event.key())])
            event.accept()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter, t, px = QPainter(self), self._look.tokens, self._look.px
        on = self.isChecked()
        if on:
            rounded(painter, QRectF(self.rect()), px(5), t.accent)
        if self.hasFocus():
            area = QRectF(self.rect()).adjusted(2, 2, -2, -2) if on else QRectF(self.rect())
            outline = t.on_accent if on else t.accent
            rounded(painter, area, px(4), outline=outline, pen=px(2))
        ink = (t.on_accent if on else t.ink) if self.isEnabled() else t.disabled
        font = self._look.font(11.5, bold=on)
        written(painter, self.rect(), self._words, font, ink, Qt.AlignmentFlag.AlignCenter)

    def _metrics_bold(self) -> int:
        return QFontMetrics(self._look.font(11.5, bold=True)).horizontalAdvance(self._words)

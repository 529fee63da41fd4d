"""The foot under the rows: how many there are, and the keys that work on them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.heading import Label
from mediation_desk.ui.widgets.key_cap import KeyCap

_HEIGHT = 36
_PAD = 18


class RowFoot(QWidget):
    """Words at the left, keys with what they do at the right."""

    def __init__(self, look: Look, keys: list[tuple[str, str]]) -> None:
        super().__init__()
        self._look = look
        self._words = Label(look, "", 11, colour="ink2")
        self._keys = QWidget()
        self._inside = QHBoxLayout(self._keys)
        self._row = QHBoxLayout(self)
        for key, does in keys:
            self._inside.addWidget(KeyCap(look, key))
            self._inside.addWidget(Label(look, does, 11, colour="ink2"))
        self._row.addWidget(self._words)
        self._row.addStretch(1)
        self._row.addWidget(self._keys)
        look.changed.connect(self._dress)
        self._dress()

    def say(self, words: str) -> None:
        """The words at the left."""
        self._words.setText(words)
        self._keys.setVisible(self.sizeHint().width() <= self.width())

    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Room for the words; the keys may go."""
        return QSize(self._words.sizeHint().width() + 2 * self._look.px(_PAD), self._height())

    def sizeHint(self) -> QSize:  # noqa: N802
        """Words and keys."""
        return QSize(self.minimumSizeHint().width() + self._keys_width(), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The keys are shown where there is room for them."""
        super().resizeEvent(event)
        self._keys.setVisible(self.sizeHint().width() <= self.width())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paints the line to the rows."""
        tokens = self._look.tokens
        QPainter(self).fillRect(0, 0, self.width(), self._look.px(tokens.hairline), tokens.line)

    def _height(self) -> int:
        return self._look.px(_HEIGHT)

    def _keys_width(self) -> int:
        return self._keys.sizeHint().width() + self._look.px(_PAD)

    def _dress(self) -> None:
        px = self._look.px
        self.setFixedHeight(px(_HEIGHT))
        self._row.setContentsMargins(px(_PAD), 0, px(_PAD), 0)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(px(7))


def list_keys(enter: str) -> list[tuple[str, str]]:
    """The keys of a list in which Enter does *enter*."""
    arrows = QCoreApplication.translate("RowFoot", "Arrows")
    choose = QCoreApplication.translate("RowFoot", "choose")
    return [(arrows, choose), ("Enter", enter)]

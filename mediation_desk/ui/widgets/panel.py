"""Sheets and numbered sections: what a page is divided into."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.heading import Label
from mediation_desk.ui.widgets.painting import rounded


class Panel(QFrame):
    """A white sheet with an optional title; what it holds goes into `body`.

    `fill` and `outline` are names of colours: `warn_tint` and `warn` make the amber panel.
    """

    def __init__(
        self,
        look: Look,
        title: str = "",
        *,
        fill: str = "surface",
        outline: str = "line",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._fill, self._outline = look, fill, outline
        self.body = QVBoxLayout(self)
        self._title = Label(look, title, 12.5, bold=True, colour="accent")
        self.body.addWidget(self._title)
        self._title.setVisible(bool(title))
        self.setAccessibleName(title)
        look.changed.connect(self._dress)
        self._dress()

    def set_title(self, title: str) -> None:
        """The sheet is headed `title`; "" for no heading."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self.setAccessibleName(title)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paints the sheet."""
        t = self._look.tokens
        rounded(
            QPainter(self),
            QRectF(self.rect()),
            self._look.px(10),
            self._look.colour(self._fill),
            self._look.colour(self._outline),
            self._look.px(t.hairline),
        )

    def _dress(self) -> None:
        px = self._look.px
        self.body.setContentsMargins(px(16), px(12), px(16), px(14))
        self.body.setSpacing(px(8))


class Section(QWidget):
    """A numbered part of a page, divided from the next by a line; the number is the register's."""

    def __init__(self, look: Look, number: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._done: bool | None = None
        self.setAccessibleName(f"{number} {title}".strip())
        self._number = Label(look, number, 11.5, bold=True, colour="accent")
        if not number:
            self._number.hide()
        self._title = Label(look, title, 12.5, bold=True)
        self._sign, self._word = QLabel(), Label(look, "", 11, bold=True)
        self.body = QVBoxLayout()
        self._whole, self._head = QVBoxLayout(self), QHBoxLayout()
        self._lay_out()
        look.changed.connect(self._dress)
        self._dress()

    def set_done(self, done: bool | None) -> None:
        """Shows that nothing, or something, is missing here; None shows neither."""
        self._done = done
        self._show_done()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paints the line to the next section."""
        t = self._look.tokens
        high = self._look.px(t.hairline)
        QPainter(self).fillRect(0, self.height() - high, self.width(), high, t.line)

    def _lay_out(self) -> None:
        self._head.addWidget(self._number)
        self._head.addWidget(self._title)
        self._head.addStretch(1)
        self._head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        self._head.addWidget(self._word, 0, Qt.AlignmentFlag.AlignVCenter)
        self._whole.addLayout(self._head)
        self._whole.addLayout(self.body)

    def _show_done(self) -> None:
        ink = "ok" if self._done else "warn"
        icon = "check" if self._done else "circle-alert"
        words = self.tr("Complete") if self._done else self.tr("Still missing")
        shown = self._done is not None
        self._sign.setPixmap(self._look.pixmap(icon, 16, ink))
        self._word.setText(words if shown else "")
        self._word.set_colour(ink)
        self._sign.setVisible(shown)
        self._word.setVisible(shown)

    def _dress(self) -> None:
        px = self._look.px
        self._whole.setContentsMargins(0, px(10), 0, px(12))
        self._whole.setSpacing(px(8))
        self._head.setSpacing(px(8))
        self.body.setSpacing(px(8))
        self._show_done()

"""The list of steps at the left: done, here, to come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.heading import Label, note
from mediation_desk.ui.widgets.painting import put_icon, rounded, written

WIDTH = 300
_STEP, _CIRCLE = 52, 30
_NOTES_FROM = 560
"""Logical height from which there is room for the notes."""


class StepsPane(QWidget):
    """The program's name, the steps, and what to know at the foot."""

    def __init__(self, look: Look, notes: Sequence[str] = ()) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._mark, self._name = QLabel(), Label(look, self.tr("Mediation Desk"), 16, bold=True)
        self.steps = StepsList(look)
        about = self.tr("About two minutes. What is left out can be added later.")
        here = self.tr("Everything stays on this machine; nothing is sent anywhere.")
        head = QHBoxLayout()
        head.addWidget(self._mark)
        head.addWidget(self._name, 1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addWidget(self.steps)
        self._column.addStretch(1)
        self._notes = [note(look, words) for words in notes or (about, here)]
        for words in self._notes:
            self._column.addWidget(words)
        look.changed.connect(self._dress)
        self._dress()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The notes go first where the window is low."""
        super().resizeEvent(event)
        for words in self._notes:
            words.setVisible(self.height() / self._look.zoom >= _NOTES_FROM)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """The ground of a rail, with the line to the page."""
        painter, t = QPainter(self), self._look.tokens
        painter.fillRect(self.rect(), t.rail)
        thin = self._look.px(t.hairline)
        painter.fillRect(self.width() - thin, 0, thin, self.height(), t.line)

    def _dress(self) -> None:
        px = self._look.px
        self.setFixedWidth(px(WIDTH))
        self._mark.setPixmap(self._look.pixmap("handshake", 28, "accent"))
        self._column.setContentsMargins(px(28), px(20), px(24), px(24))
        self._column.setSpacing(px(16))


class StepsList(QWidget):
    """Painted: a numbered circle and a few words for each step."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._names: Sequence[str] = ()
        self._here = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_steps(self, names: Sequence[str], here: int) -> None:
        """These are the steps, and the person is at number *here* from 0."""
        self._names, self._here = names, here
        words = self.tr("Step {number} of {count}: {name}")
        self.setAccessibleName(words.format(number=here + 1, count=len(names), name=names[here]))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """One line for each step."""
        return QSize(self._look.px(200), self._look.px(_STEP) * max(1, len(self._names)))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paints the steps and the lines between them."""
        painter, px = QPainter(self), self._look.px
        for number, name in enumerate(self._names):
            top = number * px(_STEP) + px(11)
            if number:
                line = QRect(px(_CIRCLE) // 2 - 1, top - px(20), px(2), px(18))
                painter.fillRect(line, self._look.tokens.edge)
            self._paint_step(painter, QRect(0, top, px(_CIRCLE), px(_CIRCLE)), number, name)

    def _paint_step(self, painter: QPainter, circle: QRect, number: int, name: str) -> None:
        t, px = self._look.tokens, self._look.px
        here, done = number == self._here, number < self._here
        fill, outline = (t.accent if here else t.surface), (t.accent if here or done else t.edge)
        rounded(painter, QRectF(circle), circle.width() / 2, fill, outline, px(1))
        if done:
            put_icon(painter, self._look, circle, "check", 16, t.accent)
        else:
            ink = t.on_accent if here else t.ink2
            font = self._look.font(11, bold=True)
            written(painter, circle, str(number + 1), font, ink, Qt.AlignmentFlag.AlignCenter)
        words = QRect(circle.right() + px(12), circle.y(), self.width(), circle.height())
        words.setRight(self.width())
        ink = t.ink if here else t.ink2
        written(painter, words, name, self._look.font(12, bold=here), ink)

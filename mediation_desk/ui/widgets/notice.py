"""The bar that says what was done, with the way back; it stays at least ten seconds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.heading import Label
from mediation_desk.ui.widgets.painting import rounded

SHORTEST: Final = 10_000
"""Milliseconds a notice stays at least."""

FOOT: Final = 44
"""How far above the foot of the window a notice lies, in px at 100 %: clear of the status line."""

_PER_LETTER: Final = 80


class Notices(QObject):
    """Says one thing at a time at the foot of `host`; a new one takes the place of the old."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.host = parent
        self._bar = NoticeBar(look, parent)
        self._undo: Callable[[], None] | None = None
        self._bar.undo.clicked.connect(self.undo)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._time_is_up)
        parent.installEventFilter(self)

    def say(
        self, sentence: str, *, undo: Callable[[], None] | None = None, undo_text: str = ""
    ) -> None:
        """The sentence is shown and read out; `undo` is offered under `undo_text`."""
        self._undo = undo
        self._bar.show_words(sentence, undo_text or _tr("Undo") if undo else "")
        self._timer.start(max(SHORTEST, _PER_LETTER * len(sentence)))
        QAccessible.updateAccessibility(QAccessibleEvent(self._bar, QAccessible.Event.Alert))

    def undo(self) -> None:
        """What the notice told of is taken back, if it can be; the notice goes."""
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()

    def hide(self) -> None:
        """Nothing is said any more."""
        self._timer.stop()
        self._bar.hide()

    def said(self) -> str:
        """The sentence that can be read now; "" when there is none."""
        return self._bar.sentence() if self._bar.isVisibleTo(self.host) else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The bar stays at the foot when the host changes its size."""
        if watched is self.host and event.type() == QEvent.Type.Resize:
            self._bar.place()
        return False

    def _time_is_up(self) -> None:
        # Nobody is left with a button that goes away under their hand.
        if self._bar.underMouse() or self._bar.undo.hasFocus():
            self._timer.start(SHORTEST)
        else:
            self.hide()


class NoticeBar(QFrame):
    """The ink bar itself."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._host = look, parent
        self._words = Label(look, "", 12, colour="surface")
        self._words.setWordWrap(True)
        self.undo = Button(look, _tr("Undo"), key="Ctrl+Z", kind="inverse", height=34)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignVCenter)
        look.changed.connect(self.place)
        self.hide()

    def sentence(self) -> str:
        """The words on the bar."""
        return self._words.text()

    def show_words(self, sentence: str, undo_text: str) -> None:
        """The bar is shown with these words; no button without `undo_text`."""
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        self.undo.setVisible(bool(undo_text))
        if undo_text:
            self.undo.set_words(undo_text)
        self.show()
        self.place()
        self.raise_()

    def place(self) -> None:
        """The bar lies at the foot of its parent, as wide as its words need."""
        px, host = self._look.px, self._host
        self._row.setContentsMargins(px(16), px(5), px(8), px(5))
        self._row.setSpacing(px(12))
        self._words.setMinimumHeight(px(36))
        widest = min(px(760), host.width() - 2 * px(24))
        words = self._words.fontMetrics().boundingRect(self._words.text()).width() + px(4)
        button = self.undo.sizeHint().width() + px(12) if not self.undo.isHidden() else px(8)
        width = min(widest, words + button + px(24))
        high = max(px(48), self.heightForWidth(width))
        left = (host.width() - width) // 2
        self.setGeometry(left, max(0, host.height() - high - px(FOOT)), width, high)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paints the bar in ink."""
        t = self._look.tokens
        rounded(QPainter(self), QRectF(self.rect()), self._look.px(8), t.ink)


def _tr(words: str) -> str:
    return QCoreApplication.translate("Notices", words)

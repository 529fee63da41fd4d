"""Something that is needed now and then: a button, and what it unfolds."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediation_desk.ui.look import Look
from mediation_desk.ui.tab_order import stops
from mediation_desk.ui.widgets.button import Button


class Fold(QWidget):
    """Folded up at first; the button unfolds it and goes into it, Esc folds it up again."""

    opened = Signal()

    def __init__(self, look: Look, text: str, *, icon: str = "plus", folded: str = "") -> None:
        super().__init__()
        self._words = (text, folded or text)
        self._keeps_button = bool(folded)
        self.button = Button(look, text, icon=icon, kind="quiet", height=34)
        self.inside = QWidget()
        self.body = QVBoxLayout(self.inside)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(look.px(8))
        self.inside.hide()
        self.button.clicked.connect(self._toggle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.inside)

    def is_open(self) -> bool:
        """Whether what is inside can be seen."""
        return not self.inside.isHidden()

    def set_open(self, *, on: bool) -> None:
        """What is inside is shown, or not; the focus stays where it is."""
        self.inside.setVisible(on)
        self.button.setVisible(not on or self._keeps_button)
        self.button.set_words(self._words[1] if on else self._words[0])

    def say(self, text: str) -> None:
        """The button says so while everything is folded up."""
        self._words = (text, self._words[1])
        if not self.is_open():
            self.button.set_words(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc folds up what Esc reaches from inside."""
        if event.key() == Qt.Key.Key_Escape and self.is_open():
            self.set_open(on=False)
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)
            event.accept()
        else:
            super().keyPressEvent(event)

    def _toggle(self) -> None:
        on = not self.is_open()
        self.set_open(on=on)
        if on:
            self.opened.emit()
            QTimer.singleShot(0, self, self._go_inside)

    def _go_inside(self) -> None:
        first = next(iter(stops(self.inside)), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)


def unfold(widget: QWidget) -> None:
    """Everything that hides the widget is unfolded."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, Fold) and above.inside.isAncestorOf(widget):
            above.set_open(on=True)
        above = above.parentWidget()

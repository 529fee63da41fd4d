"""A line for a password: dots, an eye that shows the letters, a word when Caps Lock is on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.inside_button import InsideButton
from mediation_desk.ui.widgets.line import Line


class SecretLine(Line):
    """`caps` tells whether letters come out large although Shift is not held.

    No window system tells of Caps Lock by itself; the letters that arrive do.
    """

    caps = Signal(bool)

    def __init__(self, look: Look, *, moves: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(look, moves=moves, parent=parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self._eye = InsideButton(look, "eye", self.tr("Show the password"), self)
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._show)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Watches the letters."""
        letter = event.text()
        if letter.isalpha():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps.emit(letter.isupper() != shift)
        super().keyPressEvent(event)

    def _show(self, on: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password
        self.setEchoMode(mode)
        self._eye.set_words(self.tr("Hide the password") if on else self.tr("Show the password"))

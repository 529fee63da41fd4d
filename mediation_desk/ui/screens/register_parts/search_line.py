"""The field of the register that searches as one types and moves the choice in the list."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.inside_button import InsideButton
from mediation_desk.ui.widgets.line import Line

_FOR_THE_LIST: Final = (
    Qt.Key.Key_Down,
    Qt.Key.Key_Up,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_PageUp,
)
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchLine(Line):
    """`typed` at every letter, what an input method is still composing included.

    Arrows and pages go to `moved`, the widget whose choice they move; Enter is `entered`.
    """

    typed = Signal(str)
    entered = Signal()

    def __init__(self, look: Look, placeholder: str, moved: QWidget) -> None:
        super().__init__(look, placeholder=placeholder, icon="search", moves=False)
        self._moved, self._composing, self._told = moved, "", ""
        wipe = QCoreApplication.translate("RegisterScreen", "Clear what is typed")
        self._wipe = InsideButton(look, "x", wipe, self)
        # Esc does the same: one stop less for the Tab key.
        self._wipe.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._wipe.clicked.connect(self.clear)
        self._wipe.setVisible(False)
        self.textChanged.connect(self._follow)

    def words(self) -> str:
        """What stands there now."""
        at = self.cursorPosition()
        return (self.text()[:at] + self._composing + self.text()[at:]).strip()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802
        """What is being composed is searched for too."""
        self._composing = event.preeditString()
        super().inputMethodEvent(event)
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """The list answers to its keys, the line to all others."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in _FOR_THE_LIST:
            QCoreApplication.sendEvent(self._moved, event)
        elif plain and event.key() in _ENTER:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def _follow(self, text: str) -> None:
        self._wipe.setVisible(bool(text))
        self._tell()

    def _tell(self) -> None:
        if self.words() != self._told:
            self._told = self.words()
            self.typed.emit(self._told)

"""A line that offers what fits while one types, and never changes what was typed by itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.line import Line
from mediation_desk.ui.widgets.suggestions import Suggestion, SuggestionList

__all__ = ["Suggestion", "TypeAhead"]

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OWN = (Qt.Key.Key_Escape, *_ENTER)
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}


class TypeAhead(Line):
    """`find` is asked at each letter, with what is being composed; `chosen` brings the value.

    Down goes into the list, Enter there or a click chooses, Esc closes. With `first` the first
    suggestion is lit at once: for places where only a suggestion will do.
    """

    chosen = Signal(object)

    def __init__(
        self,
        look: Look,
        find: Callable[[str], Sequence[Suggestion]],
        *,
        placeholder: str = "",
        icon: str = "search",
        first: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, placeholder=placeholder, icon=icon, parent=parent)
        self._find, self._first = find, first
        self._composing = ""
        self._list: SuggestionList | None = None
        self.textEdited.connect(lambda _text: self._offer())

    def suggestions(self) -> list[str]:
        """What the open list offers, in words; empty while it is closed."""
        return self._list.words() if self._list and self._list.isVisible() else []

    def close_list(self) -> None:
        """The list is closed, the words stay."""
        if self._list:
            self._list.hide()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802
        """What an input method is composing counts as typed for the offer."""
        super().inputMethodEvent(event)
        self._composing = event.preeditString()
        self._offer()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """The list answers first to its keys."""
        if not self._answered(Qt.Key(event.key())):
            super().keyPressEvent(event)
        else:
            event.accept()

    def event(self, event: QEvent) -> bool:
        """Esc belongs to the list while it is open, not to the page."""
        if event.type() == QEvent.Type.ShortcutOverride and self._is_own(event):
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """The list closes when the line is left."""
        self.close_list()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """The list goes with the line."""
        self.close_list()
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The list keeps its place when the window changes its size."""
        if event.type() == QEvent.Type.Resize:
            self.close_list()
        return super().eventFilter(watched, event)

    def _is_own(self, event: QEvent) -> bool:
        return isinstance(event, QKeyEvent) and event.key() in _OWN and bool(self.suggestions())

    def _typed(self) -> str:
        at = self.cursorPosition()
        return self.text()[:at] + self._composing + self.text()[at:]

    def _offer(self) -> None:
        typed = self._typed()
        found = self._find(typed) if typed.strip() else ()
        if not found:
            self.close_list()
            return
        shown = self._ready_list()
        shown.offer(found, typed)
        if self._first:
            shown.step(1)
        shown.place(self._area())

    def _answered(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_Down and not self.suggestions():
            self._offer()
            return True
        if not self._list or not self.suggestions():
            return False
        if key in _STEPS:
            self._list.step(_STEPS[key])
            self.setAccessibleDescription(self._list.lit_words())
            return True
        if key == Qt.Key.Key_Escape:
            self.close_list()
            return True
        if key in _ENTER and (lit := self._list.lit()):
            self._choose(lit)
            return True
        return False

    def _choose(self, suggestion: Suggestion) -> None:
        self.close_list()
        self.set_words(suggestion.text)
        self.setAccessibleDescription("")
        self.chosen.emit(suggestion.value)

    def _ready_list(self) -> SuggestionList:
        if self._list is None or self._list.parent() is not self.window():
            self._list = SuggestionList(self._look, self.window())
            self._list.picked.connect(self._choose)
            self.destroyed.connect(self._list.deleteLater)
            self.window().installEventFilter(self)
        self._list.setAccessibleName(self.tr("Suggestions"))
        return self._list

    def _area(self) -> QRect:
        return QRect(self.mapTo(self.window(), QPoint(0, 0)), self.size())

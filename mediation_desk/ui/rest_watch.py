"""Notices that nobody has touched the program for some minutes."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

MINUTE: Final = 60_000
_TOUCHES: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class RestWatch(QObject):
    """`rested` comes after so many minutes without a key, a click or a move.

    It looks at the window and the field that have the focus alone: a filter on the whole program
    would slow down every letter, and an input method sends its words to the field, not the window.
    """

    rested = Signal()

    def __init__(self, parent: QObject, minutes: float) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.rested)
        self._window: QObject | None = None
        self._field: QObject | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusWindowChanged.connect(self._watch_window)
            app.focusChanged.connect(self._watch_field)
            self._watch_window(app.focusWindow())
            self._watch_field(None, app.focusWidget())
        self.set_minutes(minutes)

    def set_minutes(self, minutes: float) -> None:
        """So many minutes of rest count from now on; 0: never."""
        self._timer.setInterval(int(minutes * MINUTE))
        self.touch()

    def touch(self) -> None:
        """The person is there: the minutes begin anew."""
        if self._timer.interval():
            self._timer.start()
        else:
            self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Every touch begins the minutes anew; nothing is kept from anybody."""
        if event.type() in _TOUCHES:
            self.touch()
        return super().eventFilter(watched, event)

    def _watch_window(self, window: QWindow | None) -> None:
        self._window = self._moved(self._window, window)

    def _watch_field(self, _before: QWidget | None, now: QWidget | None) -> None:
        self._field = self._moved(self._field, now)

    def _moved(self, before: QObject | None, now: QObject | None) -> QObject | None:
        if before is not None and isValid(before):
            before.removeEventFilter(self)
        if now is not None:
            now.installEventFilter(self)
            self.touch()
        return now

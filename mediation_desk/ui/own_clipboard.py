"""What was copied out of the program does not stay in the clipboard."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

STAYS: Final = 60_000
"""Milliseconds after which it is gone."""

_PLACES: Final = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)


class OwnClipboard(QObject):
    """Cleared a minute after something was copied, if it is still there; others' is left alone.

    What comes into the clipboard while the program has the focus was copied in it: not every
    system tells whose the words are.
    """

    def __init__(self, parent: QObject, stays: int = STAYS) -> None:
        super().__init__(parent)
        self._clipboard = QGuiApplication.clipboard()
        self._held: dict[QClipboard.Mode, str] = {}
        self._timer = QTimer(self, singleShot=True, interval=stays)
        self._timer.timeout.connect(self.clear)
        self._clipboard.changed.connect(self._look)

    def clear(self) -> None:
        """Nothing that was copied in the program is in the clipboard any more."""
        self._timer.stop()
        held, self._held = self._held, {}
        for place, words in held.items():
            if self._clipboard.text(place) == words:
                self._clipboard.clear(place)

    def _look(self, place: QClipboard.Mode) -> None:
        if place not in _PLACES or QGuiApplication.focusWindow() is None:
            return
        if words := self._clipboard.text(place):
            self._held[place] = words
            self._timer.start()

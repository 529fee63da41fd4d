"""Work that can wait: done piece by piece while the person rests."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

REST: Final = 300
"""Milliseconds without a key or the mouse after which a person is taken to rest."""

_ACTS: Final = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel}
)


class AtRest(QObject):
    """Takes one of `pieces` at every rest in the window until none is left.

    Nothing is done before the window was painted, nor while a menu or a question is open.
    """

    def __init__(self, window: QWidget, pieces: Iterator[None], rest: int = REST) -> None:
        super().__init__(window)
        self._window, self._pieces = window, pieces
        self._resting = QTimer(self, singleShot=True, interval=rest)
        self._resting.timeout.connect(self._go_on)

    def begin(self) -> None:
        """The first piece is done at the first rest after the window was painted."""
        self._window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """A rest begins with the first painting, and anew with whatever the person does."""
        if watched is self._window and event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # The frame's own window hears every key first, and few other events.
            if (frame := self._window.windowHandle()) is not None:
                frame.installEventFilter(self)
            self._resting.start()
        elif event.type() in _ACTS:
            self._resting.start()
        return False

    def _go_on(self) -> None:
        busy = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if busy or next(self._pieces, self) is not self:
            self._resting.start()
        else:
            self.deleteLater()

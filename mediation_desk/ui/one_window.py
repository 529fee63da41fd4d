"""One window per store and person: a second start brings the first window to the front.

Only the store's lock keeps two programs apart; this is the bell between them. A name left behind
by a killed program answers to nobody and is taken over.
"""

from __future__ import annotations

import getpass
import hashlib
import os
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_ANSWERS_WITHIN: Final = 1000
"""Milliseconds a living program has to take a call."""


class OneWindow(QObject):
    """The right to show the window of one store."""

    rung = Signal()
    """The program was started once more on the same store."""

    def __init__(self, store: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name_of(store)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    def begin(self) -> bool:
        """Whether the window is this program's to show; if not, that of the other was raised."""
        if self._ring():
            return False
        if self._server.listen(self._name):
            return True
        # Somebody may have come first in this very moment; else a killed program left its name.
        if self._ring():
            return False
        QLocalServer.removeServer(self._name)
        self._server.listen(self._name)
        return True

    def end(self) -> None:
        """Nobody is answered any more and no name is left."""
        self._server.close()

    def _ring(self) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        answered = socket.waitForConnected(_ANSWERS_WITHIN)
        socket.abort()
        return answered

    def _answer(self) -> None:
        caller = self._server.nextPendingConnection()
        if caller is not None:
            caller.deleteLater()
            self.rung.emit()


def name_of(store: Path) -> str:
    """The same for every way to the store, and another for another person of the machine."""
    real = os.path.normcase(os.path.realpath(store))
    words = f"{real}\0{_person()}".encode(errors="surrogateescape")
    return f"mediation-desk-{hashlib.sha256(words).hexdigest()[:24]}"


def _person() -> str:
    return str(os.getuid()) if hasattr(os, "getuid") else getpass.getuser()

"""Somebody typing in a program of their own, which a test kills: `python -m tests.ui.typist`.

Its arguments are the store, the dispute ("" for a new one), and fields with their words in turns;
the words of the last field are being typed when "typed" is printed.
"""

from __future__ import annotations

import secrets
import sys
import time
from pathlib import Path

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget

from mediation_desk.app import make_window
from mediation_desk.opening import Opened, Surroundings
from mediation_desk.store.database import Store
from mediation_desk.store.keys import Keys
from mediation_desk.ui.catalogue import install_catalogue
from mediation_desk.ui.look import Look
from mediation_desk.ui.main_window import MainWindow
from mediation_desk.ui.screens.dispute_parts.sheet import reach
from mediation_desk.ui.typed import field_named
from tests.samples import KEY, clock, ids


def main(store: Path, dispute: str, *fields: str) -> None:
    """Types, says so, and goes on with the window until it is killed."""
    app = QApplication([])
    catalogue = install_catalogue(app, "vi")
    window, _ = opened_window(app, store)
    window.go("dispute", dispute or None)
    for name, words in zip(fields[::2], fields[1::2], strict=True):
        field = field_named(window, name)
        assert field is not None, name
        reach(field)
        QApplication.processEvents()
        _type(field, words)
    # A second behind is allowed.
    end = time.monotonic() + 1
    while time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.01)
    print("typed", flush=True)  # noqa: T201 - who kills it reads this
    app.exec()
    del catalogue


def opened_window(app: QApplication, path: Path) -> tuple[MainWindow, Store]:
    """The program's window on a store of the tests, and the store."""
    look = Look()
    look.dress(app)
    store = Store.reopen(path, KEY, who="Lan", now=clock)

    def apart() -> Store:
        return Store.reopen(path, KEY, who="Lan", now=clock, beside=True)

    opened = Opened(store, ids(), apart, Keys(store.path, KEY))
    window = make_window(look, opened, Surroundings(clock, secrets.randbits))
    window.resize(1366, 697)
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    return window, store


def _type(field: QWidget, words: str) -> None:
    for letter in words:
        event = QInputMethodEvent()
        event.setCommitString(letter)
        QApplication.sendEvent(field, event)
        QApplication.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])

"""Pictures of every screen: for the documents, and where there is no screen."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic, sleep

from PySide6.QtWidgets import QApplication

from mediation_desk.ui.catalogue import install_catalogue
from mediation_desk.ui.look import Look
from mediation_desk.ui.main_window import MainWindow
from mediation_desk.ui.task import Tasks

SIZE = (1366, 768)
LOOKS = (("", "light", 1.0), ("-200", "light", 2.0), ("-toi", "dark", 1.0))
"""The ending of a picture's name, the theme and the letters it shows."""

SHORTEST_WAIT, LONGEST_WAIT = 0.4, 20.0
"""Seconds a screen is given to come to rest before its picture is taken."""


def take_pictures(folder: Path, make: Callable[[Look], MainWindow]) -> list[Path]:
    """A picture of every screen of the window that `make` makes, in every look, as PNG files.

    Works without a screen too.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    if not isinstance(app, QApplication):
        raise TypeError("pictures need the program's own window system")
    look = Look()
    look.dress(app)
    catalogue = install_catalogue(app, "vi")
    window = make(look)
    window.resize(*SIZE)
    window.show()
    made = list(_all(app, folder, look, window))
    window.close()
    del catalogue
    return made


def _all(app: QApplication, folder: Path, look: Look, window: MainWindow) -> Iterator[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    for ending, theme, zoom in LOOKS:
        look.set_theme(theme)
        look.set_zoom(zoom)
        for screen in window.screens():
            window.go(screen.NAME, screen.sample())
            _settle(app, window)
            path = folder / f"{screen.NAME}{ending}.png"
            window.grab().save(str(path))
            yield path


def _settle(app: QApplication, window: MainWindow) -> None:
    """Until what a screen counts and lays out after it was shown has come to rest."""
    begun = monotonic()
    while (past := monotonic() - begun) < LONGEST_WAIT:
        app.processEvents()
        if past > SHORTEST_WAIT and not any(tasks.busy() for tasks in window.findChildren(Tasks)):
            return
        sleep(0.01)

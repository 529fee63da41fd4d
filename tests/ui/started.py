"""A program started on a store, and somebody in front of its window."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from mediation_desk.app import Start
from mediation_desk.opening import Surroundings
from mediation_desk.ui.look import Look
from mediation_desk.ui.preferences import Preferences
from mediation_desk.ui.widgets.notice import Notices
from tests.copying import ME
from tests.desk import WindowDesk


class Keeper(WindowDesk):
    """Who keeps the register, with a keyboard and no mouse."""

    def __init__(self, start: Start, bot: QtBot) -> None:
        self._start = start
        assert start.window is not None
        super().__init__(start.window, bot)
        self.sit_down()

    def sit_down(self) -> None:
        """The window that the program shows now has the keys."""
        assert self._start.window is not None
        self.window = self._start.window
        self.window.activateWindow()
        self.wait(lambda: QApplication.focusWidget() is not None)

    def has_another_window(self) -> bool:
        """Whether the program shows another window than this person sits at."""
        return self._start.window is not self.window

    def told(self) -> str:
        """What the notice at the foot says."""
        notices = self.window.findChild(Notices)
        assert notices is not None
        return notices.said()

    def words(self) -> str:
        """Everything that can be read in the window, a line for each."""
        labels = [label for label in self.window.findChildren(QLabel) if label.isVisible()]
        return "\n".join(label.text().replace("\u200b", "") for label in labels)

    def warning(self) -> str:
        """The words of the box that waits for an answer; it is closed by Enter."""
        self.wait(lambda: isinstance(QApplication.activeModalWidget(), QMessageBox), 10)
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        words = box.text()
        self.key(Qt.Key.Key_Return)
        self.wait(lambda: QApplication.activeModalWidget() is None)
        return words

    def save_as(self, button: str, path: Path) -> None:
        """The button, the path typed into the system's dialog, Enter: the file is there."""

        def answer() -> None:
            dialog = QApplication.activeModalWidget()
            line = dialog.findChild(QLineEdit, "fileNameEdit") if dialog else None
            if dialog is None or line is None or QApplication.focusWidget() is not line:
                if dialog:
                    dialog.activateWindow()
                QTimer.singleShot(20, answer)
                return
            self.key("Ctrl+A")
            self.type(str(path))
            self.key(Qt.Key.Key_Return)

        QTimer.singleShot(20, answer)
        self.press(button)
        self.wait(path.exists, 20)


@contextmanager
def started(
    look: Look, bot: QtBot, path: Path, around: Surroundings, preferences: Preferences
) -> Iterator[Keeper]:
    """The program with its window on the store, which it leaves at the end."""
    hook = sys.excepthook
    start = Start(look, around, preferences)
    start.open(path, ME)
    try:
        yield Keeper(start, bot)
    finally:
        sys.excepthook = hook
        assert start.window is not None
        start.window.close()
        start.close()
        delete(start.window)

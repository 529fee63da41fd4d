"""Somebody at the open window of a small store, from the program's start to its end."""

from __future__ import annotations

import secrets
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from mediation_desk.app import Start
from mediation_desk.opening import Credentials, Surroundings
from mediation_desk.services.copies.keeping import Copies
from mediation_desk.store.copies.folder import CopyFile, copies_in
from mediation_desk.store.enrolment import enrol
from mediation_desk.ui.copying import Copying
from mediation_desk.ui.look import Look
from mediation_desk.ui.main_window import MainWindow
from mediation_desk.ui.preferences import Preferences
from mediation_desk.ui.screens.copies import CopiesScreen
from mediation_desk.ui.task import Tasks
from mediation_desk.ui.widgets.notice import NoticeBar
from tests.copying import ME, NOON, WHO, Kept, a_kept_store
from tests.desk import WindowDesk, name_of
from tests.samples import an_office, ids


def an_office_store(path: Path) -> Kept:
    """A small store of an office, which every screen can show."""
    kept = a_kept_store(path)
    store = kept.open()
    with store.transaction():
        store.offices.keep_office(an_office())
    # Else the first opening would write down its accounts.
    enrol(store, [WHO], ids())
    store.close()
    return kept


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.at = NOON

    def __call__(self) -> datetime:
        return self.at


class Keeper(WindowDesk):
    """One person; the store stands in a folder of its own, with its copies."""

    def __init__(self, look: Look, bot: QtBot, folder: Path, kept: Kept | None = None) -> None:
        self.folder, self.clock, self._look = folder, Clock(), look
        self.kept = kept or an_office_store(folder / "so.hg")
        self.preferences = Preferences(folder / "may-nay.ini")
        around = Surroundings(self.clock, secrets.randbits)
        self.start = Start(look, around, self.preferences)
        self.bot = bot
        super().__init__(QLabel(), bot)

    def open(self, credentials: Credentials | None = ME) -> None:
        """The program is started on the store."""
        self.start.open(self.kept.path, credentials)
        self.look_at_front()

    def look_at_front(self) -> None:
        """Whatever window is in front is the one worked with."""
        shown = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
        self.window = next((w for w in shown if w is self.start.window), shown[-1])
        self.window.activateWindow()
        self.wait(lambda: self.window.isAncestorOf(QApplication.focusWidget() or QLabel()))
        self.rest()

    @property
    def main(self) -> MainWindow:
        """The window on the open store."""
        assert self.start.window is not None
        return self.start.window

    @property
    def copying(self) -> Copying:
        """What makes the copies."""
        found = self.main.findChild(Copying)
        assert found is not None
        return found

    def copies(self) -> list[CopyFile]:
        """The copies beside the store, newest first."""
        return list(copies_in(self.folder / "sao-luu").copies)

    def light(self) -> str:
        """What the status line says of the copies."""
        return name_of(self.main.status.copies)

    def notice(self) -> str:
        """What the notice bar says now."""
        bar = self.main.findChild(NoticeBar)
        assert bar is not None
        return bar.sentence() if bar.isVisible() else ""

    def words(self) -> str:
        """Every word that can be read in the window."""
        labels = [w for w in self.window.findChildren(QLabel) if w.isVisible()]
        return "\n".join(label.text() for label in labels)

    def copy_before(self, **earlier: float) -> Path:
        """A copy of the closed store, made that much before the clock; its path."""
        at = self.clock.at - timedelta(**earlier)
        return Copies(self.kept.path, self.kept.key, WHO, lambda: at).make().path

    def change(self) -> None:
        """Something is written in the open store."""
        screen = self.main.current()
        assert screen is not None
        store = screen.desk.opened.store
        with store.transaction():
            team = store.offices.teams()[0]
            store.offices.keep_team(replace(team, decision_number=secrets.token_hex(4)))

    def rest(self) -> None:
        """Until nothing is under way."""
        for _ in range(3):
            self.wait(lambda: not self._busy(), 20)
            QApplication.processEvents()

    def go_to_copies(self) -> CopiesScreen:
        """The page of copies, by its key."""
        self.key(Qt.Key.Key_F7)
        self.rest()
        screen = self.main.current()
        assert isinstance(screen, CopiesScreen)
        return screen

    def leave(self) -> None:
        """The window is asked to close, and does."""
        main = self.main
        main.close()
        self.wait(lambda: not main.isVisible(), 20)

    def go(self) -> None:
        """Nothing of the program is left: a window that stays is dressed again by every test."""
        if self.start.window is not None:
            self.start.window.before_close = None
        for window in QApplication.topLevelWidgets():
            window.close()
        self.start.close()
        for window in QApplication.topLevelWidgets():
            window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _busy(self) -> bool:
        tasks = [t for w in QApplication.topLevelWidgets() for t in w.findChildren(Tasks)]
        main = self.start.window
        copying = main.findChild(Copying) if main else None
        return any(t.busy() for t in tasks) or (copying is not None and copying.busy)

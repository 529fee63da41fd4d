"""The window's composition: opens the store, builds what the screens work with, shows them."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from datetime import date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from mediation_desk import paths
from mediation_desk.documents.loading import load_in_pieces
from mediation_desk.errors import Refused
from mediation_desk.opening import Credentials, Opened, Surroundings, open_store
from mediation_desk.ui import alerts
from mediation_desk.ui.catalogue import install_catalogue
from mediation_desk.ui.changes import Changes
from mediation_desk.ui.desk import Desk
from mediation_desk.ui.draft_bar import DraftBar
from mediation_desk.ui.draft_keeper import DraftKeeper
from mediation_desk.ui.locking import Locking
from mediation_desk.ui.look import Look
from mediation_desk.ui.main_window import MainWindow
from mediation_desk.ui.places import places_of
from mediation_desk.ui.preferences import Preferences
from mediation_desk.ui.screens import screen_named
from mediation_desk.ui.screens.screen import Screen
from mediation_desk.ui.status_line import StatusLine
from mediation_desk.ui.system_lock import SystemLock
from mediation_desk.ui.task import Tasks
from mediation_desk.ui.widgets.notice import Notices

SIZE = (1366, 697)


def run_window(path: Path, around: Surroundings, credentials: Credentials | None = None) -> int:
    """The window on the store at `path` until it is closed; the exit status of the program.

    Without a store the person is led to make one; without `credentials` they are asked.
    """
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError("the program runs without a window already")
    preferences = Preferences(paths.preferences())
    look = Look()
    look.set_theme(preferences.theme)
    look.set_zoom(preferences.zoom)
    look.dress(app)
    app.setApplicationDisplayName("Sổ Hòa Giải")
    catalogue = install_catalogue(app, preferences.language)
    start = Start(look, around, preferences)
    start.open(path, credentials)
    status = app.exec()
    start.close()
    del catalogue
    return status


class Start:
    """From the first window to the open desk: making a store, unlocking it, showing it."""

    def __init__(self, look: Look, around: Surroundings, preferences: Preferences) -> None:
        self._look = look
        self._around = around
        self._preferences = preferences
        self._held = ExitStack()
        self.window: MainWindow | None = None
        self._front: QWidget | None = None

    def open(self, path: Path, credentials: Credentials | None = None) -> None:
        """The desk of the store at `path`, or the window that leads to it."""
        if credentials is not None:
            self._show(path, credentials)
        elif path.exists():
            self._unlock(path)
        else:
            self._first_start(path)

    def close(self) -> None:
        """The store is closed and what belongs to this machine is kept."""
        self._preferences.zoom = self._look.zoom
        self._preferences.theme = self._look.theme
        if self.window is not None:
            self._preferences.geometry = self.window.saveGeometry()
        self._preferences.keep()
        self._held.close()

    def _first_start(self, path: Path) -> None:
        from mediation_desk.ui.screens.first_start import FirstStart

        first = FirstStart(self._look, path, self._around)
        first.finished.connect(lambda made, credentials: self._after(first, made, credentials))
        first.resize(*SIZE)
        first.show()
        self._front = first

    def _unlock(self, path: Path) -> None:
        from mediation_desk.ui.screens.unlock import Unlock

        unlock = Unlock(self._look, path, self._around, self._preferences)
        unlock.unlocked.connect(lambda credentials: self._after(unlock, path, credentials))
        unlock.show()
        self._front = unlock

    def _after(self, front: QWidget, path: Path, credentials: Credentials) -> None:
        self._show(path, credentials)
        if self.window is not None:
            front.close()

    def _show(self, path: Path, credentials: Credentials) -> None:
        try:
            opened = self._held.enter_context(open_store(path, credentials, self._around))
        except Refused as refused:
            alerts.tell(None, refused)
            return
        self.window = make_window(self._look, opened, self._around)
        self.window.language = self._preferences.language
        self.window.language_chosen.connect(self._speak)
        self.window.lock_after_rest(self._preferences.lock_after)
        self.window.lock_chosen.connect(self._lock_after)
        alerts.install_excepthook(self.window)
        if not self._preferences.geometry.isEmpty():
            self.window.restoreGeometry(self._preferences.geometry)
        else:
            self.window.resize(*SIZE)
        self.window.show()

    def _speak(self, language: str) -> None:
        """The language is kept at once and spoken from the next start on."""
        self._preferences.language = language
        self._preferences.keep()
        if self.window is not None:
            self.window.language = language

    def _lock_after(self, minutes: int) -> None:
        self._preferences.lock_after = minutes
        self._preferences.keep()


def make_window(look: Look, opened: Opened, around: Surroundings) -> MainWindow:
    """The whole window on an open store, not shown yet."""
    status = StatusLine(look)
    window = MainWindow(look, status)

    def now() -> datetime:
        return around.now()

    def today() -> date:
        return now().astimezone().date()

    desk = Desk(
        opened=opened,
        look=look,
        today=today,
        now=now,
        tasks=Tasks(window),
        changes=Changes(window),
        notices=Notices(look, window),
        go=window.go,
        saved=lambda: status.saved(now()),
    )
    # Work that ends after the store was closed must find nobody to tell.
    window.on_close = desk.tasks.stop
    keeper = keep_drafts(window, desk)
    window.language_chosen.connect(lambda _language: desk.notices.say(window.language_words()))
    window.fill(
        places_of(opened.me),
        lambda place: partial(screen_named(place.name), desk),
        load_in_pieces(),
    )
    locking = Locking(window, desk, window.lock_after)
    window.lock_asked.connect(locking.lock)
    SystemLock(window).locked.connect(locking.lock)
    window.lock_chosen.connect(locking.rest.set_minutes)
    window.shown.connect(partial(_enter_look, desk))
    keeper.offer()
    status.set_person(opened.me.name)
    office = opened.store.offices.office()
    if office is not None:
        status.set_whose(f"{office.title}, {office.province_title}", practice=office.practice)
    return window


def _enter_look(desk: Desk, screen: Screen) -> None:
    """Who opens the page of a dispute stands in its history."""
    if screen.NAME == "dispute" and screen.record():
        desk.acts.looked_at(screen.record())


def keep_drafts(window: MainWindow, desk: Desk) -> DraftKeeper:
    """What is typed in the window is kept from now on; nothing is offered yet."""
    bar = DraftBar(desk.look, desk.today)
    window.add_bar(bar)
    keeper = DraftKeeper(window, desk.drafts, bar, desk.notices, window.go)
    window.screen_made.connect(keeper.watch)
    window.shown.connect(keeper.turn_to)
    return keeper

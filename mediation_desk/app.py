"""The window's composition: opens the store, builds what the screens work with, shows them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import ExitStack
from datetime import date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from mediation_desk import paths
from mediation_desk.documents.loading import load_in_pieces
from mediation_desk.errors import Refused, StoreMissing
from mediation_desk.opening import Credentials, Opened, Surroundings, open_store
from mediation_desk.sentences import sentence
from mediation_desk.ui import alerts
from mediation_desk.ui.catalogue import install_catalogue
from mediation_desk.ui.changes import Changes
from mediation_desk.ui.copying import Copying
from mediation_desk.ui.desk import Desk
from mediation_desk.ui.draft_bar import DraftBar
from mediation_desk.ui.draft_keeper import DraftKeeper
from mediation_desk.ui.locking import Locking
from mediation_desk.ui.look import Look
from mediation_desk.ui.main_window import MainWindow
from mediation_desk.ui.one_window import OneWindow
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
    if not start.is_the_one(path):
        print(sentence("health", "already_open"), file=sys.stderr)  # noqa: T201
        return 0
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
        self._refuse: Callable[[Refused], None] | None = None
        self._unhook: Callable[[], None] = lambda: None
        self._one: OneWindow | None = None

    def is_the_one(self, path: Path) -> bool:
        """Whether no other program has a window on the store; if one has, it was raised."""
        if self._one is not None:
            self._one.end()
        self._one = OneWindow(path)
        self._one.rung.connect(self._raise)
        return self._one.begin()

    def open(self, path: Path, credentials: Credentials | None = None) -> None:
        """The desk of the store at `path`, or the window that leads to it."""
        if credentials is not None:
            self._show(path, credentials)
        elif path.exists():
            self._unlock(path)
        elif _has_copies(path):
            self._restore(path, why=" ".join(alerts.told(StoreMissing(path=path.name))))
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
        if self._one is not None:
            self._one.end()

    def _raise(self) -> None:
        """What is open of this program stands before every other window."""
        window = self.window or self._front
        if window is not None:
            window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
            window.show()
            window.raise_()
            window.activateWindow()

    def _first_start(self, path: Path) -> None:
        from mediation_desk.ui.screens.first_start import FirstStart

        first = FirstStart(self._look, path, self._around)
        first.finished.connect(lambda made, credentials: self._after(first, made, credentials))
        first.restore_wanted.connect(lambda: self._restore(path))
        first.resize(*SIZE)
        self._bring(first)

    def _unlock(self, path: Path) -> None:
        from mediation_desk.ui.screens.unlock import Unlock

        unlock = Unlock(self._look, path, self._around, self._preferences)
        unlock.unlocked.connect(lambda credentials: self._after(unlock, path, credentials))
        unlock.restore_wanted.connect(lambda why: self._restore(path, why=why))
        self._bring(unlock)
        self._refuse = unlock.refuse

    def _restore(
        self,
        path: Path,
        *,
        why: str = "",
        credentials: Credentials | None = None,
        first: Path | None = None,
    ) -> None:
        """The window that gets a copy back; left without, what was there before is there again."""
        from mediation_desk.ui.screens.restore import Restore

        restore = Restore(
            self._look,
            path,
            self._around,
            credentials=credentials,
            why=why,
            stick=self._preferences.stick,
        )
        restore.finished.connect(lambda path, me: self._after(restore, path, me))
        restore.left.connect(lambda: self._left(path, credentials))
        restore.resize(*SIZE)
        self._bring(restore)
        restore.begin(first)

    def _left(self, path: Path, credentials: Credentials | None) -> None:
        if credentials is None and not path.exists():
            self._first_start(path)
        else:
            self.open(path, credentials)

    def _bring(self, front: QWidget) -> None:
        """The window is shown in place of the one before, which goes."""
        before, self._front = self._front, front
        self._refuse = None
        front.show()
        if before is not None:
            before.close()
            before.deleteLater()

    def _after(self, front: QWidget, path: Path, credentials: Credentials) -> None:
        self._show(path, credentials)
        if self.window is not None:
            front.close()

    def _show(self, path: Path, credentials: Credentials, first: str = "") -> None:
        held, former, former_held = ExitStack(), self.window, self._held
        try:
            opened = held.enter_context(open_store(path, credentials, self._around))
        except Refused as refused:
            self._show_refusal(path, refused)
            return
        self._held = held
        self.window = make_window(self._look, opened, self._around, self._preferences)
        self._begin_copies(self.window, path, credentials)
        self.window.language = self._preferences.language
        self.window.language_chosen.connect(self._speak)
        self.window.lock_after_rest(self._preferences.lock_after)
        self.window.lock_chosen.connect(self._lock_after)
        self.window.brought.connect(partial(self._show_brought, credentials=credentials))
        self._unhook = alerts.install_excepthook(self.window, _keep_error)
        if not self._preferences.geometry.isEmpty():
            self.window.restoreGeometry(self._preferences.geometry)
        else:
            self.window.resize(*SIZE)
        self.window.show()
        self.window.on_open(first)
        # Only now: the program ends with its last window.
        if former is not None:
            former.close()
            former.deleteLater()
        former_held.close()

    def _show_brought(self, path: Path, credentials: Credentials) -> None:
        """The store that was brought to the machine's own disk takes the place of the other."""
        self.is_the_one(path)
        self._show(path, credentials, sentence("health", "brought", path=path))

    def _show_refusal(self, path: Path, refused: Refused) -> None:
        """The window that asks for the password says why, and leads to the copies."""
        if self._refuse is None:
            self._unlock(path)
        if self._refuse is not None:
            self._refuse(refused)

    def _begin_copies(self, window: MainWindow, path: Path, credentials: Credentials) -> None:
        """Copies are made from now on; a copy wanted back closes the window and the store."""
        copying = window.findChild(Copying)
        if copying is None:
            return
        copying.begin()
        window.before_close = copying.leave
        copying.restore_wanted.connect(
            lambda first: QTimer.singleShot(0, lambda: self._put_back(path, credentials, first))
        )

    def _put_back(self, path: Path, credentials: Credentials, first: Path) -> None:
        window, self.window = self.window, None
        self._restore(path, credentials=credentials, first=first)
        if window is not None:
            # What stands there now is kept by the restore itself.
            window.before_close = None
            self._preferences.geometry = window.saveGeometry()
            window.close()
            window.deleteLater()
        self._unhook()
        self._held.close()

    def _speak(self, language: str) -> None:
        """The language is kept at once and spoken from the next start on."""
        self._preferences.language = language
        self._preferences.keep()
        if self.window is not None:
            self.window.language = language

    def _lock_after(self, minutes: int) -> None:
        self._preferences.lock_after = minutes
        self._preferences.keep()


def _has_copies(path: Path) -> bool:
    from mediation_desk.services.copies.finding import beside

    return any(one.copy for one in beside(path))


def _keep_error(report: str) -> None:
    """Where the program went wrong is kept on this machine, for a support file."""
    from mediation_desk.ui.errors_kept import ErrorsKept

    ErrorsKept(paths.errors()).add(report)


def make_window(
    look: Look, opened: Opened, around: Surroundings, preferences: Preferences | None = None
) -> MainWindow:
    """The whole window on an open store, not shown yet; call its `on_open` when it is."""
    status = StatusLine(look)
    window = MainWindow(look, status)

    def now() -> datetime:
        return around.now()

    def today() -> date:
        return now().astimezone().date()

    notices = Notices(look, window)
    desk = Desk(
        opened=opened,
        look=look,
        today=today,
        now=now,
        tasks=Tasks(window),
        changes=Changes(window),
        notices=notices,
        go=window.go,
        saved=lambda: status.saved(now()),
        copying=Copying(opened.copies, lambda: opened.store.head, today, notices.say, window)
        if opened.copies and opened.store.still in (None, "full")
        else None,
        preferences=preferences,
    )
    # Work that ends after the store was closed must find nobody to tell.
    window.on_close = desk.tasks.stop
    window.on_open = partial(_take_care, desk, window)
    keeper = keep_drafts(window, desk)
    window.language_chosen.connect(lambda _language: desk.notices.say(window.language_words()))
    if desk.copying is not None:
        _copy(window, status, desk.copying, preferences)
        window.on_close = partial(_stop, desk.tasks, desk.copying)
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
    if opened.store.still:
        _only_read(desk, window, opened.store.still)
    return window


def _take_care(desk: Desk, window: MainWindow, first: str) -> None:
    from mediation_desk.ui.start_care import StartCare

    StartCare(desk, window).begin(first)


def _only_read(desk: Desk, window: MainWindow, reason: str) -> None:
    """It is said all the time that nothing can be written, with the way to go on."""
    from mediation_desk.ui.still_bar import StillBar

    bar = StillBar(desk, reason)
    bar.brought.connect(window.brought)
    window.add_bar(bar)
    window.status.only_read()


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


def _copy(
    window: MainWindow, status: StatusLine, copying: Copying, preferences: Preferences | None
) -> None:
    """The status line says how the copies stand; the second place is that of this machine."""
    copying.changed.connect(lambda: status.show_copies(copying.light()))
    status.show_copies(copying.light())
    status.copies_wanted.connect(partial(window.go, "copies"))
    if preferences is not None:
        copying.stick = preferences.stick
        copying.stick_changed.connect(lambda: _keep_stick(copying, preferences))
    copying.look()


def _keep_stick(copying: Copying, preferences: Preferences) -> None:
    preferences.stick = copying.stick
    preferences.keep()


def _stop(tasks: Tasks, copying: Copying) -> None:
    copying.stop()
    tasks.stop()

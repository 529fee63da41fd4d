"""Locks the window after rest, on a key, and when the system locks; unlocks it for its owner."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QWidget
from shiboken6 import isValid

from mediation_desk.errors import Refused, WrongPassword, WrongPin
from mediation_desk.services.passwords import LEAST
from mediation_desk.ui.alerts import told
from mediation_desk.ui.desk import Desk
from mediation_desk.ui.lock_window import LockWindow
from mediation_desk.ui.main_window import MainWindow
from mediation_desk.ui.own_clipboard import OwnClipboard
from mediation_desk.ui.rest_watch import RestWatch
from mediation_desk.ui.task import Progress

if TYPE_CHECKING:
    from mediation_desk.services.screen_lock import ScreenLock

TRIES: Final = 5
"""How often a PIN may be wrong before only the password unlocks."""


class Locking(QObject):
    """While it is locked nothing of the program is on the screen or in the clipboard.

    The windows are hidden, not closed: what was typed, what runs and what is asked goes on.
    """

    locked = Signal()
    unlocked = Signal()

    def __init__(self, window: MainWindow, desk: Desk, minutes: float) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk
        self._wrong = 0
        self._hidden: list[QWidget] = []
        self._cover: LockWindow | None = None
        self.rest = RestWatch(self, minutes)
        self.clipboard = OwnClipboard(self)
        self.rest.rested.connect(self.lock)
        window.gone.connect(self._after_window)

    def is_locked(self) -> bool:
        """Whether the locked screen stands in the window's place."""
        return self._cover is not None

    def lock(self) -> None:
        """Nothing can be read until the owner unlocks it."""
        if self._cover is not None or not self._window.isVisible():
            return
        cover = self._cover = LockWindow(self._desk.look)
        cover.tried.connect(self._try)
        cover.closed.connect(self._window.close)
        cover.setGeometry(self._window.geometry())
        cover.begin(pin=self._takes_pin())
        if self._window.isMaximized():
            cover.showMaximized()
        else:
            cover.show()
        for one in QApplication.topLevelWidgets():
            self._hide(one)
        self._watch_others(on=True)
        self.clipboard.clear()
        cover.activateWindow()
        self.locked.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """While it is locked, whatever wants to be shown waits until it is unlocked."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            QTimer.singleShot(0, self, lambda: self._hide(watched))
        return super().eventFilter(watched, event)

    def _watch_others(self, *, on: bool) -> None:
        app = QApplication.instance()
        if app is not None:
            (app.installEventFilter if on else app.removeEventFilter)(self)

    def _hide(self, one: QWidget) -> None:
        if not isValid(one) or not one.isVisible() or self._is_of_cover(one):
            return
        if isinstance(one, QMenu) or one.windowType() is Qt.WindowType.Popup:
            one.close()
        elif _waits_for_an_answer(one):
            # Whoever asked waits in a loop of its own, which a hidden dialog would end anyway.
            one.reject()  # type: ignore[attr-defined]
        else:
            one.hide()
            self._hidden.append(one)
        if self._cover is not None:
            self._cover.activateWindow()

    def _is_of_cover(self, one: QObject | None) -> bool:
        """Whether it is the locked screen itself or a menu of its field."""
        while one is not None and one is not self._cover:
            one = one.parent()
        return one is not None or self._cover is None

    def _takes_pin(self) -> bool:
        return self._wrong < TRIES and self._desk.screen_lock.has_pin()

    def _try(self, typed: str) -> None:
        desk, pin = self._desk, self._takes_pin() and typed.isdigit()

        def work(_progress: Progress) -> None:
            store = desk.apart()
            try:
                lock = desk.screen_lock_of(store)
                _require(lock, typed, pin=pin)
            finally:
                store.close()

        desk.tasks.run(work, lambda _done: self._unlock(), self._refused)

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            self._unbusy("")
            raise error
        words = " ".join(told(error))
        if isinstance(error, WrongPin):
            self._wrong += 1
            left = TRIES - self._wrong
            more = self.tr("{count} more tries, then the password.").format(count=left)
            words = f"{words} {more}" if left else self.tr("Five times wrong: type the password.")
        elif isinstance(error, WrongPassword):
            words = self.tr("The password is not right. What was typed is still there.")
        self._unbusy(words)

    def _unbusy(self, words: str) -> None:
        if self._cover is not None:
            self._cover.refuse(words, pin=self._takes_pin())

    def _unlock(self) -> None:
        cover, self._cover = self._cover, None
        self._wrong = 0
        self._desk.screen_lock.enter_failures()
        self._watch_others(on=False)
        for one in filter(isValid, self._hidden):
            one.show()
        self._hidden.clear()
        if cover is not None:
            cover.finish()
            cover.deleteLater()
        self._window.activateWindow()
        self.rest.touch()
        self.unlocked.emit()

    def _after_window(self) -> None:
        """The window has closed, at once or when what was left to do was done."""
        cover, self._cover = self._cover, None
        self._watch_others(on=False)
        if cover is not None:
            cover.finish()
            cover.deleteLater()


def _require(lock: ScreenLock, typed: str, *, pin: bool) -> None:
    """What was typed unlocks; digits enough for a password may be one."""
    if not pin:
        lock.require_password(typed)
        return
    try:
        lock.require_pin(typed)
    except WrongPin:
        if len(typed) < LEAST:
            raise
        lock.require_password(typed)


def _waits_for_an_answer(widget: QWidget) -> bool:
    """Whether it is one of the system's dialogs, which are asked and waited for."""
    from PySide6.QtPrintSupport import QPrintDialog

    return isinstance(widget, QDialog) and isinstance(widget, QFileDialog | QPrintDialog)

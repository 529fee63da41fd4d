"""Copies made while a person works: at their wish, every half hour, and when they leave."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from mediation_desk.errors import FolderMissing, Refused
from mediation_desk.services.copies.occasions import ASKED, LEAVING, WORKING
from mediation_desk.services.copies.state import CopyState
from mediation_desk.services.kept import Head
from mediation_desk.ui.alerts import tell_late, told
from mediation_desk.ui.copy_light import CopyLight, copy_light, looking
from mediation_desk.ui.moments import said_place
from mediation_desk.ui.task import Progress, Tasks

if TYPE_CHECKING:
    from mediation_desk.services.copies.keeping import Copies
    from mediation_desk.services.copies.rounds import Round
    from mediation_desk.services.copies.stick import Stick

EVERY: Final = 30 * 60 * 1000
"""Milliseconds of work between two copies."""

Say = Callable[[str], None]


class Copying(QObject):
    """Makes the copies of an open store off the window's thread, one at a time.

    `changed` when the light is another or work began or ended; `restore_wanted` with the path of
    the copy that a person wants back. Only after `begin` copies are made without being asked for.
    """

    changed = Signal()
    restore_wanted = Signal(object)
    stick_changed = Signal()
    """Another second place was chosen, or none."""

    def __init__(
        self,
        copies: Copies,
        head: Callable[[], Head],
        today: Callable[[], date],
        say: Say,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.copies = copies
        self._head, self._today, self._say = head, today, say
        self.tasks = Tasks(parent)
        self.busy = False
        self.stick: Stick | None = None
        self._state: CopyState | None = None
        self._failed = False
        self._told_of_stick = False
        self._next: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(partial(self._run, WORKING))

    def light(self) -> CopyLight:
        """How the copies stand, as far as anybody has looked."""
        if self._state is None:
            return looking()
        return copy_light(self._state, self.copies.folder, self._today(), failed=self._failed)

    def begin(self, every: int = EVERY) -> None:
        """From now on a copy is made every so many milliseconds in which something changed."""
        self._timer.start(every)

    def use_stick(self, stick: Stick | None) -> None:
        """From now on copies are sent there too."""
        self.stick, self._told_of_stick = stick, False
        self.stick_changed.emit()
        self.look()

    def look(self) -> None:
        """The light is soon that of the copies there are."""
        head, stick = self._head(), self.stick

        def work(_progress: Progress) -> CopyState:
            from mediation_desk.services.copies.rounds import stick_folders

            return self.copies.state(head, stick_folders(stick))

        self.tasks.run(work, self._use)

    def make(self) -> None:
        """A copy is made although nothing may have changed; its light and place are told."""
        self._run(ASKED)

    def leave(self, then: Callable[[], object]) -> None:
        """What changed since the last copy is in one; `then` is called whatever comes of it."""
        self._timer.stop()
        self._run(LEAVING, self.tr("Copying before closing…"), then)

    def stop(self) -> None:
        """Nothing is under way any more."""
        self._timer.stop()
        self.tasks.stop()

    def _run(
        self, occasion: str, title: str = "", then: Callable[[], object] | None = None
    ) -> None:
        if self.busy:
            if then is not None:
                self._next = partial(self._run, occasion, title, then)
            return
        self._set_busy(busy=True)
        head, stick = self._head(), self.stick

        def work(progress: Progress) -> Round:
            from mediation_desk.services.copies.rounds import copy_round

            return copy_round(self.copies, head, occasion, stick, progress)

        done, failed = partial(self._done, occasion), partial(self._not_done, occasion)
        task = self.tasks.run(work, done, failed, title)
        # It is told before its outcome is.
        task.finished.connect(lambda: QTimer.singleShot(0, self, partial(self._ended, then)))

    def _ended(self, then: Callable[[], object] | None) -> None:
        self._set_busy(busy=False)
        following, self._next = self._next, None
        if then is not None:
            then()
        elif following is not None:
            following()

    def _set_busy(self, *, busy: bool) -> None:
        self.busy = busy
        self.changed.emit()

    def _use(self, state: CopyState) -> None:
        self._state = state
        self.changed.emit()

    def _done(self, occasion: str, done: Round) -> None:
        self._failed = False
        self._use(done.state)
        words = self._words(occasion, done)
        if words:
            self._tell(occasion, words)

    def _not_done(self, occasion: str, error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        self._failed = True
        self.look()
        words = self.tr("No copy was made. {why}")
        self._tell(occasion, words.format(why=" ".join(told(error))))

    def _words(self, occasion: str, done: Round) -> str:
        """What the person is told of a round; "" for nothing."""
        if self.stick is not None and done.not_sent is not None:
            return self._not_sent(occasion, done, self.stick.folder)
        if occasion != ASKED:
            return ""
        if done.sent is None:
            return self.tr("Copied and checked, on this machine")
        words = self.tr("Copied and checked, on this machine and {place}")
        return words.format(place=said_place(done.sent, None))

    def _not_sent(self, occasion: str, done: Round, folder: Path) -> str:
        if not isinstance(done.not_sent, FolderMissing):
            words = self.tr("The copy is on this machine, but not in {folder}. {why}")
            why = " ".join(told(done.not_sent)) if done.not_sent else ""
            return words.format(folder=folder, why=why)
        # Once is enough for who works without the stick.
        if occasion != ASKED and (self._told_of_stick or done.made is None):
            return ""
        self._told_of_stick = True
        words = self.tr(
            "The copy is on this machine only: the stick with {folder} is not plugged in."
        )
        return words.format(folder=folder)

    def _tell(self, occasion: str, words: str) -> None:
        (tell_late if occasion == LEAVING else self._say)(words)

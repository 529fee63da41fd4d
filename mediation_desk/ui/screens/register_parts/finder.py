"""Looks disputes up as a person types: what shows at once first, all of it after, newest last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from mediation_desk.services.kept import Store
from mediation_desk.services.register import Register
from mediation_desk.services.sought import Sought
from mediation_desk.ui.screens.register_parts.asking import Asking, Chosen, Result, everything
from mediation_desk.ui.task import Progress, Tasks

FEW: Final = 3000
"""Up to so many disputes everything is found within a frame, in the window's own thread."""
FIRST: Final = 64
"""How many are found at once where there are more: a few times what a screen shows."""

UNTIL_PAINTED = 25
"""Milliseconds the first rows are given to be painted in."""


@dataclass(frozen=True, slots=True)
class Found:
    """The disputes found; `complete` once they are all of them."""

    sought: Sought
    ids: Sequence[str]
    complete: bool


class Finder(QObject):
    """Tells what is found by `found`; only ever for the last thing sought.

    `apart` opens the store once more for the work off the window's thread. What is being looked
    up there is given up as soon as something else is sought.
    """

    found = Signal(object)

    def __init__(
        self,
        register: Register,
        apart: Callable[[], Store],
        tasks: Tasks,
        parent: QObject,
        few: int = FEW,
    ) -> None:
        super().__init__(parent)
        self._register, self._tasks, self._few = register, tasks, few
        self._asking = Asking(apart)
        self._newest = Sought()
        self._chosen: Chosen | None = None
        self._count: int | None = None
        self._round = 0
        self._busy = False
        # Two threads slow each other: the first rows are painted before all of them are sought.
        self._painted = QTimer(self, singleShot=True, interval=UNTIL_PAINTED)
        self._painted.timeout.connect(self._start)

    def look_for(self, sought: Sought) -> None:
        """What is sought is told soon, unless something else is sought before."""
        self._newest = sought
        self._round += 1
        if self.count() <= self._few:
            ids = everything(self._register, sought, None).ids
            self.found.emit(Found(sought, ids, complete=True))
            return
        first = self._at_once(sought)
        if first is not None:
            self.found.emit(Found(sought, first, complete=False))
        if self._busy:
            self._asking.give_up()
        else:
            self._painted.start()

    def count(self) -> int:
        """How many disputes the register holds; counted anew only after something was written."""
        if self._count is None:
            self._count = self._register.count()
        return self._count

    def forget(self) -> None:
        """Something was written: what was known of the register is asked anew."""
        self._chosen = self._count = None
        self._round += 1

    def _at_once(self, sought: Sought) -> Sequence[str] | None:
        """The first of them; None where only all of them could tell."""
        if not sought.words:
            if self._chosen and self._chosen.sought == sought:
                return self._chosen.ids
            # A state is worked out for every dispute, so the first of one are no faster than all.
            return None if sought.state else self._register.chosen(sought, FIRST)
        return None if sought.narrowed else self._register.beginning(sought.words, FIRST)

    def _start(self) -> None:
        sought, chosen, number = self._newest, self._chosen, self._round
        self._busy = True

        def work(_progress: Progress) -> Result | None:
            return self._asking.ask(sought, chosen, lambda: number == self._round)

        self._tasks.run(work, lambda result: self._done(number, sought, result), self._failed)

    def _done(self, number: int, sought: Sought, result: Result | None) -> None:
        self._busy = False
        if number != self._round or result is None:
            self._start()
            return
        self._chosen = result.chosen
        self.found.emit(Found(sought, result.ids, complete=True))

    def _failed(self, error: Exception) -> None:
        self._busy = False
        raise error

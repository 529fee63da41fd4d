"""One question to the register at a time, off the window's thread; it can be given up."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass

from mediation_desk.errors import Cancelled
from mediation_desk.services.kept import Store
from mediation_desk.services.register import Register
from mediation_desk.services.sought import Sought


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the filters leave, kept while only the typed words change."""

    sought: Sought
    ids: Sequence[str]


@dataclass(frozen=True, slots=True)
class Result:
    """All that is sought, and what the filters alone leave where that was asked."""

    ids: Sequence[str]
    chosen: Chosen | None


class Asking:
    """Asks through a connection of its own."""

    def __init__(self, apart: Callable[[], Store]) -> None:
        self._apart = apart
        self._guard = threading.Lock()
        self._asked: Store | None = None

    def ask(
        self, sought: Sought, chosen: Chosen | None, wanted: Callable[[], bool]
    ) -> Result | None:
        """Everything sought; None when it is not `wanted` any more or was given up."""
        with closing(self._apart()) as store:
            self._note(store)
            try:
                with store.interruptible():
                    return everything(Register(store), sought, chosen, wanted)
            except Cancelled:
                return None
            finally:
                self._note(None)

    def give_up(self) -> None:
        """What is being asked ends without an answer."""
        with self._guard:
            if self._asked is not None:
                self._asked.interrupt()

    def _note(self, store: Store | None) -> None:
        with self._guard:
            self._asked = store


def everything(
    register: Register,
    sought: Sought,
    chosen: Chosen | None,
    wanted: Callable[[], bool] = lambda: True,
) -> Result:
    """All that is sought; raises Cancelled between two questions when it is not wanted any more."""
    by_choice = sought.by_choice()
    if by_choice.narrowed or not sought.words:
        if chosen is None or chosen.sought != by_choice:
            chosen = Chosen(by_choice, register.chosen(by_choice))
        if not sought.words:
            return Result(chosen.ids, chosen)
    _require(wanted)
    found = dict.fromkeys(register.beginning(sought.words))
    _require(wanted)
    found |= dict.fromkeys(register.inside(sought.words))
    if not by_choice.narrowed or chosen is None:
        return Result(list(found), chosen)
    within = frozenset(chosen.ids)
    return Result([id_ for id_ in found if id_ in within], chosen)


def _require(wanted: Callable[[], bool]) -> None:
    if not wanted():
        raise Cancelled

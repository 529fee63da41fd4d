"""A window with the screens named, on a real store with a small practice office."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from mediation_desk import paths
from mediation_desk.opening import Opened
from mediation_desk.services.practice.corpus import Corpus
from mediation_desk.services.practice.filling import fill
from mediation_desk.services.practice.office import practice_office
from mediation_desk.store.database import Store
from mediation_desk.store.keys import Keys
from mediation_desk.ui.changes import Changes
from mediation_desk.ui.desk import Desk
from mediation_desk.ui.look import Look
from mediation_desk.ui.main_window import MainWindow
from mediation_desk.ui.places import Place
from mediation_desk.ui.screens.screen import Screen
from mediation_desk.ui.status_line import StatusLine
from mediation_desk.ui.task import Tasks
from mediation_desk.ui.widgets.notice import Notices
from tests.samples import KEY, MORNING, TODAY, clock, ids

SIZE = (1366, 697)


@dataclass(frozen=True)
class SmallWindow:
    window: MainWindow
    desk: Desk
    gone: list[tuple[str, object | None]]
    """Where the screens asked to go, besides those that are there."""


def fill_with_practice(store: Store, *, teams: int = 3, disputes: int = 40) -> None:
    corpus = Corpus.from_folder(paths.resources() / "practice")
    office = practice_office(5, teams, disputes, TODAY, corpus)
    fill(store, ids(), office, lambda _done, _total: None)


@contextmanager
def small_window(
    look: Look, store: Store, screens: Sequence[Callable[[Desk], Screen]]
) -> Iterator[SmallWindow]:
    """The window, which is gone at the end: one that stays is dressed again by every test."""
    made = _made(look, store, screens)
    try:
        yield made
    finally:
        made.desk.tasks.stop()
        made.window.close()
        delete(made.window)


def _made(look: Look, store: Store, screens: Sequence[Callable[[Desk], Screen]]) -> SmallWindow:
    status = StatusLine(look)
    window = MainWindow(look, status)
    gone: list[tuple[str, object | None]] = []
    made: list[Screen] = []

    def go(name: str, what: object | None = None) -> None:
        if name in [screen.NAME for screen in made]:
            window.go(name, what)
        else:
            gone.append((name, what))

    desk = _desk(look, store, window, status, go)
    made += [screen(desk) for screen in screens]
    ready = {Place(screen.NAME): screen for screen in made}
    window.fill(list(ready), lambda place: lambda: ready[place])
    window.resize(*SIZE)
    window.show()
    window.activateWindow()
    # Only then is it the active window, whose keys are heard.
    QApplication.processEvents()
    return SmallWindow(window, desk, gone)


def _today() -> date:
    return TODAY


def _now() -> datetime:
    return MORNING


def _desk(
    look: Look,
    store: Store,
    window: MainWindow,
    status: StatusLine,
    go: Callable[[str, object | None], None],
) -> Desk:
    def apart() -> Store:
        path: Path = store.path
        return Store.reopen(path, KEY, who="Lan", now=clock, beside=True)

    return Desk(
        opened=Opened(store, ids(), apart, Keys(store.path, KEY)),
        look=look,
        today=_today,
        now=_now,
        tasks=Tasks(window),
        changes=Changes(window),
        notices=Notices(look, window),
        go=go,
        saved=lambda: status.saved(MORNING),
    )

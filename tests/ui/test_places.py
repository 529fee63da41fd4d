"""The places of the window are there at once, their screens when somebody goes to them."""

from __future__ import annotations

import importlib
import pkgutil
import secrets
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

import mediation_desk.ui.screens
from mediation_desk.app import make_window
from mediation_desk.opening import Opened, Surroundings
from mediation_desk.store.database import Store
from mediation_desk.store.keys import Keys
from mediation_desk.ui.catalogue import install_catalogue
from mediation_desk.ui.look import Look
from mediation_desk.ui.main_window import MainWindow
from mediation_desk.ui.places import PLACES, Place
from mediation_desk.ui.screens import screen_named
from mediation_desk.ui.screens.screen import Screen
from mediation_desk.ui.task import Tasks
from tests.desk import WindowDesk
from tests.samples import KEY, a_team, clock, ids
from tests.ui.small_window import fill_with_practice

IN_THE_RAIL = [place for place in PLACES if place.key]


class Flashes(QObject):
    """Whatever is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, shown: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Show and isinstance(shown, QWidget) and shown.isWindow():
            self.seen.append(type(shown).__name__)
        return False


@pytest.fixture
def window(look: Look, store: Store) -> Iterator[MainWindow]:
    fill_with_practice(store)

    def apart() -> Store:
        return Store.reopen(store.path, KEY, who="Lan", now=clock, beside=True)

    opened = Opened(store, ids(), apart, Keys(store.path, KEY))
    made = make_window(look, opened, Surroundings(clock, secrets.randbits))
    made.resize(1366, 697)
    made.show()
    made.activateWindow()
    QApplication.processEvents()
    yield made
    for tasks in made.findChildren(Tasks):
        assert tasks.stop()
    made.close()
    delete(made)


def made_screens(window: MainWindow) -> set[str]:
    return {screen.NAME for screen in window.findChildren(Screen)}


def rail_words(window: MainWindow) -> set[str]:
    return {button.text() for button in window.rail.findChildren(QAbstractButton)}


def test_only_the_register_is_made_before_it_is_seen(window: MainWindow) -> None:
    assert made_screens(window) == {"register"}


def test_every_other_screen_is_made_while_the_person_rests(
    window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: made_screens(window) == {place.name for place in PLACES}, timeout=20000)
    here = window.current()
    assert here is not None
    assert here.NAME == "register"
    assert here.isAncestorOf(QApplication.focusWidget())


@pytest.mark.parametrize("place", IN_THE_RAIL, ids=lambda place: place.name)
def test_a_key_of_the_rail_leads_to_a_screen_that_was_not_made(
    window: MainWindow, place: Place
) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, getattr(Qt.Key, f"Key_{place.key}"))
    here = window.current()
    assert here is not None
    assert place.name == here.NAME
    assert here.isVisible()
    assert here.isAncestorOf(QApplication.focusWidget())


@pytest.mark.parametrize("place", IN_THE_RAIL, ids=lambda place: place.name)
def test_a_button_of_the_rail_leads_to_a_screen_that_was_not_made(
    window: MainWindow, qtbot: QtBot, place: Place
) -> None:
    WindowDesk(window, qtbot).press(f"{place.said()} {place.key}")
    here = window.current()
    assert here is not None
    assert place.name == here.NAME


def test_what_was_written_before_a_screen_was_made_is_seen_on_it(
    window: MainWindow, store: Store, qtbot: QtBot
) -> None:
    with store.transaction():
        store.offices.keep_team(a_team(name="Tổ hòa giải xóm Sau Cùng"))
    window.go("office")
    rows = WindowDesk(window, qtbot).rows("Các tổ hòa giải")
    assert any("Sau Cùng" in row for row in rows)


def test_making_a_screen_shows_no_window_of_its_own(window: MainWindow) -> None:
    flashes = Flashes()
    QCoreApplication.instance().installEventFilter(flashes)  # type: ignore[union-attr]
    window.screens()
    QApplication.processEvents()
    QCoreApplication.instance().removeEventFilter(flashes)  # type: ignore[union-attr]
    assert not flashes.seen
    assert window.isActiveWindow()


def test_the_rail_speaks_the_language_of_the_window(window: MainWindow, qapp: QApplication) -> None:
    assert {"Sổ vụ việc", "Tổ hòa giải", "Báo cáo"} <= rail_words(window)
    install_catalogue(qapp, "en")
    words = ["Register", "Teams", "Reports", "Health", "Copies"]
    assert [place.said() for place in IN_THE_RAIL] == words


def test_every_file_with_a_screen_has_its_place() -> None:
    folder = mediation_desk.ui.screens
    files = [module.name for module in pkgutil.iter_modules(folder.__path__)]
    for name in files:
        importlib.import_module(f"{folder.__name__}.{name}")
    own = {kind.__module__.split(".")[-1] for kind in Screen.__subclasses__()}
    assert own & set(files) == {place.name for place in PLACES}


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_a_screen_bears_the_name_of_its_place(place: Place) -> None:
    assert place.name == screen_named(place.name).NAME

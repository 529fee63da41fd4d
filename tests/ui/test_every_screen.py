"""Every screen keeps the promises of the house: names, keys, order, room for its words."""

from __future__ import annotations

import itertools
import secrets
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mediation_desk.app import make_window
from mediation_desk.opening import Credentials, Surroundings, open_store
from mediation_desk.practice_store import ACCOUNT, PASSWORD, Practice, make_practice_store
from mediation_desk.ui.catalogue import install_catalogue
from mediation_desk.ui.look import Look
from mediation_desk.ui.main_window import MainWindow
from mediation_desk.ui.places import PLACES
from tests.desk import name_of

NAMES = [place.name for place in PLACES]
ZOOMS = (1.0, 1.5, 2.0)
NOON = datetime(2026, 11, 20, 5, tzinfo=UTC)


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("thuc-hanh")
    return make_practice_store(
        folder, Practice(teams=4, disputes=60, seed=1, until=date(2026, 11, 20))
    )


@pytest.fixture(scope="module")
def wide(practice: Path, qapp: QApplication) -> Iterator[tuple[MainWindow, Look]]:
    """One window for all these tests: none of them writes."""
    around = Surroundings(lambda: NOON, secrets.randbits)
    look = Look()
    look.dress(qapp)
    install_catalogue(qapp, "vi")
    with open_store(practice, Credentials(PASSWORD, ACCOUNT), around) as opened:
        made = make_window(look, opened, around)
        made.resize(1366, 768)
        made.show()
        yield made, look
        made.close()
        made.deleteLater()
        settle(qapp)
    install_catalogue(qapp, "en")


@pytest.fixture
def window(wide: tuple[MainWindow, Look], qapp: QApplication) -> MainWindow:
    made, look = wide
    look.set_zoom(1.0)
    made.resize(1366, 768)
    settle(qapp)
    return made


@pytest.fixture
def look(wide: tuple[MainWindow, Look]) -> Look:
    return wide[1]


def settle(app: QApplication) -> None:
    for _ in range(30):
        app.processEvents()


def shown(window: MainWindow, name: str, app: QApplication) -> QWidget:
    screen = next(s for s in window.screens() if name == s.NAME)
    window.go(name, screen.sample())
    settle(app)
    return screen


def focusable(window: QWidget) -> list[QWidget]:
    return [
        w
        for w in window.findChildren(QWidget)
        if w.isVisible() and w.isEnabled() and w.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


@pytest.mark.parametrize("name", NAMES)
def test_no_control_is_nameless(window: MainWindow, name: str, qapp: QApplication) -> None:
    shown(window, name, qapp)
    nameless = [w for w in focusable(window) if not name_of(w).strip()]
    inside = [w for w in nameless if not isinstance(w, QAbstractScrollArea)]
    assert not inside, [f"{type(w).__name__} in {type(w.parent()).__name__}" for w in inside]


@pytest.mark.parametrize("name", NAMES)
def test_no_two_commands_share_a_key(window: MainWindow, name: str, qapp: QApplication) -> None:
    screen = shown(window, name, qapp)
    keys = [
        b.shortcut().toString()
        for b in window.findChildren(QPushButton)
        if b.isVisible() and not b.shortcut().isEmpty()
    ]
    keys += [
        s.key().toString()
        for s in window.findChildren(QShortcut)
        if s.isEnabled()
        and isinstance(s.parent(), QWidget)
        and s.context() != Qt.ShortcutContext.WidgetShortcut
        and (s.parent() is window or screen.isAncestorOf(s.parent()) or s.parent() is screen)
    ]
    twice = [key for key, count in Counter(keys).items() if count > 1 and key]
    assert not twice


@pytest.mark.parametrize("name", NAMES)
def test_tab_follows_the_reading_order(
    window: MainWindow, name: str, qapp: QApplication, qtbot: QtBot
) -> None:
    screen = shown(window, name, qapp)
    # A page that is made off the window's thread takes its place a moment later.
    qtbot.waitUntil(lambda: not list(steps_backwards(screen)))


def steps_backwards(screen: QWidget) -> Iterator[str]:
    order, widget = [], screen.nextInFocusChain()
    for _ in range(3000):
        if widget is screen:
            break
        if screen.isAncestorOf(widget) and widget in focusable(screen):
            order.append(widget)
        widget = widget.nextInFocusChain()
    for before, after in itertools.pairwise(order):
        if before.parentWidget() is not after.parentWidget():
            continue
        a, b = (w.mapTo(screen, QPoint(0, 0)) for w in (before, after))
        if b.y() + after.height() <= a.y() and b.x() <= a.x():
            yield f"{name_of(before)!r} then {name_of(after)!r}"


@pytest.mark.parametrize("zoom", ZOOMS)
@pytest.mark.parametrize("name", NAMES)
def test_no_word_is_cut_off(
    window: MainWindow, name: str, zoom: float, look: Look, qapp: QApplication
) -> None:
    look.set_zoom(zoom)
    settle(qapp)
    shown(window, name, qapp)
    cut = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton):
            continue
        words = widget.text()
        if not words or (isinstance(widget, QLabel) and widget.wordWrap()):
            continue
        if widget.width() + 2 < min(widget.sizeHint().width(), widget.minimumSizeHint().width()):
            cut.append(f"{words!r}: {widget.width()} of {widget.sizeHint().width()}")
    assert not cut


@pytest.mark.parametrize("zoom", ZOOMS)
def test_the_frame_never_grows_beyond_a_small_screen(
    window: MainWindow, zoom: float, look: Look, qapp: QApplication
) -> None:
    look.set_zoom(zoom)
    settle(qapp)
    for name in NAMES:
        shown(window, name, qapp)
        least = window.minimumSizeHint()
        assert least.width() <= 1366, name
        assert least.height() <= 768, name


def test_larger_letters_leave_the_window_as_large_as_it_was(
    window: MainWindow, look: Look, qapp: QApplication, qtbot: QtBot
) -> None:
    window.resize(1366, 697)
    for name in NAMES:
        look.set_zoom(1.0)
        shown(window, name, qapp)
        for zoom in (1.5, 2.0, 1.0):
            look.set_zoom(zoom)
            qtbot.wait(120)
            assert (window.width(), window.height()) == (1366, 697), (name, zoom)


def test_places_are_reached_by_their_keys(window: MainWindow, qapp: QApplication) -> None:
    from PySide6.QtTest import QTest

    window.activateWindow()
    settle(qapp)
    for place, screen in zip(PLACES, window.screens(), strict=True):
        if place.key:
            key = getattr(Qt.Key, f"Key_{place.key}")
            QTest.keyClick(QApplication.focusWidget() or window, key)
            settle(qapp)
            assert window.current() is screen

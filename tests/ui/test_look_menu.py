"""Letters, colours and language, chosen by keyboard at the foot of the rail."""

from __future__ import annotations

import secrets
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from mediation_desk.app import Start
from mediation_desk.opening import Credentials, Surroundings, make_store
from mediation_desk.ui.look import Look
from mediation_desk.ui.preferences import Preferences
from mediation_desk.ui.widgets.notice import Notices
from tests.desk import WindowDesk
from tests.samples import clock


class Reader(WindowDesk):
    """Somebody who wants the window to look otherwise."""

    def choose(self, words: str) -> None:
        """Open the menu from the rail and walk down to that line."""
        rail = next(c for c in self.controls() if c.accessibleName().startswith("Chữ "))
        self.press(rail.accessibleName())
        self.wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        for _ in menu.actions():
            QTest.keyClick(menu, Qt.Key.Key_Down)
            active = menu.activeAction()
            if active is not None and active.text() == words:
                QTest.keyClick(menu, Qt.Key.Key_Return)
                QApplication.processEvents()
                return
        raise AssertionError([action.text() for action in menu.actions()])


@pytest.fixture
def start(look: Look, tmp_path: Path) -> Iterator[Start]:
    path, around, me = tmp_path / "so.hg", Surroundings(clock, secrets.randbits), Credentials("bờ")
    with make_store(path, me, around):
        pass
    start = Start(look, around, Preferences(tmp_path / "preferences.ini"))
    hook = sys.excepthook
    start.open(path, me)
    yield start
    sys.excepthook = hook
    assert start.window is not None
    start.window.close()
    start.close()
    delete(start.window)


@pytest.fixture
def reader(start: Start, qtbot: QtBot) -> Reader:
    assert start.window is not None
    start.window.activateWindow()
    return Reader(start.window, qtbot)


def test_letters_and_colours_change_at_once(reader: Reader, look: Look) -> None:
    reader.choose("Tối")
    assert look.theme == "dark"
    reader.choose("150%")
    assert look.zoom == 1.5


def test_english_is_kept_and_spoken_from_the_next_start_on(reader: Reader, tmp_path: Path) -> None:
    reader.choose("English")
    assert Preferences(tmp_path / "preferences.ini").language == "en"
    notices = reader.window.findChild(Notices)
    assert notices is not None
    assert notices.said() == "Ngôn ngữ sẽ đổi khi mở lại chương trình."


@pytest.mark.parametrize(("words", "minutes"), [("30 phút", 30), ("Không tự khóa", 0)])
def test_after_how_much_rest_it_locks_is_kept_at_once(
    reader: Reader, tmp_path: Path, words: str, minutes: int
) -> None:
    reader.choose(words)
    assert Preferences(tmp_path / "preferences.ini").lock_after == minutes

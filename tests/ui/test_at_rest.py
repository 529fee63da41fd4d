"""What can wait is done while the person rests, never while they work."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from mediation_desk.ui.at_rest import AtRest

REST = 60
"""Milliseconds."""


class Work:
    """Three pieces, and how many of them are done."""

    def __init__(self) -> None:
        self.done = 0

    def pieces(self) -> Iterator[None]:
        for _ in range(3):
            self.done += 1
            yield


@pytest.fixture
def work() -> Work:
    return Work()


@pytest.fixture
def window(qtbot: QtBot, work: Work) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    AtRest(made, work.pieces(), REST).begin()
    return made


def press(window: QWidget) -> None:
    """A key as it comes from the keyboard: the frame hears it before any widget."""
    frame = window.windowHandle()
    assert frame is not None
    QTest.keyClick(frame, Qt.Key.Key_A)


def test_nothing_is_done_before_the_window_is_painted(
    window: QWidget, work: Work, qtbot: QtBot
) -> None:
    qtbot.wait(3 * REST)
    assert work.done == 0
    window.show()
    qtbot.waitUntil(lambda: work.done == 1)


def test_each_rest_does_one_piece_until_none_is_left(
    window: QWidget, work: Work, qtbot: QtBot
) -> None:
    window.show()
    seen = set()
    qtbot.waitUntil(lambda: seen.add(work.done) or work.done == 3)
    assert seen == {0, 1, 2, 3}
    qtbot.waitUntil(lambda: not window.findChildren(AtRest))


def test_nothing_is_done_while_somebody_types(window: QWidget, work: Work, qtbot: QtBot) -> None:
    window.show()
    qtbot.waitUntil(lambda: work.done == 1)
    for _ in range(8):
        press(window)
        qtbot.wait(REST // 3)
    assert work.done == 1
    qtbot.waitUntil(lambda: work.done == 3)


def test_nothing_is_done_while_a_menu_is_open(window: QWidget, work: Work, qtbot: QtBot) -> None:
    window.show()
    qtbot.waitUntil(lambda: work.done == 1)
    menu = QMenu(window)
    menu.addAction("A")
    menu.popup(window.pos())
    qtbot.wait(4 * REST)
    assert QApplication.activePopupWidget() is menu
    assert work.done == 1
    menu.close()
    qtbot.waitUntil(lambda: work.done == 3)

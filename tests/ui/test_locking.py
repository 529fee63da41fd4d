"""The locked screen: nothing to read behind it, and whoever owns it comes back to every word."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from mediation_desk.app import make_window
from mediation_desk.opening import Credentials, Surroundings, make_store, open_store
from mediation_desk.services.screen_lock import ScreenLock
from mediation_desk.ui.lock_window import LockWindow
from mediation_desk.ui.locking import Locking
from mediation_desk.ui.look import Look
from mediation_desk.ui.own_clipboard import OwnClipboard
from mediation_desk.ui.rest_watch import RestWatch
from tests.desk import WindowDesk
from tests.samples import a_dispute, a_mediator, a_party, a_team, an_office, clock

AROUND = Surroundings(clock, secrets.randbits)
ME = Credentials("mật khẩu của tôi", "Chủ Sổ")
PIN = "482913"
PARTY = "Lường Thị Dễ Nhớ"


class Guest(WindowDesk):
    """Somebody in front of whatever window is shown."""

    def shown(self) -> str:
        """Every word on the screen, titles too."""
        found = []
        for top in QApplication.topLevelWidgets():
            if top.isVisible():
                found.append(top.windowTitle())
                found += [w.text() for w in top.findChildren(QLabel) if w.isVisible()]
                found += [w.text() for w in top.findChildren(QLineEdit) if w.isVisible()]
        return "\n".join(found)

    def locked(self) -> bool:
        return self.locking.is_locked()

    @property
    def locking(self) -> Locking:
        found = self.desk_window.findChild(Locking)
        assert found is not None
        return found

    def lock(self) -> None:
        self.key("Ctrl+L")
        self.go_to_cover()

    def go_to_cover(self) -> None:
        self.desk_window = self.window
        tops = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
        cover = next(top for top in tops if isinstance(top, LockWindow))
        cover.activateWindow()
        QApplication.processEvents()
        self.window = cover

    def attempt(self, secret: str) -> None:
        line = self.window.findChild(QLineEdit)
        line.setFocus()
        self.key("Ctrl+A")
        self.type(secret)
        self.key(Qt.Key.Key_Return)
        self.wait(lambda: not self.locked() or not line.isReadOnly(), 20)
        if not self.locked():
            self.window = self.desk_window
            QApplication.processEvents()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "so.hg"
    with make_store(path, ME, AROUND) as opened:
        with opened.store.transaction():
            opened.store.offices.keep_office(an_office())
            team = opened.store.offices.keep_team(a_team())
            opened.store.offices.keep_mediator(a_mediator(team))
            opened.store.disputes.keep(a_dispute(team, parties=(a_party(name=PARTY),)))
        ScreenLock(opened.store, opened.ids, clock, opened.keys).set_pin(PIN)
    return path


@pytest.fixture
def guest(look: Look, qtbot: QtBot, path: Path) -> Iterator[Guest]:
    with open_store(path, ME, AROUND) as opened:
        window = make_window(look, opened, AROUND)
        window.resize(1366, 697)
        window.show()
        window.activateWindow()
        for _ in range(30):
            QApplication.processEvents()
        someone = Guest(window, qtbot)
        someone.desk_window = window
        yield someone
        if someone.locked():
            someone.locking._unlock()  # noqa: SLF001
        window.close()
        delete(window)


def test_nothing_of_the_register_is_on_the_locked_screen(guest: Guest) -> None:
    guest.focus("Các vụ việc")
    guest.wait(lambda: PARTY in guest.shown())
    guest.lock()
    assert guest.locked()
    assert PARTY not in guest.shown()
    assert {line for line in guest.shown().split("\n") if line} == {
        "Sổ Hòa Giải",
        "Đang khóa. Những gì đang gõ vẫn còn nguyên.",
        "Mã PIN hoặc mật khẩu",
    }
    for key in ("F3", "F4", "Ctrl+N", Qt.Key.Key_Escape):
        guest.key(key)
        assert PARTY not in guest.shown()


def test_the_password_unlocks_and_every_word_typed_is_there(guest: Guest) -> None:
    search = next(iter(guest.controls(QLineEdit)))
    search.setFocus()
    guest.type("vườn mít")
    guest.lock()
    guest.attempt("sai mất rồi")
    assert guest.locked()
    assert "Mật khẩu chưa đúng" in guest.shown()
    guest.attempt(ME.password)
    assert not guest.locked()
    assert guest.window.isVisible()
    assert search.text() == "vườn mít"  # type: ignore[attr-defined]


def test_the_pin_unlocks_until_it_was_wrong_five_times(guest: Guest) -> None:
    guest.lock()
    guest.attempt(PIN)
    assert not guest.locked()
    guest.lock()
    for left in ("4", "3", "2", "1"):
        guest.attempt("0000")
        assert f"Còn {left} lần" in guest.shown()
    guest.attempt("0000")
    assert "Đã sai năm lần" in guest.shown()
    assert "Mã PIN hoặc" not in guest.shown()
    guest.attempt(PIN)
    assert guest.locked()
    guest.attempt(ME.password)
    assert not guest.locked()


def test_an_open_question_is_hidden_with_the_window_and_comes_back(guest: Guest) -> None:
    box = QMessageBox(guest.window)
    box.setText(PARTY)
    box.open()
    guest.locking.rest.rested.emit()
    guest.go_to_cover()
    assert PARTY not in guest.shown()
    guest.attempt(PIN)
    assert box.isVisible()
    box.close()


def test_what_would_be_shown_while_it_is_locked_waits(guest: Guest) -> None:
    guest.lock()
    box = QMessageBox(guest.desk_window)
    box.setText(PARTY)
    box.open()
    guest.wait(lambda: PARTY not in guest.shown())
    guest.wait(guest.window.isActiveWindow)
    guest.attempt(PIN)
    assert box.isVisible()
    box.close()


def test_closing_the_locked_screen_ends_the_program_as_the_window_does(guest: Guest) -> None:
    ended = []
    guest.window.on_close = lambda: ended.append(1)  # type: ignore[attr-defined]
    guest.lock()
    guest.window.close()
    assert ended == [1]
    assert not guest.locked()


def test_locking_clears_what_was_copied_from_the_program(guest: Guest) -> None:
    QApplication.clipboard().setText(PARTY)
    guest.lock()
    assert QApplication.clipboard().text() == ""


def test_rest_locks_and_every_key_puts_it_off(qtbot: QtBot, guest: Guest) -> None:
    # What is made while the person rests would take longer than this test's minute.
    guest.window.screens()  # type: ignore[attr-defined]
    watch = RestWatch(guest.window, 0)
    told = []
    watch.rested.connect(lambda: told.append(1))
    line = next(iter(guest.controls(QLineEdit)))
    guest.window.setFocus()
    line.setFocus()
    watch.set_minutes(0.02)
    for _ in range(16):
        QTest.qWait(100)
        guest.type("a")
    assert told == []
    qtbot.waitUntil(lambda: told == [1], timeout=3000)
    guest.locking.rest.set_minutes(0.002)
    qtbot.waitUntil(guest.locked, timeout=3000)


def test_never_means_never(guest: Guest) -> None:
    guest.locking.rest.set_minutes(0.002)
    guest.locking.rest.set_minutes(0)
    QTest.qWait(400)
    assert not guest.locked()


def test_what_was_copied_is_cleared_after_its_time_and_other_words_stay(
    qtbot: QtBot, guest: Guest
) -> None:
    clipboard = QApplication.clipboard()
    keeper = OwnClipboard(guest.window, stays=80)
    clipboard.setText(PARTY)
    assert clipboard.text() == PARTY
    qtbot.waitUntil(lambda: clipboard.text() == "", timeout=2000)
    clipboard.setText("một")
    clipboard.setText("hai")
    keeper.clear()
    assert clipboard.text() == ""
    clipboard.setText("của mình")
    clipboard.blockSignals(True)
    clipboard.setText("của chương trình khác")
    clipboard.blockSignals(False)
    keeper.clear()
    assert clipboard.text() == "của chương trình khác"

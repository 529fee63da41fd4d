"""Unlocking a register by its password."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from mediation_desk.opening import Credentials, Surroundings, make_store, open_store
from mediation_desk.services.accounts import Accounts
from mediation_desk.store import recovery
from mediation_desk.store.twins import read_key_file, write_key_file
from mediation_desk.store.vault import add_account, open_slot
from mediation_desk.ui.look import Look
from mediation_desk.ui.preferences import Preferences
from mediation_desk.ui.screens.unlock import Unlock
from tests.desk import WindowDesk
from tests.samples import MORNING

PASSWORD = "bờ ao cây khế 4"
AROUND = Surroundings(lambda: MORNING, secrets.randbits)


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.at = MORNING

    def __call__(self) -> datetime:
        return self.at


class Owner(WindowDesk):
    """Somebody in front of a locked register."""

    def __init__(self, look: Look, bot: QtBot, path: Path, time: Clock) -> None:
        self.unlocked: list[Credentials] = []
        preferences = Preferences(path.with_name("may.ini"))
        window = Unlock(look, path, Surroundings(time, secrets.randbits), preferences)
        super().__init__(window, bot)
        window.unlocked.connect(self.unlocked.append)
        window.show()
        window.activateWindow()
        bot.waitUntil(lambda: QApplication.focusWidget() is not None)

    def words(self) -> str:
        labels = [w for w in self.window.findChildren(QLabel) if w.isVisible()]
        return "\n".join(label.text() for label in labels)

    def go(self) -> None:
        """The window is gone: one that stays is dressed again by every test."""
        self.window.close()
        delete(self.window)

    def attempt(self, password: str) -> None:
        self.fill("Mật khẩu", password)
        self.key(Qt.Key.Key_Return)
        line = self.control("Mật khẩu", QLineEdit)
        self.wait(lambda: not line.isReadOnly(), 10)  # type: ignore[attr-defined]


@pytest.fixture
def time() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path, time: Clock) -> Path:
    path = tmp_path / "so.hg"
    with make_store(path, Credentials(PASSWORD), Surroundings(time, secrets.randbits)):
        pass
    return path


@pytest.fixture
def owner(look: Look, qtbot: QtBot, path: Path, time: Clock) -> Iterator[Owner]:
    someone = Owner(look, qtbot, path, time)
    yield someone
    someone.go()


def test_the_right_password_opens_and_the_focus_waits_for_it(owner: Owner) -> None:
    assert owner.says() == "Mật khẩu"
    owner.attempt(PASSWORD)
    assert owner.unlocked == [Credentials(PASSWORD)]


def test_a_wrong_password_is_told_under_its_field_and_can_be_typed_over(owner: Owner) -> None:
    owner.attempt("sai")
    assert "mật khẩu chưa đúng" in owner.words()
    assert owner.unlocked == []
    owner.type(PASSWORD)
    assert "mật khẩu chưa đúng" not in owner.words()
    owner.key(Qt.Key.Key_Return)
    owner.wait(lambda: bool(owner.unlocked), 10)


def test_after_three_wrong_passwords_the_next_has_to_wait_as_long_as_is_told(
    owner: Owner, time: Clock
) -> None:
    for _ in range(4):
        owner.attempt("sai")
    assert "xin chờ 1 giây" in owner.words()
    time.at += timedelta(seconds=2)
    owner.wait(lambda: "xin chờ" not in owner.words(), 4)
    owner.attempt(PASSWORD)
    assert len(owner.unlocked) == 1


def test_an_empty_password_is_asked_for_without_counting(owner: Owner, path: Path) -> None:
    owner.key(Qt.Key.Key_Return)
    assert "Gõ mật khẩu." in owner.words()
    assert not path.with_suffix(".thu").exists()


def test_the_letters_can_be_shown_and_hidden_by_key(owner: Owner) -> None:
    line = owner.focused()
    assert isinstance(line, QLineEdit)
    owner.press("Hiện mật khẩu")
    assert line.echoMode() is QLineEdit.EchoMode.Normal
    owner.press("Ẩn mật khẩu")
    assert line.echoMode() is QLineEdit.EchoMode.Password


def test_large_letters_without_shift_tell_of_caps_lock(owner: Owner) -> None:
    _strike(owner, "A", Qt.KeyboardModifier.ShiftModifier)
    assert "Caps Lock" not in owner.words()
    _strike(owner, "A", Qt.KeyboardModifier.NoModifier)
    assert "Phím Caps Lock đang bật" in owner.words()
    _strike(owner, "a", Qt.KeyboardModifier.NoModifier)
    assert "Caps Lock" not in owner.words()


def test_a_name_is_asked_for_only_where_several_may_open(
    look: Look, qtbot: QtBot, path: Path, time: Clock
) -> None:
    alone = Owner(look, qtbot, path, time)
    assert "Tên người dùng" not in alone.words()
    alone.go()
    key_file = read_key_file(path).key_file
    key = open_slot(key_file, PASSWORD).data_key
    write_key_file(path, add_account(key_file, key, "Lan", "mật khẩu của Lan"))
    both = Owner(look, qtbot, path, time)
    both.fill("Tên người dùng", "lan")
    both.attempt("mật khẩu của Lan")
    assert both.unlocked == [Credentials("mật khẩu của Lan", "lan")]
    both.go()


@pytest.fixture
def shared(path: Path) -> Path:
    """The register of two people."""
    key_file = read_key_file(path).key_file
    key = open_slot(key_file, PASSWORD).data_key
    write_key_file(path, add_account(key_file, key, "Lan", "mật khẩu của Lan"))
    return path


def test_a_name_is_offered_only_where_its_owner_ticked_so(
    look: Look, qtbot: QtBot, shared: Path, time: Clock
) -> None:
    first = Owner(look, qtbot, shared, time)
    assert first.says() == "Tên người dùng"
    first.fill("Tên người dùng", "lan")
    first.attempt("mật khẩu của Lan")
    first.go()
    assert "lan" not in shared.with_name("may.ini").read_text(encoding="utf-8")
    ticking = Owner(look, qtbot, shared, time)
    assert _name(ticking) == ""
    ticking.fill("Tên người dùng", "lan")
    ticking.press("Nhớ tên tôi trên máy này")
    ticking.attempt("mật khẩu của Lan")
    ticking.go()
    known = Owner(look, qtbot, shared, time)
    assert (_name(known), known.says()) == ("lan", "Mật khẩu")
    known.press("Nhớ tên tôi trên máy này")
    known.attempt("mật khẩu của Lan")
    known.go()
    after = Owner(look, qtbot, shared, time)
    assert _name(after) == ""
    after.go()


def test_a_wrong_password_never_leaves_a_name(
    look: Look, qtbot: QtBot, shared: Path, time: Clock
) -> None:
    someone = Owner(look, qtbot, shared, time)
    someone.fill("Tên người dùng", "lan")
    someone.press("Nhớ tên tôi trên máy này")
    someone.attempt("sai rồi nhé")
    said = someone.words()
    someone.fill("Tên người dùng", "không có ai")
    someone.attempt("sai rồi nhé")
    assert someone.words() == said
    someone.go()
    assert not shared.with_name("may.ini").exists()


@pytest.fixture
def paper(path: Path) -> str:
    """The recovery key of the register, as it stands on paper."""
    with open_store(path, Credentials(PASSWORD), AROUND) as opened:
        accounts = Accounts(opened.store, opened.ids, MORNING.date, lambda: MORNING, opened.keys)
        return accounts.new_recovery_key()


def test_a_forgotten_password_is_replaced_with_the_paper_and_the_register_opens(
    paper: str, owner: Owner, path: Path
) -> None:
    owner.press("Quên mật khẩu…")
    assert owner.says() == "Mã khôi phục trên giấy"
    owner.type(paper.lower())
    owner.key(Qt.Key.Key_Return)
    owner.fill("Mật khẩu mới", "vườn suối nắng")
    owner.key(Qt.Key.Key_Return)
    owner.type("vườn suối nắng")
    owner.key(Qt.Key.Key_Return)
    owner.wait(lambda: bool(owner.unlocked), 20)
    assert owner.unlocked[0].password == "vườn suối nắng"
    with open_store(path, owner.unlocked[0], AROUND) as opened:
        assert opened.me.roles


def test_a_slip_in_the_recovery_key_is_told_when_its_field_is_left(
    paper: str, owner: Owner
) -> None:
    owner.press("Quên mật khẩu…")
    owner.type(paper[:-1])
    owner.key(Qt.Key.Key_Return)
    assert "Mã khôi phục gõ chưa đúng" in owner.words()
    owner.fill("Mã khôi phục trên giấy", paper)
    owner.key(Qt.Key.Key_Return)
    assert "Mã khôi phục gõ chưa đúng" not in owner.words()


def test_the_paper_of_another_register_is_told_and_nothing_changes(
    owner: Owner, path: Path
) -> None:
    before = read_key_file(path).key_file
    owner.press("Quên mật khẩu…")
    owner.type(recovery.written(bytes(20)))
    owner.fill("Mật khẩu mới", "vườn suối nắng")
    owner.fill("Gõ lại mật khẩu", "vườn suối nắng")
    owner.key(Qt.Key.Key_Return)
    owner.wait(lambda: "không phải của sổ đang mở" in owner.words(), 20)
    assert read_key_file(path).key_file == before
    owner.key(Qt.Key.Key_Escape)
    assert owner.says() == "Mật khẩu"
    owner.attempt(PASSWORD)
    assert owner.unlocked == [Credentials(PASSWORD)]


def _name(owner: Owner) -> str:
    line = owner.control("Tên người dùng", QLineEdit)
    assert isinstance(line, QLineEdit)
    return line.text()


def _strike(owner: Owner, letter: str, held: Qt.KeyboardModifier) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, held, letter)
    QApplication.sendEvent(owner.focused(), event)
    QApplication.processEvents()

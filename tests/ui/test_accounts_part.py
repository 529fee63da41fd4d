"""Who keeps the accounts adds, changes and removes them; everybody changes their own password."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from mediation_desk.app import make_window
from mediation_desk.domain.account import EVERY_ROLE, Role
from mediation_desk.errors import WrongPassword
from mediation_desk.opening import (
    Credentials,
    Opened,
    Surroundings,
    make_store,
    open_store,
    recover,
)
from mediation_desk.services.accounts import Accounts
from mediation_desk.services.screen_lock import ScreenLock
from mediation_desk.ui.look import Look
from mediation_desk.ui.screens.office import OfficeScreen
from tests.desk import WindowDesk
from tests.samples import MORNING, a_mediator, a_team, an_office, clock
from tests.ui.paper_printer import pdf_printer

AROUND = Surroundings(clock, secrets.randbits)
ME = Credentials("mật khẩu của tôi", "Chủ Sổ")
LAN = Credentials("mật khẩu của Lan", "Hà Thị Lan")


class Keeper(WindowDesk):
    """Somebody at the office page of an open register."""

    opened: Opened

    def words(self) -> str:
        labels = [w for w in self.window.findChildren(QLabel) if w.isVisible()]
        return "\n".join(label.text() for label in labels)

    def choose(self, name: str, begins: str) -> None:
        box = self.focus(name)
        assert isinstance(box, QComboBox)
        while not box.currentText().startswith(begins):
            before = box.currentIndex()
            self.key(Qt.Key.Key_Down)
            assert box.currentIndex() > before, begins

    def twice(self, name: str, password: str) -> None:
        self.fill(name, password)
        self.key(Qt.Key.Key_Return)
        self.key("Ctrl+A")
        self.type(password)

    def go_to_user(self, number: int) -> None:
        self.focus("Những người dùng sổ")
        self.key(Qt.Key.Key_Home)
        for _ in range(number):
            self.key(Qt.Key.Key_Down)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "so.hg"
    with make_store(path, ME, AROUND) as opened, opened.store.transaction():
        opened.store.offices.keep_office(an_office())
        team = opened.store.offices.keep_team(a_team())
        opened.store.offices.keep_mediator(a_mediator(team, name="Bùi Văn Thành"))
    return path


def add_lan(path: Path, *roles: Role) -> None:
    with open_store(path, ME, AROUND) as opened:
        desk = Accounts(opened.store, opened.ids, MORNING.date, clock, opened.keys)
        desk.add(LAN.account or "", LAN.password, roles or {Role.KEEPER})


@contextmanager
def at_the_desk(look: Look, bot: QtBot, path: Path, who: Credentials = ME) -> Iterator[Keeper]:
    """The accounts on the office page, as this person has them; the store is closed at the end."""
    with open_store(path, who, AROUND) as opened:
        window = make_window(look, opened, AROUND)
        screen = window.go("office")
        assert isinstance(screen, OfficeScreen)
        screen.ask_for_printer = lambda _over, _pages: pdf_printer(path.with_name("phieu.pdf"))
        window.resize(1366, 697)
        window.show()
        window.activateWindow()
        QApplication.processEvents()
        person = Keeper(window, bot)
        person.opened = opened
        person.focus("Tổ và hòa giải viên")
        while person.says() != "Tài khoản":
            person.key(Qt.Key.Key_Right)
        try:
            yield person
        finally:
            window.close()
            delete(window)


def roles(path: Path, who: Credentials) -> frozenset[Role]:
    with open_store(path, who, AROUND) as opened:
        return opened.me.roles


def test_a_user_is_added_by_keys_and_opens_the_register_with_the_roles_ticked(
    look: Look, qtbot: QtBot, path: Path
) -> None:
    with at_the_desk(look, qtbot, path) as keeper:
        assert len(keeper.rows("Những người dùng sổ")) == 1
        keeper.press("Thêm người dùng")
        assert keeper.says() == "Tên đăng nhập"
        keeper.type("Hà Thị Lan")
        keeper.press("Hòa giải viên")
        keeper.choose("Là hòa giải viên nào", "Bùi Văn Thành")
        keeper.twice("Mật khẩu của người này", LAN.password)
        keeper.press("Thêm người dùng này")
        rows = keeper.rows("Những người dùng sổ")
        assert rows[1] == "Hà Thị Lan, Hòa giải viên · Bùi Văn Thành"
    assert roles(path, LAN) == {Role.MEDIATOR}


def test_what_cannot_be_is_refused_in_a_sentence_and_stays_typed(
    look: Look, qtbot: QtBot, path: Path
) -> None:
    with at_the_desk(look, qtbot, path) as keeper:
        keeper.press("Thêm người dùng")
        keeper.type("chu so")
        keeper.press("Thêm người dùng này")
        assert "Gõ mật khẩu." in keeper.words()
        keeper.focus("Mật khẩu của người này")
        keeper.key("Ctrl+G")
        keeper.press("Thêm người dùng này")
        assert "Đã có tên đăng nhập này" in keeper.words()
        keeper.fill("Tên đăng nhập", "Mai")
        keeper.press("Thêm người dùng này")
        assert "chọn ít nhất một vai trò" in keeper.words()
        assert len(keeper.rows("Những người dùng sổ")) == 1


def test_roles_are_changed_and_the_last_keeper_stays(look: Look, qtbot: QtBot, path: Path) -> None:
    add_lan(path, Role.OFFICER)
    with at_the_desk(look, qtbot, path) as keeper:
        keeper.press("Người giữ sổ")
        keeper.press("Lưu vai trò")
        assert "ít nhất một người giữ sổ" in keeper.words()
        keeper.go_to_user(1)
        keeper.press("Người giữ sổ")
        keeper.press("Lưu vai trò")
    assert roles(path, LAN) == {Role.OFFICER, Role.KEEPER}
    assert roles(path, ME) == EVERY_ROLE


def test_somebody_who_forgot_the_password_gets_a_new_one(
    look: Look, qtbot: QtBot, path: Path
) -> None:
    add_lan(path)
    with at_the_desk(look, qtbot, path) as keeper:
        keeper.go_to_user(1)
        keeper.press("Đặt mật khẩu mới…")
        keeper.twice("Mật khẩu của người này", "vườn suối nắng")
        keeper.press("Lưu mật khẩu này")
    assert roles(path, Credentials("vườn suối nắng", LAN.account)) == {Role.KEEPER}


def test_removing_asks_first_and_then_leads_to_the_data_key(
    look: Look, qtbot: QtBot, path: Path
) -> None:
    add_lan(path)
    with at_the_desk(look, qtbot, path) as keeper:
        keeper.go_to_user(1)
        keeper.press("Xóa tên đăng nhập này…")
        assert keeper.says() == "Giữ lại"
        keeper.key(Qt.Key.Key_Space)
        assert len(keeper.rows("Những người dùng sổ")) == 2
        keeper.press("Xóa tên đăng nhập này…")
        keeper.press("Xóa Hà Thị Lan")
        assert len(keeper.rows("Những người dùng sổ")) == 1
        assert keeper.says() == "Mật khẩu của tôi, để đổi khóa dữ liệu"
        keeper.type(ME.password)
        keeper.key(Qt.Key.Key_Return)
        key = next(w for w in keeper.words().split("\n") if w.count("-") >= 6)
    with pytest.raises(WrongPassword), open_store(path, LAN, AROUND):
        pass
    assert roles(path, ME) == EVERY_ROLE
    assert recover(path, key, "vườn suối nắng", AROUND).account == ME.account


def test_a_new_data_key_gives_everybody_else_a_password_to_hand_over(
    look: Look, qtbot: QtBot, path: Path
) -> None:
    add_lan(path)
    with at_the_desk(look, qtbot, path) as keeper:
        keeper.fill("Mật khẩu của tôi, để đổi khóa dữ liệu", "sai mất rồi")
        keeper.key(Qt.Key.Key_Return)
        assert "mật khẩu chưa đúng" in keeper.words()
        keeper.fill("Mật khẩu của tôi, để đổi khóa dữ liệu", ME.password)
        keeper.key(Qt.Key.Key_Return)
        told = keeper.words().split("Hà Thị Lan: ")[1].split("\n")[0]
        copies = keeper.opened.copies
        assert copies is not None
        assert copies.make().path.exists()
        keeper.window.go("register")  # type: ignore[attr-defined]
        keeper.window.go("office")  # type: ignore[attr-defined]
        assert told not in keeper.words()
    assert roles(path, Credentials(told, LAN.account)) == {Role.KEEPER}


def test_a_new_recovery_key_is_shown_once_and_printed(look: Look, qtbot: QtBot, path: Path) -> None:
    with at_the_desk(look, qtbot, path) as keeper:
        keeper.press("Lập mã khôi phục mới")
        key = next(w for w in keeper.words().split("\n") if w.count("-") >= 6)
        keeper.key("Ctrl+P")
        assert "Đã gửi tới máy in" in keeper.words()
        keeper.window.go("register")  # type: ignore[attr-defined]
        keeper.window.go("office")  # type: ignore[attr-defined]
        assert key not in keeper.words()
    assert len(PdfReader(path.with_name("phieu.pdf")).pages) == 1
    assert recover(path, key, "vườn suối nắng", AROUND).account == ME.account


def test_everybody_changes_their_own_password_and_sees_no_other_account(
    look: Look, qtbot: QtBot, path: Path
) -> None:
    add_lan(path, Role.OFFICER)
    with at_the_desk(look, qtbot, path, LAN) as officer:
        assert "Chủ Sổ" not in officer.words()
        assert "Những người dùng sổ" not in officer.words()
        officer.fill("Mật khẩu hiện nay của tôi", "sai mất rồi")
        officer.twice("Mật khẩu mới của tôi", "vườn suối nắng")
        officer.press("Đổi mật khẩu của tôi")
        assert "mật khẩu chưa đúng" in officer.words()
        officer.fill("Mật khẩu hiện nay của tôi", LAN.password)
        officer.press("Đổi mật khẩu của tôi")
        assert "có hiệu lực từ bây giờ" in officer.words()
    assert roles(path, Credentials("vườn suối nắng", LAN.account)) == {Role.OFFICER}


def test_everybody_sets_and_removes_a_pin_of_their_own(
    look: Look, qtbot: QtBot, path: Path
) -> None:
    add_lan(path, Role.OFFICER)
    with at_the_desk(look, qtbot, path, LAN) as officer:
        officer.fill("Mã PIN mới, từ bốn chữ số", "12")
        officer.key(Qt.Key.Key_Return)
        assert "Mã PIN gồm ít nhất 4 chữ số." in officer.words()
        officer.fill("Mã PIN mới, từ bốn chữ số", "482913")
        officer.key(Qt.Key.Key_Return)
    with open_store(path, LAN, AROUND) as opened:
        ScreenLock(opened.store, opened.ids, clock, opened.keys).require_pin("482913")
    with open_store(path, ME, AROUND) as opened:
        assert not ScreenLock(opened.store, opened.ids, clock, opened.keys).has_pin()
    with at_the_desk(look, qtbot, path, LAN) as officer:
        officer.press("Bỏ mã PIN")
        assert "chỉ mật khẩu mở khóa màn hình" in officer.words()
    with open_store(path, LAN, AROUND) as opened:
        assert not ScreenLock(opened.store, opened.ids, clock, opened.keys).has_pin()

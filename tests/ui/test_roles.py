"""The window shows what the roles allow, and enters looks, prints and exports in the history."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from mediation_desk.app import make_window
from mediation_desk.domain.account import ActKind, Role
from mediation_desk.opening import Opened, Surroundings
from mediation_desk.services.acts import Acts
from mediation_desk.store.database import Store
from mediation_desk.store.keys import Keys
from mediation_desk.ui.look import Look
from mediation_desk.ui.main_window import MainWindow
from mediation_desk.ui.task import Tasks
from tests.desk import WindowDesk, name_of
from tests.samples import KEY, clock, ids
from tests.services.role_office import SECRETS, RoleOffice, role_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[RoleOffice]:
    store, made = role_office(tmp_path)
    yield made
    store.close()


class Seen(WindowDesk):
    """Somebody at the window, and everything a screen reader or an eye could take from it."""

    def everything(self) -> str:
        labels = [w.text() for w in self.window.findChildren(QLabel) if w.isVisible()]
        buttons = [w.text() for w in self.window.findChildren(QAbstractButton) if w.isVisible()]
        return "\n".join([*labels, *buttons, *map(name_of, self.controls())])


@contextmanager
def window_of(look: Look, bot: QtBot, office: RoleOffice, role: Role | None) -> Iterator[Seen]:
    with office.signed_in(role) as store:
        who = role.value if role else "all"

        def apart() -> Store:
            return Store.reopen(office.path, KEY, who=who, now=clock, beside=True)

        opened = Opened(store, ids(), apart, Keys(office.path, KEY))
        window = make_window(look, opened, Surroundings(clock, secrets.randbits))
        window.resize(1366, 697)
        window.show()
        window.activateWindow()
        seen = Seen(window, bot)
        rest(seen)
        try:
            yield seen
        finally:
            window.close()
            delete(window)


def rest(seen: Seen) -> None:
    """Until what is counted and shown after a page opens has come to rest."""
    tasks = seen.window.findChildren(Tasks)
    seen.wait(lambda: not any(one.busy() for one in tasks))
    for _ in range(30):
        QApplication.processEvents()


def acts(office: RoleOffice) -> list[tuple[str, ActKind, str]]:
    with office.signed_in(None) as store:
        done = Acts(store, ids(), clock).everything()
        return [(one.who, one.act.kind, one.act.dispute_id or one.act.what) for one in done]


@pytest.mark.parametrize("role", list(Role))
def test_who_is_signed_in_is_said_and_every_place_shown_can_be_gone_to(
    look: Look, qtbot: QtBot, office: RoleOffice, role: Role
) -> None:
    with window_of(look, qtbot, office, role) as seen:
        assert role.value in seen.everything()
        assert isinstance(seen.window, MainWindow)
        for screen in seen.window.screens():
            seen.window.go(screen.NAME)
            rest(seen)


def test_the_keeper_goes_through_everything_and_reads_no_word_of_a_dispute(
    look: Look, qtbot: QtBot, office: RoleOffice
) -> None:
    with window_of(look, qtbot, office, Role.KEEPER) as seen:
        assert "Báo cáo" not in seen.everything()
        read = seen.everything() + "\n".join(seen.rows("Các vụ việc"))
        seen.focus("Các vụ việc")
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Return, "Ctrl+N", "Ctrl+P", "F4", "F5", "F3"):
            seen.key(key)
            rest(seen)
            read += seen.everything()
        assert "Vai trò của bạn chỉ xem số, ngày và tình trạng" in read
        assert not [word for word in SECRETS if word in read]


def test_a_mediator_reads_no_word_of_the_disputes_of_others(
    look: Look, qtbot: QtBot, office: RoleOffice
) -> None:
    with window_of(look, qtbot, office, Role.MEDIATOR) as seen:
        rows = seen.rows("Các vụ việc")
        assert len(rows) == 1
        assert not [word for word in SECRETS if word in "\n".join(rows) + seen.everything()]


def test_who_may_not_change_the_office_is_offered_nothing_to_change(
    look: Look, qtbot: QtBot, office: RoleOffice
) -> None:
    with window_of(look, qtbot, office, Role.LEADER) as seen:
        seen.key("F4")
        assert "chỉ công chức tư pháp – hộ tịch sửa được" in seen.everything()
        assert "Thêm tổ" not in seen.everything()
        assert "Số báo cáo" not in seen.everything()


def test_opening_the_page_of_a_dispute_stands_in_the_history(
    look: Look, qtbot: QtBot, office: RoleOffice
) -> None:
    with window_of(look, qtbot, office, Role.OFFICER) as seen:
        assert isinstance(seen.window, MainWindow)
        seen.window.go("dispute", office.mates.id)
        seen.window.go("register")
        seen.window.go("dispute", None)
    assert acts(office) == [("officer", ActKind.LOOK, office.mates.id)]

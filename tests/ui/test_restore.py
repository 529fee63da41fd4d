"""Getting a copy back by keys, above all when the store does not open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from mediation_desk.store.place import Beside, beside
from mediation_desk.ui.look import Look
from mediation_desk.ui.screens.first_start import FirstStart
from mediation_desk.ui.screens.restore import Restore
from mediation_desk.ui.screens.unlock import Unlock
from tests.copying import ME, Kept, a_kept_store
from tests.desk import name_of
from tests.ui.keeper import Keeper, an_office_store

NEXT = "Ctrl+Return"


@pytest.fixture
def keeper(look: Look, qtbot: QtBot, tmp_path: Path) -> Iterator[Keeper]:
    someone = Keeper(look, qtbot, tmp_path)
    yield someone
    someone.go()


def damage(path: Path) -> bytes:
    """Every page of the store is noise; what the file is now."""
    content = bytes(byte ^ 0x55 for byte in path.read_bytes())
    path.write_bytes(content)
    return content


def to_the_copies(keeper: Keeper) -> None:
    """From the window that asks for the password, by keys."""
    keeper.open(None)
    assert isinstance(keeper.window, Unlock)
    keeper.type(ME.password)
    keeper.key(Qt.Key.Key_Return)
    keeper.rest()
    keeper.wait(lambda: keeper.says() == "Lấy lại từ bản sao…")
    keeper.key(Qt.Key.Key_Space)
    keeper.look_at_front()
    assert isinstance(keeper.window, Restore)


def get_back(keeper: Keeper) -> None:
    """The copy chosen stands in the store's place: list, password, look, restore."""
    keeper.key(NEXT)
    keeper.type(ME.password)
    keeper.key(NEXT)
    keeper.rest()
    keeper.key(NEXT)
    keeper.rest()
    assert "Sổ bây giờ là bản" in keeper.words()


def disputes(keeper: Keeper) -> int:
    screen = keeper.main.current()
    assert screen is not None
    return screen.desk.opened.store.disputes.count()


def test_a_store_that_does_not_open_is_got_back_by_four_keys_and_undone(keeper: Keeper) -> None:
    keeper.copy_before(hours=1)
    damaged = damage(keeper.kept.path)
    to_the_copies(keeper)
    assert "Tệp này không mở được bằng tệp khóa bên cạnh" in keeper.words()
    assert keeper.says() == "Các bản sao"
    get_back(keeper)
    assert "Trong sổ có 3 vụ việc." in keeper.words()
    assert "-tep-goc trong" in keeper.words()
    keeper.press("Hoàn tác")
    keeper.rest()
    assert "Sổ lại như trước khi lấy lại" in keeper.words()
    assert keeper.kept.path.read_bytes() == damaged


def test_after_getting_back_the_program_opens_the_store(keeper: Keeper) -> None:
    keeper.copy_before(hours=1)
    damage(keeper.kept.path)
    to_the_copies(keeper)
    get_back(keeper)
    keeper.key(NEXT)
    keeper.wait(lambda: keeper.start.window is not None)
    keeper.look_at_front()
    assert disputes(keeper) == 3


def test_what_would_be_lost_is_told_before_anything_is_done(keeper: Keeper) -> None:
    keeper.copy_before(hours=1)
    keeper.kept.add(2)
    keeper.open()
    keeper.go_to_copies()
    keeper.key(Qt.Key.Key_Return)
    keeper.wait(lambda: keeper.start.window is None)
    keeper.look_at_front()
    keeper.key(NEXT)
    keeper.rest()
    words = keeper.words()
    assert ("3 vụ việc" in words, "5 vụ việc" in words) == (True, True)
    assert "Những gì ghi sau bản sao này ở 2 vụ, mục sẽ không còn trong sổ:" in words
    assert "Nguyễn Thị Kín: vụ 5/2026" in words
    keeper.key(Qt.Key.Key_Escape)
    keeper.wait(lambda: keeper.start.window is not None)
    keeper.look_at_front()
    assert disputes(keeper) == 5


def test_an_open_store_is_replaced_and_the_undo_gives_it_back(keeper: Keeper) -> None:
    keeper.copy_before(hours=1)
    keeper.kept.add(2)
    keeper.open()
    keeper.go_to_copies()
    keeper.key(Qt.Key.Key_Return)
    keeper.wait(lambda: keeper.start.window is None)
    keeper.look_at_front()
    keeper.key(NEXT)
    keeper.rest()
    keeper.key(NEXT)
    keeper.rest()
    assert "Trong sổ có 3 vụ việc." in keeper.words()
    keeper.key("Ctrl+Z")
    keeper.rest()
    keeper.key(NEXT)
    keeper.wait(lambda: keeper.start.window is not None)
    keeper.look_at_front()
    assert disputes(keeper) == 5


def test_a_wrong_password_is_told_and_can_be_typed_over(keeper: Keeper) -> None:
    keeper.copy_before(hours=1)
    damage(keeper.kept.path)
    to_the_copies(keeper)
    keeper.key(NEXT)
    keeper.type("sai")
    keeper.key(Qt.Key.Key_Return)
    keeper.rest()
    assert "mật khẩu chưa đúng" in keeper.words()
    keeper.fill("Mật khẩu của sổ", ME.password)
    keeper.key(Qt.Key.Key_Return)
    keeper.rest()
    assert "Trong bản sao" in keeper.words()


def test_the_key_file_of_another_store_does_not_hide_the_copies(
    keeper: Keeper, tmp_path: Path
) -> None:
    keeper.copy_before(hours=1)
    other = a_kept_store(tmp_path / "khac.hg")
    for kind in (Beside.KEY, Beside.TWIN):
        foreign = beside(other.path, kind).read_bytes()
        beside(keeper.kept.path, kind).write_bytes(foreign)
    to_the_copies(keeper)
    assert len(keeper.rows("Các bản sao")) == 1
    keeper.key(NEXT)
    keeper.type(ME.password)
    keeper.key(NEXT)
    keeper.rest()
    assert "Đây là bản sao của một sổ khác." in keeper.words()
    keeper.key(NEXT)
    keeper.rest()
    assert "Trong sổ có 3 vụ việc." in keeper.words()


def test_a_store_that_is_gone_leads_to_its_copies(keeper: Keeper) -> None:
    keeper.copy_before(hours=1)
    keeper.kept.path.unlink()
    keeper.open(None)
    assert isinstance(keeper.window, Restore)
    assert "Không thấy tệp sổ so.hg" in keeper.words()
    get_back(keeper)
    assert keeper.kept.count() == 3


def test_a_new_machine_takes_a_copy_from_a_stick(look: Look, qtbot: QtBot, tmp_path: Path) -> None:
    old = an_office_store(tmp_path / "so.hg")
    stick = tmp_path / "USB"
    old.copies.make(folder=stick)
    new = Kept(tmp_path / "may-moi" / "so.hg", old.key, old.store_id)
    keeper = Keeper(look, qtbot, tmp_path, new)
    try:
        keeper.open(None)
        assert isinstance(keeper.window, FirstStart)
        keeper.press("Lấy lại từ bản sao")
        keeper.look_at_front()
        assert isinstance(keeper.window, Restore)
        assert "Không thấy bản sao nào cạnh sổ" in keeper.words()
        keeper.window.ask = lambda *_asked: stick
        keeper.press("Tìm bản sao ở ổ khác…")
        keeper.rest()
        get_back(keeper)
        assert "Trước đó ở đây không có sổ nào." in keeper.words()
        assert new.count() == 3
    finally:
        keeper.go()


def test_only_damaged_copies_offer_nothing(keeper: Keeper) -> None:
    path = keeper.copy_before(hours=1)
    path.write_bytes(path.read_bytes()[:-1])
    damage(keeper.kept.path)
    to_the_copies(keeper)
    assert keeper.rows("Các bản sao")[0].endswith("Hỏng")
    assert not keeper.control("Xem bên trong bản này").isEnabled()


def test_a_copy_can_be_written_out_without_getting_it_back(keeper: Keeper) -> None:
    keeper.copy_before(hours=1)
    damaged = damage(keeper.kept.path)
    to_the_copies(keeper)
    window = keeper.window
    assert isinstance(window, Restore)
    window.ask = lambda *_asked: keeper.folder
    keeper.key(NEXT)
    keeper.type(ME.password)
    keeper.key(NEXT)
    keeper.rest()
    keeper.press("Chỉ ghi ra để xem…")
    keeper.key(NEXT)
    keeper.rest()
    assert "trong đó có 3 vụ việc" in keeper.words()
    assert {path.suffix for path in keeper.folder.glob("doc-duoc-*")} == {".xlsx", ".pdf"}
    assert keeper.kept.path.read_bytes() == damaged


def test_without_any_copy_what_can_be_read_is_written_out(keeper: Keeper) -> None:
    content = bytearray(keeper.kept.path.read_bytes())
    content[-50] ^= 1
    keeper.kept.path.write_bytes(bytes(content))
    keeper.open(None)
    keeper.press("Lấy lại từ bản sao…")
    keeper.look_at_front()
    window = keeper.window
    assert isinstance(window, Restore)
    window.ask = lambda *_asked: keeper.folder
    keeper.press("Chỉ ghi ra tệp…")
    assert "Ghi ra mọi bản ghi còn đọc được" in keeper.words()
    keeper.type(ME.password)
    keeper.key(NEXT)
    keeper.rest()
    assert "Đọc được" in keeper.words()
    assert {path.suffix for path in keeper.folder.glob("doc-duoc-*")} == {".xlsx", ".pdf"}


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
def test_every_control_has_a_name_and_no_word_is_cut_off(
    keeper: Keeper, look: Look, zoom: float
) -> None:
    keeper.copy_before(hours=1)
    damage(keeper.kept.path)
    look.set_zoom(zoom)
    to_the_copies(keeper)
    _require_room(keeper)
    get_back(keeper)
    _require_room(keeper)


def _require_room(keeper: Keeper) -> None:
    QApplication.processEvents()
    least = keeper.window.minimumSizeHint()
    assert (least.width() <= 1366, least.height() <= 768) == (True, True)
    assert all(name_of(control).strip() for control in keeper.controls(QAbstractButton))
    for widget in keeper.window.findChildren(QWidget):
        if widget.isVisible() and isinstance(widget, QLabel | QAbstractButton) and widget.text():
            wraps = isinstance(widget, QLabel) and widget.wordWrap()
            room = widget.width() + 2 >= widget.minimumSizeHint().width()
            assert wraps or room, widget.text()

"""The page of health by keyboard: what it says, checking now, the file for whoever helps."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from mediation_desk import __version__
from mediation_desk.services.health.checking import Checked
from mediation_desk.store.engine import connect
from mediation_desk.store.schema import unlocked
from mediation_desk.ui.look import Look
from mediation_desk.ui.preferences import Preferences
from mediation_desk.ui.screens.health_parts.fact import size_words
from tests.copying import AROUND, NOON, Kept
from tests.left_open import an_office_store
from tests.ui.started import Keeper, started


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return an_office_store(tmp_path / "so.hg", disputes=4)


@pytest.fixture
def preferences(tmp_path: Path, kept: Kept) -> Preferences:
    """This machine checked the store today, so that no check begins by itself."""
    made = Preferences(tmp_path / "preferences.ini")
    made.keep_check(str(kept.store_id), Checked(NOON))
    return made


@pytest.fixture
def keeper(
    look: Look, qtbot: QtBot, kept: Kept, preferences: Preferences, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Keeper]:
    monkeypatch.setenv("XDG_DATA_HOME", str(kept.path.parent / "may"))
    with started(look, qtbot, kept.path, AROUND, preferences) as someone:
        someone.key("F12")
        yield someone


def test_the_page_says_where_the_register_is_and_how_it_stands(keeper: Keeper, kept: Kept) -> None:
    words = keeper.words()
    assert str(kept.path) in words
    assert "Số vụ việc trong sổ\n4" in words.replace("\n\n", "\n")
    assert __version__ in words
    assert "chưa có bản nào cạnh sổ" in words
    assert "đóng đúng cách" in words


def test_a_screen_reader_reads_the_whole_page_at_once(keeper: Keeper) -> None:
    area = keeper.focus("Sức khỏe của sổ")
    assert isinstance(area, QScrollArea)
    said = area.accessibleDescription()
    assert "Số vụ việc trong sổ: 4" in said
    assert "Bản sao tốt gần nhất: chưa có bản nào cạnh sổ" in said


def test_checking_now_tells_that_the_register_is_whole(keeper: Keeper) -> None:
    keeper.press("Kiểm tra ngay")
    keeper.wait(lambda: keeper.told() == "Đã kiểm tra toàn bộ sổ: nguyên vẹn.", 20)
    assert "nguyên vẹn" in keeper.words()


def test_checking_now_names_what_is_not_whole(keeper: Keeper, kept: Kept) -> None:
    db = connect(kept.path, kept.key)
    with unlocked(db):
        db.execute("UPDATE party SET name = 'Kẻ Khác' WHERE rowid = 2")
    db.close()
    keeper.press("Kiểm tra ngay")
    assert "không còn nguyên vẹn (có dòng khác với lịch sử: party" in keeper.warning()
    assert "không nguyên vẹn: có dòng khác với lịch sử: party" in keeper.words()


def test_a_copy_made_meanwhile_is_on_the_page_when_it_is_gone_to(
    keeper: Keeper, kept: Kept
) -> None:
    copy = kept.copies.make()
    keeper.key("F3")
    keeper.key("F12")
    assert str(copy.path) in keeper.words()
    assert "đủ đến lần ghi cuối" in keeper.words()


def test_the_file_for_whoever_helps_is_saved_where_it_is_wanted(
    keeper: Keeper, tmp_path: Path
) -> None:
    path = tmp_path / "giup.txt"
    keeper.save_as("Gửi nhờ giúp…", path)
    keeper.wait(lambda: "Đã lưu giup.txt" in keeper.told())
    words = path.read_text(encoding="utf-8")
    assert "dispute: 4\n" in words
    assert "language: vi" in words
    assert "Đạt" not in words
    assert str(tmp_path) not in words


def test_the_page_scrolls_by_keys_with_large_letters(keeper: Keeper, look: Look) -> None:
    look.set_zoom(2.0)
    area = keeper.focus("Sức khỏe của sổ")
    assert isinstance(area, QScrollArea)
    keeper.wait(lambda: area.verticalScrollBar().maximum() > 0)
    keeper.key(Qt.Key.Key_PageDown)
    assert area.verticalScrollBar().value() > 0


def test_sizes_are_said_as_people_read_them() -> None:
    assert size_words(0) == "0 KB"
    assert size_words(900) == "1 KB"
    assert size_words(1_250_000) == "1,2 MB"
    assert size_words(76_500_000_000) == "76,5 GB"

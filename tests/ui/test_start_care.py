"""After a sudden stop the whole register is looked through; once a month too, unseen."""

from __future__ import annotations

import os
import secrets
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediation_desk.opening import Surroundings
from mediation_desk.services.health.checking import Checked
from mediation_desk.store.engine import connect
from mediation_desk.store.schema import unlocked
from mediation_desk.ui.look import Look
from mediation_desk.ui.preferences import Preferences
from mediation_desk.ui.progress_window import ProgressWindow
from tests.copying import AROUND, NOON, Kept
from tests.left_open import an_office_store, leave_open
from tests.ui.started import started

needs_kill = pytest.mark.skipif(os.name == "nt", reason="not run: kill -9 is of other systems")


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return an_office_store(tmp_path / "so.hg", disputes=6)


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "preferences.ini")


def _change_past_the_program(kept: Kept, statement: str) -> None:
    db = connect(kept.path, kept.key)
    with unlocked(db):
        db.execute(statement)
    db.close()


@needs_kill
def test_after_a_kill_the_whole_register_is_looked_through_and_its_soundness_told(
    look: Look, qtbot: QtBot, kept: Kept, preferences: Preferences
) -> None:
    leave_open(kept)
    with started(look, qtbot, kept.path, AROUND, preferences) as keeper:
        keeper.wait(lambda: "dừng đột ngột" in keeper.told(), 20)
        assert "còn nguyên vẹn" in keeper.told()
        assert preferences.last_check(str(kept.store_id)) == Checked(NOON)
    with started(look, qtbot, kept.path, AROUND, preferences) as keeper:
        assert keeper.told() == ""


@needs_kill
def test_a_lost_end_stays_told_beside_the_result(
    look: Look, qtbot: QtBot, kept: Kept, preferences: Preferences
) -> None:
    leave_open(kept)
    Path(f"{kept.path}-wal").unlink()
    with started(look, qtbot, kept.path, AROUND, preferences) as keeper:
        keeper.wait(lambda: "toàn bộ sổ" in keeper.told(), 20)
        assert "mục lưu cuối cùng không còn" in keeper.told()
        assert "mọi mục còn nguyên vẹn" not in keeper.told()


@needs_kill
def test_what_is_wrong_after_a_kill_is_told_with_the_copy_that_is_there(
    look: Look, qtbot: QtBot, kept: Kept, preferences: Preferences
) -> None:
    kept.copies.make()
    leave_open(kept)
    _change_past_the_program(kept, "CREATE TABLE them (x)")
    with started(look, qtbot, kept.path, AROUND, preferences) as keeper:
        words = keeper.warning()
        assert "không còn nguyên vẹn (bảng khác với bảng của chương trình: them)" in words
        assert f"lập lúc {NOON.astimezone():%H:%M %d/%m/%Y}" in words
        last = preferences.last_check(str(kept.store_id))
        assert last is not None
        assert last.kind == "schema"


def test_a_month_after_the_last_check_the_next_is_made_unseen(
    look: Look, qtbot: QtBot, kept: Kept, preferences: Preferences
) -> None:
    name = str(kept.store_id)
    preferences.keep_check(name, Checked(NOON - timedelta(days=31)))
    with started(look, qtbot, kept.path, AROUND, preferences) as keeper:
        keeper.wait(lambda: preferences.last_check(name) == Checked(NOON), 20)
        assert keeper.told() == ""
        assert QApplication.activeModalWidget() is None


def test_a_check_of_this_month_is_not_made_again(
    look: Look, qtbot: QtBot, kept: Kept, preferences: Preferences
) -> None:
    name, last = str(kept.store_id), Checked(NOON - timedelta(days=29))
    preferences.keep_check(name, last)
    with started(look, qtbot, kept.path, AROUND, preferences):
        qtbot.wait(1500)
        assert preferences.last_check(name) == last


def test_the_monthly_check_tells_what_is_wrong_and_that_no_copy_is_there(
    look: Look, qtbot: QtBot, kept: Kept, preferences: Preferences
) -> None:
    _change_past_the_program(kept, "UPDATE party SET name = 'Kẻ Khác' WHERE rowid = 2")
    with started(look, qtbot, kept.path, AROUND, preferences) as keeper:
        words = keeper.warning()
        assert "không còn nguyên vẹn" in words
        assert "Chưa có bản sao nào cạnh sổ" in words


def test_a_clock_set_back_is_told_and_work_goes_on(
    look: Look, qtbot: QtBot, kept: Kept, preferences: Preferences
) -> None:
    around = Surroundings(lambda: NOON - timedelta(days=9000), secrets.randbits)
    with started(look, qtbot, kept.path, around, preferences) as keeper:
        assert "Đồng hồ của máy" in keeper.told()
        keeper.key("F4")
        assert "Tổ hòa giải" in keeper.words()


@needs_kill
def test_the_look_after_a_kill_shows_how_far_it_is_and_stops_when_asked(
    look: Look, qtbot: QtBot, tmp_path: Path, preferences: Preferences
) -> None:
    kept = an_office_store(tmp_path / "lon.hg", disputes=8000)
    preferences.keep_check(str(kept.store_id), Checked(NOON))
    leave_open(kept)
    with started(look, qtbot, kept.path, AROUND, preferences) as keeper:
        keeper.wait(lambda: isinstance(QApplication.activeModalWidget(), ProgressWindow), 20)
        keeper.press("Dừng")
        keeper.wait(lambda: QApplication.activeModalWidget() is None, 20)
        assert keeper.told() == ""
        # What was not looked through to its end is due at the next start.
        assert preferences.last_check(str(kept.store_id)) is None
        keeper.key("F4")
        assert "Tổ hòa giải" in keeper.words()

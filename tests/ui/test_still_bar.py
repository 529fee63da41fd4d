"""A register on a stick says all the time that it is only read, and brings itself home."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from mediation_desk import paths
from mediation_desk.services.health.checking import Checked
from mediation_desk.store.volume import VolumeKind
from mediation_desk.ui.look import Look
from mediation_desk.ui.preferences import Preferences
from tests.copying import NOON, Kept
from tests.left_open import an_office_store, on_a
from tests.ui.started import Keeper, started

BRING = "Chép sổ vào ổ cứng của máy"


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kept:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "may"))
    (tmp_path / "usb").mkdir()
    return an_office_store(tmp_path / "usb" / "so.hg", disputes=4)


@pytest.fixture
def preferences(tmp_path: Path, stick: Kept) -> Preferences:
    made = Preferences(tmp_path / "preferences.ini")
    made.keep_check(str(stick.store_id), Checked(NOON))
    return made


def _add_a_team(keeper: Keeper) -> None:
    keeper.key("F4")
    button = next(w for w in keeper.controls(QAbstractButton) if "Thêm tổ" in w.accessibleName())
    keeper.press(button.accessibleName())


@pytest.mark.parametrize(
    ("kind", "words"),
    [(VolumeKind.REMOVABLE, "sổ nằm trên USB"), (VolumeKind.NETWORK, "sổ nằm trên ổ đĩa mạng")],
)
def test_it_is_said_on_every_page_that_nothing_can_be_written(
    look: Look, qtbot: QtBot, stick: Kept, preferences: Preferences, kind: VolumeKind, words: str
) -> None:
    around = on_a(kind, stick.path.parent)
    with started(look, qtbot, stick.path, around, preferences) as keeper:
        for key in ("F3", "F4", "F5", "F12"):
            keeper.key(key)
            assert words in keeper.words(), key
            assert "Chỉ để xem" in keeper.words(), key
            assert keeper.control(BRING)


def test_the_bar_keeps_the_window_on_a_small_screen_with_the_largest_letters(
    look: Look, qtbot: QtBot, stick: Kept, preferences: Preferences
) -> None:
    around = on_a(VolumeKind.REMOVABLE, stick.path.parent)
    with started(look, qtbot, stick.path, around, preferences) as keeper:
        keeper.window.resize(1366, 768)
        for zoom in (1.0, 1.5, 2.0):
            look.set_zoom(zoom)
            for key in ("F3", "F4", "F5", "F12"):
                keeper.key(key)
                keeper.wait(lambda: keeper.window.minimumSizeHint().height() <= 768)


def test_what_wants_to_write_is_refused_in_one_sentence(
    look: Look, qtbot: QtBot, stick: Kept, preferences: Preferences
) -> None:
    around = on_a(VolumeKind.REMOVABLE, stick.path.parent)
    with started(look, qtbot, stick.path, around, preferences) as keeper:
        _add_a_team(keeper)
        assert "nên chỉ mở để xem" in keeper.told() or "nên chỉ mở để xem" in keeper.warning()


def test_the_button_brings_it_to_the_machine_and_opens_it_there(
    look: Look, qtbot: QtBot, stick: Kept, preferences: Preferences
) -> None:
    around = on_a(VolumeKind.REMOVABLE, stick.path.parent)
    with started(look, qtbot, stick.path, around, preferences) as keeper:
        keeper.press(BRING)
        keeper.wait(lambda: paths.default_store().exists(), 20)
        keeper.wait(keeper.has_another_window, 20)
        keeper.sit_down()
        assert str(paths.default_store()) in keeper.told()
        assert "Chỉ để xem" not in keeper.words()
        _add_a_team(keeper)
        assert "Đã lưu" in keeper.words()
        assert not stick.path.with_suffix(".giu").exists()

"""What belongs to this machine survives a restart, and a broken file is no obstacle."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from mediation_desk.ui.preferences import Preferences


def test_everything_set_is_there_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "may-nay.ini"
    first = Preferences(path)
    first.zoom, first.theme, first.language = 1.5, "dark", "en"
    first.geometry, first.last_folder = QByteArray(b"\x00\xff, a"), tmp_path / "Giấy tờ, 2026"
    first.lock_after, first.name = 0, "Hà Thị Lan"
    (tmp_path / "Giấy tờ, 2026").mkdir()
    first.keep()
    again = Preferences(path)
    assert (again.zoom, again.theme, again.language) == (1.5, "dark", "en")
    assert (again.lock_after, again.name) == (0, "Hà Thị Lan")
    assert again.geometry.data() == b"\x00\xff, a"
    assert again.last_folder == tmp_path / "Giấy tờ, 2026"


def test_somebody_who_never_looked_has_the_defaults(tmp_path: Path) -> None:
    fresh = Preferences(tmp_path / "x.ini")
    assert (fresh.zoom, fresh.theme, fresh.language) == (1.0, "light", "vi")
    assert (fresh.lock_after, fresh.name) == (10, "")
    assert (fresh.geometry.isEmpty(), fresh.last_folder) == (True, None)


@pytest.mark.parametrize(
    "words",
    [
        "zoom=nan\n",
        "zoom=9\n",
        "zoom=a,b\n",
        "theme=pink\nlanguage=xx\nlock_after=7\n",
        "\x00\xff",
        "[[",
    ],
)
def test_a_broken_file_counts_as_the_defaults(tmp_path: Path, words: str) -> None:
    path = tmp_path / "x.ini"
    path.write_text(f"[General]\n{words}", encoding="utf-8")
    kept = Preferences(path)
    assert (kept.zoom, kept.theme, kept.language) == (1.0, "light", "vi")
    assert kept.lock_after == 10


def test_a_folder_that_is_gone_is_not_offered(tmp_path: Path) -> None:
    kept = Preferences(tmp_path / "x.ini")
    kept.last_folder = tmp_path / "gone"
    assert kept.last_folder is None

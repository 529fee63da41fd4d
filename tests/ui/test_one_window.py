"""Two real programs on one store: the second brings the first to the front and ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from mediation_desk.ui.one_window import OneWindow, name_of
from tests.copying import Kept, a_kept_store
from tests.left_open import ROOT

RUN = """
import sys
from pathlib import Path
from mediation_desk.app import run_window
from mediation_desk.opening import Surroundings
sys.exit(run_window(Path(sys.argv[1]), Surroundings.real()))
"""
WATCHED = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from mediation_desk.app import run_window
from mediation_desk.opening import Surroundings
app = QApplication(sys.argv[:1])
minimised = []
def look():
    window = next((w for w in app.topLevelWidgets() if w.isWindow() and w.isVisible()), None)
    if window is not None and not minimised:
        window.showMinimized()
        minimised.append(window)
        print("ready", flush=True)
    elif minimised and not minimised[0].isMinimized():
        print("raised", flush=True)
        app.quit()
timer = QTimer(interval=20)
timer.timeout.connect(look)
timer.start()
sys.exit(run_window(Path(sys.argv[1]), Surroundings.real()))
"""


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return a_kept_store(tmp_path / "so.hg")


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    machine = {"XDG_DATA_HOME": str(tmp_path / "may"), "QT_QPA_PLATFORM": "offscreen"}
    return os.environ | machine


@contextmanager
def first_program(path: Path, home: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    program = subprocess.Popen(
        [sys.executable, "-c", WATCHED, str(path)],
        cwd=ROOT,
        env=home,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
        yield program
    finally:
        program.kill()
        program.communicate()


def second_program(path: Path, home: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", RUN, str(path)],
        cwd=ROOT,
        env=home,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )


def test_a_second_start_raises_the_first_window_and_ends_quietly(
    kept: Kept, home: dict[str, str]
) -> None:
    with first_program(kept.path, home) as first:
        second = second_program(kept.path, home)
        assert second.returncode == 0
        assert "Sổ này đang mở trên máy" in second.stderr
        assert "Traceback" not in second.stderr
        assert second.stdout == ""
        assert first.stdout is not None
        assert first.stdout.readline() == "raised\n"
        assert first.wait(20) == 0


def test_a_second_start_by_another_way_to_the_store_is_known_too(
    kept: Kept, home: dict[str, str], tmp_path: Path
) -> None:
    way = tmp_path / "loi-tat.hg"
    way.symlink_to(kept.path)
    with first_program(kept.path, home):
        assert second_program(way, home).returncode == 0


@pytest.mark.skipif(os.name == "nt", reason="not run: kill -9 is of other systems")
def test_what_a_killed_program_left_keeps_nobody_out(kept: Kept, home: dict[str, str]) -> None:
    with first_program(kept.path, home) as first:
        first.send_signal(signal.SIGKILL)
        first.wait()
    with first_program(kept.path, home) as again:
        assert second_program(kept.path, home).returncode == 0
        assert again.wait(20) == 0


def test_stores_and_only_stores_are_told_apart(tmp_path: Path, qapp: object) -> None:
    del qapp
    one, again, other = (OneWindow(tmp_path / name) for name in ("a.hg", "./a.hg", "b.hg"))
    assert one.begin()
    assert not again.begin()
    assert other.begin()
    one.end()
    assert again.begin()
    for each in (again, other):
        each.end()


def test_the_name_tells_nothing_of_the_store(tmp_path: Path) -> None:
    name = name_of(tmp_path / "Nguyễn Văn Đạt.hg")
    assert name.isascii()
    assert "at" not in name.removeprefix("mediation-desk-")

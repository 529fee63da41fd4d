"""Work off the window's thread has exactly one outcome, told in the window's thread."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mediation_desk.errors import Cancelled
from mediation_desk.ui.progress_window import ProgressWindow
from mediation_desk.ui.task import Progress, Tasks


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    made = Tasks(window)
    yield made
    assert made.stop()


def test_the_result_arrives_in_the_window_s_thread(tasks: Tasks, qtbot: QtBot) -> None:
    told: list[tuple[int, bool, bool]] = []
    here = QThread.currentThread()

    def work(_progress: Progress) -> tuple[int, bool]:
        return 42, QThread.currentThread() is here

    task = tasks.run(work, lambda r: told.append((r[0], r[1], QThread.currentThread() is here)))
    qtbot.waitUntil(lambda: bool(told))
    assert told == [(42, False, True)]
    assert not task.running


def test_a_failure_is_told_to_whom_it_concerns(tasks: Tasks, qtbot: QtBot) -> None:
    told: list[Exception] = []

    def work(_progress: Progress) -> None:
        raise FileNotFoundError("gone")

    tasks.run(work, lambda _r: pytest.fail("no result"), told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert isinstance(told[0], FileNotFoundError)


def test_a_failure_with_nobody_to_tell_reaches_the_hook(tasks: Tasks, qtbot: QtBot) -> None:
    def work(_progress: Progress) -> None:
        raise FileNotFoundError("gone")

    with qtbot.captureExceptions() as caught:
        task = tasks.run(work, lambda _r: None)
        qtbot.waitUntil(lambda: not task.running)
    assert [kind for kind, _, _ in caught] == [FileNotFoundError]


def test_stopped_work_tells_nobody_but_that_it_ended(tasks: Tasks, qtbot: QtBot) -> None:
    begun, go_on, heard = threading.Event(), threading.Event(), threading.Event()

    def work(progress: Progress) -> None:
        begun.set()
        go_on.wait(5)
        try:
            progress(1, 2)
        except Cancelled:
            heard.set()
            raise

    task = tasks.run(work, lambda _r: pytest.fail("told"), lambda _e: pytest.fail("told"))
    begun.wait(5)
    task.cancel()
    with qtbot.waitSignal(task.finished):
        go_on.set()
    assert heard.is_set()


def test_work_that_ends_in_spite_of_the_stop_is_not_told_either(tasks: Tasks, qtbot: QtBot) -> None:
    go_on = threading.Event()
    task = tasks.run(lambda _p: go_on.wait(5), lambda _r: pytest.fail("told"))
    task.cancel()
    with qtbot.waitSignal(task.finished):
        go_on.set()


def test_short_work_shows_no_progress(tasks: Tasks, qtbot: QtBot) -> None:
    told: list[int] = []
    tasks.run(lambda _p: 1, told.append, title="In sổ")
    qtbot.waitUntil(lambda: bool(told))
    parent = tasks.parent()
    assert not [w for w in parent.findChildren(ProgressWindow) if w.isVisible()]


def test_long_work_shows_its_progress_and_can_be_stopped(tasks: Tasks, qtbot: QtBot) -> None:
    parent, stop = tasks.parent(), threading.Event()

    def work(progress: Progress) -> None:
        for done in range(10_000):
            progress(done, 10_000)
            stop.wait(0.005)

    task = tasks.run(work, lambda _r: pytest.fail("told"), title="Đang in 124 giấy mời")
    shown = parent.findChildren(ProgressWindow)[0]
    assert not shown.isVisible()
    qtbot.waitUntil(shown.isVisible)
    with qtbot.waitSignal(task.finished):
        shown.reject()
    qtbot.waitUntil(lambda: not parent.findChildren(ProgressWindow))


def test_leaving_the_program_stops_everything(tasks: Tasks) -> None:
    def work(progress: Progress) -> None:
        while True:
            progress(0, 0)

    for _ in range(5):
        tasks.run(work, lambda _r: None)
    assert tasks.stop(5_000)

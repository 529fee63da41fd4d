"""Work off the window's thread: progress out, stop in, then exactly one outcome."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, Final, TypeVar

from PySide6.QtCore import QObject, Qt, QThreadPool, QTimer, Signal
from PySide6.QtWidgets import QWidget

from mediation_desk.errors import Cancelled
from mediation_desk.ui.progress_window import ProgressWindow

T = TypeVar("T")
WAIT_BEFORE_SHOWING: Final = 400
"""Milliseconds before work shows its progress: short work never flickers."""


class Progress:
    """What work calls at each step; it is told to stop by an exception."""

    def __init__(self, tell: Callable[[int, int], None], stop: threading.Event) -> None:
        self._tell = tell
        self._stop = stop

    def __call__(self, done: int, total: int) -> None:
        """The person sees `done` of `total`; raises Cancelled when they asked to stop."""
        if self._stop.is_set():
            raise Cancelled
        self._tell(done, total)


class Task(QObject):
    """One piece of work under way; its signals arrive in the window's thread."""

    progressed = Signal(int, int)
    finished = Signal()
    _ended = Signal(object, object)

    def __init__(
        self,
        work: Callable[[Progress], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._work, self._done, self._failed = work, done, failed
        self._stop = threading.Event()
        self.running = True
        self.window: ProgressWindow | None = None
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """The work is asked to stop at its next step; nothing is told but `finished`."""
        self._stop.set()

    def work(self) -> None:
        """Does the work; called in a thread of the pool."""
        try:
            result = self._work(Progress(self.progressed.emit, self._stop))
        except Exception as error:  # noqa: BLE001 - every outcome belongs to the window's thread
            self._ended.emit(None, error)
        else:
            self._ended.emit(result, None)

    def _deliver(self, result: object, error: Exception | None) -> None:
        self.running = False
        self.finished.emit()
        if self._stop.is_set() or isinstance(error, Cancelled):
            return
        if error is None:
            self._done(result)
        elif self._failed is not None:
            self._failed(error)
        else:
            raise error


class Tasks(QObject):
    """Everything under way; it outlives the screens that started it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._running: list[Task] = []

    def run(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        title: str = "",
    ) -> Task:
        """Starts `work` in a thread; `done` or `failed` is called in the window's, or neither.

        With a `title` a modal progress with a stop appears after 0.4 s. Work that failed with
        nobody to tell raises in the window's thread, where the excepthook tells it.
        """
        task = Task(work, done, failed, self)
        self._running.append(task)
        task.finished.connect(lambda: self._forget(task))
        if title:
            self._show_later(task, title)
        self._pool.start(task.work)
        return task

    def busy(self) -> bool:
        """Whether anything is under way."""
        return bool(self._running)

    def stop(self, wait: int = 30_000) -> bool:
        """Asks all work to stop and waits at most `wait` ms; whether everything has ended."""
        for task in self._running:
            task.cancel()
        return self._pool.waitForDone(wait)

    def _show_later(self, task: Task, title: str) -> None:
        parent = self.parent()
        window = ProgressWindow(title, parent if isinstance(parent, QWidget) else None)
        task.window = window
        window.stopped.connect(task.cancel)
        task.progressed.connect(window.show_progress)
        task.finished.connect(window.end)
        timer = QTimer(window, singleShot=True, interval=WAIT_BEFORE_SHOWING)
        timer.timeout.connect(window.open)
        timer.start()

    def _forget(self, task: Task) -> None:
        self._running.remove(task)
        task.deleteLater()

"""How long it takes until something is seen: from an act to the end of the painting it led to."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

LONGEST = 60.0
"""Seconds after which what does not happen is taken for a fault."""


class Painted(QObject):
    """Counts how often a widget was painted."""

    def __init__(self, widget: QWidget | None) -> None:
        assert widget is not None, "there is nothing to be painted"
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        self.times += event.type() == QEvent.Type.Paint
        return False

    def after(self, act: Callable[[], object]) -> float:
        """Seconds from the beginning of `act` until the widget is painted anew."""
        before, start = self.times, time.perf_counter()
        act()
        until(lambda: self.times > before)
        return time.perf_counter() - start


def until(happens: Callable[[], bool], rest: float = 0) -> None:
    """The window goes on with its work until it happens; with `rest` it sleeps between."""
    end = time.perf_counter() + LONGEST
    while not happens():
        QApplication.processEvents()
        assert time.perf_counter() < end, "it never happened"
        if rest:
            time.sleep(rest)


def pause(seconds: float) -> None:
    """The window goes on with its work so long, as between two letters of somebody typing."""
    end = time.perf_counter() + seconds
    until(lambda: time.perf_counter() >= end, rest=0.002)

"""The window's rows of the bench: the program's own beside one written by hand, on one file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QMainWindow
from shiboken6 import delete

from tests.bench import dispute_page, memory, scrolling, searching, starting, yardsticks
from tests.bench.own_window import own_window
from tests.bench.painted import until
from tests.bench.plain_dispute import PlainDispute
from tests.bench.plain_register import PlainRegister
from tests.bench.stopwatch import Row

Window = TypeVar("Window", bound=QMainWindow)


def rows(path: Path, key: bytes, disputes: int, searches: Sequence[str]) -> Iterator[Row]:
    """Starting, scrolling, searching while typing, opening a dispute.

    Both windows wear the program's style sheet, apart from starting.
    """
    yield from starting.rows(path, key, disputes)
    yield from memory.rows(path, key, disputes)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    with closing(yardsticks.connect(path, key)) as conn:
        plain, page = _shown(PlainRegister(conn)), _shown(PlainDispute(conn))
        own = own_window(app, path, key)
        # Nothing is left to be made while something else is measured.
        own.window.screens()
        until(lambda: own.rows.model().rowCount() == disputes and not own.busy(), rest=0.01)
        assert own.ids() == plain.model.ids, "the registers differ"
        yield from scrolling.rows(own, plain, disputes)
        yield from searching.rows(own, plain, disputes, searches)
        yield from dispute_page.rows(own, page, disputes)
        own.close()
        for window in (plain, page):
            window.close()
            delete(window)


def _shown(window: Window) -> Window:
    window.resize(1366, 697)
    window.show()
    QApplication.processEvents()
    return window

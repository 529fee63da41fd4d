"""Searching while typing: from a letter to the rows it finds, and from words to every match."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from mediation_desk.ui.screens.register_parts.search_line import SearchLine
from tests.bench.own_window import OwnWindow
from tests.bench.painted import Painted, pause
from tests.bench.plain_register import PlainRegister
from tests.bench.stopwatch import Row, p95_of

BETWEEN_LETTERS = 0.15
FRAME = 0.016


def rows(
    own: OwnWindow, plain: PlainRegister, disputes: int, searches: Sequence[str]
) -> Iterator[Row]:
    """The same letters into both lines, at the pace of somebody typing."""
    field = own.window.findChild(SearchLine)
    assert isinstance(field, SearchLine)
    seen = Painted(own.rows.viewport()), Painted(plain.table.viewport())
    ours: list[float] = []
    theirs: list[float] = []
    whole: list[float] = []
    for words in searches:
        found = _typed(own, field, seen[0], words, ours)
        own.rest()
        for typed in _typed_plain(plain, seen[1], words, theirs):
            assert found[typed][: len(plain.model.ids)] == plain.model.ids, typed
        _wipe(own, field, plain.field)
        whole.append(seen[0].after(partial(_all_matches, own, field, words)))
        _wipe(own, field)
    note = f"{sum(one > FRAME for one in ours)} of {len(ours)} letters over 16 ms"
    pair = p95_of(ours), p95_of(theirs)
    yield Row("search: letter to painted rows, p95", disputes, *pair, "≤ 1.5×", note)
    median = statistics.median(whole)
    yield Row("search: words to every match", disputes, median, 0, "", "inside words too")


def _typed(
    own: OwnWindow, field: QLineEdit, seen: Painted, words: str, taken: list[float]
) -> dict[str, list[str]]:
    """What was found first after each letter."""
    found = {}
    for typed, letter in _letters(words):
        if letter == " ":
            # Nothing new is sought by it, so nothing is painted.
            _commit(field, letter)
            continue
        taken.append(seen.after(partial(_commit, field, letter)))
        found[typed] = own.ids()
        pause(BETWEEN_LETTERS)
    return found


def _typed_plain(
    plain: PlainRegister, seen: Painted, words: str, taken: list[float]
) -> Iterator[str]:
    """Yields what is typed after each letter."""
    for typed, letter in _letters(words):
        if letter == " ":
            _commit(plain.field, letter)
            continue
        taken.append(seen.after(partial(_commit, plain.field, letter)))
        yield typed


def _letters(words: str) -> Iterator[tuple[str, str]]:
    return ((words[: n + 1], letter) for n, letter in enumerate(words))


def _all_matches(own: OwnWindow, field: QLineEdit, words: str) -> None:
    _commit(field, words)
    own.rest()


def _wipe(own: OwnWindow, *fields: QLineEdit) -> None:
    for field in fields:
        field.clear()
    own.rest()


def _commit(field: QLineEdit, words: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(field, event)

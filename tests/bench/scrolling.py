"""Scrolling through the register: ten rows on, and to anywhere, until the rows are painted."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QTableView

from mediation_desk.ui.screens.register_parts.rows import ENTRY_ROLE
from tests.bench.own_window import OwnWindow
from tests.bench.painted import Painted, pause
from tests.bench.plain_register import PlainRegister
from tests.bench.stopwatch import Row, p95_of

TIMES = 60


def rows(own: OwnWindow, plain: PlainRegister, disputes: int) -> Iterator[Row]:
    """Both lists show the same rows, which neither has read before."""
    views = (own.rows, plain.table)
    assert own.rows.rowHeight(0) == plain.table.rowHeight(0), "one shows more rows"
    seen = [Painted(view.viewport()) for view in views]
    on = [10 * n for n in range(1, TIMES + 1)]
    anywhere = random.Random(1).sample(range(disputes - 20), TIMES)
    for what, places in (("ten rows on", on), ("to anywhere", anywhere)):
        taken: tuple[list[float], list[float]] = ([], [])
        for place in places:
            for view, painted, times in zip(views, seen, taken, strict=True):
                times.append(painted.after(partial(_scroll, view, place)))
            _same_line(own, plain, place)
            pause(0.02)
        ours, theirs = (p95_of(times) for times in taken)
        note = f"slowest {max(taken[0]) * 1000:.0f} ms"
        yield Row(f"scroll {what}, painted, p95", disputes, ours, theirs, "", note)
    own.rows.verticalScrollBar().setValue(0)


def _scroll(view: QTableView, row: int) -> None:
    bar = view.verticalScrollBar()
    bar.setValue(row * view.rowHeight(0))
    assert view.rowAt(0) == row, "it does not scroll so far"


def _same_line(own: OwnWindow, plain: PlainRegister, row: int) -> None:
    entry = own.rows.model().index(row, 0).data(ENTRY_ROLE)
    id_, number, received, parties, summary, team, state = plain.model.line(row)
    assert (entry.id, str(entry.number), entry.received_on.isoformat()) == (id_, number, received)
    assert (entry.summary, entry.team, entry.state.value) == (summary, team, state)
    assert {name for _, name in entry.parties} == set(parties.split(" – "))

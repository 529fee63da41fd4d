"""Opening a dispute from the register, until its page is painted and until its paper is."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from mediation_desk.ui.screens.dispute_parts.form import Form
from tests.bench.own_window import OwnWindow
from tests.bench.painted import Painted, pause
from tests.bench.plain_dispute import PlainDispute
from tests.bench.stopwatch import Row

TIMES = 40
QUIET = 0.15
"""Seconds after which the paper is being drawn; the page waits for somebody to stop typing."""


def rows(own: OwnWindow, plain: PlainDispute, disputes: int) -> Iterator[Row]:
    """The page with every field against labels with every value, for the same disputes."""
    form = own.window.findChild(Form)
    assert isinstance(form, Form)
    seen = Painted(form.widget()), Painted(plain.page)
    ours: list[float] = []
    theirs: list[float] = []
    papers: list[float] = []
    for dispute_id in random.Random(2).sample(own.ids(), TIMES):
        start = time.perf_counter()
        ours.append(seen[0].after(partial(own.window.go, "dispute", dispute_id)))
        pause(QUIET)
        own.rest()
        papers.append(time.perf_counter() - start)
        theirs.append(seen[1].after(partial(plain.open, dispute_id)))
        _same_dispute(own, form, plain, dispute_id)
        own.window.go("register")
        pause(QUIET)
        own.rest()
    note = f"first {ours[0] * 1000:.0f} ms, slowest {max(ours) * 1000:.0f} ms"
    pair = statistics.median(ours), statistics.median(theirs)
    yield Row("open a dispute, page painted", disputes, *pair, "", note)
    paper = statistics.median(papers)
    note = f"{QUIET * 1000:.0f} ms of them waited"
    yield Row("open a dispute, its paper beside it", disputes, paper, 0, "", note)


def _same_dispute(own: OwnWindow, form: QWidget, plain: PlainDispute, dispute_id: str) -> None:
    dispute = own.store.disputes.get(dispute_id)
    wanted = {dispute.summary, *(party.name for party in dispute.parties)}
    lines = {line.text() for line in form.findChildren(QLineEdit)}
    texts = {text.toPlainText() for text in form.findChildren(QPlainTextEdit)}
    assert wanted <= lines | texts, "the page lacks something"
    assert wanted <= plain.values(), "the labels lack something"

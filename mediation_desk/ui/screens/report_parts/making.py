"""Reports made off the window's thread, each from the store opened once more."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from mediation_desk.documents.quarterly_facts import QuarterlyTexts
from mediation_desk.services import quarterly
from mediation_desk.services.kept import Store
from mediation_desk.services.reports import Reports, Wanted, tables
from mediation_desk.statistics.flows import Flows
from mediation_desk.statistics.report import Report
from mediation_desk.ui.desk import Desk
from mediation_desk.ui.screens.report_parts.wish import Wish
from mediation_desk.ui.task import Progress

Made = tuple[bytes, list[str]]
"""A file's content and what a person should be told about it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A free paragraph of the report in words: what is printed while nobody has written it."""

    name: str
    text: str
    waits: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """The table, and for the report in words its flows and what its paragraphs would say."""

    report: Report
    flows: Flows | None = None
    proposals: Mapping[str, Proposal] = field(default_factory=dict)


def counting(desk: Desk, wish: Wish) -> Callable[[Progress], Counted]:
    """Work that counts what is wished for."""
    today = desk.today()

    def work(_progress: Progress) -> Counted:
        with _apart(desk) as store:
            key = quarterly.TABLE if wish.key == quarterly.KEY else wish.key
            definition = next(d for d in tables() if d.key == key)
            report = Reports(store, today).report(definition, wish.period, wish.basis)
            if wish.is_table:
                return Counted(report=report)
            return _narrated(quarterly.QuarterlyReports(store, today), wish, report)

    return work


def making(desk: Desk, wanted: Wanted, ending: str) -> Callable[[Progress], Made]:
    """Work that makes the report in the form of that ending."""
    today = desk.today()

    def work(_progress: Progress) -> Made:
        with _apart(desk) as store:
            return Reports(store, today).made(wanted, ending)

    return work


def _narrated(desk: quarterly.QuarterlyReports, wish: Wish, appendix: Report) -> Counted:
    # What makes paper takes a tenth of a second to load: when a report is made, not at the start.
    from mediation_desk.documents.quarterly_parts import parts

    narrative = desk.narrative(wish.period, appendix)
    told = desk.report(narrative, QuarterlyTexts())
    proposals = {
        part.key: Proposal(name=part.name, text=part.propose(told), waits=part.is_proposal(told))
        for part in parts()
    }
    return Counted(report=appendix, flows=narrative.flows, proposals=proposals)


@contextmanager
def _apart(desk: Desk) -> Iterator[Store]:
    store = desk.apart()
    try:
        yield store
    finally:
        store.close()

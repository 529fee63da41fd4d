"""What came, was settled and went on in a period, over all cases: the figures of the narrative."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mediation_desk.domain.case import Case, state_at
from mediation_desk.domain.codes import State
from mediation_desk.domain.dispute_types import DisputeTypes
from mediation_desk.domain.period import Period
from mediation_desk.statistics.reconciliation import Reconciliation, reconcile
from mediation_desk.statistics.table import Cell, Rate


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalField:
    """One of the fields that local reports divide by, with the cases received in it."""

    name: str
    received: Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class Flows:
    """The terms of the reconciliation as a narrative tells them.

    `conducted` are the conclusions dated in the period, whenever their case was received; a case
    concluded twice stands there twice. `in_progress` and `not_started` go on into the next period.
    `fields` divide what was received, all of the table's fields in its order; `untyped` is what no
    field takes.
    """

    period: Period
    opening: Cell
    received: Cell
    reopened: Cell
    settled: Cell
    failed: Cell
    declined: Cell
    in_progress: Cell
    not_started: Cell
    fields: tuple[LocalField, ...]
    untyped: Cell

    @property
    def conducted(self) -> Cell:
        """Settled and failed together."""
        return Cell(self.settled.ids + self.failed.ids)

    @property
    def closing(self) -> Cell:
        """What goes on into the next period."""
        return Cell(self.in_progress.ids + self.not_started.ids)

    @property
    def rate(self) -> Rate:
        """The share of settled among conducted cases."""
        return Rate(settled=self.settled, conducted=self.conducted)

    @property
    def is_empty(self) -> bool:
        """Whether the period has no case at all, open, new or concluded."""
        cells = (self.opening, self.received, self.reopened, self.conducted, self.declined)
        return not any(cell.ids for cell in cells)

    def named(self) -> tuple[tuple[str, Cell], ...]:
        """Every term by its name, in the order they are told."""
        return (
            ("opening", self.opening),
            ("received", self.received),
            ("reopened", self.reopened),
            ("conducted", self.conducted),
            ("settled", self.settled),
            ("failed", self.failed),
            ("declined", self.declined),
            ("closing", self.closing),
            ("in_progress", self.in_progress),
            ("not_started", self.not_started),
        )


def flows_of(period: Period, cases: Iterable[Case], types: DisputeTypes) -> Flows:
    """The flows of the period over `cases`, which hold every case it could see, in any order."""
    known = {case.id: case for case in cases}
    told = reconcile(period.first, period.last, known.values())
    received = [known[id_] for id_ in told.term("received").ids]
    fields, untyped = _by_field(received, types)
    states = {id_: state_at(known[id_], period.last) for id_ in told.term("closing").ids}
    return Flows(
        period=period,
        opening=_term(told, "opening"),
        received=_term(told, "received"),
        reopened=_term(told, "reopened"),
        settled=_term(told, "settled"),
        failed=_term(told, "failed"),
        declined=_term(told, "declined"),
        in_progress=_in(State.IN_PROGRESS, states),
        not_started=_in(State.NOT_STARTED, states),
        fields=fields,
        untyped=untyped,
    )


def _term(told: Reconciliation, name: str) -> Cell:
    return Cell(told.term(name).ids)


def _in(state: State, states: dict[str, State]) -> Cell:
    return Cell(tuple(id_ for id_, its in states.items() if its is state))


def _by_field(received: Sequence[Case], types: DisputeTypes) -> tuple[tuple[LocalField, ...], Cell]:
    """Each field of the table with its cases, and the cases of no field."""
    found: dict[str, list[str]] = {type_.local_field: [] for type_ in types}
    untyped: list[str] = []
    for case in received:
        home = found[types[case.type].local_field] if case.type in types and case.type else untyped
        home.append(case.id)
    fields = (LocalField(name=name, received=Cell(tuple(ids))) for name, ids in found.items())
    return tuple(fields), Cell(tuple(untyped))

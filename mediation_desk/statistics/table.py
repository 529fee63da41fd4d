"""A statistical table: the total, then the teams, every figure with the cases behind it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediation_desk.domain.numbers import percent
from mediation_desk.domain.period import Period
from mediation_desk.sentences import sentence
from mediation_desk.statistics.census import Basis
from mediation_desk.statistics.definition import Definition
from mediation_desk.statistics.reconciliation import Reconciliation


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure; a dispute stands in `ids` once for each time it counts."""

    ids: tuple[str, ...] = ()

    @property
    def value(self) -> int:
        """The figure."""
        return len(self.ids)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """Cases a team mediated together with the team that opened them, and that are counted there."""

    counted_by: str
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """One unit with a cell for each column; `shared` is told in a note and counts nowhere."""

    unit: str
    cells: tuple[Cell, ...]
    team_id: str | None = None
    shared: tuple[Shared, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether every figure is 0."""
        return not any(cell.ids for cell in self.cells)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """The share of settled among conducted cases of the same basis."""

    settled: Cell
    conducted: Cell

    @property
    def text(self) -> str:
        """ "85,00%", halves rounded up; "không phát sinh" when nothing was conducted."""
        share = percent(self.settled.value, self.conducted.value)
        return share or sentence("check", "nothing_conducted")


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One form filled for one period.

    `untyped` cases stand in totals only; `declined` ones left in the period; `homeless` ones were
    opened by a team the table was not given.
    """

    definition: Definition
    period: Period
    basis: Basis
    today: date
    total: TableRow
    rows: tuple[TableRow, ...]
    rate: Rate
    reconciliation: Reconciliation
    untyped: tuple[str, ...]
    homeless: tuple[str, ...]

    @property
    def all_rows(self) -> tuple[TableRow, ...]:
        """The total, then the units."""
        return (self.total, *self.rows)

    @property
    def declined(self) -> tuple[str, ...]:
        """The disputes declined in the period."""
        return self.reconciliation.term("declined").ids

    @property
    def is_over(self) -> bool:
        """Whether the period's last day had passed when it was counted."""
        return self.period.is_over(self.today)

    def cell(self, row: TableRow, key: str) -> Cell:
        """The row's cell in the column of that key. Raises KeyError when there is none."""
        for column, cell in zip(self.definition.columns, row.cells, strict=True):
            if column.key == key:
                return cell
        raise KeyError(key)

"""A table with what was checked and what has to be said about it."""

from __future__ import annotations

from dataclasses import dataclass

from mediation_desk.statistics.checks import Check, Severity, checks
from mediation_desk.statistics.names import CaseNames
from mediation_desk.statistics.notes import Note, notes
from mediation_desk.statistics.table import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What is exported and printed."""

    table: Table
    checks: tuple[Check, ...]
    notes: tuple[Note, ...]

    @property
    def failed(self) -> tuple[Check, ...]:
        """The failing checks that keep the table from being printed without a draft's mark."""
        return tuple(c for c in self.checks if c.severity is Severity.ERROR and not c.ok)


def report_on(table: Table, names: CaseNames | None = None) -> Report:
    """The table with its checks and notes, its disputes called by `names`, else by their ids."""
    names = names or CaseNames()
    return Report(table=table, checks=checks(table, names), notes=notes(table, names))


def ids_to_name(table: Table) -> tuple[str, ...]:
    """The disputes that checks and notes may name: those a caller looks up the numbers of."""
    named = (*table.untyped, *table.declined, *table.homeless, *table.reconciliation.unbalanced)
    return tuple(dict.fromkeys(named))

"""The cross-checks of a table, each a small function with its severity, sentence and cases.

Rule numbers are those of the list of consistency rules; E keeps a table from being printed as
official, W asks for an explanation, I informs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from mediation_desk.sentences import sentence
from mediation_desk.statistics.definition import Equation
from mediation_desk.statistics.names import CaseNames
from mediation_desk.statistics.rate import rate_agrees
from mediation_desk.statistics.table import Table, TableRow

FAULTS_SHOWN = 5
_WORDS: Final[Mapping[str, tuple[str, str, str]]] = MappingProxyType(
    {
        "R2": ("r2_ok", "r2_failed", "r2_cases"),
        "R3": ("r3_ok", "r3_failed", "r3_cases"),
        "R4": ("r4_ok", "r4_failed", "r4_cases"),
    }
)
_OTHER_WORDS: Final = ("sums_ok", "sums_failed", "sums_cases")


class Severity(StrEnum):
    """What a failing check stops."""

    ERROR = "E"
    WARNING = "W"
    INFORMATION = "I"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """What one rule found, in one sentence, and the disputes it points to."""

    rule: str
    severity: Severity
    ok: bool
    text: str
    ids: tuple[str, ...] = ()


def checks(table: Table, names: CaseNames) -> tuple[Check, ...]:
    """Every check of the table, in the order of the rules, the reconciliation last."""
    return (
        total_check(table, names),
        *equation_checks(table, names),
        rate_check(table.rate.text, *_conducted(table)),
        empty_units_check(table),
        not_reported_check(table),
        reconciliation_check(table, names),
    )


def total_check(table: Table, names: CaseNames) -> Check:
    """R1: the total is the sum of the units in every column, and every case stands in a unit."""
    wrong = [
        f"({column.number})"
        for place, column in enumerate(table.definition.columns)
        if Counter(table.total.cells[place].ids)
        != Counter(id_ for row in table.rows for id_ in row.cells[place].ids)
    ]
    if wrong:
        return _failed("R1", sentence("check", "r1_failed", columns=", ".join(wrong)))
    if table.homeless:
        told = sentence(
            "check",
            "r1_homeless",
            count=len(table.homeless),
            listed=names.listed(table.homeless),
        )
        return _failed("R1", told, table.homeless)
    return _passed("R1", sentence("check", "r1_ok"))


def equation_checks(table: Table, names: CaseNames) -> Iterator[Check]:
    """R2 to R4, as the definition has them: sums and bounds of columns, in every row."""
    rules = [e.rule for e in table.definition.equations]
    rules += [b.rule for b in table.definition.bounds]
    for rule in dict.fromkeys(rules):
        yield _equation_check(table, rule, names)


def rate_check(printed: str, settled: int, conducted: int) -> Check:
    """R8: the rate as printed, typed or imported is that of its counts, which the text names."""
    ok = rate_agrees(printed, settled, conducted)
    key = "r8_ok" if ok else "r8_failed"
    told = sentence("check", key, printed=printed, settled=settled, conducted=conducted)
    return _passed("R8", told) if ok else _failed("R8", told)


def empty_units_check(table: Table) -> Check:
    """R12: units without a case keep their row of zeros and are named."""
    empty = [row.unit for row in table.rows if row.is_empty]
    told = (
        sentence("check", "r12_some", count=len(empty), units=", ".join(empty))
        if empty
        else sentence("check", "r12_none")
    )
    return Check(rule="R12", severity=Severity.INFORMATION, ok=True, text=told)


def not_reported_check(table: Table) -> Check:
    """R13: no cases and no report yet are different things; a 0 here only ever says the first."""
    empty = sum(row.is_empty for row in table.rows)
    return _passed("R13", sentence("check", "r13_ok", count=empty))


def reconciliation_check(table: Table, names: CaseNames) -> Check:
    """The cases open before and after the period are those that its events lead to."""
    reconciliation = table.reconciliation
    if reconciliation.balances:
        return _passed("reconciliation", reconciliation.text)
    bad = reconciliation.unbalanced
    told = sentence("check", "reconciliation_failed", count=len(bad), listed=names.listed(bad))
    return _failed("reconciliation", f"{reconciliation.text} {told}", bad)


def _equation_check(table: Table, rule: str, names: CaseNames) -> Check:
    sums = [e for e in table.definition.equations if e.rule == rule]
    faults = [words for equation in sums for words in _sum_faults(table, equation)]
    faults += _bound_faults(table, rule)
    ok, failed, cases = _WORDS.get(rule, _OTHER_WORDS)
    if not faults:
        return _passed(rule, sentence("check", ok, rule=rule))
    told = sentence("check", failed, rule=rule, faults="; ".join(faults[:FAULTS_SHOWN]))
    lost = tuple(id_ for equation in sums for id_ in _undivided(table, equation))
    if lost:
        listed = names.listed(lost)
        told = f"{told} {sentence('check', cases, count=len(lost), listed=listed)}"
    return _failed(rule, told, lost)


def _conducted(table: Table) -> tuple[int, int]:
    """Settled and conducted as the columns have them, apart from what the rate was made of."""
    settled = table.cell(table.total, "settled").value
    return settled, settled + table.cell(table.total, "failed").value


def _sum_faults(table: Table, equation: Equation) -> Iterator[str]:
    for row in table.all_rows:
        whole = table.cell(row, equation.whole).value
        parts = sum(table.cell(row, key).value for key in equation.parts)
        if whole != parts:
            yield sentence("check", "sum_fault", unit=row.unit, whole=whole, parts=parts)


def _bound_faults(table: Table, rule: str) -> list[str]:
    return [
        sentence("check", "bound_fault", unit=row.unit, part=part, whole=whole)
        for bound in table.definition.bounds
        if bound.rule == rule
        for row in table.all_rows
        for part, whole in [_pair(table, row, bound.part, bound.whole)]
        if part > whole
    ]


def _pair(table: Table, row: TableRow, part: str, whole: str) -> tuple[int, int]:
    return table.cell(row, part).value, table.cell(row, whole).value


def _undivided(table: Table, equation: Equation) -> Iterable[str]:
    """The cases that stand in the whole but in none of its parts."""
    left = Counter(table.cell(table.total, equation.whole).ids)
    for key in equation.parts:
        left.subtract(table.cell(table.total, key).ids)
    return [id_ for id_, times in left.items() if times > 0]


def _passed(rule: str, text: str) -> Check:
    return Check(rule=rule, severity=Severity.ERROR, ok=True, text=text)


def _failed(rule: str, text: str, ids: tuple[str, ...] = ()) -> Check:
    return Check(rule=rule, severity=Severity.ERROR, ok=False, text=text, ids=ids)

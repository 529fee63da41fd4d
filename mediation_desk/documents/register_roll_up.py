"""Part II of the register, its columns read from a definition that can be corrected as data."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mediation_desk.documents.case_file import CaseFile
from mediation_desk.documents.register_words import note_words
from mediation_desk.domain.case import case_of, state_as_recorded
from mediation_desk.printing.columns import Align, Column
from mediation_desk.printing.table_rows import Cell, Cross, Row
from mediation_desk.terms import dispute_types


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What one column shows: serial, mediators, notes, or a cross for its points or states."""

    shows: str
    points: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()

    @property
    def counts(self) -> bool:
        """Whether the column holds crosses, which a total counts."""
        return self.shows in ("points", "states")


@dataclass(frozen=True, slots=True, kw_only=True)
class RollUp:
    """The definition: titles, the mark of its uncertainty, columns to draw and to fill."""

    title: tuple[str, ...]
    mark: str
    columns: tuple[Column, ...]
    shown: tuple[Shown, ...]

    @classmethod
    def from_toml(cls, text: str) -> RollUp:
        """The definition written in `text`."""
        document = tomllib.loads(text)
        tree = document["column"]
        return cls(
            title=tuple(document["title"]),
            mark=document["mark"],
            columns=tuple(_column(c) for c in tree),
            shown=tuple(_shown(leaf) for c in tree for leaf in _leaves(c)),
        )

    def rows(self, cases: list[CaseFile]) -> list[Row]:
        """A row for each case that still stands in the book and the total of the crosses."""
        filled = [self._cells(case) for case in cases]
        sums = [
            str(sum(isinstance(row[n], Cross) for row in filled)) if column.counts else ""
            for n, column in enumerate(self.shown)
        ]
        return [
            *(Row(cells=row, height=7.6) for row in filled),
            Row(
                cells=("Tổng cộng", *sums[2:]),
                spans=(2, *(1 for _ in sums[2:])),
                total=True,
                bold=True,
            ),
        ]

    def _cells(self, case: CaseFile) -> tuple[Cell, ...]:
        return tuple(_cell(column, case) for column in self.shown)


def _cell(column: Shown, case: CaseFile) -> Cell:
    dispute = case.dispute
    if column.shows == "serial":
        return f"{dispute.number.serial}{dispute.number.series}" if dispute.number else ""
    if column.shows == "mediators":
        return ", ".join(m.name for m in case.mediators)
    if column.shows == "notes":
        return note_words(case, short=True)
    crossed = _state(case) in column.states or _point(case) in column.points
    return Cross() if crossed and dispute.deleted is None else ""


def _state(case: CaseFile) -> str:
    return state_as_recorded(case_of(case.dispute)).value


def _point(case: CaseFile) -> str:
    """The first point of the decree the type belongs to; "" when the type is missing."""
    types, code = dispute_types(), case.dispute.type
    return types[code].decree_points[0] if code and code in types else ""


def _column(row: Mapping[str, Any]) -> Column:
    return Column(
        title=row["title"],
        code=row.get("code", ""),
        width=row.get("width", 0),
        children=tuple(_column(child) for child in row.get("column", ())),
        align=Align.LEFT if row.get("shows") in ("mediators", "notes") else Align.CENTRED,
    )


def _leaves(row: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    children = row.get("column")
    if not children:
        yield row
    for child in children or ():
        yield from _leaves(child)


def _shown(row: Mapping[str, Any]) -> Shown:
    return Shown(
        shows=row["shows"],
        points=frozenset(row.get("points", ())),
        states=frozenset(row.get("states", ())),
    )

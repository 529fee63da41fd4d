"""A report as files for other programs: JSON with the ids behind every figure, and CSV."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict
from typing import Any, Final

from mediation_desk.domain.dates import screen_date
from mediation_desk.statistics.definition import Column
from mediation_desk.statistics.measures import MEASURES
from mediation_desk.statistics.report import Report
from mediation_desk.statistics.table import Cell, Table

_FORMULA: Final = ("=", "+", "-", "@")
_STEP: Final = " › "


def to_json(report: Report) -> str:
    """The report as one JSON object ending in a line feed; dates are ISO.

    Rows begin with the total; a dispute stands in a cell's ids once for each time it counts.
    """
    return json.dumps(as_object(report), ensure_ascii=False, indent=2) + "\n"


def as_object(report: Report) -> dict[str, Any]:
    """What `to_json` writes."""
    table = report.table
    return {
        "report": table.definition.key,
        "period": {
            "label": table.period.label,
            "from": table.period.first.isoformat(),
            "to": table.period.last.isoformat(),
            "calendar": table.period.calendar.value,
        },
        "basis": table.basis.value,
        "columns": [_column(column) for column in table.definition.columns],
        "rows": [
            {"unit": row.unit, "cells": [_cell(cell) for cell in row.cells]}
            for row in table.all_rows
        ],
        "checks": [asdict(check) for check in report.checks],
        "rate": {
            "text": table.rate.text,
            "settled": table.rate.settled.value,
            "conducted": table.rate.conducted.value,
        },
        "reconciliation": _reconciliation(table),
        "notes": [asdict(note) for note in report.notes],
        "definition": _definition(table),
    }


def to_csv(report: Report) -> bytes:
    """The figures as a spreadsheet reads them: UTF-8 with its mark, one row a unit, total first.

    The first heading carries the period's days. A unit whose name would be taken for a formula
    has an apostrophe in front.
    """
    table = report.table
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    days = f"{screen_date(table.period.first)} - {screen_date(table.period.last)}"
    headings = [f"{c.number}. {_STEP.join(c.path)}" for c in table.definition.columns]
    writer.writerow([f"{table.definition.label} ({days})", *headings])
    for row in table.all_rows:
        writer.writerow([_harmless(row.unit), *(cell.value for cell in row.cells)])
    return out.getvalue().encode("utf-8-sig")


def _column(column: Column) -> dict[str, Any]:
    return {"number": column.number, "path": list(column.path), "key": column.key}


def _cell(cell: Cell) -> dict[str, Any]:
    return {"value": cell.value, "ids": list(cell.ids)}


def _reconciliation(table: Table) -> dict[str, Any]:
    reconciliation = table.reconciliation
    terms = (*reconciliation.came, *reconciliation.went)
    return {
        "text": reconciliation.text,
        "terms": [{"name": t.name, "value": t.value, "ids": list(t.ids)} for t in terms],
    }


def _definition(table: Table) -> dict[str, Any]:
    """Which form it is and how each column was counted."""
    form = table.definition
    return {
        "code": form.code,
        "name": form.name,
        "source": form.source,
        "state": form.state.value,
        "mark": form.mark(table.period),
        "measures": {c.key: MEASURES[c.measure].definition(table.basis) for c in form.columns},
    }


def _harmless(words: str) -> str:
    return f"'{words}" if words.lstrip().startswith(_FORMULA) else words

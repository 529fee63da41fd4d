"""What other programs read: every figure with its cases, no formula in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from mediation_desk.statistics.census import Basis
from mediation_desk.statistics.export import as_object, to_csv, to_json
from tests.statistics.comparing import FORM
from tests.statistics.small_office import TEAMS, small_report


@pytest.mark.parametrize("basis", list(Basis))
def test_the_json_of_a_small_office_reads_as_it_was_looked_at(
    basis: Basis, golden: Callable[[str, str], None]
) -> None:
    golden(f"results-by-team-{basis}.json", to_json(small_report(basis=basis)))


def test_the_json_has_the_shape_that_is_promised() -> None:
    report = json.loads(to_json(small_report()))
    keys = ["report", "period", "basis", "columns", "rows", "checks"]
    assert list(report)[:6] == keys
    assert report["report"] == "results-by-team"
    assert report["period"] == {
        "label": "quý III năm 2026",
        "from": "2026-07-01",
        "to": "2026-09-30",
        "calendar": "statistics",
    }
    assert [column["number"] for column in report["columns"]] == list(range(1, 12))
    assert all(set(column) == {"number", "path", "key"} for column in report["columns"])
    assert report["rows"][0]["unit"] == "Tổng số trên địa bàn xã"
    for row in report["rows"]:
        assert set(row) == {"unit", "cells"}
        assert len(row["cells"]) == 11
        assert all(cell["value"] == len(cell["ids"]) for cell in row["cells"])
    assert all({"rule", "severity", "ok", "text"} <= set(check) for check in report["checks"])


def test_every_column_says_how_it_was_counted() -> None:
    for basis in Basis:
        told = as_object(small_report(basis=basis))["definition"]["measures"]
        assert set(told) == {column.key for column in FORM.columns}
        assert all(words.endswith(".") for words in told.values())
    assert told["received"].startswith("Số lượt kết thúc")


def test_the_csv_of_a_small_office_reads_as_it_was_looked_at(
    golden: Callable[[str, str], None],
) -> None:
    golden("results-by-team.csv", to_csv(small_report()).decode("utf-8"))


def test_a_spreadsheet_finds_utf_8_and_the_same_figures_as_the_json() -> None:
    report = small_report()
    made = to_csv(report)
    assert made.startswith(b"\xef\xbb\xbf")
    head, *rows = csv.reader(io.StringIO(made.decode("utf-8-sig")))
    assert head[0] == "Tên Tổ hòa giải (01/07/2026 - 30/09/2026)"
    assert head[7] == (
        "7. Chia theo kết quả hòa giải › Số vụ việc hòa giải thành › Chia ra › Hôn nhân và gia đình"
    )
    figures = [[str(c["value"]) for c in row["cells"]] for row in as_object(report)["rows"]]
    assert [row[1:] for row in rows] == figures


@pytest.mark.parametrize("name", ["=1+1", "+84", "-2", "@SUM(A1)", " =1", "\t=1", "\r\n-1"])
def test_a_name_that_looks_like_a_formula_is_none(name: str) -> None:
    report = small_report(teams=[replace(TEAMS[0], name=name), *TEAMS[1:]])
    rows = list(csv.reader(io.StringIO(to_csv(report).decode("utf-8-sig"), newline="")))
    assert rows[2][0] == "'" + name


def test_quotes_and_commas_in_a_name_stay_in_their_cell() -> None:
    name = 'Tổ "Hai, Ba"\nBốn'
    report = small_report(teams=[replace(TEAMS[0], name=name), *TEAMS[1:]])
    rows = list(csv.reader(io.StringIO(to_csv(report).decode("utf-8-sig"), newline="")))
    assert (rows[2][0], len(rows[2])) == (name, 12)

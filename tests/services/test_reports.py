"""Reports by the command line: files in three endings, checks that wait, the book of every team."""

from __future__ import annotations

import csv
import io
import json
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from tests.shell import Shell, a_file, a_row, a_settled_row

VAN, CHIENG = "Tổ hòa giải xóm Văn", "Tổ hòa giải xóm Chiềng"
FORM = ("report", "results-by-team")


@pytest.fixture
def office(shell: Shell) -> Shell:
    shell.add(
        a_file(
            a_settled_row(),
            a_row(summary="Vợ chồng bất hòa", type="hngd.vo_chong", received_on="2026-03-20"),
            a_row(summary="Rút trước", declined={"on": "2026-03-05", "ground": "withdrawn"}),
        )
    )
    return shell


def _made(shell: Shell, name: str, *options: object) -> bytes:
    out = shell.folder / name
    said = shell(*FORM, "--out", out, *options)
    assert said.status == 0, said.err
    return out.read_bytes()


def _json(shell: Shell, *options: object) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(_made(shell, "t.json", *options))
    return found


def _values(table: dict[str, Any]) -> dict[str, list[int]]:
    return {row["unit"]: [cell["value"] for cell in row["cells"]] for row in table["rows"]}


def test_the_json_has_the_shape_that_scripts_rely_on(office: Shell) -> None:
    table = _json(office, "--period", "2026-Q1")
    assert table["report"] == "results-by-team"
    assert table["period"] == {
        "label": "quý I năm 2026",
        "from": "2026-01-01",
        "to": "2026-03-31",
        "calendar": "statistics",
    }
    assert table["basis"] == "received"
    assert [c["number"] for c in table["columns"]] == list(range(1, 12))
    assert all({"number", "path", "key"} <= c.keys() for c in table["columns"])
    assert all(len(row["cells"]) == 11 for row in table["rows"])
    assert all({"rule", "severity", "ok", "text"} <= c.keys() for c in table["checks"])
    assert {"R1", "R2", "R3", "R4", "R8", "R12", "R13"} <= {c["rule"] for c in table["checks"]}
    first = table["rows"][0]["cells"][0]
    assert first["value"] == len(first["ids"]) == 2
    assert set(first["ids"]) <= {line["id"] for line in office.lines()}


def test_the_total_stands_first_and_teams_without_cases_keep_their_row(office: Shell) -> None:
    values = _values(_json(office, "--period", "2026-Q1"))
    assert list(values)[1:] == [VAN, CHIENG]
    assert values[VAN] == [2, 1, 1, 0, 1, 1, 0, 0, 0, 1, 0]
    assert values[CHIENG] == [0] * 11
    assert next(iter(values.values())) == values[VAN]


@pytest.mark.parametrize(
    ("options", "received"),
    [
        (("--period", "2026-Q1", "--calendar", "administrative"), 1),
        (("--period", "2026-Q2", "--calendar", "administrative"), 1),
        (("--period", "2026-03"), 2),
        (("--period", "2026-H1"), 2),
        (("--period", "2026-9M"), 2),
        (("--period", "2026"), 2),
        (("--period", "2025"), 0),
        (("--period", "2026-Q1", "--basis", "concluded"), 1),
        (("--period", "2026-Q1", "--team", CHIENG), 0),
        (("--period", "2026-Q1", "--team", VAN), 2),
    ],
)
def test_period_calendar_basis_and_team_narrow_the_figures(
    office: Shell, options: tuple[str, ...], received: int
) -> None:
    table = _json(office, *options)
    assert table["rows"][0]["cells"][0]["value"] == received


def test_a_period_not_over_is_reported_and_says_so(office: Shell) -> None:
    said = office(*FORM, "--period", "2026", "--out", office.folder / "t.json")
    assert said.status == 0
    assert "chưa kết thúc" in said.err
    assert (
        "chưa kết thúc"
        not in office(*FORM, "--period", "2026-Q1", "--out", office.folder / "t.json").err
    )


def test_csv_holds_the_same_figures(office: Shell) -> None:
    rows = list(
        csv.reader(io.StringIO(_made(office, "t.csv", "--period", "2026-Q1").decode("utf-8-sig")))
    )
    values = _values(_json(office, "--period", "2026-Q1"))
    assert [list(map(int, row[1:])) for row in rows[1:]] == list(values.values())


def test_the_pdf_is_one_landscape_page_with_the_same_bytes_each_time(office: Shell) -> None:
    first = _made(office, "t.pdf", "--period", "2026-Q1", "--dated", "2026-04-01")
    assert _made(office, "u.pdf", "--period", "2026-Q1", "--dated", "2026-04-01") == first
    (page,) = PdfReader(BytesIO(first)).pages
    assert page.mediabox.width > page.mediabox.height
    text = page.extract_text()
    assert "12b/BTP/PBGDPL/HGCS" in text
    assert "01 tháng 4 năm 2026" in text
    assert "Biểu tạm" in text


def test_an_untyped_case_waits_with_the_official_print_but_not_with_the_figures(
    office: Shell,
) -> None:
    office.add(a_file(a_row(summary="Chưa rõ loại")))
    out = office.folder / "t.pdf"
    said = office(*FORM, "--period", "2026-Q1", "--out", out)
    assert said.status == 1
    assert not out.exists()
    assert any(line.startswith("R2: ") for line in said.err.splitlines())
    assert "4/2026" in said.err
    table = _json(office, "--period", "2026-Q1")
    assert table["rows"][0]["cells"][0]["value"] == 3
    assert [c["ok"] for c in table["checks"] if c["rule"] == "R2"] == [False]
    assert office(*FORM, "--period", "2026-Q1", "--out", out, "--draft").status == 0
    assert "BẢN NHÁP" in PdfReader(out).pages[0].extract_text()


def test_cases_of_two_teams_with_one_number_are_told_apart(office: Shell) -> None:
    untyped = [
        a_row(team=team, received_on=day, summary="Chưa rõ loại")
        for day in ("2026-03-11", "2026-03-12")
        for team in (VAN, CHIENG)
    ]
    assert office.add(a_file(*untyped)).status == 0
    checks = _json(office, "--period", "2026-Q1")["checks"]
    told = next(c["text"] for c in checks if c["rule"] == "R2")
    assert f"{VAN}: 4/2026, 5/2026" in told
    assert f"{CHIENG}: 1/2026, 2/2026" in told
    alone = _json(office, "--period", "2026-Q1", "--team", CHIENG)["checks"]
    assert "tranh chấp: 1/2026, 2/2026." in next(c["text"] for c in alone if c["rule"] == "R2")


def test_an_unknown_ending_is_refused_and_an_older_file_stands(office: Shell) -> None:
    out = office.folder / "t.docx"
    out.write_text("cũ")
    said = office(*FORM, "--period", "2026-Q1", "--out", out)
    assert said.status == 1
    assert out.read_text() == "cũ"


def test_a_folder_that_is_not_there_is_told(office: Shell) -> None:
    said = office(*FORM, "--period", "2026-Q1", "--out", office.folder / "x" / "t.json")
    assert said.status == 1
    assert len(said.err.splitlines()) == 1


def test_the_register_book_holds_every_team_or_one(office: Shell) -> None:
    out = office.folder / "so.pdf"
    book = ("report", "register-book", "--period", "2026", "--out", out)
    assert office(*book).status == 0
    every = " ".join("".join(page.extract_text() for page in PdfReader(out).pages).split())
    assert "xóm Văn" in every
    assert "xóm Chiềng" in every
    assert "Không thụ lý" in every
    assert office(*book, "--team", CHIENG).status == 0
    one = "".join(page.extract_text() for page in PdfReader(out).pages)
    assert "Nguyễn Văn Đạt" not in one
    wrong = office("report", "register-book", "--period", "2026", "--out", office.folder / "x.csv")
    assert wrong.status == 1


def test_letters_the_font_lacks_are_named_for_the_book_too(office: Shell) -> None:
    office.add(a_file(a_row(summary="Nhà 漢 bên cạnh", type="khac")))
    out = office.folder / "so.pdf"
    said = office("report", "register-book", "--period", "2026", "--out", out)
    assert said.status == 0
    assert "漢" in said.err


def test_letters_of_a_teams_name_are_named_for_the_table_and_the_book(shell: Shell) -> None:
    team = {"name": "Tổ 漢\u2011một", "mediators": [{"name": "Lý 嘉 Minh", "leader": True}]}
    assert shell.add(a_file(teams=[team])).status == 0
    for key, letters in (("results-by-team", "漢"), ("register-book", "漢 嘉")):
        said = shell("report", key, "--period", "2026-Q1", "--out", shell.folder / "t.pdf")
        assert said.status == 0
        assert f"ký tự {letters};" in said.err


def test_a_table_with_more_notes_than_a_page_is_printed_with_its_signatures(shell: Shell) -> None:
    teams = [{"name": f"Tổ hòa giải tổ dân phố số {n}"} for n in range(12)]
    shared = [
        a_row(team=a["name"], with_team=b["name"], type="khac", summary=f"{a['name']}, {b['name']}")
        for a in teams
        for b in teams
        if a is not b
    ]
    assert shell.add(a_file(*shared, teams=teams)).status == 0
    out = shell.folder / "t.pdf"
    assert shell(*FORM, "--period", "2026-Q1", "--out", out).status == 0
    pages = [" ".join(page.extract_text().split()) for page in PdfReader(out).pages]
    assert " ".join(pages).count("tính ở tổ đó") == len(shared)
    assert "tính ở tổ đó" in pages[-1]
    assert "CHỦ TỊCH" in pages[-1]


def test_make_run_without_a_screen_makes_every_paper(tmp_path: Path) -> None:
    from datetime import UTC, datetime

    from mediation_desk.opening import Surroundings
    from mediation_desk.tour import show

    around = Surroundings(lambda: datetime(2026, 11, 20, 5, tzinfo=UTC), lambda bits: 1 << bits - 1)
    for _ in range(2):
        made = show(tmp_path, around)
        assert {path.name for path in made} == {
            "failure.pdf",
            "invitation.pdf",
            "settlement.pdf",
            "quarterly.pdf",
            "quarterly.json",
            "register-book.pdf",
            "results-by-team.pdf",
            "results-by-team.csv",
            "results-by-team.json",
        }
        assert all(path.stat().st_size for path in made)

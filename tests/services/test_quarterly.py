"""The administrative report by the command line and by its service, on real stores."""

from __future__ import annotations

import json
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from mediation_desk.documents.quarterly_facts import QuarterlyTexts, Signatory
from mediation_desk.services.reports import Reports, Wanted
from tests.conftest import Desk
from tests.documents.conftest import text_of
from tests.samples import a_dispute, a_round
from tests.shell import Shell, a_file, a_row, a_settled_row

FEB, MARCH, TODAY = date(2026, 2, 2), date(2026, 3, 10), date(2026, 4, 1)


@pytest.fixture
def office(shell: Shell) -> Shell:
    shell.add(
        a_file(
            a_settled_row(),
            a_row(summary="Từ kỳ trước", type="hngd.vo_chong", received_on="2025-12-10"),
            a_row(summary="Rút trước", declined={"on": "2026-03-05", "ground": "withdrawn"}),
        )
    )
    return shell


def _made(shell: Shell, name: str, *options: object) -> bytes:
    out = shell.folder / name
    said = shell("report", "quarterly", "--out", out, *options)
    assert said.status == 0, said.err
    return out.read_bytes()


def _json(shell: Shell, *options: object) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(_made(shell, "q.json", *options))
    return found


def _flows(told: dict[str, Any]) -> dict[str, int]:
    return {one["name"]: one["value"] for one in told["flows"]}


def test_the_report_is_one_of_the_keys_and_takes_the_administrative_calendar(
    office: Shell,
) -> None:
    assert any(line.startswith("quarterly\t") for line in office("report").out.splitlines())
    period = _json(office, "--period", "2026-Q1")["period"]
    assert (period["from"], period["to"]) == ("2025-12-15", "2026-03-14")
    other = _json(office, "--period", "2026-Q1", "--calendar", "statistics")["period"]
    assert (other["from"], other["to"]) == ("2026-01-01", "2026-03-31")


def test_the_json_has_every_figure_with_the_ids_behind_it(office: Shell) -> None:
    told = _json(office, "--period", "2026-Q1")
    assert _flows(told) == {
        "opening": 1,
        "received": 2,
        "reopened": 0,
        "conducted": 1,
        "settled": 1,
        "failed": 0,
        "declined": 1,
        "closing": 1,
        "in_progress": 0,
        "not_started": 1,
    }
    ids = {line["id"] for line in office.lines()}
    for one in told["flows"]:
        assert len(one["ids"]) == one["value"]
        assert set(one["ids"]) <= ids
    assert told["rate"] == {"text": "100,00%", "settled": 1, "conducted": 1}
    assert told["organisation"]["mediators"]["value"] == 3
    assert told["organisation"]["villages"] == [
        {"word": "xóm", "value": 2, "names": ["Văn", "Chiềng"]}
    ]
    assert told["appendix"]["rows"][0]["cells"][0]["value"] == 1
    assert told["same_period_last_year"] is None


def test_last_year_is_the_same_period_by_the_same_rule(office: Shell) -> None:
    office.add(
        a_file(
            a_row(summary="Năm trước", received_on="2024-12-15", type="khac"),
            a_row(summary="Kỳ sau của năm trước", received_on="2025-03-15", type="khac"),
        )
    )
    told = _json(office, "--period", "2026-Q1")["same_period_last_year"]
    assert told["period"]["from"] == "2024-12-15"
    assert _flows(told)["received"] == 1
    text = text_of(_made(office, "q.pdf", "--period", "2026-Q1"))
    assert "So sánh với cùng kỳ năm trước" in text


def test_the_paper_tells_the_flows_and_leaves_open_what_nobody_entered(office: Shell) -> None:
    said = office("report", "quarterly", "--period", "2026-Q1", "--out", office.folder / "q.pdf")
    assert said.status == 0
    assert "chờ viết: Công tác chỉ đạo" in said.err
    text = text_of((office.folder / "q.pdf").read_bytes())
    assert "Kỳ trước chuyển sang 01 vụ, việc; tiếp nhận trong kỳ 02 vụ, việc." in text
    assert "Không thụ lý 01 vụ, việc." in text
    assert "không có số liệu cùng kỳ" in text
    assert "Số: ……/BC-UBND" in text


def test_the_same_command_gives_the_same_bytes(office: Shell) -> None:
    asked = ("--period", "2026-Q1", "--dated", "2026-03-16")
    first = _made(office, "a.pdf", *asked)
    assert _made(office, "b.pdf", *asked) == first
    assert "Mai Châu, ngày 16 tháng 3 năm 2026" in text_of(first)


@pytest.mark.parametrize(
    ("code", "title"),
    [
        ("2026-H1", "6 tháng đầu năm 2026"),
        ("2026-9M", "9 tháng đầu năm 2026"),
        ("2026", "năm 2026"),
    ],
)
def test_longer_periods_have_their_titles_and_say_that_they_are_not_over(
    office: Shell, code: str, title: str
) -> None:
    text = text_of(_made(office, "q.pdf", "--period", code))
    assert f"BÁO CÁO Kết quả công tác hòa giải ở cơ sở {title} Kính gửi" in text
    assert "tính đến hết ngày 01 tháng 4 năm 2026" in text


def test_a_report_of_one_team_and_a_csv_are_refused(office: Shell) -> None:
    out = office.folder / "q.pdf"
    asked = ("report", "quarterly", "--period", "2026-Q1", "--out")
    said = office(*asked, out, "--team", "Tổ hòa giải xóm Văn")
    assert said.status == 1
    assert "--team" in said.err
    assert office(*asked, office.folder / "q.csv").status == 1
    assert not out.exists()


def test_a_failing_check_of_the_table_keeps_the_paper_back_unless_a_draft(office: Shell) -> None:
    office.add(a_file(a_row(summary="Chưa rõ loại")))
    asked = ("report", "quarterly", "--period", "2026-Q1", "--out", office.folder / "q.pdf")
    said = office(*asked)
    assert said.status == 1
    assert said.err.startswith("R2: ")
    assert office(*asked, "--draft").status == 0
    pages = PdfReader(office.folder / "q.pdf").pages
    assert all("BẢN NHÁP" in page.extract_text() for page in pages)
    checks = _json(office, "--period", "2026-Q1")["checks"]
    assert [c["ok"] for c in checks if c["rule"] == "R2"] == [False]


def test_the_first_year_of_all_has_no_year_before(office: Shell) -> None:
    assert _json(office, "--period", "1990-Q1")["same_period_last_year"] is None


def _write(desk: Desk, out: Path, **changes: Any) -> tuple[str, list[str]]:
    wanted = Wanted(key="quarterly", period="2026-Q1", **changes)
    told = Reports(desk.store, TODAY).write(wanted, out)
    return text_of(out.read_bytes()), told


def test_texts_number_and_signatory_come_as_plain_values(desk: Desk, tmp_path: Path) -> None:
    parts = {"direction": "Đã ban hành 03 văn bản.", "notable": "Có chữ 漢."}
    text, told = _write(
        desk,
        tmp_path / "q.pdf",
        texts=QuarterlyTexts(parts=parts, number="7", dated=date(2026, 3, 16)),
        signatory=Signatory(name="Hà Văn An", title="Phó Chủ tịch", prefix="KT."),
        dated=date(2026, 3, 20),
    )
    assert "Số: 07/BC-UBND" in text
    assert "ngày 16 tháng 3 năm 2026" in text
    assert "Đã ban hành 03 văn bản." in text
    assert "KT. CHỦ TỊCH PHÓ CHỦ TỊCH Hà Văn An" in text
    assert any("漢" in line for line in told)


def test_a_change_to_a_case_behind_a_figure_moves_the_mark_at_the_foot(
    desk: Desk, tmp_path: Path
) -> None:
    def foot() -> str:
        return _write(desk, tmp_path / "q.pdf")[0].split("Thay đổi cuối: ")[1][:20]

    with desk.store.transaction():
        desk.store.disputes.keep(a_dispute(desk.team, FEB, rounds=(a_round(FEB, MARCH),)))
    before = foot()
    assert foot() == before
    with desk.store.transaction():
        desk.store.disputes.keep(a_dispute(desk.team, FEB, rounds=(a_round(FEB),)))
    assert foot() != before


def test_the_bytes_are_a_pdf_of_upright_pages_and_one_landscape_page(office: Shell) -> None:
    pages = PdfReader(BytesIO(_made(office, "q.pdf", "--period", "2026-Q1"))).pages
    assert [p.mediabox.width < p.mediabox.height for p in pages] == [True, True, False]
    assert "12b/BTP/PBGDPL/HGCS" in pages[2].extract_text()

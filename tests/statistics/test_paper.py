"""The page says what the table says, with its range, its marks and who signs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from unicodedata import normalize

import pytest
from pypdf import PdfReader

from mediation_desk import paths
from mediation_desk.domain.codes import UnitType
from mediation_desk.domain.period import Calendar
from mediation_desk.statistics.census import Basis
from mediation_desk.statistics.paper import Imprint, pdf, sheet
from mediation_desk.statistics.report import Report
from tests.statistics.small_office import CASES, OFFICE, TEAMS, small_report, whole_report

FONTS = paths.resources() / "fonts"


def lines(report: Report, **imprint: object) -> str:
    made = pdf(report, Imprint(**({"office": OFFICE} | imprint)), FONTS)  # type: ignore[arg-type]
    pages = [page.extract_text() for page in PdfReader(BytesIO(made)).pages]
    return normalize("NFC", "\n\f\n".join(pages)) + "\n"


def words(report: Report, **imprint: object) -> str:
    return " ".join(lines(report, **imprint).split())


def test_the_page_of_a_small_office_reads_as_it_was_looked_at(
    golden: Callable[[str, str], None],
) -> None:
    page = lines(whole_report(), dated=date(2026, 10, 4), change="412 · 0a6fc71392de")
    golden("results-by-team.txt", page)


def test_the_page_carries_its_days_form_and_bodies() -> None:
    page = words(whole_report("2026-Q1", calendar=Calendar.ADMINISTRATIVE))
    assert "Biểu số: 12b/BTP/PBGDPL/HGCS" in page
    assert "Kỳ báo cáo: quý I năm 2026" in page
    assert "(Từ ngày 15 tháng 12 năm 2025 đến ngày 14 tháng 3 năm 2026)" in page
    assert "Kỳ số liệu 15/12/2025 - 14/03/2026" in page
    assert "Ủy ban nhân dân xã Mai Châu" in page
    assert "Sở Tư pháp tỉnh Phú Thọ" in page


def test_a_ward_of_a_city_is_named_as_it_is() -> None:
    office = replace(OFFICE, commune="1", type=UnitType.WARD, province="Thành phố Huế")
    page = words(whole_report(), office=office)
    assert "Ủy ban nhân dân Phường 1" in page
    assert "Sở Tư pháp thành phố Huế" in page


@pytest.mark.parametrize(
    ("period", "circular"),
    [
        ("2015", None),
        ("2016-H1", None),
        ("2016", "04/2016"),
        ("2019-Q2", "03/2019"),
        ("2025-10", "03/2019"),
        ("2025-11", "17/2025"),
        ("2026", "17/2025"),
    ],
)
def test_the_mark_is_that_of_the_circular_of_the_periods_last_day(
    period: str, circular: str | None
) -> None:
    mark = sheet(whole_report(period), Imprint(office=OFFICE)).foot.provisional
    if circular is None:
        assert mark == ""
    else:
        assert mark == (
            f"Biểu tạm: chưa đối chiếu với biểu mẫu kèm theo Thông tư số {circular}/TT-BTP"
        )


def test_the_date_is_that_of_the_report_or_is_left_to_be_written() -> None:
    assert "Ngày 04 tháng 10 năm 2026" in words(whole_report(), dated=date(2026, 10, 4))
    assert "Ngày …… tháng …… năm 20……" in words(whole_report())


def test_the_notes_stand_under_the_table() -> None:
    page = words(small_report(), draft=True)
    assert "Kỳ chưa kết thúc: số liệu theo những gì đã ghi đến ngày 28/09/2026." in page
    assert "Tổ hòa giải xóm Chiềng Hạ *" in page
    assert (
        "* Tổ hòa giải xóm Chiềng Hạ: (cùng Tổ hòa giải bản Lác hòa giải 1 vụ việc, tính ở tổ đó)"
        in page
    )
    assert "1 vụ việc chưa ghi loại tranh chấp" in page
    assert "BẢN NHÁP" in page
    assert "Đối chiếu mọi vụ việc trong kỳ: tồn đầu kỳ 1 + tiếp nhận 6 + mở lại 1 = " in page


@pytest.mark.parametrize(("period", "count"), [("2026-Q3", 14), ("2026-H1", 13)])
def test_so_many_teams_stand_on_one_page_with_their_signatures(period: str, count: int) -> None:
    """The prescribed note of a half-year takes the room of one team."""
    teams = [replace(TEAMS[n % 3], id=f"t{n}", name=f"Tổ {n}", position=n) for n in range(count)]
    report = small_report(period, cases=CASES[:4], teams=teams, today=date(2026, 10, 2))
    assert "Trang 1/1" in words(report)


def test_an_official_page_bears_no_drafts_mark() -> None:
    assert "BẢN NHÁP" not in words(whole_report())


def test_the_concluded_basis_says_so_on_its_page() -> None:
    told = "Số liệu tính theo ngày kết thúc hòa giải trong kỳ"
    assert told in words(whole_report(basis=Basis.CONCLUDED))
    assert told not in words(whole_report())


@pytest.mark.parametrize(
    ("period", "calendar", "noted"),
    [
        ("2026-H1", Calendar.STATISTICS, True),
        ("2026", Calendar.STATISTICS, True),
        ("2026-Q3", Calendar.STATISTICS, False),
        ("2026", Calendar.ADMINISTRATIVE, False),
    ],
)
def test_the_prescribed_note_stands_under_the_periods_that_have_it(
    period: str, calendar: Calendar, *, noted: bool
) -> None:
    made = sheet(whole_report(period, calendar=calendar), Imprint(office=OFFICE))
    assert made.note.startswith("Số liệu ước tính") is noted


def test_the_same_report_gives_the_same_bytes_and_a_changed_one_another_code() -> None:
    imprint = Imprint(office=OFFICE, change="412")
    assert pdf(whole_report(), imprint, FONTS) == pdf(whole_report(), imprint, FONTS)
    codes = {
        sheet(report, given).foot.code
        for report, given in (
            (whole_report(), imprint),
            (small_report(), imprint),
            (whole_report(), replace(imprint, change="413")),
        )
    }
    assert len(codes) == 3


def test_a_hundred_and_twenty_teams_keep_their_rows_over_the_pages() -> None:
    teams = [replace(TEAMS[0], id=f"t{n}", name=f"Tổ {n}e", position=n) for n in range(120)]
    page = words(whole_report(teams=teams))
    assert all(f"Tổ {n}e" in page for n in range(120))
    assert "Trang 4/" in page

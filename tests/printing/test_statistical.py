"""The statistical sheet."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mediation_desk.printing.foot import Foot
from mediation_desk.printing.page import DRAFT
from mediation_desk.printing.rotated import rising_height, rising_lines
from mediation_desk.printing.ruler import Ruler, width_of
from mediation_desk.printing.sheet_head import SheetHeadWords
from mediation_desk.printing.signature import Signer
from mediation_desk.printing.statistical import Sheet, SheetColumn, SheetRow, sheet_pdf
from mediation_desk.printing.style import SHEET

COLUMNS = (
    SheetColumn(title="Tổng số vụ việc tiếp nhận hòa giải", code="(1)"),
    SheetColumn(
        title="Chia theo kết quả",
        heavy=True,
        children=(
            SheetColumn(title="Thành", code="(2)"),
            SheetColumn(
                title="Chia ra",
                children=(
                    SheetColumn(title="Tranh chấp phát sinh từ hôn nhân và gia đình", code="(3)"),
                    SheetColumn(title="Khác", code="(4)"),
                ),
            ),
        ),
    ),
)


def _sheet(count, **more):
    rows = tuple(SheetRow(label=f"Tổ số {n}e", figures=("0", "1", "2", "0")) for n in range(count))
    sheet = Sheet(
        title="Biểu 12b",
        head=SheetHeadWords(
            form="Biểu số: 12b",
            sources=("Thông tư số 20/2013/TT-BTP",),
            title=("KẾT QUẢ HOẠT ĐỘNG",),
            period="Kỳ báo cáo: 2026",
            bodies=(("Đơn vị báo cáo:", "Ủy ban nhân dân xã Vân Khê"),),
            unit="Đơn vị tính: vụ việc",
        ),
        label_title="Tên Tổ hòa giải",
        columns=COLUMNS,
        total=SheetRow(label="Tổng số", figures=("120", "7", "8", "9")),
        rows=rows,
        note="số liệu ước tính.",
        reconciliation="Đối chiếu: 2 + 38 = 32 + 5 + 3.",
        signers=(
            Signer(title="Người lập biểu", names=("Đinh Thị Quế",)),
            Signer(title="CHỦ TỊCH", names=("Lương Quốc Bảo",)),
        ),
        foot=Foot(words="Kỳ số liệu 2026", code="0A6F"),
    )
    return replace(sheet, **more)


@pytest.mark.parametrize("count", [0, 1, 14, 15, 33, 34, 35, 120])
def test_all_teams_are_there_and_the_signatures_stand_with_the_last_two(
    folder, pages, strays, count
):
    pdf = sheet_pdf(_sheet(count), folder)
    found = pages(pdf)
    assert sum(page.count("Tổ số ") for page in found) == count
    [signed] = [page for page in found if "Lương Quốc Bảo" in page]
    assert signed is found[-1]
    for n in range(max(count - 2, 0), count):
        assert f"Tổ số {n}e" in signed
    assert "Ghi chú: số liệu ước tính. Đối chiếu: 2 + 38 = 32 + 5 + 3." in " ".join(signed.split())
    assert all("(4)" in page for page in found)
    assert strays(pdf, SHEET) == []


def test_fourteen_teams_stand_on_one_page(folder, pages):
    assert len(pages(sheet_pdf(_sheet(14), folder))) == 1


def test_the_total_comes_first_and_is_bold(folder, pages):
    first = pages(sheet_pdf(_sheet(3), folder))[0]
    assert first.index("Tổng số") < first.index("Tổ số 0e")


def test_zeros_are_printed(folder, letters):
    [page] = letters(sheet_pdf(_sheet(1), folder))
    row = next(bottom for letter, _, bottom, _, _ in page if letter == "e" and bottom > 0)
    assert row
    assert sum(letter == "0" for letter, *_ in page) >= 3


def test_a_long_team_name_makes_its_row_taller_and_loses_nothing(folder, pages, strays):
    label = "Tổ hòa giải tổ dân phố " + "số mười hai khu tập thể " * 6
    row = SheetRow(label=label, figures=("1", "2", "3", "4"))
    pdf = sheet_pdf(_sheet(0, rows=(row,)), folder)
    assert " ".join(label.split()) in " ".join(" ".join(pages(pdf)).split())
    assert strays(pdf, SHEET) == []


def test_a_draft_is_marked_on_every_page(folder, pages):
    found = pages(sheet_pdf(_sheet(120, draft=True), folder))
    assert len(found) > 3
    assert all(DRAFT in page for page in found)


def test_a_missing_figure_is_refused(folder):
    row = SheetRow(label="Tổ 1", figures=("1", "2"))
    with pytest.raises(ValueError, match="2 figures for 4 columns"):
        sheet_pdf(_sheet(0, rows=(row,)), folder)


def test_the_same_sheet_gives_the_same_bytes(folder):
    assert sheet_pdf(_sheet(40), folder) == sheet_pdf(_sheet(40), folder)


def test_twenty_columns_fit(folder, strays, pages):
    columns = tuple(
        SheetColumn(title=f"Số vụ việc hòa giải thành loại {n}e", code=f"({n})") for n in range(20)
    )
    figures = tuple("9" for _ in range(20))
    sheet = _sheet(0, columns=columns, rows=(SheetRow(label="Tổ 1", figures=figures),))
    pdf = sheet_pdf(replace(sheet, total=SheetRow(label="Tổng", figures=figures)), folder)
    assert strays(pdf, SHEET) == []
    assert "".join(pages(pdf)).count("(19)") == 1


def test_rising_headings_rise_and_stay_in_their_cells(folder, letters):
    page = letters(sheet_pdf(_sheet(1), folder))[0]
    start = next(n for n in range(len(page)) if "".join(c[0] for c in page[n : n + 4]) == "Tổng")
    word = page[start : start + 4]
    assert [c[2] for c in word] == sorted(c[2] for c in word)
    assert max(c[1] for c in word) - min(c[1] for c in word) < 8


def test_a_rising_heading_has_even_lines_no_taller_than_its_cell(fonts):
    ruler = Ruler(fonts)
    words = "Tranh chấp phát sinh từ quan hệ hôn nhân và gia đình"
    lines = rising_lines(ruler, words, fonts.bold, 10, 98)
    widths = [width_of(line) for line in lines]
    assert max(widths) <= 93
    assert min(widths) > max(widths) / 2


def test_the_height_of_a_rising_heading_holds_it_in_the_lines_given(fonts):
    ruler = Ruler(fonts)
    words = "Tranh chấp phát sinh từ quan hệ hôn nhân và gia đình"
    for count in (1, 2, 3, 4):
        height = rising_height(ruler, words, fonts.bold, 10, count)
        assert len(rising_lines(ruler, words, fonts.bold, 10, height)) <= count

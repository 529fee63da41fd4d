"""The commune's report: six looks of its figures, what people write, who signs, one file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from mediation_desk.documents.quarterly import pdf, words
from mediation_desk.documents.quarterly_facts import (
    Activity,
    Organised,
    Quarterly,
    QuarterlyTexts,
    Signatory,
)
from mediation_desk.documents.quarterly_parts import parts, proposals, waiting
from mediation_desk.domain.codes import UnitType
from tests.documents.conftest import FONTS, lines_of, text_of
from tests.documents.quarterly_samples import LAST_YEAR, WRITTEN, a_report, a_table, activity
from tests.samples import an_office

SIX: dict[str, dict[str, Any]] = {
    "zero": {"activity": Activity(), "organised": Organised()},
    "one": {
        "activity": activity(received=1, settled=1),
        "last_year": activity(received=1, failed=1),
        "organised": Organised(villages=(("xóm", 1),), teams=1, mediators=1, women=1, untold=1),
    },
    "many": {},
    "no-last-year": {"last_year": None, "texts": QuarterlyTexts()},
    "all-settled": {"activity": activity(opening=2, received=18, settled=20)},
    "none-settled": {"activity": activity(received=5, failed=3, in_progress=2)},
}


def made(report: Quarterly) -> bytes:
    return pdf(report, a_table(), FONTS)


def text(**changes: Any) -> str:
    return text_of(made(a_report(**changes)))


@pytest.mark.parametrize("look", SIX)
def test_the_report_reads_as_it_was_looked_at(
    look: str, golden: Callable[[str, str], None]
) -> None:
    golden(f"quarterly-{look}.txt", lines_of(made(a_report(**SIX[look]))))


@pytest.mark.parametrize(
    ("code", "title"),
    [
        ("2026-Q1", "quý I năm 2026"),
        ("2026-H1", "6 tháng đầu năm 2026"),
        ("2026-9M", "9 tháng đầu năm 2026"),
        ("2026", "năm 2026"),
        ("2026-08", "tháng 8 năm 2026"),
    ],
)
def test_every_kind_of_period_has_its_title_and_its_plans(code: str, title: str) -> None:
    report = a_report(code, texts=QuarterlyTexts())
    assert f"BÁO CÁO Kết quả công tác hòa giải ở cơ sở {title} Kính gửi" in text_of(made(report))
    after = {"2026-9M": "Quý IV năm 2026", "2026": "Năm 2027"}.get(code)
    assert after is None or proposals(report)["plans"].startswith(after)


def test_upright_report_and_landscape_table_are_one_file_each_with_its_foot() -> None:
    pages = PdfReader(BytesIO(made(a_report()))).pages
    shapes = [page.mediabox.width < page.mediabox.height for page in pages]
    assert shapes == [True, True, False]
    last = pages[2].extract_text()
    assert "Trang 1/1" in last
    assert "Mã kiểm tra: AAAA" in last
    assert pages[0].extract_text().count("Báo cáo số 86/BC-UBND") == 1


def test_the_table_says_to_which_report_it_belongs_and_why_its_figures_may_differ() -> None:
    told = text()
    assert "(Kèm theo Báo cáo số 86/BC-UBND ngày 16 tháng 9 năm 2026 của Ủy ban nhân dân" in told
    assert "Số “thành” và tỷ lệ ở bảng này có thể khác Phần II" in told
    assert "Người lập biểu" not in told
    assert "có thể khác" not in text(same_basis=True)


def test_nothing_known_leaves_dots_and_refuses_nothing() -> None:
    told = text(texts=QuarterlyTexts(), grounds=())
    assert "Số: ……/BC-UBND" in told
    assert "Mai Châu, ngày …… tháng …… năm 20……" in told
    assert "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH" in told
    assert "Ủy ban nhân dân xã Mai Châu báo cáo kết quả" in told


@pytest.mark.parametrize(
    ("number", "shown"),
    [("5", "05/BC-UBND"), ("86", "86/BC-UBND"), ("12a", "12a/BC-UBND"), ("7/BC-X", "7/BC-X")],
)
def test_the_number_is_printed_with_its_symbol(number: str, shown: str) -> None:
    assert f"Số: {shown} " in text(texts=QuarterlyTexts(number=number))


@pytest.mark.parametrize(
    ("signatory", "lines"),
    [
        (Signatory(name="Hà Văn An"), "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Hà Văn An"),
        (
            Signatory(name="Lò Thị Bé", title="Phó Chủ tịch", prefix="KT."),
            "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lò Thị Bé",
        ),
        (
            Signatory(name="Khà Văn Tư", title="Trưởng phòng", prefix="tl"),
            "TL. CHỦ TỊCH TRƯỞNG PHÒNG Khà Văn Tư",
        ),
        (
            Signatory(name="Khà Văn Tư", prefix="Q."),
            "TM. ỦY BAN NHÂN DÂN Q. CHỦ TỊCH Khà Văn Tư",
        ),
        (Signatory(name=" ", title=""), "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH"),
    ],
)
def test_who_signs_is_told_by_the_office_they_sign_for(signatory: Signatory, lines: str) -> None:
    told = text(signatory=signatory)
    assert lines in told.replace("Nơi nhận:", "")
    assert ("TM. ỦY BAN NHÂN DÂN" in told) is lines.startswith("TM.")


def test_a_proposal_is_marked_until_somebody_wrote_the_part() -> None:
    report = a_report(texts=QuarterlyTexts())
    assert waiting(report) == [
        "Công tác chỉ đạo, triển khai",
        "Thuyết minh so với cùng kỳ",
        "Kinh phí",
        "Tồn tại, nguyên nhân",
        "Phương hướng, kiến nghị",
    ]
    told = text_of(made(report))
    assert told.count("[") == told.count("]") == 5
    assert waiting(a_report()) == []
    assert "[" not in text()


def test_what_people_write_is_printed_a_paragraph_a_line_and_never_as_markup() -> None:
    told = text(texts=QuarterlyTexts(parts=WRITTEN | {"notable": "Vụ <b>lớn</b> & khó\nVụ hai"}))
    assert "Vụ <b>lớn</b> & khó." in told
    assert "Vụ hai." in told
    assert "tăng do số tiếp nhận tăng." in told


def test_an_emptied_part_stays_empty() -> None:
    emptied = dict.fromkeys((part.key for part in parts()), "")
    report = a_report(texts=QuarterlyTexts(parts=emptied))
    told = text_of(made(report))
    assert waiting(report) == []
    assert "[" not in told
    assert "Nơi nhận" not in told
    assert "Kính gửi: ……" in told


def test_recipients_and_addressees_stand_as_the_decree_has_them() -> None:
    written = WRITTEN | {"recipients": "- Như trên;\nHĐND\n\n Lưu: VT.", "addressee": "Sở A\nSở B;"}
    told = text(texts=QuarterlyTexts(parts=written))
    assert "- Như trên; - HĐND; - Lưu: VT." in told
    assert "Kính gửi: - Sở A; - Sở B." in told


def test_a_long_recipient_goes_on_in_the_next_line() -> None:
    long = "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam xã và các tổ chức chính trị - xã hội"
    lines = lines_of(made(a_report(texts=QuarterlyTexts(parts={"recipients": long})))).split("\n")
    assert not any(long in line for line in lines)
    assert f"- {long}." in text(texts=QuarterlyTexts(parts={"recipients": long}))


def test_the_signatures_never_stand_alone_on_a_page() -> None:
    for count in range(1, 40, 3):
        plans = "\n".join(["Nội dung phương hướng của kỳ sau."] * count)
        report = a_report(texts=QuarterlyTexts(parts=WRITTEN | {"plans": plans}))
        pages = [page.extract_text() for page in PdfReader(BytesIO(made(report))).pages]
        (signed,) = [page for page in pages if "TM. ỦY BAN NHÂN DÂN" in page]
        assert "Trên đây là báo cáo" in signed, count
        assert not pages[0].rstrip().endswith("KIẾN NGHỊ")


def test_pages_after_the_first_are_numbered_and_the_table_is_not() -> None:
    pages = [page.extract_text() for page in PdfReader(BytesIO(made(a_report()))).pages]
    assert "2" in pages[1].split("\n")
    assert "3" not in pages[2].split("\n")


def test_the_outline_leads_through_the_report() -> None:
    outline = PdfReader(BytesIO(made(a_report()))).outline
    top = [entry.title for entry in outline if not isinstance(entry, list)]
    under = [e.title for entry in outline if isinstance(entry, list) for e in entry]
    assert top == ["BÁO CÁO", "PHỤ LỤC"]
    assert [t for t in under if t.startswith("I")] == [
        "I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI",
        "II. KẾT QUẢ",
        "III. TỒN TẠI, NGUYÊN NHÂN",
        "IV. PHƯƠNG HƯỚNG, KIẾN NGHỊ",
    ]


def test_the_same_report_gives_the_same_bytes_and_another_figure_another_code() -> None:
    def code(**changes: Any) -> str:
        return text(**changes).split("Mã kiểm tra: ")[1][:14]

    assert made(a_report()) == made(a_report())
    assert code() == code(draft=True)
    assert code() != code(last_year=replace(LAST_YEAR, received=19))
    assert code() != code(signatory=Signatory(name="Hà Văn An"))
    turned = dict(reversed(WRITTEN.items()))
    texts = a_report().texts
    assert made(a_report()) == made(a_report(texts=replace(texts, parts=turned)))


def test_a_draft_is_marked_on_every_page_of_both_parts() -> None:
    pages = PdfReader(BytesIO(made(a_report(draft=True)))).pages
    assert all("BẢN NHÁP" in page.extract_text() for page in pages)


def test_a_ward_is_called_a_ward_throughout() -> None:
    office = an_office(id="o", commune="1", type=UnitType.WARD, province="Thành phố Huế")
    told = text(office=office, texts=QuarterlyTexts())
    assert "ỦY BAN NHÂN DÂN PHƯỜNG 1" in told
    assert "Phường 1, ngày ……" in told
    assert "Kính gửi: Sở Tư pháp thành phố Huế" in told
    assert "Toàn phường có" in told
    assert "HĐND phường;" in told
    assert " xã" not in told


def test_a_period_not_over_says_to_which_day_it_was_counted() -> None:
    assert "kỳ chưa kết thúc, tính đến hết ngày 01 tháng 8 năm 2026" in text(
        counted_to=date(2026, 8, 1)
    )


def test_every_word_of_people_is_looked_at_for_letters_the_font_lacks() -> None:
    report = a_report(signatory=Signatory(name="漢"))
    assert "漢" in words(report)
    assert "kiêm nhiệm" in words(report)

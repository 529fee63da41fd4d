"""The cover of a register."""

from __future__ import annotations

from dataclasses import replace

from reportlab.platypus import PageBreak

from mediation_desk.printing.cover import Cover, CoverWords
from mediation_desk.printing.page import Numbering
from mediation_desk.printing.style import REGISTER
from mediation_desk.printing.words import text

WORDS = CoverWords(
    title=("SỔ THEO DÕI", "HOẠT ĐỘNG HÒA GIẢI Ở CƠ SỞ"),
    fields=(("Tỉnh (thành phố)", "Phú Thọ"), ("Xã (phường, đặc khu)", "Mai Châu")),
    number=("Quyển số", "03"),
    opened="Mở ngày 01 tháng 01 năm 2026",
)


def test_the_cover_stands_alone_without_number_and_check_line(fonts, house, printed, pages):
    story = [Cover(WORDS, fonts, REGISTER), PageBreak(), text("Phần I", house.body)]
    first, second = pages(printed(*story, frame=REGISTER, numbering=Numbering.REGISTER))
    for words in ("SỔ THEO DÕI", "Phú Thọ", "Quyển số", "Mở ngày 01", "Khóa ngày"):
        assert words in first
    assert "Mã kiểm tra" not in first
    assert "Trang 1" not in first
    assert "Trang 2" in second


def test_a_closed_book_says_so(fonts, printed, pages):
    words = replace(WORDS, closed="Khóa ngày 31 tháng 12 năm 2026")
    [page] = pages(printed(Cover(words, fonts, REGISTER), frame=REGISTER))
    assert "Khóa ngày 31 tháng 12 năm 2026" in page


def test_long_names_stay_inside_the_frame(fonts, printed, letters):
    fields = (("Tổ hòa giải", "tổ dân phố số 12 khu tập thể Văn Miếu - Quốc Tử Giám"), ("Xã", "X"))
    words = replace(WORDS, title=("SỔ THEO DÕI " * 4,), fields=fields)
    [page] = letters(printed(Cover(words, fonts, REGISTER), frame=REGISTER))
    assert min(c[1] for c in page) > 25 * 72 / 25.4
    assert max(c[3] for c in page) < 285 * 72 / 25.4
    value = max(right for c, _, _, right, _ in page if c == "Q")
    assert value < 240 * 72 / 25.4
    fields = [bottom for c, _, bottom, _, _ in page if c in "QX" and 200 < bottom < 320]
    assert len({round(b) for b in fields}) == 2

"""The check line and its square code."""

from __future__ import annotations

from itertools import pairwise

import pytest

from mediation_desk.printing.foot import Foot
from mediation_desk.printing.qr import squares
from mediation_desk.printing.style import EVIDENCE, LETTER, REGISTER, SHEET
from mediation_desk.printing.words import text

PAYLOAD = "F2:07-2026:20261118:1:" + "7F3A91C20B5ED448" * 2
CHANGE = "Thay đổi gần nhất: 312 · 4f2a9c01d5e7"


def test_the_line_says_paper_code_and_last_change(house, printed, pages):
    foot = Foot(words="Mẫu F2, bản 1", code="7F3A 91C2", change=CHANGE, provisional="Biểu tạm")
    [page] = pages(printed(text("a", house.body), foot=foot))
    for words in ("Mẫu F2, bản 1", "Mã kiểm tra: 7F3A 91C2", CHANGE, "Biểu tạm", "Trang 1/1"):
        assert words in page


def test_a_blank_form_has_no_code_yet(house, printed, pages):
    [page] = pages(printed(text("a", house.body), foot=Foot(words="Mẫu F2")))
    assert "Mã kiểm tra: chưa cấp" in page


@pytest.mark.parametrize("frame", [EVIDENCE, LETTER, REGISTER, SHEET])
@pytest.mark.parametrize("qr", ["", PAYLOAD])
def test_endless_words_stay_in_the_line(house, printed, strays, letters, frame, qr):
    foot = Foot(words="Tổ hòa giải " * 40, code="7F3A 91C2 0B5E D448", change="x" * 400, qr=qr)
    pdf = printed(text("a", house.body), foot=foot, frame=frame)
    assert strays(pdf, frame) == []
    assert _no_letter_on_another(letters(pdf)[0])


def test_the_code_of_evidence_papers_has_29_modules_and_its_three_eyes():
    rows = squares(PAYLOAD)
    assert len(PAYLOAD) == 54
    assert len(rows) == 29
    assert all(len(row) == 29 for row in rows)
    eye = [True] * 7
    assert rows[0][:7] == rows[0][-7:] == rows[-1][:7] == eye


def test_a_longer_number_still_fits(house, printed):
    assert len(squares("F2:1071A-2026:20261118:11:" + "A" * 32)) == 29
    assert len(squares("F2:123456789A-2026:20261118:11111:" + "A" * 32)) == 33


@pytest.mark.parametrize("payload", ["", "chữ thường", "A" * 155, "a"])
def test_signs_outside_the_mode_are_refused(payload):
    with pytest.raises(ValueError, match="alphanumeric"):
        squares(payload)


def _no_letter_on_another(page) -> bool:
    low = sorted((round(b), left, right) for _, left, b, right, _ in page if b < 60)
    return all(
        first[2] <= second[1] + 1.5 for first, second in pairwise(low) if first[0] == second[0]
    )

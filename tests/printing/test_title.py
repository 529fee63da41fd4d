"""Titles and headings."""

from __future__ import annotations

import pytest
from reportlab.lib.units import mm
from reportlab.platypus import Spacer

from mediation_desk.printing.style import LETTER
from mediation_desk.printing.title import heading, title
from mediation_desk.printing.words import text

ROOM = LETTER.text_height * mm


@pytest.mark.parametrize("left", range(4, 40, 4))
def test_a_heading_is_never_the_last_line_of_a_page(house, printed, pages, left):
    story = [Spacer(1, ROOM - left * mm), heading("III. NỘI DUNG", house.section)]
    found = pages(printed(*story, text("Chữ của đoạn văn. " * 20, house.body)))
    [page] = [page for page in found if "III. NỘI DUNG" in page]
    assert "Chữ của đoạn văn." in page


def test_a_heading_with_room_stays_where_it_is(house, printed, pages):
    story = [Spacer(1, ROOM - 60 * mm), heading("III. NỘI DUNG", house.section)]
    assert len(pages(printed(*story, text("Chữ.", house.body)))) == 1


def test_no_single_line_of_a_paragraph_stands_alone(house, printed, pages):
    words = "một hai ba bốn năm sáu bảy tám chín mười " * 12
    count = 0
    for used in range(12):
        found = pages(printed(Spacer(1, ROOM - used * 16 - 4), text(words, house.body)))
        for page in found:
            lines = [line for line in page.splitlines() if "một" in line or "mười" in line]
            count += len(lines) == 1
    assert count == 0


def test_the_title_says_all_it_was_given(house, printed, pages):
    story = title(house, "BIÊN BẢN", "HÒA GIẢI", subject="Về lối đi", number="Số: 07/2026")
    [page] = pages(printed(*story))
    for words in ("BIÊN BẢN", "HÒA GIẢI", "Về lối đi", "Số: 07/2026"):
        assert words in page

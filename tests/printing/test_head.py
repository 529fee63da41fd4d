"""Heads of papers."""

from __future__ import annotations

import pytest

from mediation_desk.printing.head import MOTTO, NATION, head_a, head_b, head_c
from mediation_desk.printing.style import LETTER

WIDTH = LETTER.text_width


def test_every_head_says_the_national_words(fonts, printed, pages):
    heads = [
        head_a(fonts, WIDTH),
        head_b(fonts, WIDTH, commune="XÃ VÂN KHÊ", team="TỔ HÒA GIẢI THÔN ĐÔNG HẠ"),
        head_c(fonts, WIDTH, lines=("ỦY BAN NHÂN DÂN", "XÃ VÂN KHÊ")),
    ]
    for head in heads:
        [page] = pages(printed(head))
        assert NATION in page
        assert MOTTO in page


@pytest.mark.parametrize(
    "name",
    [
        "PHƯỜNG VĂN MIẾU - QUỐC TỬ GIÁM",
        "PHƯỜNG XUÂN TRƯỜNG - ĐÀ LẠT",
        "ĐẶC KHU " + "W" * 60,
        "XÃ",
    ],
)
def test_the_longest_names_keep_to_their_column(fonts, printed, letters, strays, name):
    team = f"TỔ HÒA GIẢI TỔ DÂN PHỐ SỐ 12 {name}"
    head = head_b(fonts, WIDTH, commune=name, team=team, number="Số: 03/BK-THG", dated="Ngày")
    pdf = printed(head)
    assert strays(pdf, LETTER) == []
    column = (30 + WIDTH * 0.38) * 72 / 25.4
    nation_starts = min(left for letter, left, _, _, _ in letters(pdf)[0] if left > column)
    assert nation_starts > column
    drawn = "".join(letter for letter, *_ in letters(pdf)[0])
    assert "".join(name.split()) in drawn
    assert "TỔHÒAGIẢITỔDÂNPHỐSỐ12" in drawn


def test_a_broken_team_name_pushes_the_number_down(fonts):
    short = head_b(fonts, WIDTH, commune="XÃ A", team="TỔ HÒA GIẢI THÔN B", number="Số: 1")
    long = head_b(
        fonts, WIDTH, commune="XÃ A", team="TỔ HÒA GIẢI TỔ DÂN PHỐ SỐ 12 VĂN MIẾU", number="Số: 1"
    )
    assert long.height > short.height
    assert head_b(fonts, WIDTH, commune="XÃ A", team="TỔ B").height < short.height


def test_a_long_place_and_a_long_number_keep_to_their_columns(fonts, printed, letters, strays):
    place = "Văn Miếu - Quốc Tử Giám - Xuân Trường - Đà Lạt, ngày 20 tháng 11 năm 2026"
    pdf = printed(head_c(fonts, WIDTH, lines=("A",), number="Số: " + "9" * 60, dated=place))
    assert strays(pdf, LETTER) == []
    column = (30 + WIDTH * 0.38) * 72 / 25.4
    assert max(right for c, _, _, right, _ in letters(pdf)[0] if c == "9") <= column + 0.5

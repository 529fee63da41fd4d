"""Tables of any length."""

from __future__ import annotations

from itertools import pairwise

import pytest
from reportlab.lib.units import mm
from reportlab.platypus import Spacer

from mediation_desk.printing.columns import Align, Column
from mediation_desk.printing.long_table import LongTable
from mediation_desk.printing.style import LETTER, REGISTER
from mediation_desk.printing.table import table, total
from mediation_desk.printing.table_look import REGISTER_NOTES, TEXT_TABLE
from mediation_desk.printing.table_rows import Cross, Row, Slots
from mediation_desk.printing.title import register_title
from mediation_desk.printing.words import bold, text

COLUMNS = (
    Column(title="STT", width=12, code="(1)", align=Align.CENTRED),
    Column(title="Nội dung", width=100, code="(2)"),
    Column(
        title="Kết quả",
        heavy=True,
        children=(Column(title="Thành", code="(3)"), Column(title="Không", code="(4)")),
    ),
    Column(title="Chữ ký", width=40, code="(5)"),
)


def _row(n, words="hòa giải"):
    return Row(cells=(f"s{n}e", f"{words} d{n}e", Cross(), "", Slots(("Trần Văn Khoát",))))


@pytest.fixture
def long_table(fonts):
    def make(rows, **more):
        return LongTable(COLUMNS, rows, look=REGISTER_NOTES, fonts=fonts, frame=REGISTER, **more)

    return make


def test_every_row_stands_whole_on_one_page_in_order(long_table, printed, pages):
    rows = [_row(n, "nhiều chữ " * (n % 40)) for n in range(150)]
    found = pages(printed(long_table(rows), frame=REGISTER))
    places = [[k for k, page in enumerate(found) if f"s{n}e" in page] for n in range(150)]
    ends = [[k for k, page in enumerate(found) if f"d{n}e" in page] for n in range(150)]
    assert places == ends
    assert all(len(place) == 1 for place in places)
    assert places == sorted(places)


def test_head_and_numbering_row_are_repeated(long_table, printed, pages):
    found = pages(printed(long_table([_row(n) for n in range(60)]), frame=REGISTER))
    assert len(found) > 3
    assert all("Kết quả" in page and "(5)" in page for page in found)


def test_a_title_above_the_head_is_repeated_and_bookmarked_once(house, long_table, printed, pages):
    above = register_title(house, "PHẦN I", "GHI CHÉP")
    pdf = printed(long_table([_row(n) for n in range(30)], above=above), frame=REGISTER)
    assert all("GHI CHÉP" in page for page in pages(pdf))
    assert pdf.count(b"/Title") == 2


@pytest.mark.parametrize("before", [0, 40, 110])
def test_a_row_taller_than_a_page_loses_no_word(long_table, printed, pages, strays, before):
    words = " ".join(f"w{n}e" for n in range(3000))
    story = [Spacer(1, before * mm), long_table([_row(1), _row(2, words), _row(3)])]
    pdf = printed(*story, frame=REGISTER)
    found = pages(pdf)
    drawn = "".join("".join(found).split())
    assert len(found) >= 3
    assert all(drawn.count(f"w{n}e") == 1 for n in range(3000))
    assert "d2e" in drawn
    assert strays(pdf, REGISTER) == []


def test_a_cell_of_forty_signers_goes_over_the_page_with_all_names(long_table, printed, pages):
    names = tuple(f"Người{n}e" for n in range(40))
    row = Row(cells=("1", "a", "", Cross(), Slots(names)))
    drawn = "".join(pages(printed(long_table([row]), frame=REGISTER)))
    assert all(drawn.count(name) == 1 for name in names)


def test_nothing_is_drawn_below_the_frame(long_table, printed, letters):
    rows = [_row(n, "chữ " * (7 * n % 90)) for n in range(60)]
    foot = REGISTER.bottom * mm
    for page in letters(printed(long_table(rows), frame=REGISTER)):
        body = [bottom for _, _, bottom, _, _ in page if bottom > 15 * mm]
        assert min(body) > foot


def test_the_tail_never_leaves_the_last_two_rows(house, long_table, printed, pages):
    for count in range(1, 24):
        tail = [Spacer(1, 30), text("KÝ TÊN", house.flush)]
        found = pages(
            printed(long_table([_row(n) for n in range(count)], tail=tail), frame=REGISTER)
        )
        [signed] = [page for page in found if "KÝ TÊN" in page]
        for n in range(max(count - 2, 0), count):
            assert f"s{n}e" in signed


@pytest.mark.parametrize("count", [1, 2, 30])
def test_a_tail_taller_than_a_page_flows_on_and_loses_no_word(
    house, long_table, printed, pages, strays, count
):
    told = [text(" ".join(f"t{n}w{k}e" for k in range(400)), house.flush) for n in range(9)]
    tail = [*told, text("CÂU CUỐI", house.flush), Spacer(1, 80), text("KÝ TÊN", house.flush)]
    pdf = printed(long_table([_row(n) for n in range(count)], tail=tail), frame=REGISTER)
    found = pages(pdf)
    drawn = "".join("".join(found).split())
    assert all(drawn.count(f"t{n}w{k}e") == 1 for n in range(9) for k in range(400))
    assert all(drawn.count(f"s{n}e") == 1 for n in range(count))
    [signed] = [page for page in found if "KÝ TÊN" in page]
    assert "CÂU CUỐI" in signed
    assert strays(pdf, REGISTER) == []


def test_a_total_keeps_two_rows_with_it(long_table, printed, pages):
    for count in range(2, 24):
        rows = [
            *(_row(n) for n in range(count)),
            total(("Tổng cộng", "3", "2", "x"), spans=(2, 1, 1, 1)),
        ]
        found = pages(printed(long_table(rows), frame=REGISTER))
        [last] = [page for page in found if "Tổng cộng" in page]
        assert f"s{count - 1}e" in last
        assert f"s{count - 2}e" in last


def test_endless_words_in_narrow_cells_stay_in_their_cells(long_table, printed, letters):
    row = Row(cells=("9" * 200, "W" * 500, "m" * 300, bold("Đ" * 200), "a"))
    pdf = printed(long_table([row]), frame=REGISTER)
    edges = {"9": (25, 37), "W": (37, 137), "Đ": (191, 245), "m": (137, 191)}
    for page in letters(pdf):
        for letter, left, bottom, right, _ in page:
            if letter in edges and 20 * mm < bottom < 165 * mm:
                low, high = edges[letter]
                assert low * mm <= left
                assert right <= high * mm


def test_a_short_table_stays_whole(house, printed, pages):
    columns = (Column(title="STT", width=20), Column(title="Nội dung", width=145))
    for left in range(10, 90, 8):
        story = table(
            house, columns, [(f"s{n}e", "a\nb") for n in range(6)], frame=LETTER, caption="Bảng kê"
        )
        found = pages(printed(Spacer(1, (LETTER.text_height - left) * mm), *story))
        [page] = [page for page in found if "s0e" in page]
        assert "Bảng kê" in page
        assert all(f"s{n}e" in page for n in range(6))


def test_a_short_table_taller_than_a_page_is_split_after_all(house, printed, pages):
    columns = (Column(title="STT", width=20), Column(title="Nội dung", width=145))
    rows = [(f"s{n}e", "\n".join(["chữ"] * 30)) for n in range(6)]
    drawn = pages(printed(*table(house, columns, rows, frame=LETTER)))
    assert len(drawn) > 2
    assert all(sum(f"s{n}e" in page for page in drawn) == 1 for n in range(6))


def test_a_long_table_of_a_paper_keeps_its_caption_with_its_first_rows(house, printed, pages):
    columns = (Column(title="STT", width=20), Column(title="Nội dung", width=145))
    for left in range(4, 60, 7):
        rows = [(f"s{n}e", "a") for n in range(30)]
        story = table(house, columns, rows, frame=LETTER, caption="Bảng kê")
        found = pages(printed(Spacer(1, (LETTER.text_height - left) * mm), *story))
        [page] = [page for page in found if "Bảng kê" in page]
        assert "s0e" in page


def test_a_row_with_a_wrong_number_of_cells_is_refused(fonts):
    with pytest.raises(ValueError, match="zip"):
        LongTable(COLUMNS, [Row(cells=("1",))], look=TEXT_TABLE, fonts=fonts, frame=LETTER)


def test_figures_at_the_right_end_on_one_line(house, printed, letters):
    columns = (Column(title="Số tiền", width=40, align=Align.RIGHT), Column(title="b", width=125))
    page = letters(
        printed(*table(house, columns, [("7", ""), ("17", ""), ("1.117", "")], frame=LETTER))
    )[0]
    ends = [right for letter, _, _, right, _ in page if letter == "7"]
    assert all(abs(a - b) < 0.1 for a, b in pairwise(ends))

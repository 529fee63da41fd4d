"""People's words arrive on paper as they were given."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_desk.printing.style import LETTER
from mediation_desk.printing.words import BOX, NO_BREAK, Run, bold, clean, glue, plain, text

SENTENCE = "Bà Nguyễn Thị Mận ở thôn Đoài Ngoại yêu cầu hòa giải về lối đi chung."


def test_markup_in_peoples_words_is_text(house, printed, pages):
    words = "a <x> b & </b> <b>c &amp; <para> 1 < 2 > 0 <br/> ]]> &#65;"
    [page] = pages(printed(text(words, house.flush)))
    assert words in " ".join(page.split())


def test_markup_survives_in_bold_and_italic_runs(house, printed, pages):
    [page] = pages(printed(text(("<i>", bold("</b>&"), Run("<u", italic=True)), house.flush)))
    assert "<i></b>&<u" in page.replace("\n", "")


def test_decomposed_words_give_the_same_bytes_as_composed_ones(house, printed):
    decomposed = normalize("NFD", SENTENCE)
    assert decomposed != SENTENCE
    assert printed(text(decomposed, house.body)) == printed(text(SENTENCE, house.body))


def test_a_missing_letter_is_a_box_and_its_neighbours_stay(house, printed, pages):
    [page] = pages(printed(text("trước漢sau, 😀xong\ud800.", house.flush)))
    assert f"trước{BOX}sau, {BOX}xong{BOX}." in page


def test_line_breaks_are_kept(house, letters, printed):
    [page] = letters(printed(text("A\nB\r\nC\u2028D", house.flush)))
    heights = [bottom for letter, _, bottom, _, _ in page if bottom > 100]
    assert len({round(h) for h in heights}) == 4


def test_an_endless_word_stays_in_the_frame_and_loses_no_letter(house, letters, strays, printed):
    pdf = printed(text("ợ" * 10_000, house.body))
    assert strays(pdf, LETTER) == []
    assert sum(1 for page in letters(pdf) for found in page if found[0] == "ợ") == 10_000


def test_an_endless_no_break_group_stays_in_the_frame(house, strays, printed):
    pdf = printed(text(NO_BREAK.join(["hòa"] * 400), house.body))
    assert strays(pdf, LETTER) == []


@pytest.mark.parametrize(
    ("given_text", "glued"),
    [
        ("của Bên A và", "của Bên~A và"),
        ("khoản 1 Điều 5", "khoản~1 Điều~5"),
        ("điểm a khoản 2", "điểm~a khoản~2"),
        ("Nghị định số 15/2014", "Nghị định số~15/2014"),
        ("58 tuổi", "58~tuổi"),
        ("1.500.000 đồng", "1.500.000~đồng"),
        ("Bên Anh kia", "Bên Anh kia"),
        ("số 15 người", "số 15 người"),
        ("đồng ý", "đồng ý"),
    ],
)
def test_what_belongs_together_is_glued(given_text, glued):
    assert glue(given_text) == glued.replace("~", NO_BREAK)


def test_cells_glue_only_the_party_and_the_age():
    assert glue("Bên A, 58 tuổi, 500 đồng, Điều 5", cell=True) == (
        f"Bên{NO_BREAK}A, 58{NO_BREAK}tuổi, 500 đồng, Điều 5"
    )


@given(st.text(max_size=60))
def test_cleaning_twice_changes_nothing_more(words):
    once = clean(words)
    assert clean(once) == once
    assert normalize("NFC", once) == once


@given(st.lists(st.text(max_size=20), max_size=4))
def test_plain_words_are_the_runs_one_after_another(parts):
    assert plain(tuple(bold(p) for p in parts)) == clean("".join(parts))

"""Lines of cells: nothing lost, nothing too wide."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediation_desk.printing.ruler import Ruler, width_of
from mediation_desk.printing.words import NO_BREAK, Run, bold, plain


@pytest.fixture(scope="module")
def ruler(fonts):
    return Ruler(fonts)


def _text(lines):
    return "".join(words for _, pieces in lines for _, words in pieces)


def _bare(words):
    return "".join(words.replace(NO_BREAK, " ").split())


WORDS = st.text(alphabet=st.sampled_from("aăâeêioôơuưyđhnạếộ. ,ngMW\n" + NO_BREAK), max_size=120)


@settings(deadline=None)
@given(words=WORDS, room=st.floats(15, 300))
def test_no_letter_is_lost_and_no_line_is_too_wide(ruler, words, room):
    lines = ruler.lines(words, ruler.fonts.regular, 10, room)
    assert _bare(_text(lines)) == _bare(words)
    assert all(width_of(line) <= room + 0.01 for line in lines)


@settings(deadline=None)
@given(parts=st.lists(st.tuples(WORDS, st.booleans()), max_size=5), room=st.floats(15, 300))
def test_runs_of_two_weights_lose_nothing_either(ruler, parts, room):
    words = tuple(Run(t, bold=b) for t, b in parts)
    lines = ruler.lines(words, ruler.fonts.regular, 10, room)
    assert _bare(_text(lines)) == _bare(plain(words))
    assert all(width_of(line) <= room + 0.01 for line in lines)


def test_a_word_may_change_its_weight_in_the_middle(ruler):
    [line] = ruler.lines((bold("Bên A"), ": ông"), ruler.fonts.regular, 10, 500)
    assert [words for _, words in line[1]] == [f"Bên{NO_BREAK}A", ": ông"]


def test_a_bold_cell_keeps_its_italic_words_bold(ruler):
    [line] = ruler.lines((Run("a", italic=True), "b"), ruler.fonts.bold, 10, 500)
    assert [face for face, _ in line[1]] == [ruler.fonts.bold_italic, ruler.fonts.bold]


def test_a_box_is_measured_as_a_box(ruler):
    [line] = ruler.lines("漢", ruler.fonts.regular, 10, 500)
    assert width_of(line) == pytest.approx(ruler.width("□", ruler.fonts.regular, 10))

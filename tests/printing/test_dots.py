"""Room for handwriting."""

from __future__ import annotations

import pytest

from mediation_desk.printing.dots import Gap, Tick, WritingLine, blank_lines, date_parts, ticked
from mediation_desk.printing.style import LETTER
from mediation_desk.printing.words import bold


def test_words_and_leaders_share_a_line(fonts, printed, letters, pages):
    line = WritingLine((Tick(), bold("Sẽ đến"), ", ", *date_parts()), fonts)
    pdf = printed(line)
    assert "Sẽ đến" in pages(pdf)[0]
    body = [bottom for _, _, bottom, _, _ in letters(pdf)[0] if bottom > 100]
    assert max(body) - min(body) < 6


def test_words_too_long_for_a_line_go_on_the_next(fonts, printed, strays, letters):
    words = "Hòa giải viên chứng kiến hoặc biết vụ, việc " * 6
    pdf = printed(WritingLine((Tick(), words, Gap(60), words, Gap()), fonts, indent=10))
    assert strays(pdf, LETTER) == []
    assert sum(c == "H" for c, *_ in letters(pdf)[0]) == 12


def test_blank_lines_are_drawn_not_typed(fonts, printed, letters):
    pdf = printed(*blank_lines(5, fonts))
    assert not [c for c, _, bottom, _, _ in letters(pdf)[0] if bottom > 100]


@pytest.mark.parametrize("crossed", [True, False])
def test_a_ticked_statement_may_go_over_the_page(fonts, house, printed, pages, crossed):
    statement = ticked("Các bên tự nguyện. " * 700, house, crossed=crossed)
    found = pages(printed(statement))
    assert len(found) > 2
    assert " ".join(" ".join(found).split()).count("nguyện.") == 700

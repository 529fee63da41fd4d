"""Pages: numbers, language, marks, the same bytes."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader
from reportlab.platypus import PageBreak

from mediation_desk.printing.foot import Foot
from mediation_desk.printing.head import head_a
from mediation_desk.printing.page import DRAFT, Appendix, Mark, Numbering, Paper, build
from mediation_desk.printing.style import REGISTER
from mediation_desk.printing.title import heading
from mediation_desk.printing.words import text

ROOT = Path(__file__).resolve().parents[2]


def _pages_of(house, count):
    story = []
    for n in range(count):
        story += [text(f"Trang thứ {n + 1}", house.body), PageBreak()]
    return story[:-1]


def test_the_first_page_has_no_number_and_the_others_have(house, printed, letters):
    pdf = printed(*_pages_of(house, 3))
    assert [_at_top(page) for page in letters(pdf)] == ["", "2", "3"]


def test_a_page_with_a_head_of_its_own_has_no_number(fonts, house, printed, letters):
    story = [text("một", house.body), PageBreak(), head_a(fonts, 165), PageBreak()]
    pdf = printed(*story, text("ba", house.body))
    assert [_at_top(page) for page in letters(pdf)] == ["", "", "3"]


def test_register_pages_are_numbered_from_the_number_given(house, printed, pages):
    pdf = printed(
        *_pages_of(house, 2), frame=REGISTER, numbering=Numbering.REGISTER, first_number=46
    )
    first, second = pages(pdf)
    assert "Trang 46" in first
    assert "Trang 47" in second


def test_every_page_says_of_how_many_it_is_one(house, printed, pages):
    found = pages(printed(*_pages_of(house, 12)))
    assert all(f"Trang {n}/12" in page for n, page in enumerate(found, start=1))


def test_the_paper_says_its_language_and_title(printed, house):
    pdf = printed(text("a", house.body), title="Biên bản hòa giải", subject="Vụ, việc số 07")
    reader = PdfReader(BytesIO(pdf))
    assert reader.trailer["/Root"]["/Lang"] == "vi-VN"
    assert reader.metadata.title == "Biên bản hòa giải"
    assert reader.metadata.subject == "Vụ, việc số 07"


def test_a_draft_says_so_on_every_page_and_a_paper_never(house, printed, pages):
    assert all(DRAFT in page for page in pages(printed(*_pages_of(house, 3), draft=True)))
    assert not any(DRAFT in page for page in pages(printed(*_pages_of(house, 3))))


def test_headings_are_found_in_the_outline_on_their_pages(house, printed):
    story = [Mark(bookmark="Đầu"), text("a", house.body), PageBreak()]
    pdf = printed(*story, heading("II. KẾT QUẢ", house.section), text("b", house.body))
    reader = PdfReader(BytesIO(pdf))
    first, [second] = reader.outline
    assert (first.title, reader.get_destination_page_number(first)) == ("Đầu", 0)
    assert (second.title, reader.get_destination_page_number(second)) == ("II. KẾT QUẢ", 1)


def test_a_new_check_line_holds_from_its_page_on(house, printed, pages):
    story = [text("a", house.body), PageBreak(), Mark(foot=Foot(words="Phần II", code="AB12"))]
    found = pages(printed(*story, text("b", house.body), PageBreak(), text("c", house.body)))
    assert ["AB12" in page for page in found] == [False, True, True]


def test_the_same_story_gives_the_same_bytes(house, printed):
    assert printed(*_pages_of(house, 4)) == printed(*_pages_of(house, 4))


def test_another_process_with_another_hash_seed_gives_the_same_bytes(house, printed):
    program = """
import sys
from hashlib import sha256
from pathlib import Path
from mediation_desk.printing.fonts import font_set
from mediation_desk.printing.foot import Foot
from mediation_desk.printing.page import Paper, build
from mediation_desk.printing.style import styles
from mediation_desk.printing.words import bold, text
fonts = font_set(Path("resources/fonts"))
house = styles(fonts)
story = [text(("Hòa giải ", bold("thành")), house.body), text("ba điều", house.ground)]
pdf = build(story, Paper(title="Bản thử", foot=Foot(words="Bản thử")), fonts)
print(sha256(pdf).hexdigest())
"""
    digests = {_run(program, seed) for seed in ("1", "4711")}
    assert len(digests) == 1


def test_threads_do_not_disturb_each_other(house, printed):
    alone = [sha256(printed(*_pages_of(house, n))).hexdigest() for n in range(1, 9)]
    with ThreadPoolExecutor(4) as pool:
        together = pool.map(
            lambda n: sha256(printed(*_pages_of(house, n))).hexdigest(), range(1, 9)
        )
        assert list(together) == alone


def _run(program: str, seed: str) -> str:
    found = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    return found.stdout


def _at_top(page) -> str:
    edge = 297 * 72 / 25.4
    return "".join(letter for letter, _, bottom, _, _ in page if bottom > edge - 18 * 72 / 25.4)


def _upright_and_landscape(house) -> bytes:
    first = Paper(title="Báo cáo", foot=Foot(words="Báo cáo", code="0000"))
    second = replace(first, frame=REGISTER, foot=Foot(words="Bảng", code="1111"))
    third = replace(first, numbering=Numbering.NONE, draft=True)
    added = [
        Appendix(paper=second, story=_pages_of(house, 2)),
        Appendix(paper=third, story=_pages_of(house, 1)),
    ]
    return build(_pages_of(house, 3), first, house.fonts, added)


def test_an_appendix_has_its_own_paper_check_line_and_numbers(house):
    pdf = _upright_and_landscape(house)
    shapes = [p.mediabox.width < p.mediabox.height for p in PdfReader(BytesIO(pdf)).pages]
    assert shapes == [True, True, True, False, False, True]
    texts = [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]
    assert [("Báo cáo" in t, "0000" in t, "1111" in t) for t in texts] == [
        *[(True, True, False)] * 3,
        *[(False, False, True)] * 2,
        (True, True, False),
    ]
    assert ["Trang 2/3" in texts[1], "Trang 1/2" in texts[3], "Trang 1/1" in texts[5]] == [True] * 3
    numbers = [[n for n in "123456" if n in t.split("\n")] for t in texts]
    assert numbers == [[], ["2"], ["3"], [], ["2"], []]
    assert [DRAFT in t for t in texts] == [False] * 5 + [True]


def test_a_file_of_several_papers_is_the_same_bytes_each_time(house):
    assert _upright_and_landscape(house) == _upright_and_landscape(house)

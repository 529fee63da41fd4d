"""The register book: cover, ten columns with their numbers, the roll-up, the closing block."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO

from pypdf import PdfReader

from mediation_desk import paths
from mediation_desk.documents.case_file import CaseFile
from mediation_desk.documents.register_book import Book, pdf
from mediation_desk.documents.register_roll_up import RollUp
from mediation_desk.documents.register_words import note_words, people_words, result_words
from mediation_desk.domain.codes import DeclineGround
from mediation_desk.domain.dispute import Declined, Deletion, Number
from mediation_desk.printing.words import plain
from tests.documents.conftest import (
    FONTS,
    a_case_file,
    a_party,
    failed,
    lines_of,
    still_open,
    text_of,
)
from tests.samples import MORNING

ROLL_UP = RollUp.from_toml(paths.resource_text("tables", "register-part-ii.toml"))


def _numbered(case_file: CaseFile, serial: int, **changes: object) -> CaseFile:
    changed = replace(case_file.dispute, number=Number(2026, "", serial), **changes)  # type: ignore[arg-type]
    return replace(case_file, dispute=changed)


def _book(*cases: CaseFile) -> Book:
    one = a_case_file()
    return Book(
        office=one.office,
        team=one.team,
        first=date(2026, 1, 1),
        last=date(2026, 12, 31),
        number="01",
        cases=cases,
        people=one.people,
        change="42 · 0123456789ab",
    )


def _small() -> Book:
    case = a_case_file()
    declined = Declined(on=date(2026, 3, 3), ground=DeclineGround.OUT_OF_SCOPE)
    waiting = still_open(case.dispute)
    return _book(
        _numbered(case, 1),
        _numbered(case, 2, rounds=(failed(),)),
        _numbered(replace(case, dispute=waiting), 3, type="hngd.vo_chong"),
        _numbered(replace(case, dispute=replace(waiting, sessions=())), 4, declined=declined),
        _numbered(case, 5, deleted=Deletion(at=MORNING, reason="nhầm")),
    )


def test_a_small_book_reads_as_it_was_looked_at(golden: Callable[[str, str], None]) -> None:
    golden("register-book.txt", lines_of(pdf([_small()], ROLL_UP, FONTS, False)))


def test_the_closing_counts_what_stands_in_the_book_and_leaves_out_the_deleted() -> None:
    text = text_of(pdf([_small()], ROLL_UP, FONTS, False))
    assert (
        "Tổng số vụ, việc: 4; hòa giải thành: 1; hòa giải không thành: 1; đang hòa giải: 1;"
        " chưa hòa giải: 0; không thụ lý: 1."
    ) in text


def test_part_two_says_that_its_small_columns_are_not_verified() -> None:
    assert "chưa đối chiếu bản gốc" in text_of(pdf([_small()], ROLL_UP, FONTS, False))


def test_no_case_lies_in_two_columns_of_scope_or_result() -> None:
    codes = [column.code for column in ROLL_UP.columns]
    points = [p for shown in ROLL_UP.shown for p in shown.points]
    assert len(points) == len(set(points)) == 7
    assert codes[0] == "(1)"


def test_a_deleted_dispute_keeps_its_number_and_shows_nothing_else() -> None:
    text = text_of(
        pdf(
            [_book(_numbered(a_case_file(), 9, deleted=Deletion(at=MORNING, reason="x")))],
            ROLL_UP,
            FONTS,
            False,
        )
    )
    assert "Đã hủy" in text
    assert "Nguyễn Văn Đạt" not in text


def test_columns_tell_people_results_and_notes_in_the_words_of_the_book() -> None:
    case = a_case_file()
    people = plain(people_words(case.dispute))
    assert "Bên A: Nguyễn Văn Đạt, 56 tuổi" in people
    assert "Cùng địa chỉ: Xóm Văn" in people
    assert result_words(case) == "Lối đi rộng 2,2 m dùng chung."
    assert result_words(_numbered(case, 1, rounds=(failed(),))).startswith("Bên A: ")
    assert note_words(case) == "Có văn bản"


def test_addresses_that_differ_stand_with_their_people() -> None:
    parties = (a_party("A", "Đạt", address="Xóm Văn"), a_party("B", "Hòa", address="Bản Lác"))
    people = plain(people_words(a_case_file(parties=parties).dispute))
    assert "Đạt, 56 tuổi, Xóm Văn" in people
    assert "Cùng địa chỉ" not in people


def test_teams_follow_each_other_with_covers_of_their_own_and_bookmarks() -> None:
    other = replace(_book(), team=replace(_book().team, id="t2", name="Tổ hòa giải xóm Chiềng"))
    made = pdf([_small(), other], ROLL_UP, FONTS, False)
    reader = PdfReader(BytesIO(made))
    covers = [p for p in reader.pages if "Quyển số:" in p.extract_text().replace(" :", ":")]
    assert len(covers) == 2
    titles = [entry.title for entry in reader.outline if not isinstance(entry, list)]
    assert "Tổ hòa giải xóm Chiềng" in titles


def test_an_empty_book_still_has_its_pages_and_its_leader() -> None:
    text = text_of(pdf([_book()], ROLL_UP, FONTS, False))
    assert "PHẦN I" in text
    assert "Tổng số vụ, việc: 0" in text
    assert text.count("Hà Thị Thiêm") == 1


def test_the_same_book_gives_the_same_bytes() -> None:
    assert pdf([_small()], ROLL_UP, FONTS, False) == pdf([_small()], ROLL_UP, FONTS, False)

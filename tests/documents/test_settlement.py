"""The settlement holds the eight items of Art 24(2), or says which is missing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from mediation_desk.documents.case_file import CaseFile
from mediation_desk.documents.settlement import FORM
from mediation_desk.domain.outcome import Obligation
from mediation_desk.domain.people import Invited
from tests.documents.conftest import (
    FONTS,
    a_case_file,
    a_party,
    failed,
    lines_of,
    settled,
    text_of,
)


def _missing(case_file: CaseFile) -> list[str]:
    return [p.place for p in FORM.missing(case_file)]


def test_a_complete_settlement_reads_as_it_was_looked_at(
    golden: Callable[[str, str], None],
) -> None:
    case_file = a_case_file()
    assert FORM.unfit(case_file) is None
    assert _missing(case_file) == []
    golden("settlement.txt", lines_of(FORM.build(case_file, FONTS, False)))


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"start_ground": None}, "start_ground"),
        ({"assigned_on": None}, "assigned_on"),
        ({"sessions": ()}, "sessions[].proceedings"),
        ({"rounds": (settled(agreement=" "),)}, "outcome.agreement"),
        ({"rounds": (settled(solution=""),)}, "outcome.solution"),
        ({"rounds": (replace(settled(), obligations=()),)}, "outcome.obligations"),
    ],
)
def test_each_item_of_the_law_is_missed_by_name(change: dict[str, object], place: str) -> None:
    assert _missing(a_case_file(**change)) == [place]


@pytest.mark.parametrize("field", ["what", "how", "due_on"])
def test_a_promise_without_what_how_or_term_is_missed(field: str) -> None:
    blank = {"what": " ", "how": "", "due_on": None}[field]
    promise = replace(settled().obligations[0], **{field: blank})
    case_file = a_case_file(rounds=(replace(settled(), obligations=(promise,)),))
    assert _missing(case_file) == [f"outcome.obligations[0].{field}"]


def test_only_a_settled_dispute_with_a_wish_for_paper_fits() -> None:
    assert FORM.unfit(a_case_file(rounds=(failed(),))) is not None
    assert FORM.unfit(a_case_file(rounds=(settled(written=False),))) is not None
    assert FORM.unfit(a_case_file(rounds=(settled(written=None),))) is None


def test_a_draft_is_marked_on_every_page_and_an_incomplete_one_can_be_drawn() -> None:
    bare = a_case_file(
        sessions=(),
        start_ground=None,
        assignments=(),
        rounds=(replace(settled(agreement="", solution=""), obligations=()),),
    )
    pdf = FORM.build(bare, FONTS, True)
    for page in PdfReader(BytesIO(pdf)).pages:
        assert "BẢN NHÁP" in page.extract_text()
    assert "BẢN NHÁP" not in text_of(FORM.build(a_case_file(), FONTS, False))


def test_the_same_record_gives_the_same_bytes_and_code_and_a_changed_one_another() -> None:
    first = FORM.build(a_case_file(), FONTS, False)
    assert FORM.build(a_case_file(), FONTS, False) == first
    other = text_of(FORM.build(a_case_file(summary="Khác"), FONTS, False))
    code = text_of(first).split("Mã kiểm tra: ")[1][:19]
    assert code not in other


def test_the_foot_names_the_last_change_and_no_moment_of_printing() -> None:
    text = text_of(FORM.build(a_case_file(), FONTS, False))
    assert "42 · 0123456789ab" in text
    assert "In ngày" not in text


def test_twelve_parties_and_a_long_agreement_all_find_their_place_to_sign() -> None:
    people = tuple(a_party("AB"[n % 2], f"Người Thứ {n}", request="") for n in range(12))
    promises = tuple(
        Obligation(id=f"o{n}", by="AB"[n % 2], what=f"Việc {n}", how="Tự làm", due_on=None)
        for n in range(30)
    )
    long = settled(
        agreement="\n".join(f"{n}. " + "cùng thống nhất dùng chung " * 30 for n in range(20))
    )
    pdf = FORM.build(
        a_case_file(parties=people, rounds=(replace(long, obligations=promises),)), FONTS, True
    )
    text = text_of(pdf)
    for n in range(12):
        assert text.count(f"Người Thứ {n}") >= 2
    for n in range(30):
        assert f"Việc {n}" in text
    last = PdfReader(BytesIO(pdf)).pages[-1].extract_text()
    assert "HÒA GIẢI VIÊN" in last


def test_many_guests_sign_at_most_four_beside_each_other() -> None:
    guests = tuple(Invited(id=f"i{n}", name=f"Khách Thứ {n}", capacity="") for n in range(9))
    text = text_of(FORM.build(a_case_file(invited=guests), FONTS, False))
    assert text.count("NGƯỜI ĐƯỢC MỜI") == 3
    assert all(text.count(f"Khách Thứ {n}") == 2 for n in range(9))


def test_reopened_disputes_print_the_sessions_of_their_last_round_only() -> None:
    from datetime import date

    first = replace(failed(), id="first")
    again = replace(settled(ended_on=date(2026, 4, 20)), id="second", opened_on=date(2026, 4, 15))
    told = a_case_file().dispute.sessions[1]
    later = replace(told, id="s3", held_on=date(2026, 4, 20), proceedings="Lần này đồng ý.")
    case_file = a_case_file(
        rounds=(first, again), sessions=(*a_case_file().dispute.sessions, later)
    )
    text = text_of(FORM.build(case_file, FONTS, False))
    assert "Lần này đồng ý." in text
    assert "chưa thống nhất" not in text


@settings(max_examples=25)
@given(st.text(max_size=300), st.text(max_size=40))
def test_any_text_can_be_printed_and_breaks_nothing(words: str, name: str) -> None:
    case_file = a_case_file(
        summary=words, parties=(a_party("A", name), a_party("B", f"<b>{name}</i> & x"))
    )
    pdf = FORM.build(case_file, FONTS, True)
    assert "VĂN BẢN HÒA GIẢI THÀNH" in text_of(pdf)


def test_markup_in_words_is_only_text() -> None:
    text = text_of(FORM.build(a_case_file(summary="a <x> b & </b> <br/> c"), FONTS, False))
    assert "a <x> b & </b> <br/> c" in text

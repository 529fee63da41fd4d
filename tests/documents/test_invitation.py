"""Everybody concerned gets an invitation of one page, with a receipt to tear off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from io import BytesIO

from pypdf import PdfReader

from mediation_desk.documents.invitation import FORM, guests
from mediation_desk.domain.codes import DeclineGround, SessionResult
from mediation_desk.domain.dispute import Declined
from mediation_desk.domain.session import Session
from tests.documents.conftest import FONTS, a_case_file, lines_of, still_open, text_of


def _open(**changes: object):
    case_file = a_case_file()
    return replace(case_file, dispute=replace(still_open(case_file.dispute), **changes))


def test_each_person_has_a_page_as_it_was_looked_at(golden: Callable[[str, str], None]) -> None:
    case_file = _open()
    assert FORM.unfit(case_file) is None
    assert list(FORM.missing(case_file)) == []
    pdf = FORM.build(case_file, FONTS, False)
    assert len(PdfReader(BytesIO(pdf)).pages) == 4
    golden("invitation.txt", lines_of(pdf))


def test_the_matter_stays_secret_on_an_invitation() -> None:
    case_file = _open(summary="Chuyện riêng trong nhà")
    assert "Chuyện riêng" not in text_of(FORM.build(case_file, FONTS, False))


def test_the_day_is_that_of_the_session_without_a_result_else_the_next_named() -> None:
    planned = Session(id="s9", held_on=date(2026, 3, 18), held_at=time(8), place="Nhà bà Mai")
    case_file = _open()
    both = replace(
        case_file,
        dispute=replace(case_file.dispute, sessions=(*case_file.dispute.sessions, planned)),
    )
    named = text_of(FORM.build(both, FONTS, False))
    assert "08 giờ 00 phút, thứ Tư, ngày 18 tháng 3 năm 2026" in named
    assert "nhà bà Mai" in named
    assert "ngày 10 tháng 3 năm 2026" in text_of(FORM.build(case_file, FONTS, False))


def test_a_session_put_off_names_the_next_day() -> None:
    put_off = Session(
        id="s9",
        held_on=date(2026, 3, 10),
        result=SessionResult.NOT_HELD,
        next_on=date(2026, 3, 17),
    )
    text = text_of(FORM.build(_open(sessions=(put_off,)), FONTS, False))
    assert "ngày 17 tháng 3 năm 2026" in text


def test_a_missing_day_and_place_are_named() -> None:
    assert [p.place for p in FORM.missing(_open(sessions=(), place=""))] == [
        "sessions[].next_on",
        "sessions[].place",
    ]


def test_long_addresses_still_leave_one_page_for_each_guest() -> None:
    long = "Số nhà 12, ngõ 345, đường Nguyễn Trãi, tổ dân phố số 12, phường Văn Miếu - Quốc Tử Giám"
    case_file = _open(sessions=(), place=f"Nhà văn hóa tổ dân phố số 12, {long}")
    parties = tuple(replace(p, address=f"{long}, {long}") for p in case_file.dispute.parties)
    case_file = replace(case_file, dispute=replace(case_file.dispute, parties=parties))
    pages = PdfReader(BytesIO(FORM.build(case_file, FONTS, True))).pages
    assert len(pages) == len(guests(case_file))
    assert all("NGƯỜI NHẬN" in page.extract_text() for page in pages)


def test_nobody_is_invited_to_what_is_over() -> None:
    declined = Declined(on=date(2026, 3, 3), ground=DeclineGround.WITHDRAWN)
    assert FORM.unfit(a_case_file()) is not None
    assert FORM.unfit(_open(declined=declined)) is not None

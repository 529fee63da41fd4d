"""F1, sổ theo dõi hoạt động hòa giải ở cơ sở: cover, Part I, Part II and the closing block.

Part I and the first level of Part II were read in a secondary source (the form of 21/4/2014); how
the columns are filled is inferred from their labels.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from reportlab.platypus import Flowable, PageBreak, Spacer

from mediation_desk.documents.case_file import CaseFile
from mediation_desk.documents.proof import change_words, grouped
from mediation_desk.documents.register_roll_up import RollUp
from mediation_desk.documents.register_words import (
    helper_words,
    note_words,
    people_words,
    result_words,
    signer_names,
)
from mediation_desk.domain.case import case_of, state_as_recorded
from mediation_desk.domain.codes import OutcomeResult, State
from mediation_desk.domain.dates import paper_date, screen_date
from mediation_desk.domain.office import Mediator, Office, Team
from mediation_desk.printing.columns import Align, Column
from mediation_desk.printing.cover import Cover, CoverWords
from mediation_desk.printing.dots import Gap, WritingLine
from mediation_desk.printing.fonts import font_set
from mediation_desk.printing.foot import Foot
from mediation_desk.printing.long_table import LongTable
from mediation_desk.printing.page import Mark, Numbering, Paper, build
from mediation_desk.printing.signature import SIGN, SignatureRow, Signatures, Signer
from mediation_desk.printing.style import REGISTER, Styles, styles
from mediation_desk.printing.table_look import REGISTER_MARKS, REGISTER_NOTES
from mediation_desk.printing.table_rows import Cell, Cross, Row, Slots
from mediation_desk.printing.title import register_title
from mediation_desk.printing.words import Run, bold, plain, text

KEY = "register-book"
TITLE = "Sổ theo dõi hoạt động hòa giải ở cơ sở"
MAIN_LENGTH = 500
# Leaders of fixed widths: stretched over a landscape page nobody would write on them.
_CLOSED_ON = ("Khóa sổ ngày ", Gap(14, 0), " tháng ", Gap(14, 0), " năm 20", Gap(12, 0))
PART_ONE = ("PHẦN I", "GHI CHÉP CỦA HÒA GIẢI VIÊN")


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """One team's book over a span of days, its cases in the order of their numbers.

    `people` are the office's mediators by id.
    """

    office: Office
    team: Team
    first: date
    last: date
    number: str
    cases: Sequence[CaseFile]
    people: Mapping[str, Mediator]
    change: str


def pdf(books: Sequence[Book], roll_up: RollUp, fonts_folder: Path, draft: bool) -> bytes:
    """The books one after another, each with its own cover and foot line."""
    house = styles(font_set(fonts_folder))
    paper = Paper(
        title=TITLE,
        frame=REGISTER,
        foot=_foot(books[0], roll_up),
        numbering=Numbering.REGISTER,
        draft=draft,
    )
    pages: list[Flowable] = []
    for book in books:
        pages += [PageBreak()] if pages else []
        pages += story(book, roll_up, house)
    return build(pages, paper, house.fonts)


def words(books: Sequence[Book]) -> str:
    """All the person's own words in the books, to name letters the font lacks beforehand."""
    return "\n".join(line for book in books for line in _own_words(book))


def story(book: Book, roll_up: RollUp, house: Styles) -> list[Flowable]:
    """One team's book."""
    return [
        Mark(bookmark=book.team.name, foot=_foot(book, roll_up)),
        Cover(_cover(book), house.fonts, REGISTER),
        PageBreak(),
        _part_one(book, house),
        PageBreak(),
        _part_two(book, roll_up, house),
    ]


def _own_words(book: Book) -> Iterator[str]:
    yield from (book.team.name, book.team.village, *_leader(book))
    for case in book.cases:
        yield helper_words(case)
        yield plain(people_words(case.dispute))
        yield _main(case.dispute.summary)
        yield result_words(case)
        yield note_words(case)


def _foot(book: Book, roll_up: RollUp) -> Foot:
    code = hashlib.sha256(f"{book.team.id}{book.first}{book.last}{book.change}".encode())
    words = f"{TITLE} · {book.team.name}, {book.office.title} · Quyển số {book.number}"
    return Foot(
        words=words,
        code=grouped(code.hexdigest()[:16]),
        change=change_words(book.change),
        provisional=roll_up.mark,
        count_pages=False,
    )


def _cover(book: Book) -> CoverWords:
    office, team = book.office, book.team
    province = office.province.removeprefix("Tỉnh ").removeprefix("Thành phố ")
    return CoverWords(
        title=("SỔ THEO DÕI", "HOẠT ĐỘNG HÒA GIẢI Ở CƠ SỞ"),
        fields=(
            ("Tỉnh (thành phố)", province),
            ("Xã (phường, đặc khu)", office.commune),
            ("Thôn (tổ dân phố)", team.village),
            ("Tổ hòa giải", team.name.removeprefix("Tổ hòa giải ")),
        ),
        number=("Quyển số", book.number),
        opened=f"Mở {paper_date(_opened_on(book))}",
    )


def _opened_on(book: Book) -> date:
    """A book runs with the calendar year; a span over two years opens on its own first day."""
    within = book.first.year == book.last.year
    return date(book.first.year, 1, 1) if within else book.first


def _part_one(book: Book, house: Styles) -> LongTable:
    return LongTable(
        _columns(),
        [_row(case) for case in book.cases] or [Row(cells=("",) * 10, height=16.5)],
        look=REGISTER_NOTES,
        fonts=house.fonts,
        frame=REGISTER,
        above=register_title(house, *PART_ONE),
    )


def _columns() -> list[Column]:
    signing: list[str | Run] = [
        bold("Chữ ký"),
        " (hòa giải viên; người chứng kiến vụ, việc hòa giải; người được mời tham gia hòa giải"
        " (nếu có))",
    ]
    small = (9.3, 11.4)
    return [
        Column(title="STT", code="(1)", width=9, align=Align.CENTRED),
        Column(
            title="Ngày, tháng, năm nhận vụ, việc hòa giải",
            code="(2)",
            width=20,
            align=Align.CENTRED,
        ),
        Column(
            title="Họ và tên hòa giải viên, người được mời tham gia hòa giải (nếu có)",
            code="(3)",
            width=28,
        ),
        Column(
            title="Họ tên, tuổi, địa chỉ các bên, người có quyền, nghĩa vụ liên quan đến vụ, việc"
            " hòa giải (nếu có)",
            code="(4)",
            width=50,
        ),
        Column(title="Nội dung chủ yếu của vụ, việc", code="(5)", width=43),
        Column(
            title="Thỏa thuận của các bên (hoặc yêu cầu của mỗi bên) sau khi hòa giải",
            code="(6)",
            width=40,
        ),
        Column(
            title="Kết quả hòa giải",
            children=(
                Column(title="Hòa giải thành", code="(7)", width=13.5, title_size=small),
                Column(title="Hòa giải không thành", code="(8)", width=13.5, title_size=small),
            ),
        ),
        Column(title=signing, code="(9)", width=27, title_bold=False, title_size=(9, 11.2)),
        Column(title="Ghi chú", code="(10)", width=16),
    ]


def _row(case: CaseFile) -> Row:
    dispute = case.dispute
    serial = f"{dispute.number.serial}{dispute.number.series}" if dispute.number else ""
    received = screen_date(dispute.received_on)
    if dispute.deleted:
        return Row(cells=(serial, received, *("",) * 7, note_words(case)), height=16.5)
    slots: Cell = Slots(signer_names(case)) if signer_names(case) else ""
    return Row(
        cells=(
            serial,
            received,
            helper_words(case),
            people_words(dispute),
            _main(dispute.summary),
            result_words(case),
            _cross(case, OutcomeResult.SETTLED),
            _cross(case, OutcomeResult.FAILED),
            slots,
            note_words(case),
        ),
        height=16.5,
    )


def _main(summary: str) -> str:
    """The main content, cut at a word when it is longer than the book has room for."""
    if len(summary) <= MAIN_LENGTH:
        return summary
    return summary[:MAIN_LENGTH].rsplit(None, 1)[0] + " …"


def _cross(case: CaseFile, result: OutcomeResult) -> Cell:
    return Cross() if case.ended_as(result) else ""


def _part_two(book: Book, roll_up: RollUp, house: Styles) -> LongTable:
    return LongTable(
        roll_up.columns,
        roll_up.rows(list(book.cases)),
        look=REGISTER_MARKS,
        fonts=house.fonts,
        frame=REGISTER,
        above=register_title(house, *roll_up.title),
        tail=_closing(book, house),
    )


def _closing(book: Book, house: Styles) -> list[Flowable]:
    kept = [case for case in book.cases if case.dispute.deleted is None]
    states = [state_as_recorded(case_of(case.dispute)) for case in kept]
    parts = [
        f"Tổng số vụ, việc: {len(states)}",
        f"hòa giải thành: {states.count(State.SETTLED)}",
        f"hòa giải không thành: {states.count(State.FAILED)}",
        f"đang hòa giải: {states.count(State.IN_PROGRESS)}",
        f"chưa hòa giải: {states.count(State.NOT_STARTED)}",
    ]
    declined = states.count(State.DECLINED)
    parts += [f"không thụ lý: {declined}"] if declined else []
    leader = Signer(title="TỔ TRƯỞNG TỔ HÒA GIẢI", hint=SIGN, names=_leader(book))
    empty = Signer(title="", hint="")
    return [
        Spacer(1, 6),
        WritingLine(_CLOSED_ON, house.fonts, pitch=7),
        text("; ".join(parts) + ".", house.flush),
        Signatures([SignatureRow(columns=(empty, leader), room=20)], house.fonts),
    ]


def _leader(book: Book) -> tuple[str, ...]:
    people = (m for m in book.people.values() if m.team_id == book.team.id)
    return tuple(m.name for m in people if m.leader and m.ended_on is None)[:1]

"""F6, giấy mời tham gia hòa giải: one page for each person invited; no official form, ours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, PageBreak, Spacer

from mediation_desk.documents.case_file import CaseFile
from mediation_desk.documents.form import Form
from mediation_desk.documents.phrases import (
    day_words,
    inside,
    padded,
    person,
    salutation,
)
from mediation_desk.documents.proof import plain_foot
from mediation_desk.domain.codes import Gender, PartyKind
from mediation_desk.domain.dates import Birth, paper_time
from mediation_desk.errors import Problem
from mediation_desk.printing.dots import Gap, Skip, Tick, WritingLine, date_parts
from mediation_desk.printing.fonts import font_set
from mediation_desk.printing.head import head_a
from mediation_desk.printing.page import Mark, Numbering, Paper, build
from mediation_desk.printing.signature import SIGN, SIGN_OR_PRESS, SignatureRow, Signatures, Signer
from mediation_desk.printing.style import INVITATION, Styles, styles
from mediation_desk.printing.tear_off import TearOff
from mediation_desk.printing.title import title
from mediation_desk.printing.words import bold, text

MARK, VERSION = "F6", 1
ROOMS = ((18, 15), (15, 13), (13, 10))
"""Room in millimetres to sign the invitation and its receipt: less where addresses are long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """One person asked to come, and as what."""

    name: str
    capacity: str
    gender: Gender | None = None
    birth: Birth | None = None
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """The session people are asked to: a day, and the hour and place when they are known."""

    on: date | None
    at: time | None
    place: str


def unfit(case_file: CaseFile) -> Problem | None:
    """A dispute that has ended or was declined has no session to invite to."""
    if case_file.outcome or case_file.dispute.declined:
        return Problem("outcome", "form_unfit_over")
    return None


def missing(case_file: CaseFile) -> Iterator[Problem]:
    """The day and the place of the session, when they are not known yet."""
    meeting = meeting_of(case_file)
    if meeting.on is None:
        yield Problem("sessions[].next_on", "form_needs", {"item": "ngày của buổi hòa giải"})
    if not meeting.place:
        yield Problem("sessions[].place", "form_needs", {"item": "địa điểm hòa giải"})


def words(case_file: CaseFile) -> str:
    """All the person's own words on the paper."""
    people = [f"{g.name} {g.address} {g.capacity}" for g in guests(case_file)]
    mediators = [m.name for m in case_file.mediators]
    return "\n".join([*people, *mediators, case_file.team.name, meeting_of(case_file).place])


def meeting_of(case_file: CaseFile) -> Meeting:
    """The next session: the one that has no result yet, else the day the last one named."""
    sessions = sorted(case_file.dispute.sessions, key=lambda s: s.held_on)
    place = next((s.place for s in reversed(sessions) if s.place), case_file.dispute.place)
    if sessions and sessions[-1].result is None:
        planned = sessions[-1]
        return Meeting(on=planned.held_on, at=planned.held_at, place=planned.place or place)
    following = sessions[-1].next_on if sessions else None
    return Meeting(on=following, at=None, place=place)


def guests(case_file: CaseFile) -> list[Guest]:
    """Everybody who gets an invitation: the parties, those related, those invited to help."""
    dispute = case_file.dispute
    parties = [
        Guest(
            name=p.name if p.kind is PartyKind.INDIVIDUAL else f"Đại diện {inside(p.name)}",
            capacity="một bên trong vụ, việc hòa giải",
            gender=p.gender if p.kind is PartyKind.INDIVIDUAL else None,
            birth=p.birth,
            address=p.address,
        )
        for p in dispute.parties
    ]
    related = [
        Guest(
            name=p.name,
            capacity="người có quyền, nghĩa vụ liên quan",
            birth=p.birth,
            address=p.address,
        )
        for p in dispute.related
    ]
    invited = [
        Guest(
            name=g.name,
            capacity=f"người được mời tham gia hòa giải{f' ({g.capacity})' if g.capacity else ''}",
        )
        for g in dispute.invited
    ]
    return [*parties, *related, *invited]


def pdf(case_file: CaseFile, fonts_folder: Path, draft: bool) -> bytes:
    """All invitations to one session, a page each."""
    house = styles(font_set(fonts_folder))
    number = padded(case_file.dispute.number)
    paper = Paper(
        title=f"Giấy mời tham gia hòa giải, vụ, việc số {number}",
        frame=INVITATION,
        foot=plain_foot(
            case_file, mark=MARK, version=VERSION, words=f"Giấy mời · Vụ, việc số {number}"
        ),
        numbering=Numbering.NONE,
        draft=draft,
    )
    pages: list[Flowable] = []
    for guest in guests(case_file):
        pages += [PageBreak()] if pages else []
        pages += [Mark(bookmark=f"Giấy mời: {guest.name}"), *_fitting(case_file, guest, house)]
    return build(pages, paper, house.fonts)


def story(
    case_file: CaseFile, guest: Guest, house: Styles, rooms: tuple[float, float] = ROOMS[0]
) -> list[Flowable]:
    """One invitation with its receipt to tear off; `rooms` to sign each, in millimetres."""
    room, receipt_room = rooms
    return [
        head_a(house.fonts, INVITATION.text_width),
        *title(house, "GIẤY MỜI", subject="Tham gia hòa giải ở cơ sở", rule=False),
        *_whom(case_file, guest, house),
        *_when(case_file, house),
        *_what(case_file, guest, house),
        *_signature(case_file, house, room),
        TearOff("Cắt theo đường này; phần dưới trả lại Tổ hòa giải", house.fonts, INVITATION),
        *_receipt(case_file, house, receipt_room),
    ]


def _fitting(case_file: CaseFile, guest: Guest, house: Styles) -> list[Flowable]:
    """The invitation on one page, as long as the room to sign can give what its words take."""
    pages = (story(case_file, guest, house, rooms) for rooms in ROOMS)
    return next((page for page in pages if _fits(page)), story(case_file, guest, house))


def _fits(page: Sequence[Flowable]) -> bool:
    height, after = 0.0, 0.0
    for n, flowable in enumerate(page):
        # The larger of two neighbours' spaces holds, and none at the top of a page.
        height += max(after, flowable.getSpaceBefore()) if n else 0.0
        height += flowable.wrap(INVITATION.text_width * mm, 1e6)[1]
        after = flowable.getSpaceAfter()
    return height <= INVITATION.text_height * mm


def _whom(case_file: CaseFile, guest: Guest, house: Styles) -> list[Flowable]:
    born = f", sinh năm {guest.birth.year}" if guest.birth else ""
    polite = "" if guest.name.startswith("Đại diện ") else salutation(guest.gender).capitalize()
    name = (f"{polite} ".lstrip(), bold(guest.name), born)
    address: Flowable = WritingLine(("Địa chỉ: ", Gap()), house.fonts, indent=10)
    if guest.address:
        address = text(f"Địa chỉ: {guest.address}", house.body)
    return [
        text([bold(case_file.team.name), " trân trọng kính mời:"], house.body),
        text(name, house.body),
        address,
        text(f"Tham gia với tư cách: {guest.capacity}", house.body),
    ]


def _when(case_file: CaseFile, house: Styles) -> list[Flowable]:
    meeting = meeting_of(case_file)
    place: Flowable = WritingLine(("Tại: ", Gap()), house.fonts, indent=10)
    if meeting.place:
        place = text(["Tại: ", bold(inside(meeting.place))], house.body)
    if meeting.on and meeting.at:
        words = f"{paper_time(meeting.at)}, {day_words(meeting.on)}"
        return [text(["Có mặt lúc: ", bold(words)], house.body), place]
    hour = ("Có mặt lúc: ", Gap(12, 0), " giờ ", Gap(12, 0), " phút, ")
    day = (bold(day_words(meeting.on)),) if meeting.on else date_parts()
    return [WritingLine((*hour, *day), house.fonts, indent=10), place]


def _what(case_file: CaseFile, guest: Guest, house: Styles) -> list[Flowable]:
    number, you = padded(case_file.dispute.number), salutation(guest.gender)
    lines = [
        f"Nội dung: trao đổi, hòa giải vụ, việc số {number} đã ghi trong Sổ theo dõi hoạt động hòa"
        " giải ở cơ sở.",
        f"Khi đến, đề nghị {you} mang theo giấy mời này và giấy tờ, tài liệu có liên quan (nếu có)."
        " Các bên có quyền đề nghị thay đổi thời gian, địa điểm, yêu cầu hòa giải công khai hoặc"
        f" không công khai. Trường hợp không đến được, đề nghị {you} báo trước cho hòa giải viên.",
    ]
    return [*(text(line, house.body) for line in lines), *_contact(case_file, you, house)]


def _contact(case_file: CaseFile, you: str, house: Styles) -> list[Flowable]:
    hope = f"Rất mong {you} có mặt đúng giờ."
    known = [m for m in case_file.mediators if m.phone] or case_file.mediators
    if not known:
        blank = ("Hòa giải viên: ", Gap(60), "; điện thoại: ", Gap(40))
        return [WritingLine(blank, house.fonts, indent=10), text(hope, house.body)]
    first = known[0]
    name = person(first.name, first.gender)
    if first.phone:
        line = f"Hòa giải viên: {name}; điện thoại: {first.phone}. {hope}"
        return [text(line, house.body)]
    phone = (f"Hòa giải viên: {name}; điện thoại: ", Gap(40))
    return [WritingLine(phone, house.fonts, indent=10), text(hope, house.body)]


def _signature(case_file: CaseFile, house: Styles, room: float) -> list[Flowable]:
    names = tuple(m.name for m in case_file.mediators[:1])
    empty = Signer(title="", hint="")
    signer = Signer(title="HÒA GIẢI VIÊN", hint=SIGN, names=names, dotted=not names)
    commune = case_file.office.commune
    # The date stands at the right; a long name of a commune takes the room at its left.
    indent = max(0.0, INVITATION.text_width - 68 - 2.6 * len(commune))
    dated = WritingLine((Skip(indent), f"{commune}, ", *date_parts()), house.fonts)
    return [dated, Signatures([SignatureRow(columns=(empty, signer), room=room)], house.fonts)]


def _receipt(case_file: CaseFile, house: Styles, room: float) -> list[Flowable]:
    fonts, number = house.fonts, padded(case_file.dispute.number)
    caption = f"Giấy mời tham gia hòa giải vụ, việc số {number}"
    givers = Signer(title="NGƯỜI GIAO", hint=SIGN, dotted=True)
    taker = Signer(title="NGƯỜI NHẬN", hint=SIGN_OR_PRESS, dotted=True)
    return [
        text("GIẤY NHẬN", house.register_title),
        text(caption, house.caption),
        WritingLine(
            ("Tôi là: ", Gap(60), "; quan hệ với người được mời: ", Gap(20)), fonts, pitch=8
        ),
        WritingLine(
            ("Đã nhận giấy mời lúc ", Gap(), " giờ ", Gap(), " phút, ", *date_parts()),
            fonts,
            pitch=8,
        ),
        WritingLine(
            (Tick(), "Sẽ đến", Skip(10), Tick(), "Không đến được, lý do: ", Gap()),
            fonts,
            pitch=8,
        ),
        Spacer(1, 2),
        Signatures([SignatureRow(columns=(givers, taker), room=room)], fonts),
    ]


FORM = Form(
    key="invitation",
    title="Giấy mời tham gia hòa giải",
    source="Không có mẫu chính thức; trình bày của chương trình",
    state="layout and wording ours",
    valid_from=date(2014, 1, 1),
    unfit=unfit,
    missing=missing,
    build=pdf,
    words=words,
)

"""Short wordings that several forms share: people, numbers, sides, days."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from mediation_desk.documents.case_file import CaseFile
from mediation_desk.domain.codes import Gender, StartGround
from mediation_desk.domain.dates import paper_date, paper_time
from mediation_desk.domain.dispute import Number
from mediation_desk.domain.numbers import ordinal_words
from mediation_desk.domain.office import Mediator
from mediation_desk.domain.people import Invited, Party
from mediation_desk.domain.session import Session
from mediation_desk.terms import dispute_types

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")

_GROUNDS = {
    StartGround.PARTY_REQUEST: "yêu cầu hòa giải của một bên hoặc các bên",
    StartGround.WITNESSED: "việc hòa giải viên chứng kiến hoặc biết vụ, việc thuộc phạm vi hòa"
    " giải",
    StartGround.LEADER_ASSIGNMENT: "phân công của tổ trưởng tổ hòa giải",
    StartGround.BODY_REQUEST: "đề nghị của cơ quan, tổ chức, cá nhân có liên quan",
}
# Only the points read in the decree itself are printed; the others wait for its original.
_READ_POINTS = frozenset("abc")
_SCOPES = {
    "civil": "tranh chấp phát sinh từ quan hệ dân sự",
    "family": "tranh chấp phát sinh từ quan hệ hôn nhân và gia đình",
    "other": "mâu thuẫn, xích mích, tranh chấp khác",
}

_COMMON = frozenset(
    {
        "Ấp",
        "Bản",
        "Bờ",
        "Buôn",
        "Các",
        "Chùa",
        "Cổng",
        "Cơ",
        "Đình",
        "Gia",
        "Hiện",
        "Hộ",
        "Hội",
        "Khóm",
        "Khu",
        "Làng",
        "Nhà",
        "Nhóm",
        "Nơi",
        "Phòng",
        "Phum",
        "Ruộng",
        "Sân",
        "Sóc",
        "Thôn",
        "Tiểu",
        "Tổ",
        "Trụ",
        "Trường",
        "Vườn",
        "Xóm",
    }
)


def own_number(number: Number | None, ending: str) -> str:
    """A paper's own number, at least two digits: "07/2026/VBHGT"."""
    return f"{padded(number)}/{ending}"


def padded(number: Number | None) -> str:
    """The dispute's number as papers write it: "07/2026"."""
    return f"{number.serial:02d}{number.series}/{number.year}" if number else ""


def salutation(gender: Gender | None) -> str:
    """How an adult is addressed."""
    if gender is None:
        return "ông (bà)"
    return "ông" if gender is Gender.MALE else "bà"


def person(name: str, gender: Gender | None) -> str:
    """The name with its salutation: "bà Hà Thị Thiêm"."""
    return f"{salutation(gender)} {name}"


def mediator_words(mediator: Mediator) -> str:
    """A mediator as papers introduce them, the leader by office."""
    return person(mediator.name, mediator.gender) + (" (Tổ trưởng)" if mediator.leader else "")


def invited_words(guest: Invited) -> str:
    """An invited person with the capacity they were invited in."""
    return f"{guest.name}, {guest.capacity}" if guest.capacity else guest.name


def side_name(side: str) -> str:
    """ "Bên A"."""
    return f"Bên {side}"


def side_parties(parties: Iterable[Party]) -> str:
    """The names of one side."""
    return ", ".join(party.name for party in parties)


def day_words(day: date) -> str:
    """The weekday and the day: "thứ Tư, ngày 18 tháng 11 năm 2026"."""
    return f"{WEEKDAYS[day.weekday()]}, {paper_date(day)}"


def ground_words(case_file: CaseFile) -> str | None:
    """Why mediation started and when: "yêu cầu …, tiếp nhận ngày …"; None when not recorded."""
    dispute = case_file.dispute
    if dispute.start_ground is None:
        return None
    return f"{_GROUNDS[dispute.start_ground]}, tiếp nhận {paper_date(dispute.received_on)}"


def start_words(case_file: CaseFile) -> str | None:
    """Why and when mediation started and was assigned, as a line of grounds of its own."""
    ground, dispute = ground_words(case_file), case_file.dispute
    if ground is None or dispute.assigned_on is None:
        return ground and f"Căn cứ {ground}"
    assigned = f"việc phân công hòa giải viên {paper_date(dispute.assigned_on)}"
    return f"Căn cứ {ground}; {assigned} của {case_file.team.name}"


def ended_on(case_file: CaseFile) -> date:
    """The day the laws on the paper are those of: its round's end, else the receipt."""
    outcome = case_file.outcome
    return outcome.ended_on if outcome else case_file.dispute.received_on


def ground_lines(case_file: CaseFile, form: str) -> list[str]:
    """The legal bases in force when the round ended, then why mediation started."""
    start = start_words(case_file)
    return [*case_file.bases.of(form, ended_on(case_file)), *([start] if start else [])]


def meeting_words(case_file: CaseFile) -> str:
    """ "Hôm nay, hồi 19 giờ 30 phút, ngày …, tại …": as much of it as is recorded."""
    ended = case_file.outcome.ended_on if case_file.outcome else None
    last = next((s for s in reversed(case_file.sessions) if s.held_on == ended), None)
    parts = ["Hôm nay"]
    if last and last.held_at:
        parts.append(f"hồi {paper_time(last.held_at)}")
    if ended:
        parts.append(paper_date(ended))
    place = (last.place if last else "") or case_file.dispute.place
    office = f"{case_file.office.title}, {case_file.office.province_title}"
    parts.append(f"tại {inside(place)}, {office}" if place else f"tại {office}")
    return ", ".join(parts)


def scope_words(type_code: str | None) -> str | None:
    """The scope the matter falls in, with the decree's point where its text was read."""
    types = dispute_types()
    if type_code is None or type_code not in types:
        return None
    type_ = types[type_code]
    words = f"Phạm vi hòa giải: {_SCOPES[type_.scope]} ({lower_first(type_.term)}"
    points = type_.decree_points
    if len(points) == 1 and points[0] in _READ_POINTS:
        words += f"; điểm {points[0]} khoản 1 Điều 5 Nghị định số 15/2014/NĐ-CP"
    return f"{words})."


def session_words(session: Session, place: int) -> str:
    """What happened in one session: "Buổi thứ nhất, ngày …: …"."""
    return f"Buổi {ordinal_words(place)}, {paper_date(session.held_on)}: {session.proceedings}"


def inside(words: str) -> str:
    """A place or a group of people as it stands inside a sentence: "nhà văn hóa xóm Văn".

    Only a common first word becomes small; a name keeps its capital.
    """
    return lower_first(words) if words.split(" ", 1)[0] in _COMMON else words


def lower_first(words: str) -> str:
    """Our own words with a small first letter."""
    return words[:1].lower() + words[1:]


def sentence(words: str) -> str:
    """The words closed with a full stop if nothing closes them yet."""
    words = words.rstrip()
    return words if not words or words[-1] in ".!?…:;" else f"{words}."


def paragraphs(words: str) -> list[str]:
    """The paragraphs people wrote, one a line, each closed."""
    return [sentence(line) for line in words.split("\n") if line.strip()]

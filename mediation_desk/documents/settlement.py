"""F2, văn bản hòa giải thành: content by Art 24(2) of the 2013 law, layout ours."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from reportlab.platypus import Flowable

from mediation_desk.documents.case_file import CaseFile
from mediation_desk.documents.evidence import Layout, Stamp, evidence_pdf
from mediation_desk.documents.form import Form
from mediation_desk.documents.phrases import (
    ground_lines,
    invited_words,
    mediator_words,
    meeting_words,
    own_number,
    paragraphs,
    scope_words,
    sentence,
    session_words,
    side_name,
)
from mediation_desk.documents.pieces import (
    narrative,
    others,
    parties_table,
    rows_of_names,
    signature_blocks,
    signing_parties,
)
from mediation_desk.domain.codes import OutcomeResult
from mediation_desk.domain.dates import screen_date
from mediation_desk.domain.outcome import Outcome
from mediation_desk.errors import Problem
from mediation_desk.printing.columns import Align, Column
from mediation_desk.printing.dots import Gap, WritingLine, blank_lines, ticked
from mediation_desk.printing.head import head_a
from mediation_desk.printing.signature import SignatureRow, closing
from mediation_desk.printing.style import EVIDENCE, Styles
from mediation_desk.printing.table import table
from mediation_desk.printing.title import heading, title
from mediation_desk.printing.words import text

MARK, VERSION = "F2", 1
TITLE = "VĂN BẢN HÒA GIẢI THÀNH"
PLACE = "outcome"
SIGNING_ROOM = 32
COURT_CLAUSE = (
    "Các bên có đầy đủ năng lực hành vi dân sự; thỏa thuận là tự nguyện, không vi phạm điều cấm của"
    " luật, không trái đạo đức xã hội, không nhằm trốn tránh nghĩa vụ với Nhà nước hoặc người thứ"
    " ba. Người có quyền, nghĩa vụ liên quan đồng ý với thỏa thuận."
)


def unfit(case_file: CaseFile) -> Problem | None:
    """Only a settled dispute whose parties did not refuse a document has a settlement."""
    if not case_file.ended_as(OutcomeResult.SETTLED):
        return Problem(PLACE, "form_unfit_not_settled")
    if case_file.outcome and case_file.outcome.written is False:
        return Problem(f"{PLACE}.written", "form_unfit_not_written")
    return None


def missing(case_file: CaseFile) -> Iterator[Problem]:
    """What of the eight items of Art 24(2) is not filled yet, a to h; h is lines to sign on."""
    dispute, outcome = case_file.dispute, case_file.outcome
    promises = case_file.last_round.obligations
    checks = (
        ("start_ground", dispute.start_ground, "căn cứ tiến hành hòa giải"),
        ("assigned_on", dispute.assigned_on, "ngày phân công hòa giải viên"),
        ("parties", len(dispute.sides) > 1, "thông tin cơ bản về các bên"),
        ("summary", dispute.summary.strip(), "nội dung chủ yếu của vụ, việc"),
        (
            "sessions[].proceedings",
            any(s.proceedings.strip() for s in case_file.sessions),
            "diễn biến của quá trình hòa giải",
        ),
        ("outcome.agreement", outcome and outcome.agreement.strip(), "thỏa thuận đạt được"),
        ("outcome.solution", outcome and outcome.solution.strip(), "giải pháp thực hiện"),
        ("outcome.obligations", promises, "quyền và nghĩa vụ của các bên"),
    )
    for place, filled, item in checks:
        if not filled:
            yield Problem(place, "form_needs", {"item": item})
    for n, promise in enumerate(promises):
        for field, filled, item in (
            ("what", promise.what.strip(), "nội dung nghĩa vụ"),
            ("how", promise.how.strip(), "phương thức thực hiện"),
            ("due_on", promise.due_on, "thời hạn thực hiện"),
        ):
            if not filled:
                yield Problem(f"outcome.obligations[{n}].{field}", "form_needs", {"item": item})


def words(case_file: CaseFile) -> str:
    """All the person's own words on the paper."""
    return "\n".join(_own_words(case_file))


def pdf(case_file: CaseFile, fonts_folder: Path, draft: bool) -> bytes:
    """The settlement as a PDF; an unfilled item of a draft leaves dotted lines."""
    number = own_number(case_file.dispute.number, "VBHGT")
    name = f"Văn bản hòa giải thành số {number}"
    stamp = Stamp(mark=MARK, version=VERSION, name=name, draft=draft)
    return evidence_pdf(case_file, stamp, story, fonts_folder)


def story(case_file: CaseFile, layout: Layout) -> list[Flowable]:
    """The whole paper, section by section."""
    house = layout.house
    dispute, outcome = case_file.dispute, case_file.outcome
    number = own_number(dispute.number, "VBHGT")
    scope = scope_words(dispute.type)
    return [
        head_a(house.fonts, EVIDENCE.text_width),
        *title(house, TITLE, number=f"Số: {number}"),
        heading("I. CĂN CỨ TIẾN HÀNH HÒA GIẢI", house.section),
        *_grounds(case_file, house),
        *_meeting(case_file, house),
        heading("II. THÔNG TIN CƠ BẢN VỀ CÁC BÊN", house.section),
        *parties_table(case_file, house, EVIDENCE, related=True),
        heading("III. NỘI DUNG CHỦ YẾU CỦA VỤ, VIỆC", house.section),
        *narrative(dispute.summary, house),
        *([text(scope, house.body)] if scope else []),
        heading("IV. DIỄN BIẾN CỦA QUÁ TRÌNH HÒA GIẢI", house.section),
        *_sessions(case_file, house),
        heading("V. THỎA THUẬN ĐẠT ĐƯỢC VÀ GIẢI PHÁP THỰC HIỆN", house.section),
        *narrative(outcome.agreement if outcome else "", house),
        *_solution(outcome, house),
        heading("VI. QUYỀN VÀ NGHĨA VỤ CỦA CÁC BÊN", house.section),
        *_duties(case_file, house),
        heading("VII. PHƯƠNG THỨC, THỜI HẠN THỰC HIỆN THỎA THUẬN", house.section),
        *_terms(case_file, house),
        ticked(COURT_CLAUSE, house, crossed=False),
        *_end(case_file, house),
    ]


def _own_words(case_file: CaseFile) -> Iterator[str]:
    dispute, outcome = case_file.dispute, case_file.outcome
    teams = (team for team in (case_file.team, case_file.partner) if team)
    yield from (team.name for team in teams)
    yield from (dispute.summary, dispute.place)
    yield from (f"{p.name} {p.address} {p.representative}" for p in dispute.parties)
    yield from (f"{p.name} {p.address}" for p in dispute.related)
    for guest in dispute.invited:
        yield from (guest.name, guest.capacity)
    yield from (m.name for m in case_file.mediators)
    for session in case_file.sessions:
        yield from (session.place, session.proceedings)
    if outcome:
        yield from (outcome.agreement, outcome.solution, outcome.reason, outcome.guidance)
    for promise in case_file.last_round.obligations:
        yield from (promise.what, promise.how)


def _grounds(case_file: CaseFile, house: Styles) -> list[Flowable]:
    lines = ground_lines(case_file, FORM.key)
    closed = [f"{line};" for line in lines[:-1]] + [f"{line}." for line in lines[-1:]]
    return [text(line, house.ground) for line in closed]


def _meeting(case_file: CaseFile, house: Styles) -> list[Flowable]:
    found = [
        text(f"{meeting_words(case_file)}, tiến hành hòa giải với sự tham gia của:", house.body)
    ]
    mediators = ", ".join(mediator_words(m) for m in case_file.mediators)
    if mediators:
        found.append(text(f"- Hòa giải viên: {mediators}.", house.body))
    if case_file.partner:
        found.append(text(f"- Tổ hòa giải cùng phối hợp: {case_file.partner.name}.", house.body))
    guests = "; ".join(invited_words(g) for g in case_file.dispute.invited)
    if guests:
        found.append(text(f"- Người được mời: {sentence(guests)}", house.body))
    if mediators:
        return list(found)
    return [*found, WritingLine(("- Hòa giải viên: ", Gap()), house.fonts, indent=10)]


def _sessions(case_file: CaseFile, house: Styles) -> list[Flowable]:
    told = [s for s in case_file.sessions if s.proceedings.strip()]
    if not told:
        return blank_lines(3, house.fonts)
    lines = [session_words(s, n) for n, s in enumerate(told, start=1)]
    return [text(p, house.body) for line in lines for p in paragraphs(line)]


def _solution(outcome: Outcome | None, house: Styles) -> list[Flowable]:
    if outcome is None or not outcome.solution.strip():
        return [WritingLine(("Giải pháp thực hiện: ", Gap()), house.fonts, indent=10)]
    return [text(p, house.body) for p in paragraphs(f"Giải pháp thực hiện: {outcome.solution}")]


def _duties(case_file: CaseFile, house: Styles) -> list[Flowable]:
    promises = case_file.last_round.obligations
    lines = []
    for side in dict.fromkeys(p.by for p in promises):
        own = [p.what.rstrip(" .;") for p in promises if p.by == side and p.what]
        rest = " và ".join(side_name(s) for s in case_file.dispute.sides if s != side)
        right = f"; {rest} có quyền yêu cầu thực hiện đúng nghĩa vụ này" if rest else ""
        lines.append(f"{side_name(side)} có nghĩa vụ: {'; '.join(own)}{right}.")
    return [text(line, house.body) for line in lines] or blank_lines(2, house.fonts)


def _terms(case_file: CaseFile, house: Styles) -> list[Flowable]:
    columns = [
        Column(title="STT", width=11, align=Align.CENTRED),
        Column(title="Nội dung", width=59),
        Column(title="Bên\nthực hiện", width=22, align=Align.CENTRED),
        Column(title="Phương thức", width=47),
        Column(title="Thời hạn\n(trước ngày)", width=26, align=Align.CENTRED),
    ]
    promises = case_file.last_round.obligations
    rows = [
        (
            str(n),
            p.what,
            side_name(p.by),
            p.how,
            screen_date(p.due_on) if p.due_on else "",
        )
        for n, p in enumerate(promises, start=1)
    ] or [("1", "", "", "", "")]
    return table(house, columns, rows, frame=EVIDENCE)


def _end(case_file: CaseFile, house: Styles) -> list[Flowable]:
    copies = len(case_file.dispute.sides) + (2 if case_file.partner else 1)
    keeper = "mỗi Tổ hòa giải" if case_file.partner else "Tổ hòa giải"
    last = text(
        f"Văn bản này được lập thành {copies:02d} bản có giá trị như nhau, mỗi bên giữ 01 bản,"
        f" {keeper} giữ 01 bản. Các bên đã đọc lại, đồng ý và cùng ký tên hoặc điểm chỉ dưới đây.",
        house.body,
    )
    rows = [*signing_parties(case_file, room=SIGNING_ROOM, press=True), *_helpers(case_file)]
    first, *more = signature_blocks(rows, house, limit=EVIDENCE.text_height * 2.2)
    return [*closing([last], first, width=EVIDENCE.text_width), *more]


def _helpers(case_file: CaseFile) -> Iterator[SignatureRow]:
    """Related and invited persons and mediators, beside each other while they are few."""
    dispute = case_file.dispute
    related = [p.name for p in dispute.related]
    invited = [g.name for g in dispute.invited]
    mediators = [m.name for m in case_file.mediators]
    columns = [
        others("NGƯỜI CÓ QUYỀN,\nNGHĨA VỤ LIÊN QUAN", related, 50),
        others("NGƯỜI ĐƯỢC MỜI\nTHAM GIA HÒA GIẢI", invited, 48),
        others("HÒA GIẢI VIÊN", mediators or [""], 67),
    ]
    shown = [c for c in columns if c]
    if max(len(related), len(invited)) > 1 or len(mediators) > 2:
        for signer, _ in shown:
            yield from rows_of_names(signer, room=20, title_size=11.5)
        return
    spare = EVIDENCE.text_width - sum(width for _, width in shown)
    widths = tuple(width + spare / len(shown) for _, width in shown)
    signers = tuple(signer for signer, _ in shown)
    yield SignatureRow(columns=signers, widths=widths, room=20, title_size=11.5, before=9)


FORM = Form(
    key="settlement",
    title="Văn bản hòa giải thành",
    source="Luật Hòa giải ở cơ sở 2013, Điều 24 khoản 2 (nội dung)",
    state="content verified in the law; layout ours",
    valid_from=date(2014, 1, 1),
    unfit=unfit,
    missing=missing,
    build=pdf,
    words=words,
)

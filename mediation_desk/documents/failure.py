"""F3, văn bản hòa giải không thành: content by Decree 15/2014 Art 10 (from memory), layout ours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from reportlab.platypus import Flowable

from mediation_desk.documents import settlement
from mediation_desk.documents.case_file import CaseFile
from mediation_desk.documents.evidence import Layout, Stamp, evidence_pdf
from mediation_desk.documents.form import Form
from mediation_desk.documents.phrases import (
    ended_on,
    ground_words,
    mediator_words,
    meeting_words,
    own_number,
    paragraphs,
    sentence,
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
from mediation_desk.domain.codes import EndGround, OutcomeResult
from mediation_desk.errors import Problem
from mediation_desk.printing.dots import Gap, WritingLine, blank_lines, ticked
from mediation_desk.printing.head import head_a
from mediation_desk.printing.signature import SIGN, SignatureRow, closing
from mediation_desk.printing.style import EVIDENCE, Styles
from mediation_desk.printing.title import heading, title
from mediation_desk.printing.words import text

MARK, VERSION = "F3", 1
TITLE = "VĂN BẢN HÒA GIẢI KHÔNG THÀNH"

_ENDINGS = {
    EndGround.PARTY_REQUEST: "Một bên hoặc các bên yêu cầu chấm dứt hòa giải (khoản 2 Điều 23 Luật"
    " Hòa giải ở cơ sở).",
    EndGround.MEDIATOR_DECISION: "Hòa giải viên quyết định kết thúc hòa giải vì các bên không thể"
    " đạt được thỏa thuận và việc tiếp tục hòa giải cũng không thể đạt được kết quả (khoản 3 Điều"
    " 23 Luật Hòa giải ở cơ sở).",
    EndGround.TRANSFERRED: "Vụ, việc được chuyển đến cơ quan, tổ chức có thẩm quyền sau khi đã hòa"
    " giải.",
}


def unfit(case_file: CaseFile) -> Problem | None:
    """Only a dispute that failed has this paper."""
    if case_file.ended_as(OutcomeResult.FAILED):
        return None
    return Problem("outcome", "form_unfit_not_failed")


def missing(case_file: CaseFile) -> Iterator[Problem]:
    """The request of each side and the reason of the failure, when they are not written yet."""
    dispute, outcome = case_file.dispute, case_file.outcome
    for side in dispute.sides:
        if not any(p.request.strip() for p in dispute.parties_of(side)):
            item = f"yêu cầu của {side_name(side)}"
            yield Problem("parties[].request", "form_needs", {"item": item})
    if not (outcome and outcome.reason.strip()):
        yield Problem("outcome.reason", "form_needs", {"item": "lý do hòa giải không thành"})


def words(case_file: CaseFile) -> str:
    """All the person's own words on the paper."""
    requests = "\n".join(p.request for p in case_file.dispute.parties)
    return f"{settlement.words(case_file)}\n{requests}"


def pdf(case_file: CaseFile, fonts_folder: Path, draft: bool) -> bytes:
    """The paper as a PDF; what a draft lacks leaves dotted lines."""
    number = own_number(case_file.dispute.number, "VBHGKT")
    name = f"Văn bản hòa giải không thành số {number}"
    stamp = Stamp(mark=MARK, version=VERSION, name=name, draft=draft)
    return evidence_pdf(case_file, stamp, story, fonts_folder)


def story(case_file: CaseFile, layout: Layout) -> list[Flowable]:
    """The whole paper, section by section."""
    house = layout.house
    dispute, outcome = case_file.dispute, case_file.outcome
    number = own_number(dispute.number, "VBHGKT")
    return [
        head_a(house.fonts, EVIDENCE.text_width),
        *title(house, TITLE, number=f"Số: {number}"),
        *_grounds(case_file, house),
        text(_opening(case_file), house.body),
        heading("1. Thông tin cơ bản về các bên", house.section),
        *parties_table(case_file, house, EVIDENCE, related=bool(dispute.related)),
        heading("2. Nội dung chủ yếu của vụ, việc", house.section),
        *narrative(dispute.summary, house),
        heading("3. Yêu cầu của mỗi bên", house.section),
        *_requests(case_file, house),
        heading("4. Lý do hòa giải không thành", house.section),
        *narrative(outcome.reason if outcome else "", house),
        *_ending(case_file, house),
        heading("5. Hướng dẫn các bên", house.section),
        *_guidance(case_file, house),
        *_end(case_file, layout),
    ]


def _grounds(case_file: CaseFile, house: Styles) -> list[Flowable]:
    """One paragraph, so that an ordinary paper ends on its first page."""
    laws = " và ".join(case_file.bases.of(FORM.key, ended_on(case_file)))
    start = ground_words(case_file)
    return [text(f"{laws}; theo {start}." if start else f"{laws}.", house.ground)]


def _opening(case_file: CaseFile) -> str:
    who = ", ".join(mediator_words(m) for m in case_file.mediators) or "hòa giải viên"
    maker = f"{who} của {case_file.team.name}"
    return f"{meeting_words(case_file)}, {maker}, lập văn bản này với các nội dung sau:"


def _requests(case_file: CaseFile, house: Styles) -> list[Flowable]:
    found: list[Flowable] = []
    for side in case_file.dispute.sides:
        asked = [p.request for p in case_file.dispute.parties_of(side) if p.request.strip()]
        if asked:
            whole = f"{side_name(side)}: {sentence(' '.join(asked))}"
            found += [text(p, house.body) for p in paragraphs(whole)]
        else:
            found.append(WritingLine((f"{side_name(side)}: ", Gap()), house.fonts, indent=10))
    return found


def _ending(case_file: CaseFile, house: Styles) -> list[Flowable]:
    ground = case_file.outcome.end_ground if case_file.outcome else None
    return [text(_ENDINGS[ground], house.body)] if ground in _ENDINGS else []


def _guidance(case_file: CaseFile, house: Styles) -> list[Flowable]:
    guidance = case_file.outcome.guidance.strip() if case_file.outcome else ""
    competent = "Đề nghị cơ quan, tổ chức có thẩm quyền giải quyết"
    words = f"{competent}: {sentence(guidance)}" if guidance else f"{competent}:"
    return [
        ticked(words, house, crossed=bool(guidance)),
        *([] if guidance else blank_lines(1, house.fonts)),
        ticked("Các bên yêu cầu Tổ hòa giải tiếp tục hòa giải.", house, crossed=False),
    ]


def _end(case_file: CaseFile, layout: Layout) -> list[Flowable]:
    house = layout.house
    copies = len(case_file.dispute.sides) + (2 if case_file.partner else 1)
    keeper = "mỗi Tổ hòa giải" if case_file.partner else "Tổ hòa giải"
    last = text(
        f"Văn bản này được lập thành {copies:02d} bản, mỗi bên giữ 01 bản, {keeper} lưu 01 bản.",
        house.body,
    )
    rows = _signatures(case_file, layout.room)
    first, *more = signature_blocks(rows, house, limit=EVIDENCE.text_height * 2.2)
    return [*closing([last], first, width=EVIDENCE.text_width), *more]


def _signatures(case_file: CaseFile, room: float) -> list[SignatureRow]:
    """Two parties and one mediator sign side by side; more people in rows of their own."""
    mediators = [m.name for m in case_file.mediators] or [""]
    helper = others("HÒA GIẢI VIÊN", mediators, 55)
    rows = signing_parties(case_file, room=room, press=False)
    if helper is None:
        return rows
    signer = replace(helper[0], hint=SIGN)
    if len(rows) == 1 and len(mediators) <= 2:
        return [SignatureRow(columns=(*rows[0].columns, signer), widths=(55, 55, 55), room=room)]
    return [*rows, *rows_of_names(signer, room=min(room, 22))]


FORM = Form(
    key="failure",
    title="Văn bản hòa giải không thành",
    source="Nghị định 15/2014/NĐ-CP, Điều 10 (nội dung chưa đối chiếu bản gốc)",
    state="content from general knowledge; layout ours",
    valid_from=date(2014, 4, 25),
    unfit=unfit,
    missing=missing,
    build=pdf,
    words=words,
)

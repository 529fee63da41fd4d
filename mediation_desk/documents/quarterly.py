"""Báo cáo kết quả công tác hòa giải ở cơ sở: the commune's report of a quarter or another period.

An administrative report (NĐ 09/2019/NĐ-CP), its page that of NĐ 30/2020/NĐ-CP; no form prescribes
its text. What computes is not to be edited, the free paragraphs are.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from reportlab.platypus import Flowable, Paragraph

from mediation_desk.documents import quarterly_parts as free
from mediation_desk.documents.phrases import paragraphs
from mediation_desk.documents.pieces import narrative
from mediation_desk.documents.proof import change_words, grouped
from mediation_desk.documents.quarterly_comparison import (
    comparison_columns,
    comparison_rows,
    comparison_words,
)
from mediation_desk.documents.quarterly_facts import Quarterly
from mediation_desk.documents.quarterly_sentences import (
    BODY,
    activity_words,
    closing_words,
    field_words,
    opening_words,
    organisation_words,
    subject,
)
from mediation_desk.documents.quarterly_signing import (
    COMMITTEE,
    date_words,
    number_words,
    place_date,
    signatures,
)
from mediation_desk.domain.dates import screen_date
from mediation_desk.printing.fonts import font_set
from mediation_desk.printing.foot import Foot
from mediation_desk.printing.head import head_c
from mediation_desk.printing.page import Appendix, Mark, Paper, build
from mediation_desk.printing.signature import closing
from mediation_desk.printing.statistical import Sheet, sheet_paper, sheet_story
from mediation_desk.printing.style import LETTER, Styles, styles
from mediation_desk.printing.table import table
from mediation_desk.printing.table_look import REPORT_TABLE
from mediation_desk.printing.title import heading, title
from mediation_desk.printing.words import italic, text

KEY = "quarterly"
TITLE = "Báo cáo kết quả công tác hòa giải ở cơ sở"
TO = "Kính gửi: "


def pdf(report: Quarterly, appendix: Sheet, fonts_folder: Path) -> bytes:
    """The report upright and its table landscape in one file: the same values, the same bytes."""
    house = styles(font_set(fonts_folder))
    paper = Paper(title=subject(report.period), foot=_foot(report, appendix), draft=report.draft)
    sheet = attached(report, appendix)
    added = Appendix(
        paper=sheet_paper(sheet), story=[*_above(report, house), *sheet_story(sheet, house)]
    )
    return build(story(report, house), paper, house.fonts, [added])


def words(report: Quarterly) -> str:
    """All the people's own words in the report, to name letters the font lacks beforehand."""
    name = report.signatory.name if report.signatory else ""
    return "\n".join([name, report.texts.number, *report.texts.parts.values()])


def story(report: Quarterly, house: Styles) -> list[Flowable]:
    """The upright pages."""
    return [
        head_c(
            house.fonts,
            LETTER.text_width,
            lines=(COMMITTEE, report.office.title.upper()),
            number=f"Số: {number_words(report.texts)}",
            dated=place_date(report.office, report.texts),
        ),
        *title(house, "BÁO CÁO", subject=subject(report.period), rule=True),
        _addressee(report, house),
        text(opening_words(report), house.report_body),
        heading("I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI", house.report_heading),
        *_free(free.DIRECTION, report, house),
        heading("II. KẾT QUẢ", house.report_heading, room=45),
        *_results(report, house),
        heading("III. TỒN TẠI, NGUYÊN NHÂN", house.report_heading),
        *_free(free.DIFFICULTIES, report, house),
        heading("IV. PHƯƠNG HƯỚNG, KIẾN NGHỊ", house.report_heading),
        *_ending(report, house),
    ]


def attached(report: Quarterly, appendix: Sheet) -> Sheet:
    """The table as an appendix: signed with the report, and saying why its figures may differ."""
    return dataclasses.replace(
        appendix, signers=(), remarks=(_difference(report), *appendix.remarks), draft=report.draft
    )


def _results(report: Quarterly, house: Styles) -> Iterator[Flowable]:
    activity, body = report.activity, house.report_body
    organised = organisation_words(report.office, report.organised, report.period)
    yield heading("1. Tổ chức", house.report_subheading)
    yield text(organised, body)
    yield heading("2. Hoạt động hòa giải", house.report_subheading)
    for sentence in filter(None, (activity_words(activity), field_words(activity))):
        yield text(sentence, body)
    yield from _comparison(report, house)
    yield from _free(free.NOTABLE, report, house, needed=False)
    yield heading("3. Kinh phí", house.report_subheading)
    yield from _free(free.COSTS, report, house)


def _comparison(report: Quarterly, house: Styles) -> Iterator[Flowable]:
    last = report.last_year
    if last is not None:
        yield from table(
            house,
            comparison_columns(report.period),
            comparison_rows(report, last),
            frame=LETTER,
            look=REPORT_TABLE,
            caption="So sánh với cùng kỳ năm trước",
        )
    yield text(comparison_words(report), house.report_body)
    yield from _free(free.COMPARISON, report, house, needed=False)


def _free(
    part: free.Part, report: Quarterly, house: Styles, *, needed: bool = True
) -> list[Flowable]:
    """A free part; its proposal is marked, an emptied one leaves lines to write on if needed."""
    words = part.text(report)
    if not words.strip():
        return narrative("", house) if needed else []
    return list(_paragraphs(part, report, house))


def _paragraphs(part: free.Part, report: Quarterly, house: Styles) -> list[Paragraph]:
    written = part.text(report)
    if part.is_proposal(report):
        return [text(italic(f"[{line}]"), house.report_body) for line in written.split("\n")]
    return [text(line, house.report_body) for line in paragraphs(written)]


def _ending(report: Quarterly, house: Styles) -> list[Flowable]:
    """The last part, the last sentence and the signatures, which never stand alone."""
    last = text(closing_words(report), house.report_body)
    plans = _free(free.PLANS, report, house)
    block = signatures(free.RECIPIENTS.text(report), report.signatory, house.fonts)
    if not all(isinstance(one, Paragraph) for one in plans):
        return [*plans, *closing([last], block, width=LETTER.text_width)]
    kept = [one for one in plans if isinstance(one, Paragraph)]
    return closing([*kept, last], block, width=LETTER.text_width)


def _addressee(report: Quarterly, house: Styles) -> Paragraph:
    """To whom: several one a line, as the decree has them."""
    given = [line.strip(" -;.") for line in free.ADDRESSEE.text(report).split("\n")]
    names = [line for line in given if line]
    if len(names) < 2:
        return text(TO + (names[0] if names else free.BLANK), house.report_addressee)
    listed = ";\n".join(f"- {name}" for name in names)
    return text(f"{TO}\n{listed}.", house.report_addressee)


def _above(report: Quarterly, house: Styles) -> list[Flowable]:
    """The line that ties the table to its report."""
    number, body = number_words(report.texts), f"{BODY} {report.office.title}"
    tied = f"(Kèm theo Báo cáo số {number} {date_words(report.texts)} của {body})"
    return [
        Mark(bookmark="PHỤ LỤC"),
        text("PHỤ LỤC", house.register_title),
        text(tied, house.caption),
    ]


def _difference(report: Quarterly) -> str:
    if report.same_basis:
        return "Bảng này tính theo ngày kết thúc hòa giải trong kỳ, như Phần II của báo cáo."
    return (
        "Số “thành” và tỷ lệ ở bảng này có thể khác Phần II của báo cáo: bảng chỉ tính vụ, việc"
        " tiếp nhận trong kỳ theo kết quả đến hết ngày cuối kỳ; báo cáo tính mọi vụ, việc kết thúc"
        " trong kỳ, kể cả tiếp nhận từ kỳ trước."
    )


def _foot(report: Quarterly, appendix: Sheet) -> Foot:
    period = report.period
    number = report.texts.number.strip()
    name = f"Báo cáo số {number_words(report.texts)}" if number else f"Báo cáo {period.label}"
    return Foot(
        words=f"{name} · Kỳ số liệu {screen_date(period.first)} - {screen_date(period.last)}",
        code=grouped(_digest(report, appendix)[:12]),
        change=change_words(report.change),
        count_pages=False,
    )


def _digest(report: Quarterly, appendix: Sheet) -> str:
    """SHA-256 over all that is printed; whether it is a draft is no part of it."""
    texts = dataclasses.replace(report.texts, parts=dict(report.texts.parts))
    whole = dataclasses.replace(report, texts=texts, draft=False)
    told = [dataclasses.asdict(whole), dataclasses.asdict(appendix) | {"draft": False}]
    return hashlib.sha256(
        json.dumps(told, ensure_ascii=False, sort_keys=True, default=str).encode()
    ).hexdigest()

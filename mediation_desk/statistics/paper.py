"""The landscape page of a table, through the house's statistical sheet."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mediation_desk.domain.dates import paper_date, screen_date
from mediation_desk.domain.office import Office
from mediation_desk.printing.foot import Foot
from mediation_desk.printing.sheet_head import SheetHeadWords
from mediation_desk.printing.signature import Signer
from mediation_desk.printing.statistical import Sheet, SheetColumn, SheetRow, sheet_pdf
from mediation_desk.sentences import sentence
from mediation_desk.statistics.census import Basis
from mediation_desk.statistics.definition import Heading, SignatureBlock
from mediation_desk.statistics.export import to_json
from mediation_desk.statistics.notes import NoteKind
from mediation_desk.statistics.report import Report
from mediation_desk.statistics.table import TableRow

BLANK_DATE = "Ngày …… tháng …… năm 20……"
NOTE_MARK = " *"
UNITS_A_PARAGRAPH = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """What the page says besides the report: whose it is, its date, its records' last change.

    Without `dated` the day is left to be written by hand.
    """

    office: Office
    dated: date | None = None
    draft: bool = False
    change: str = ""


def pdf(report: Report, imprint: Imprint, fonts_folder: Path) -> bytes:
    """The report as a PDF, A4 landscape: the same report and imprint give the same bytes."""
    return sheet_pdf(sheet(report, imprint), fonts_folder)


def words(report: Report) -> str:
    """All the office's own words on the page, to name letters the font lacks beforehand."""
    return "\n".join([*(row.unit for row in report.table.rows), *_remarks(report)])


def sheet(report: Report, imprint: Imprint) -> Sheet:
    """What the page says, word by word."""
    table, form = report.table, report.table.definition
    return Sheet(
        title=f"{form.name}, {table.period.label}",
        head=_head(report, imprint.office),
        label_title=form.label,
        label_code=form.label_code,
        columns=tuple(_column(heading) for heading in form.headings),
        total=_row(table.total),
        rows=tuple(_row(row) for row in table.rows),
        note=form.note(table.period),
        reconciliation=_line(report),
        remarks=_remarks(report),
        signers=tuple(_signer(block, imprint.dated) for block in form.signatures),
        foot=_foot(report, imprint),
        draft=imprint.draft,
    )


def _head(report: Report, office: Office) -> SheetHeadWords:
    form, period = report.table.definition, report.table.period
    names = {"commune": office.title, "province": office.province_title}
    return SheetHeadWords(
        form=f"Biểu số: {form.code}",
        sources=form.issued,
        title=form.title,
        kind=form.kind,
        period=f"Kỳ báo cáo: {period.label}",
        dates=f"(Từ {paper_date(period.first)} đến {paper_date(period.last)})",
        bodies=tuple((body.label, body.name.format(**names)) for body in form.bodies),
        unit=f"Đơn vị tính: {form.unit}",
    )


def _column(heading: Heading) -> SheetColumn:
    return SheetColumn(
        title=heading.title,
        code=f"({heading.column.number})" if heading.column else "",
        children=tuple(_column(child) for child in heading.children),
        heavy=heading.heavy,
    )


def _row(row: TableRow) -> SheetRow:
    label = row.unit + NOTE_MARK if row.shared else row.unit
    return SheetRow(label=label, figures=tuple(str(cell.value) for cell in row.cells))


def _line(report: Report) -> str:
    """The reconciliation and the rate: on most pages all that is said."""
    rate = [note.text for note in report.notes if note.kind == NoteKind.RATE]
    return " ".join((report.table.reconciliation.text, *rate))


def _remarks(report: Report) -> tuple[str, ...]:
    """One paragraph on the whole table, then those on single teams.

    A paragraph holds twelve notes on teams: little room is taken, and the last paragraph fits on
    the page that is signed.
    """
    whole = [n.text for n in report.notes if not n.unit and n.kind != NoteKind.RATE]
    if report.table.basis is Basis.CONCLUDED:
        whole.insert(0, sentence("check", "note_concluded"))
    units = [f"* {n.unit}: {n.text}." for n in report.notes if n.unit]
    step = UNITS_A_PARAGRAPH
    parts = [whole, *(units[n : n + step] for n in range(0, len(units), step))]
    return tuple(" ".join(part) for part in parts if part)


def _signer(block: SignatureBlock, dated: date | None) -> Signer:
    day = paper_date(dated) if dated else BLANK_DATE
    return Signer(
        title="\n".join(block.title),
        hint=block.hint,
        dated=day[0].upper() + day[1:] if block.dated else "",
    )


def _foot(report: Report, imprint: Imprint) -> Foot:
    period = report.table.period
    code = hashlib.sha256(f"{to_json(report)}{imprint.office}{imprint.change}".encode()).hexdigest()
    return Foot(
        words=f"Kỳ số liệu {screen_date(period.first)} - {screen_date(period.last)}",
        code=" ".join(code[n : n + 4].upper() for n in (0, 4, 8)),
        provisional=report.table.definition.mark(period),
        change=f"Thay đổi cuối: {imprint.change}" if imprint.change else "",
    )

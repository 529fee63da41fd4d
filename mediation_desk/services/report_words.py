"""The words, number and signature of an administrative report, as the office keeps them."""

from __future__ import annotations

from datetime import date

from mediation_desk.documents.quarterly_facts import QuarterlyTexts, Signatory
from mediation_desk.domain.period import Period
from mediation_desk.services.office_desk import OfficeDesk
from mediation_desk.services.quarterly import KEY
from mediation_desk.terms import term


def texts_of(office: OfficeDesk, period: Period, report: str = KEY) -> QuarterlyTexts:
    """The paragraphs written for this report with its number and date; blanks where none were."""
    number, dated = office.report_number(report, period)
    return QuarterlyTexts(parts=office.report_parts(report, period), number=number, dated=dated)


def signatory_of(office: OfficeDesk, day: date) -> Signatory | None:
    """Who signs reports of that day, as the paper names them; None where nobody was entered."""
    signing = office.signatory(day)
    if signing is None:
        return None
    return Signatory(name=signing.name, title=signing.title, prefix=term(signing.form))

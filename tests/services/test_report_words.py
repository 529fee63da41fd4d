"""What the office keeps for a report stands on its paper."""

from __future__ import annotations

from datetime import date

from mediation_desk.documents.quarterly_facts import QuarterlyTexts, Signatory
from mediation_desk.domain.period import Calendar, Period
from mediation_desk.services.office_desk import OfficeDesk
from mediation_desk.services.report_words import signatory_of, texts_of
from tests.conftest import Desk
from tests.samples import TODAY, ids

Q1 = Period.parse("2026-Q1", Calendar.ADMINISTRATIVE)


def test_nothing_kept_leaves_every_blank_blank(desk: Desk) -> None:
    office = OfficeDesk(desk.store, ids(), lambda: TODAY)
    assert texts_of(office, Q1) == QuarterlyTexts()
    assert signatory_of(office, TODAY) is None


def test_number_day_paragraphs_and_who_signs_come_from_the_office(desk: Desk) -> None:
    office = OfficeDesk(desk.store, ids(), lambda: TODAY)
    office.set_report_number("quarterly", Q1, "12/BC-UBND", date(2026, 3, 15))
    office.write_part("quarterly", Q1, "difficulties", "Thiếu kinh phí.")
    office.write_part("quarterly", Q1.previous(), "proposals", "Cũ.")
    office.add_signatory("deputy", "Bùi Thị Hòa", since=date(2026, 3, 1))
    assert texts_of(office, Q1) == QuarterlyTexts(
        parts={"difficulties": "Thiếu kinh phí."}, number="12/BC-UBND", dated=date(2026, 3, 15)
    )
    assert signatory_of(office, date(2026, 3, 15)) == Signatory(
        name="Bùi Thị Hòa", title="Phó Chủ tịch", prefix="KT."
    )
    assert signatory_of(office, date(2026, 2, 28)) is None

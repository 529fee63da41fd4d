"""Signatories and the texts of reports come back, and are in the history."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mediation_desk.domain.codes import SignatoryRole, SigningForm
from mediation_desk.domain.period import Calendar
from mediation_desk.domain.report_text import ReportText
from mediation_desk.domain.signatory import Signatory
from mediation_desk.store.database import Store
from tests.samples import new_id


def _signatory(**changes: object) -> Signatory:
    known: dict[str, object] = {
        "id": new_id(),
        "role": SignatoryRole.DEPUTY,
        "form": SigningForm.FOR_THE_CHIEF,
        "name": "Bùi Thị Hòa",
        "title": "PHÓ CHỦ TỊCH",
        "since": date(2026, 1, 1),
    }
    return Signatory(**(known | changes))  # type: ignore[arg-type]


def test_a_signatory_comes_back_the_same_and_each_change_is_in_the_history(store: Store) -> None:
    first, second = _signatory(), _signatory(until=date(2026, 6, 30), since=None)
    with store.transaction():
        store.papers.keep_signatory(first)
        store.papers.keep_signatory(second)
    assert store.papers.signatories() == [first, second]
    before = store.head.sequence
    with store.transaction():
        store.papers.keep_signatory(replace(first, name="Bùi Thị Hoa"))
    assert store.head.sequence == before + 1
    assert [s.name for s in store.papers.signatories()] == ["Bùi Thị Hoa", "Bùi Thị Hòa"]


def test_who_signs_on_a_day_is_told_by_both_ends(store: Store) -> None:
    signatory = _signatory(until=date(2026, 6, 30))
    days = [date(2025, 12, 31), date(2026, 1, 1), date(2026, 6, 30), date(2026, 7, 1)]
    assert [signatory.signs_on(day) for day in days] == [False, True, True, False]
    assert _signatory(since=None, until=None).signs_on(date(1990, 1, 1))


def test_the_texts_of_a_report_come_back_by_its_key(store: Store) -> None:
    text = ReportText(
        id=new_id(),
        report="quarterly",
        period="2026-Q3",
        calendar=Calendar.ADMINISTRATIVE,
        part="part_i",
        text="Một.\nHai.",
    )
    number = replace(text, id=new_id(), part="", text="", number="12/BC-UBND", dated=date.max)
    other = replace(text, id=new_id(), report="yearly")
    with store.transaction():
        for one in (text, number, other):
            store.papers.keep_text(one)
    assert store.papers.texts("quarterly") == [text, number]
    assert store.papers.texts("nothing") == []
    assert text.about.code == "2026-Q3"

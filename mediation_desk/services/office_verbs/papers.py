"""Verbs about who signs for the commune and what is written in its reports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from mediation_desk.domain.codes import SignatoryRole, SigningForm
from mediation_desk.domain.dates import screen_date
from mediation_desk.domain.period import Period
from mediation_desk.domain.report_text import OWN_NUMBER, ReportText
from mediation_desk.domain.signatory import Signatory
from mediation_desk.errors import Problem
from mediation_desk.services.edits.fields import kept
from mediation_desk.services.office_verbs.work import OfficeWork, require_fields, require_none
from mediation_desk.services.rights import Right, needs

USUAL: Final[Mapping[SignatoryRole, tuple[SigningForm, str]]] = MappingProxyType(
    {
        SignatoryRole.CHAIRMAN: (SigningForm.FOR_THE_COMMITTEE, "Chủ tịch"),
        SignatoryRole.DEPUTY: (SigningForm.FOR_THE_CHIEF, "Phó Chủ tịch"),
        SignatoryRole.OFFICER: (SigningForm.BY_ORDER, "Công chức Tư pháp - Hộ tịch"),
    }
)
"""In whose name each role signs and under which title, when nothing else is said."""


class SignatoryVerbs(OfficeWork):
    """What is done to signatories; none is ever removed, so that old papers keep theirs."""

    @needs(Right.SEE_OFFICE)
    def signatories(self) -> list[Signatory]:
        """Everybody who signs or signed, in the order they were added."""
        return self._store.papers.signatories()

    @needs(Right.SEE_OFFICE)
    def signatory(self, day: date, role: SignatoryRole | None = None) -> Signatory | None:
        """Who signs papers of that day: chairman before deputy before officer; or of one role.

        The one added last where several do; None where nobody was entered.
        """
        signing = [s for s in reversed(self.signatories()) if s.signs_on(day)]
        for asked in [role] if role else list(SignatoryRole):
            if found := next((s for s in signing if s.role is asked), None):
                return found
        return None

    @needs(Right.CHANGE_OFFICE)
    def add_signatory(self, role: SignatoryRole | str, name: str, **fields: Any) -> Signatory:
        """Somebody more signs; form and title are the usual ones of the role if not given."""
        require_fields(fields, {"form", "title", "since", "until"})
        given = kept(Signatory, {"role": role, "name": name})
        form, title = USUAL[given["role"]]
        given |= {"form": form, "title": title} | kept(Signatory, fields)
        return self._keep_signatory(Signatory(id=self._new_id(), **given))

    @needs(Right.CHANGE_OFFICE)
    def change_signatory(self, signatory_id: str, **fields: Any) -> Signatory:
        """The signatory has these fields."""
        require_fields(fields, {"role", "form", "name", "title", "since", "until"})
        known = {s.id: s for s in self.signatories()}[signatory_id]
        return self._keep_signatory(replace(known, **kept(Signatory, fields)))

    def _keep_signatory(self, signatory: Signatory) -> Signatory:
        require_none(self._wrong_in(signatory))
        with self._store.transaction():
            self._store.papers.keep_signatory(signatory)
        return signatory

    def _wrong_in(self, signatory: Signatory) -> Iterator[Problem]:
        for key in ("name", "title"):
            if not getattr(signatory, key):
                yield Problem(key, "missing")
        yield from self._impossible_days(signatory, ("since", "until"))
        since, until = signatory.since, signatory.until
        if since and until and until < since:
            values = {"day": screen_date(until), "other": screen_date(since)}
            yield Problem("until", "until_before_since", values)


class ReportVerbs(OfficeWork):
    """What is done to the numbers and free paragraphs of reports."""

    @needs(Right.REPORT)
    def report_numbers(self, report: str, year: int) -> list[ReportText]:
        """The numbers and dates given to reports of that kind about periods of that year."""
        found = [t for t in self._store.papers.texts(report) if t.part == OWN_NUMBER]
        return sorted((t for t in found if t.about.year == year), key=lambda t: t.about)

    @needs(Right.REPORT)
    def report_number(self, report: str, period: Period) -> tuple[str, date | None]:
        """The report's number and date; "" and None while none was entered."""
        own = self._own(report, period).get(OWN_NUMBER)
        return (own.number, own.dated) if own else ("", None)

    @needs(Right.REPORT)
    def set_report_number(
        self, report: str, period: Period, number: str, dated: date | None
    ) -> ReportText:
        """The report bears this number and date."""
        return self._write(report, period, OWN_NUMBER, number=number, dated=dated)

    @needs(Right.REPORT)
    def report_parts(self, report: str, period: Period) -> dict[str, str]:
        """The free paragraphs written for this report, by part."""
        own = self._own(report, period)
        return {part: text.text for part, text in own.items() if part != OWN_NUMBER}

    @needs(Right.REPORT)
    def offered_parts(self, report: str, period: Period) -> dict[str, str]:
        """The paragraphs of this report, and where it has none those last written before it.

        Only reports of the same length are looked at: a year's words do not suit a quarter.
        """
        texts = sorted(self._store.papers.texts(report), key=lambda t: t.about)
        earlier = [t for t in texts if t.about.kind is period.kind and t.about.last < period.last]
        before = {t.part: t.text for t in earlier if t.part != OWN_NUMBER and t.text}
        return before | self.report_parts(report, period)

    @needs(Right.REPORT)
    def write_part(self, report: str, period: Period, part: str, text: str) -> ReportText:
        """The paragraph of this report says so; blank: it says nothing."""
        if part == OWN_NUMBER:
            raise ValueError("a paragraph has a part")
        return self._write(report, period, part, text=text)

    def _write(self, report: str, period: Period, part: str, **fields: Any) -> ReportText:
        with self._store.transaction():
            known = self._own(report, period).get(part) or ReportText(
                id=self._new_id(),
                report=report,
                period=period.code,
                calendar=period.calendar,
                part=part,
            )
            text = replace(known, **kept(ReportText, fields))
            require_none(self._impossible_days(text, ("dated",)))
            self._store.papers.keep_text(text)
        return text

    def _own(self, report: str, period: Period) -> dict[str, ReportText]:
        texts = self._store.papers.texts(report)
        return {t.part: t for t in texts if t.about == period}

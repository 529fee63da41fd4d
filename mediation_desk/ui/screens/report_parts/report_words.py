"""Keeps what people write into a report, and hands it to the paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from mediation_desk.documents.quarterly_facts import QuarterlyTexts, Signatory
from mediation_desk.errors import Refused
from mediation_desk.services import quarterly
from mediation_desk.services.reports import Wanted
from mediation_desk.terms import term
from mediation_desk.ui.alerts import told
from mediation_desk.ui.desk import Desk
from mediation_desk.ui.screens.report_parts.making import Proposal
from mediation_desk.ui.screens.report_parts.texts_part import Paragraph, TextsPart
from mediation_desk.ui.screens.report_parts.wish import Wish


class ReportWords:
    """Number, date and paragraphs of the report looked at; each is kept when its field is left."""

    def __init__(self, desk: Desk, words: TextsPart, day: TextsPart) -> None:
        self._desk, self._words, self._day = desk, words, day
        self._wish: Wish | None = None
        self._proposals: Mapping[str, Proposal] = {}
        self.is_keeping = False
        """While it tells the others that it kept something: the figures stay as they are."""
        words.wrote.connect(self._write)
        for part in (words, day):
            part.numbered.connect(self._number)

    def show(self, wish: Wish, proposals: Mapping[str, Proposal]) -> None:
        """The fields show what was written for the report wished for."""
        self._wish, self._proposals = wish, proposals
        number, dated = self._desk.office.report_number(wish.key, wish.period)
        written = self._desk.office.report_parts(wish.key, wish.period)
        offered = self._desk.office.offered_parts(wish.key, wish.period)
        paragraphs = [
            Paragraph(
                key=key,
                name=one.name,
                words=written.get(key, one.text),
                waits=one.waits and key not in written,
                before="" if key in written else offered.get(key, ""),
            )
            for key, one in proposals.items()
        ]
        self._part.show_words(None if wish.is_table else number, dated, paragraphs)

    def settle(self) -> None:
        """What is being typed has been kept."""
        self._words.settle()
        self._day.settle()

    @property
    def _part(self) -> TextsPart:
        """Where the report looked at is written: a table has only its day."""
        return self._day if self._wish is not None and self._wish.is_table else self._words

    def wanted(self, wish: Wish, *, draft: bool) -> Wanted:
        """The report with what was written for it and whoever signs it."""
        number, dated = self._desk.office.report_number(wish.key, wish.period)
        wanted = wish.wanted(draft=draft, dated=dated)
        if wish.key != quarterly.KEY:
            return wanted
        parts = self._desk.office.report_parts(wish.key, wish.period)
        texts = QuarterlyTexts(parts=parts, number=number, dated=dated)
        return replace(wanted, texts=texts, signatory=self._signatory(dated))

    def _signatory(self, dated: date | None) -> Signatory | None:
        found = self._desk.office.signatory(dated or self._desk.today())
        if found is None:
            return None
        return Signatory(name=found.name, title=found.title, prefix=term(found.form))

    def _write(self, part: str, text: str) -> None:
        wish = self._wish
        if wish is not None:
            self._keep(lambda: self._desk.office.write_part(wish.key, wish.period, part, text))

    def _number(self, number: str, dated: date | None) -> None:
        wish = self._wish
        if wish is not None:
            self._keep(
                lambda: self._desk.office.set_report_number(wish.key, wish.period, number, dated)
            )

    def _keep(self, act: Callable[[], object]) -> None:
        try:
            act()
        except Refused as refused:
            self._part.refuse("\n".join(told(refused)))
            return
        self._desk.saved()
        self.is_keeping = True
        self._desk.changes.happened.emit()
        self.is_keeping = False
        if self._wish is not None:
            self.show(self._wish, self._proposals)

"""The administrative report of a period, gathered from the records of one store."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from mediation_desk import paths
from mediation_desk.documents.quarterly_facts import (
    Activity,
    Organised,
    Quarterly,
    QuarterlyTexts,
    Signatory,
)
from mediation_desk.domain.codes import EndOfMandate
from mediation_desk.domain.legal_bases import LegalBases
from mediation_desk.domain.period import Period
from mediation_desk.errors import Invalid, Problem
from mediation_desk.sentences import sentence
from mediation_desk.services.out_file import letters_told
from mediation_desk.services.rights import Right, needs
from mediation_desk.statistics.flows import Flows, flows_of
from mediation_desk.statistics.narrative import Narrative
from mediation_desk.statistics.organisation import Ended, Organisation, organisation_of
from mediation_desk.statistics.report import Report
from mediation_desk.store.database import Store
from mediation_desk.terms import dispute_types

if TYPE_CHECKING:
    from mediation_desk.statistics.paper import Imprint

KEY = "quarterly"
TABLE = "results-by-team"
TITLE = "Báo cáo kết quả công tác hòa giải ở cơ sở (quý, 6 tháng, 9 tháng, năm)"
_REASONS = {
    EndOfMandate.OWN_WISH: "theo nguyện vọng",
    EndOfMandate.STANDARD_LOST: "do không còn đáp ứng tiêu chuẩn",
    EndOfMandate.BREACH: "do vi phạm",
}


class QuarterlyReports:
    """Gathers what the administrative reports of one store tell."""

    def __init__(self, store: Store, today: date) -> None:
        self._store = store
        self._today = today

    @needs(Right.REPORT)
    def narrative(self, period: Period, appendix: Report) -> Narrative:
        """Every figure of the period with the ids behind it; `appendix` is its table."""
        offices = self._store.offices
        return Narrative(
            flows=self._flows(period),
            last_year=self._last_year(period),
            organisation=organisation_of(period, offices.teams(), offices.mediators()),
            appendix=appendix,
        )

    @needs(Right.REPORT)
    def report(
        self,
        narrative: Narrative,
        texts: QuarterlyTexts,
        signatory: Signatory | None = None,
        *,
        same_basis: bool = False,
        draft: bool = False,
    ) -> Quarterly:
        """What the paper says. Raises Invalid when the store knows no office yet."""
        office, period = self._store.offices.office(), narrative.flows.period
        if office is None:
            raise Invalid([Problem("office", "office_not_known")])
        last = narrative.last_year
        return Quarterly(
            office=office,
            period=period,
            grounds=_grounds(texts.dated or period.last),
            activity=activity_of(narrative.flows),
            last_year=activity_of(last) if last else None,
            organised=organised_of(narrative.organisation),
            texts=texts,
            signatory=signatory,
            counted_to=None if period.is_over(self._today) else self._today,
            same_basis=same_basis,
            change=self._store.last_change(narrative.ids),
            draft=draft,
        )

    def _flows(self, period: Period) -> Flows:
        # The cases open on the day before came over from the period before.
        cases = self._store.cases.alive_between(period.first - timedelta(1), period.last)
        return flows_of(period, cases, dispute_types())

    def _last_year(self, period: Period) -> Flows | None:
        """The same period by the same rule; None when nothing is recorded there."""
        try:
            earlier = period.a_year_earlier()
        except Invalid:
            return None
        flows = self._flows(earlier)
        return None if flows.is_empty else flows


def paper(report: Quarterly, appendix: Report, imprint: Imprint) -> tuple[bytes, list[str]]:
    """The report as a PDF with its table, and what a person should be told."""
    from mediation_desk.documents import quarterly
    from mediation_desk.documents.quarterly_parts import waiting
    from mediation_desk.statistics.paper import sheet

    fonts = paths.resources() / "fonts"
    told = letters_told(quarterly.words(report), fonts)
    parts = waiting(report)
    if parts:
        told.append(sentence("shell", "report_parts_wait", parts="; ".join(parts)))
    return quarterly.pdf(report, sheet(appendix, imprint), fonts), told


def activity_of(flows: Flows) -> Activity:
    """The flows as the paper counts them."""
    return Activity(
        opening=flows.opening.value,
        received=flows.received.value,
        reopened=flows.reopened.value,
        settled=flows.settled.value,
        failed=flows.failed.value,
        declined=flows.declined.value,
        in_progress=flows.in_progress.value,
        not_started=flows.not_started.value,
        fields=tuple((one.name, one.received.value) for one in flows.fields),
        untyped=flows.untyped.value,
    )


def organised_of(organisation: Organisation) -> Organised:
    """The organisation as the paper counts it."""
    return Organised(
        villages=tuple((kind.word, len(kind.names)) for kind in organisation.villages),
        teams=organisation.teams.value,
        sufficient=organisation.sufficient.value,
        founded=organisation.founded.value,
        dissolved=organisation.dissolved.value,
        mediators=organisation.mediators.value,
        women=organisation.women.value,
        minority=organisation.minority.value,
        law_trained=organisation.law_trained.value,
        untold=organisation.untold.value,
        recognised=organisation.recognised.value,
        ended=_reasons(organisation.ended),
    )


def _reasons(ended: Sequence[Ended]) -> tuple[tuple[str, int], ...]:
    return tuple((_REASONS[one.reason] if one.reason else "", one.mediators.value) for one in ended)


def _grounds(day: date) -> tuple[str, ...]:
    bases = LegalBases.from_toml(paths.resource_text("rules", "legal_bases.toml"))
    return tuple(bases.of(KEY, day))

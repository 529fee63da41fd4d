"""Reports over a period: the figures of the teams, and the register book as a report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from mediation_desk import paths
from mediation_desk.documents.quarterly_facts import QuarterlyTexts, Signatory
from mediation_desk.domain.office import Team
from mediation_desk.domain.period import Calendar, Period
from mediation_desk.errors import Invalid, Problem
from mediation_desk.sentences import sentence
from mediation_desk.services import quarterly
from mediation_desk.services.out_file import letters_told, write_out
from mediation_desk.services.register import Register
from mediation_desk.services.rights import Right, needs, require_team
from mediation_desk.statistics import export
from mediation_desk.statistics.census import Basis
from mediation_desk.statistics.counting import Counting
from mediation_desk.statistics.definition import Definition
from mediation_desk.statistics.definition_file import read_definition
from mediation_desk.statistics.names import CaseNames
from mediation_desk.statistics.narrative import to_json
from mediation_desk.statistics.report import Report, ids_to_name, report_on
from mediation_desk.statistics.table import Table
from mediation_desk.store.database import Store
from mediation_desk.terms import dispute_types

if TYPE_CHECKING:
    from mediation_desk.statistics.paper import Imprint

BOOK = "register-book"
BOOK_TITLE = "Sổ theo dõi hoạt động hòa giải ở cơ sở"
PART_TWO = "register-part-ii"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What report is wanted; `calendar` None is the one the report usually has.

    `texts` and `signatory` are those of the administrative report; `dated` holds when its texts
    have no day of their own.
    """

    key: str
    period: str
    calendar: str | None = None
    basis: str = "received"
    team: str | None = None
    dated: date | None = None
    draft: bool = False
    texts: QuarterlyTexts = field(default_factory=QuarterlyTexts)
    signatory: Signatory | None = None


def report_keys() -> list[tuple[str, str]]:
    """The key and title of every report there is."""
    narratives = [(BOOK, BOOK_TITLE), (quarterly.KEY, quarterly.TITLE)]
    return sorted([*narratives, *((d.key, d.name) for d in tables())])


def endings(key: str) -> tuple[str, ...]:
    """The endings of the files a report can be written to."""
    return {BOOK: (".pdf",), quarterly.KEY: (".pdf", ".json")}.get(key, (".pdf", ".csv", ".json"))


def usual_calendar(key: str) -> Calendar:
    """The calendar a report is made by when nobody asks for another."""
    return Calendar.ADMINISTRATIVE if key == quarterly.KEY else Calendar.STATISTICS


def tables() -> list[Definition]:
    """Every statistical form that ships with the program, by key; a new file is found by itself."""
    found = []
    for path in sorted((paths.resources() / "tables").glob("*.toml")):
        text = path.read_text(encoding="utf-8")
        # Part II of the register is a definition of its own kind, read by its form.
        if path.stem != PART_TWO:
            found.append(read_definition(text))
    return found


class Reports:
    """Makes the reports of one store."""

    def __init__(self, store: Store, today: date) -> None:
        self._store = store
        self._today = today
        self._register = Register(store)

    @needs(Right.REPORT, within_reach=True)
    def write(self, wanted: Wanted, out: Path) -> list[str]:
        """The report is the file at `out`, in the form its ending says.

        Returns and raises as `made` does.
        """
        content, told = self.made(wanted, out.suffix.lower())
        write_out(out, content)
        return told

    @needs(Right.REPORT, within_reach=True)
    def made(self, wanted: Wanted, ending: str) -> tuple[bytes, list[str]]:
        """The report in the form that ending names (".pdf"), and what a person should be told.

        Raises Invalid for a period, team or ending that is not known, and for a PDF whose checks
        fail unless it is a draft.
        """
        calendar = Calendar(wanted.calendar or usual_calendar(wanted.key))
        period = Period.parse(wanted.period, calendar)
        team = self._register.team(wanted.team) if wanted.team else None
        require_team(self._store, Right.REPORT, team)
        _require_ending(ending, endings(wanted.key))
        if wanted.key == quarterly.KEY:
            content, told = self._quarterly(wanted, period, ending)
            return content, [*told, *self._told(period)]
        if wanted.key == BOOK:
            content, told = self._book(wanted, period, team)
            return content, [*told, *self._told(period)]
        definition = next(d for d in tables() if d.key == wanted.key)
        report = self.report(definition, period, Basis(wanted.basis), team)
        lacking = _lacking(report) if ending == ".pdf" else []
        return self._rendered(report, ending, wanted), [*lacking, *self._told(period)]

    @needs(Right.REPORT, team="team")
    def report(
        self, definition: Definition, period: Period, basis: Basis, team: Team | None = None
    ) -> Report:
        """The figures of the period with the cases behind each, checked and explained.

        Of the whole office, or of one team alone.
        """
        table = self.table(definition, period, basis, team)
        return report_on(table, self._names(ids_to_name(table), team))

    @needs(Right.REPORT, team="team")
    def table(
        self, definition: Definition, period: Period, basis: Basis, team: Team | None = None
    ) -> Table:
        """The figures alone."""
        teams = self._store.offices.teams()
        # The cases open on the day before are part of the reconciliation.
        cases = self._store.cases.alive_between(period.first - timedelta(1), period.last)
        counting = Counting(
            definition=definition,
            period=period,
            basis=basis,
            types=dispute_types(),
            today=self._today,
        )
        if team is None:
            return counting.of_office(cases, teams)
        near = [case for case in cases if team.id in (case.team_id, case.partner_team_id)]
        return counting.of_team(team, near, teams)

    def _names(self, ids: Sequence[str], only: Team | None) -> CaseNames:
        disputes = self._store.disputes.some(ids)
        teams = {} if only else {team.id: team.name for team in self._store.offices.teams()}
        return CaseNames(
            numbers={d.id: str(d.number) for d in disputes},
            teams={d.id: teams[d.team_id] for d in disputes if d.team_id in teams},
            grounds={d.id: d.declined.ground for d in disputes if d.declined},
        )

    def _rendered(self, report: Report, ending: str, wanted: Wanted) -> bytes:
        if ending == ".json":
            return export.to_json(report).encode()
        if ending == ".csv":
            return export.to_csv(report)
        return self._paper(report, wanted)

    def _paper(self, report: Report, wanted: Wanted) -> bytes:
        from mediation_desk.statistics import paper

        return paper.pdf(report, self._imprint(report, wanted), paths.resources() / "fonts")

    def _imprint(self, report: Report, wanted: Wanted) -> Imprint:
        """What the page says besides. Raises Invalid when a failing check forbids the page."""
        from mediation_desk.statistics.paper import Imprint

        if report.failed and not wanted.draft:
            told = [
                Problem(check.rule, "check_failed", {"text": check.text}) for check in report.failed
            ]
            raise Invalid(told)
        office = self._store.offices.office()
        if office is None:
            raise Invalid([Problem("office", "office_not_known")])
        cells = [cell for row in report.table.rows for cell in row.cells]
        change = self._store.last_change(sorted({id_ for cell in cells for id_ in cell.ids}))
        return Imprint(office=office, dated=wanted.dated, draft=wanted.draft, change=change)

    def _quarterly(
        self, wanted: Wanted, period: Period, ending: str
    ) -> tuple[bytes, Sequence[str]]:
        """The administrative report, and what is left to write in it."""
        if wanted.team is not None:
            raise Invalid([Problem("--team", "report_of_whole_office")])
        definition = next(d for d in tables() if d.key == quarterly.TABLE)
        basis = Basis(wanted.basis)
        desk = quarterly.QuarterlyReports(self._store, self._today)
        narrative = desk.narrative(period, self.report(definition, period, basis))
        if ending == ".json":
            return to_json(narrative).encode(), ()
        imprint = self._imprint(narrative.appendix, wanted)
        report = desk.report(
            narrative,
            replace(wanted.texts, dated=wanted.texts.dated or wanted.dated),
            wanted.signatory,
            same_basis=basis is Basis.CONCLUDED,
            draft=wanted.draft,
        )
        return quarterly.paper(report, narrative.appendix, imprint)

    def _book(self, wanted: Wanted, period: Period, team: Team | None) -> tuple[bytes, list[str]]:
        """The books as a PDF, and a sentence when the font lacks letters of theirs."""
        from mediation_desk.documents import register_book
        from mediation_desk.documents.register_roll_up import RollUp
        from mediation_desk.services.books import Books

        roll_up = RollUp.from_toml(paths.resource_text("tables", f"{PART_TWO}.toml"))
        books = Books(self._store, self._today).of(period, team)
        fonts = paths.resources() / "fonts"
        lacking = letters_told(register_book.words(books), fonts)
        return register_book.pdf(books, roll_up, fonts, wanted.draft), lacking

    def _told(self, period: Period) -> list[str]:
        over = period.is_over(self._today)
        return [] if over else [sentence("shell", "period_not_over", period=period.label)]


def _lacking(report: Report) -> list[str]:
    from mediation_desk.statistics import paper

    return letters_told(paper.words(report), paths.resources() / "fonts")


def _require_ending(ending: str, allowed: Sequence[str]) -> None:
    if ending not in allowed:
        words = ", ".join(allowed)
        raise Invalid([Problem("--out", "ending_unknown", {"ending": ending, "allowed": words})])

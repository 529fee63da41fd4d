"""Printing the forms of one dispute."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mediation_desk import paths
from mediation_desk.documents.case_file import CaseFile
from mediation_desk.documents.form import Form, forms
from mediation_desk.domain.dispute import Dispute
from mediation_desk.domain.legal_bases import LegalBases
from mediation_desk.domain.office import Mediator, Office, Team
from mediation_desk.errors import FolderMissing, Invalid, Problem
from mediation_desk.sentences import problem, sentence
from mediation_desk.services.out_file import letters_told, write_out
from mediation_desk.services.register import Register
from mediation_desk.services.rights import Right, needs
from mediation_desk.store.database import Store
from mediation_desk.store.disk import disk_troubles


def form_keys() -> list[tuple[str, str]]:
    """The key and title of every form there is."""
    return [(form.key, form.title) for form in forms()]


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """The office, its people and the law around a dispute."""

    office: Office
    teams: Mapping[str, Team]
    people: Mapping[str, Mediator]
    bases: LegalBases

    def case_file(self, dispute: Dispute, *, change: str) -> CaseFile:
        """The dispute with what stands around it; `change` marks its last change."""
        return CaseFile(
            office=self.office,
            team=self.teams[dispute.team_id],
            partner=self.teams.get(dispute.partner_team_id or ""),
            dispute=dispute,
            people=self.people,
            bases=self.bases,
            change=change,
        )


class Forms:
    """Makes the papers of the disputes of one store."""

    def __init__(self, store: Store, today: date) -> None:
        self._store = store
        self._today = today
        self._register = Register(store)

    @needs(Right.SEE_CASES, within_reach=True)
    def find(self, called: str, team: str | None) -> Dispute:
        """The dispute called by id or number, in the team of that name or in any."""
        return self._register.dispute(called, self._register.team(team) if team else None)

    @needs(Right.SEE_CASES, dispute="dispute")
    def write(self, key: str, dispute: Dispute, out: Path, *, draft: bool = False) -> list[str]:
        """The form is the PDF file at `out`; returns what a person should be told.

        Raises Invalid naming why the dispute does not fit the form or all that is missing; a
        draft needs nothing but to fit.
        """
        case_file = self.case_file(dispute)
        write_out(out, self.pdf(key, case_file, draft=draft))
        return self._letters(_form(key), case_file)

    @needs(Right.SEE_CASES, within_reach=True)
    def pdf(self, key: str, case_file: CaseFile, *, draft: bool = False) -> bytes:
        """The form as a PDF; needs no store, so that any thread may ask.

        Raises Invalid as `write` does.
        """
        form = _form(key)
        problems = self._problems(form, case_file, draft=draft)
        if problems:
            raise Invalid(problems)
        return form.build(case_file, self._fonts, draft)

    @needs(Right.SEE_CASES, within_reach=True)
    def sketch(self, key: str, case_file: CaseFile) -> bytes:
        """The form as a draft, also of a dispute that it does not fit yet; for looking only."""
        return _form(key).build(case_file, self._fonts, True)  # noqa: FBT003

    @needs(Right.SEE_CASES, dispute="dispute")
    def write_all(
        self, dispute: Dispute, folder: Path, *, draft: bool = False
    ) -> tuple[list[Path], list[str]]:
        """Every form that fits the dispute is a file in `folder`, named by its key.

        Returns the files and what a person should be told, forms left out for something missing
        included. Raises Invalid when none could be printed.
        """
        if folder.exists() and not folder.is_dir():
            raise FolderMissing
        written, told, problems = [], [], []
        case_file = self.case_file(dispute)
        for form in forms():
            if form.unfit(case_file):
                continue
            missing = self._problems(form, case_file, draft=draft)
            if missing:
                problems += missing
                words = "; ".join(problem(p) for p in missing)
                told.append(sentence("shell", "form_skipped", form=form.title, missing=words))
                continue
            with disk_troubles():
                folder.mkdir(parents=True, exist_ok=True)
            written.append(folder / f"{form.key}.pdf")
            write_out(written[-1], form.build(case_file, self._fonts, draft))
            told += self._letters(form, case_file)
        if not written:
            raise Invalid(problems or [Problem("", "no_form_fits")])
        return written, told

    @needs(Right.SEE_CASES, dispute="dispute")
    def case_file(self, dispute: Dispute, around: Around | None = None) -> CaseFile:
        """The dispute with everything its papers print; what is around it may be given."""
        return (around or self.around()).case_file(
            dispute, change=self._store.last_change([dispute.id])
        )

    @needs(Right.SEE_OFFICE)
    def around(self) -> Around:
        """What the papers of every dispute share."""
        offices = self._store.offices
        office = offices.office()
        if office is None:
            raise Invalid([Problem("office", "office_not_known")])
        return Around(
            office=office,
            teams={team.id: team for team in offices.teams()},
            people={m.id: m for m in offices.mediators()},
            bases=LegalBases.from_toml(paths.resource_text("rules", "legal_bases.toml")),
        )

    @property
    def _fonts(self) -> Path:
        return paths.resources() / "fonts"

    def _problems(self, form: Form, case_file: CaseFile, *, draft: bool) -> list[Problem]:
        unfit = form.unfit(case_file)
        if unfit:
            return [unfit]
        return [] if draft else list(form.missing(case_file))

    def _letters(self, form: Form, case_file: CaseFile) -> list[str]:
        return letters_told(form.words(case_file), self._fonts)


def _form(key: str) -> Form:
    return next(form for form in forms() if form.key == key)

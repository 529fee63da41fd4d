"""What each paper of a dispute still lacks, in words, with the place where it is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mediation_desk.documents.case_file import CaseFile
from mediation_desk.documents.form import Form, forms
from mediation_desk.domain.dispute import Dispute
from mediation_desk.errors import Problem
from mediation_desk.sentences import problem, sentence
from mediation_desk.services.forms import Around


@dataclass(frozen=True, slots=True)
class Need:
    """One thing that is not written yet: its words and the place to go to.

    The place is a path in the dispute: "parties[0].request", "outcome.obligations[1].due_on".
    """

    place: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperNeeds:
    """How far a dispute is from one paper; `unfit` says why it is none for this dispute at all.

    `to_come` is what a paper will still need that does not fit yet.
    """

    key: str
    title: str
    unfit: str
    needs: tuple[Need, ...]
    to_come: tuple[Need, ...] = ()

    @property
    def fits(self) -> bool:
        """Whether the paper is one for a dispute that stands where this one does."""
        return not self.unfit

    @property
    def ready(self) -> bool:
        """Whether it can be printed now."""
        return self.fits and not self.needs

    @property
    def sentence(self) -> str:
        """What a person is told: what is missing, why it does not fit, or "" when it is ready."""
        if not self.needs:
            return self.unfit
        items = "; ".join(need.words for need in self.needs)
        return sentence("problem", "paper_needs", paper=_small_first(self.title), items=items)


def paper_needs(dispute: Dispute, around: Around) -> list[PaperNeeds]:
    """Every paper there is with what the dispute lacks for it; those that fit come first.

    `around` is `Forms.around()`, read once and used for as long as the office does not change.
    """
    case_file = around.case_file(dispute, change="")
    found = [_needs(form, case_file) for form in forms()]
    return sorted(found, key=lambda paper: not paper.fits)


def _needs(form: Form, case_file: CaseFile) -> PaperNeeds:
    unfit = form.unfit(case_file)
    return PaperNeeds(
        key=form.key,
        title=form.title,
        unfit=problem(Problem("", unfit.rule, unfit.values)) if unfit else "",
        needs=() if unfit else tuple(_each(form, case_file)),
        to_come=tuple(_each(form, case_file)) if unfit else (),
    )


def _each(form: Form, case_file: CaseFile) -> Iterator[Need]:
    silent = iter(_silent_sides(case_file.dispute))
    for lack in form.missing(case_file):
        words = str(lack.values.get("item") or problem(Problem("", lack.rule, lack.values)))
        yield Need(_there(lack.place, case_file.dispute, silent), words)


def _there(place: str, dispute: Dispute, silent: Iterator[int]) -> str:
    """The row that is meant where a form names only its kind."""
    key, any_row, field = place.partition("[].")
    if not any_row:
        return place
    if key == "sessions":
        held = [n for n, session in enumerate(dispute.sessions) if session.held]
        return f"sessions[{held[-1]}].{field}" if held else "sessions"
    return f"{key}[{next(silent, 0)}].{field}"


def _silent_sides(dispute: Dispute) -> Iterator[int]:
    """The first party of each side that has said of nothing what it wants."""
    for side in dispute.sides:
        if not any(party.request.strip() for party in dispute.parties_of(side)):
            yield dispute.parties.index(dispute.parties_of(side)[0])


def _small_first(title: str) -> str:
    """The title inside a sentence: only its first letter becomes small."""
    return title[:1].lower() + title[1:]

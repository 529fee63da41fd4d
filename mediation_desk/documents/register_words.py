"""What the columns of the register say about one case."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mediation_desk.documents.case_file import CaseFile
from mediation_desk.documents.phrases import side_name
from mediation_desk.domain.case import case_of, state_as_recorded
from mediation_desk.domain.codes import OutcomeResult, State
from mediation_desk.domain.dispute import Dispute
from mediation_desk.domain.people import Party
from mediation_desk.printing.words import Run, Words, bold
from mediation_desk.terms import term

_STATE_WORDS = {State.NOT_STARTED: "Chưa hòa giải", State.IN_PROGRESS: "Đang hòa giải"}


def helper_words(case: CaseFile) -> str:
    """Column 3: the mediators, then the persons invited."""
    lines = []
    if case.mediators:
        lines.append(f"HGV: {', '.join(m.name for m in case.mediators)}")
    if case.dispute.invited:
        lines.append(f"Người được mời: {', '.join(g.name for g in case.dispute.invited)}")
    return "\n".join(lines)


def people_words(dispute: Dispute) -> Words:
    """Column 4: each side with names, ages on the day of receipt and addresses, then the others.

    An address that all parties share is told once.
    """
    shared = {p.address for p in dispute.parties}
    common = len(shared) == 1 and len(dispute.parties) > 1
    runs: list[str | Run] = []
    for side in dispute.sides:
        line = "; ".join(_party(p, dispute, common) for p in dispute.parties_of(side))
        runs += [bold(f"{side_name(side)}:"), f" {line}\n"]
    for person in dispute.related:
        facts = (person.name, _age(person.birth, dispute), person.address)
        told = ", ".join(filter(None, facts))
        runs.append(f"Người có quyền, nghĩa vụ liên quan: {told}\n")
    if common and (address := next(iter(shared))):
        runs.append(f"Cùng địa chỉ: {address}")
    return _trimmed(runs)


def result_words(case: CaseFile) -> str:
    """Column 6: the agreement when it was settled, the request of each side when it failed."""
    outcome = case.outcome
    if outcome is None:
        return ""
    if outcome.result is OutcomeResult.SETTLED:
        return outcome.agreement
    asked = [f"{side_name(p.side)}: {p.request}" for p in case.dispute.parties if p.request.strip()]
    return "\n".join(asked) or outcome.reason


def signer_names(case: CaseFile) -> tuple[str, ...]:
    """Column 9: who signs: the mediators and the persons invited."""
    return (*(m.name for m in case.mediators), *(g.name for g in case.dispute.invited))


def note_words(case: CaseFile, *, short: bool = False) -> str:
    """Column 10: what became of the case, in a few words; `short` without the follow-up."""
    return "; ".join(_notes(case, short=short))


def _notes(case: CaseFile, *, short: bool) -> Iterator[str]:
    dispute = case.dispute
    if dispute.deleted:
        yield "Đã hủy"
        return
    if dispute.declined:
        yield f"Không thụ lý: {term(dispute.declined.ground).lower()}"
    if case.partner:
        yield f"Cùng {case.partner.name}"
    if len(dispute.rounds) > 1:
        day = dispute.rounds[-1].opened_on
        # The column is narrow: a whole date would be torn apart inside its year.
        yield f"Mở lại ngày {day.day}/{day.month} năm {day.year}"
    state = state_as_recorded(case_of(dispute))
    if state in _STATE_WORDS:
        yield _STATE_WORDS[state]
    if not short:
        yield from _afterwards(case)


def _afterwards(case: CaseFile) -> Iterator[str]:
    outcome = case.outcome
    if outcome is None:
        return
    if outcome.written is not None:
        yield "Có văn bản" if outcome.written else "Không lập văn bản"
    if outcome.result is OutcomeResult.FAILED and outcome.guidance:
        yield outcome.guidance
    seen = [look for promise in case.last_round.obligations for look in promise.follow_up]
    if seen:
        yield max(seen, key=lambda look: look.on).finding


def _party(party: Party, dispute: Dispute, common: bool) -> str:
    facts = (party.name, _age(party.birth, dispute), "" if common else party.address)
    return ", ".join(filter(None, facts))


def _age(birth: object, dispute: Dispute) -> str:
    from mediation_desk.domain.dates import Birth

    return f"{birth.age_on(dispute.received_on)} tuổi" if isinstance(birth, Birth) else ""


def _trimmed(runs: Sequence[str | Run]) -> Words:
    last = runs[-1]
    return [*runs[:-1], last.rstrip("\n")] if isinstance(last, str) else list(runs)

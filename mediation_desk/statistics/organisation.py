"""The teams and mediators of an office at a period's end, and who came and went in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from mediation_desk.domain.codes import EndOfMandate, Gender, Qualification
from mediation_desk.domain.office import Mediator, Team
from mediation_desk.domain.period import Period
from mediation_desk.domain.text import fold
from mediation_desk.statistics.table import Cell

LEAST_MEDIATORS = 3
MAJORITY = "kinh"


@dataclass(frozen=True, slots=True, kw_only=True)
class Villages:
    """The villages called by one word ("thôn", "tổ dân phố"), each counted once."""

    word: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """The mediators whose mandate ended for one reason; None where it is not recorded."""

    reason: EndOfMandate | None
    mediators: Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """The office as it stood at the end of the period's last day; cells hold ids of its people.

    `untold` lack a gender, an ethnicity or a qualification in the records. `sufficient` are the
    teams as the Law's Art 12(1) wants them: three mediators, a woman among them, a minority
    mediator where minorities live. `recognised`, `ended`, `founded` and `dissolved` happened in the
    period.
    """

    villages: tuple[Villages, ...]
    teams: Cell
    sufficient: Cell
    founded: Cell
    dissolved: Cell
    mediators: Cell
    women: Cell
    minority: Cell
    law_trained: Cell
    untold: Cell
    recognised: Cell
    ended: tuple[Ended, ...]


def organisation_of(
    period: Period, teams: Iterable[Team], mediators: Iterable[Mediator]
) -> Organisation:
    """The figures of the period; teams and mediators may be given in any order.

    A team is there from its founding to the day before its dissolution, a mediator from the
    decision of recognition (else the election) to the day before the mandate's end; without a day
    they were always there.
    """
    standing = [team for team in _ordered(teams) if _stands(team, period.last)]
    at_home = {team.id for team in standing}
    everybody = sorted(mediators, key=lambda m: m.id)
    serving = [m for m in everybody if m.team_id in at_home and _serves(m, period.last)]
    return Organisation(
        villages=_villages(standing),
        teams=_cell(standing),
        sufficient=_cell([team for team in standing if _is_sufficient(team, serving)]),
        founded=_cell([t for t in _ordered(teams) if _within(t.founded_on, period)]),
        dissolved=_cell([t for t in _ordered(teams) if _within(t.dissolved_on, period)]),
        mediators=_cell(serving),
        women=_cell([m for m in serving if m.gender is Gender.FEMALE]),
        minority=_cell([m for m in serving if _is_minority(m)]),
        law_trained=_cell([m for m in serving if m.qualification is Qualification.LAW]),
        untold=_cell([m for m in serving if _is_untold(m)]),
        recognised=_cell([m for m in everybody if _within(_begun(m), period)]),
        ended=_ended([m for m in everybody if _within(m.ended_on, period)]),
    )


def _ordered(teams: Iterable[Team]) -> list[Team]:
    return sorted(teams, key=lambda team: (team.position, team.id))


def _stands(team: Team, at: date) -> bool:
    founded = team.founded_on is None or team.founded_on <= at
    return founded and (team.dissolved_on is None or team.dissolved_on > at)


def _serves(mediator: Mediator, at: date) -> bool:
    begun = _begun(mediator)
    return (begun is None or begun <= at) and (mediator.ended_on is None or mediator.ended_on > at)


def _begun(mediator: Mediator) -> date | None:
    return mediator.decision_on or mediator.elected_on


def _within(day: date | None, period: Period) -> bool:
    return day is not None and period.contains(day)


def _is_minority(mediator: Mediator) -> bool:
    return fold(mediator.ethnicity).strip() not in ("", MAJORITY)


def _is_untold(mediator: Mediator) -> bool:
    told = (mediator.gender, mediator.ethnicity.strip(), mediator.qualification)
    return not all(told)


def _is_sufficient(team: Team, serving: Iterable[Mediator]) -> bool:
    own = [m for m in serving if m.team_id == team.id]
    women = any(m.gender is Gender.FEMALE for m in own)
    minority = not team.minority_area or any(_is_minority(m) for m in own)
    return len(own) >= LEAST_MEDIATORS and women and minority


def _villages(teams: Sequence[Team]) -> tuple[Villages, ...]:
    """In the order of the office; a team that names no village adds none."""
    found: dict[str, dict[str, None]] = {}
    for team in teams:
        if team.village.strip():
            found.setdefault(team.village_type or "thôn", {})[team.village] = None
    return tuple(Villages(word=word, names=tuple(names)) for word, names in found.items())


def _ended(mediators: Sequence[Mediator]) -> tuple[Ended, ...]:
    """By reason in the order of the law, those without one last."""
    reasons: list[EndOfMandate | None] = [*EndOfMandate, None]
    found = (
        Ended(reason=reason, mediators=_cell([m for m in mediators if m.end_reason is reason]))
        for reason in reasons
    )
    return tuple(one for one in found if one.mediators.ids)


def _cell(people: Sequence[Team] | Sequence[Mediator]) -> Cell:
    return Cell(tuple(one.id for one in people))

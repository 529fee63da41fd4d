"""Everything a person does to the office: its first start, its teams, people and papers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from mediation_desk.domain.codes import UnitType
from mediation_desk.domain.office import Office
from mediation_desk.domain.refusal import refuse
from mediation_desk.errors import Invalid, Problem
from mediation_desk.services.office_verbs.mediators import MEDIATOR_FIELDS, MediatorVerbs
from mediation_desk.services.office_verbs.papers import USUAL, ReportVerbs, SignatoryVerbs
from mediation_desk.services.office_verbs.teams import TEAM_FIELDS, TeamVerbs, team_name
from mediation_desk.services.rights import Right, needs
from mediation_desk.services.unit_search import UnitFound
from mediation_desk.services.units import units

__all__ = [
    "MEDIATOR_FIELDS",
    "TEAM_FIELDS",
    "USUAL",
    "NewMediator",
    "NewTeam",
    "OfficeDesk",
    "team_name",
]


@dataclass(frozen=True, slots=True)
class NewMediator:
    """Somebody entered at the first start; `fields` are those of MEDIATOR_FIELDS."""

    name: str
    leader: bool = False
    fields: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewTeam:
    """A team entered at the first start, named after its village when it has no name."""

    name: str = ""
    village: str = ""
    village_type: str = ""
    mediators: Sequence[NewMediator] = ()


class OfficeDesk(TeamVerbs, MediatorVerbs, SignatoryVerbs, ReportVerbs):
    """The verbs of the office of one store.

    Each is one transaction. Each raises Invalid with the place of every rule it would break, and
    then nothing is changed; KeyError for an id that is not there.
    """

    @needs(Right.SEE_OFFICE)
    def office(self) -> Office | None:
        """The commune; None before the first start."""
        return self._store.offices.office()

    @needs(Right.CHANGE_OFFICE)
    def begin(self, unit: UnitFound, teams: Sequence[NewTeam], *, practice: bool = False) -> Office:
        """The commune, its teams and their mediators are kept; the rest may wait.

        Raises Invalid when there is an office already or no team is given; places are
        "teams[0].name", "teams[0].mediators[1].name".
        """
        with self._store.transaction():
            if self.office():
                refuse("office", "office_begun")
            if not teams:
                refuse("teams", "missing")
            office = self._office(unit, practice=practice)
            self._store.offices.keep_office(office)
            for index, team in enumerate(teams):
                self._begin_team(team, f"teams[{index}]")
        return office

    def _begin_team(self, team: NewTeam, place: str) -> None:
        with _placed(place):
            kept = self._add_team(team.name, village=team.village, village_type=team.village_type)
        for index, person in enumerate(team.mediators):
            with _placed(f"{place}.mediators[{index}]"):
                self._add_mediator(kept.id, person.name, leader=person.leader, **person.fields)

    def _office(self, unit: UnitFound, *, practice: bool) -> Office:
        province = units().province(unit.province, "office.province")
        commune, _ = units().commune(province, unit.name, "office.commune")
        if commune.code != unit.code:
            refuse("office.commune", "unit_unknown", code=unit.code)
        # Until a change of kind is in force the word of before is the right one, and comes last.
        word = commune.words_on(self._today())[-1]
        return Office(
            id=self._new_id(),
            province=province.full_name,
            province_code=province.code,
            commune=commune.name,
            commune_code=commune.code,
            type=UnitType(word),
            practice=practice,
        )


@contextmanager
def _placed(place: str) -> Iterator[None]:
    """What is refused inside bears its place within the whole."""
    try:
        yield
    except Invalid as error:
        found = [Problem(f"{place}.{p.place}", p.rule, p.values) for p in error.problems]
        raise Invalid(found) from error

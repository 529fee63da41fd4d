"""What was answered so far at the first start, and the office it makes."""

from __future__ import annotations

from dataclasses import dataclass, field

from mediation_desk.domain.codes import Gender
from mediation_desk.services.office_desk import NewMediator, NewTeam, team_name
from mediation_desk.services.unit_search import UnitFound


@dataclass(frozen=True, slots=True)
class PersonAnswer:
    """A mediator as entered; gender and the rest may wait."""

    name: str
    gender: Gender | None = None
    leader: bool = False


@dataclass(slots=True)
class TeamAnswer:
    """A team as entered: its village, what a village is called there, its mediators."""

    village: str
    village_type: str
    people: list[PersonAnswer] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The team's name: "Tổ hòa giải thôn Nà Lốc"."""
        return team_name(self.village_type, self.village)


@dataclass(slots=True)
class Answers:
    """Everything answered; nothing is written anywhere before the last step."""

    one_team: bool = True
    unit: UnitFound | None = None
    teams: list[TeamAnswer] = field(default_factory=list)
    password: str = ""

    def new_teams(self) -> list[NewTeam]:
        """The teams with their people, to be kept."""
        return [
            NewTeam(
                village=team.village,
                village_type=team.village_type,
                mediators=[
                    NewMediator(
                        person.name,
                        person.leader,
                        {"gender": person.gender} if person.gender else {},
                    )
                    for person in team.people
                ],
            )
            for team in self.teams
        ]

"""The office, teams and mediators a file brings, held against those a store has."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from mediation_desk.domain.dates import Birth
from mediation_desk.domain.office import Mediator, Office, Team
from mediation_desk.domain.text import equality_key
from mediation_desk.errors import Invalid
from mediation_desk.services.intake.file import DisputeFile
from mediation_desk.services.intake.namesakes import matched
from mediation_desk.services.intake.reading import Reading, quoted
from mediation_desk.services.intake.roster import Roster
from mediation_desk.services.intake.shape import Row
from mediation_desk.services.units import office_of
from mediation_desk.store.database import Store

Record = TypeVar("Record", Team, Mediator)
NewId = Callable[[], str]


@dataclass(frozen=True, slots=True)
class Known:
    """The office and people of a store; all empty where there is no store yet."""

    office: Office | None = None
    teams: tuple[Team, ...] = ()
    mediators: tuple[Mediator, ...] = ()

    @classmethod
    def of(cls, store: Store) -> Known:
        """Those the store holds now."""
        offices = store.offices
        return cls(offices.office(), tuple(offices.teams()), tuple(offices.mediators()))


@dataclass(slots=True)
class Enrolment:
    """What is to be kept besides the disputes: what is new, and what fills an empty place."""

    known: Known
    new_id: NewId
    reading: Reading
    office: Office | None = None
    teams: dict[str, Team] = field(default_factory=dict)
    mediators: dict[str, Mediator] = field(default_factory=dict)

    @property
    def roster(self) -> Roster:
        """Everybody there will be once this is kept."""
        teams = {team.id: team for team in self.known.teams} | self.teams
        people = {person.id: person for person in self.known.mediators} | self.mediators
        return Roster.of(teams.values(), people.values())

    def changed(self) -> tuple[list[Team], list[Mediator]]:
        """The teams and mediators that are new or filled, in the file's order."""
        teams, people = set(self.known.teams), set(self.known.mediators)
        return (
            [team for team in self.teams.values() if team not in teams],
            [person for person in self.mediators.values() if person not in people],
        )

    def add_office(self, file: DisputeFile) -> None:
        """The file's office is the store's; a first store needs one, and teams."""
        named = {problem.place for problem in file.problems}
        if not (self.known.office or file.office or "office" in named):
            self.reading.refuse("office", "office_missing")
        if not (self.known.teams or file.teams or "teams" in named):
            self.reading.refuse("teams", "teams_missing")
        if file.office is None:
            return
        try:
            given = office_of(file.office.values, self.new_id())
        except (Invalid, KeyError):
            return  # what it lacks or misspells was named when the file was read
        stored = self.known.office
        if stored is None:
            self.office = given
        elif stored.commune_code != given.commune_code:
            self.reading.refuse("office", "office_differs", stored=stored.title, given=given.title)

    def add_team(self, row: Row) -> None:
        """The row's team and its mediators are enrolled, or what forbids it is named."""
        name = row.get("name")
        if name is None:
            return
        team = self._called(name)
        if team is not None and team.id in self.teams:
            self.reading.refuse(row.at("name"), "team_twice", name=quoted(name))
            return
        if team is None:
            team = Team(id=self.new_id(), name=name, position=-1, **_village(row))
            if not (team.village and team.village_type):
                self.reading.warn(row.place, "team_without_village", name=quoted(name))
        else:
            team = _filled(team, row, ("village", "village_type"), self.reading)
        self.teams[team.id] = team
        self._add_mediators(row, team)

    def _called(self, name: str) -> Team | None:
        key = equality_key(name)
        teams = (*self.teams.values(), *self.known.teams)
        return next((team for team in teams if equality_key(team.name) == key), None)

    def _add_mediators(self, team_row: Row, team: Team) -> None:
        stored = [m for m in self.known.mediators if m.team_id == team.id]
        leader = next((m for m in stored if m.leader and m.ended_on is None), None)
        for row, known in matched(team_row.rows("mediators"), stored, self.reading):
            mediator = self._mediator(row, known, team)
            if mediator.leader and leader and mediator.id != leader.id:
                self.reading.refuse(row.at("leader"), "second_leader", name=quoted(leader.name))
            leader = mediator if mediator.leader and leader is None else leader
            self.mediators[mediator.id] = mediator

    def _mediator(self, row: Row, known: Mediator | None, team: Team) -> Mediator:
        if known is None:
            return Mediator(id=self.new_id(), team_id=team.id, **row.values)
        keys = ("gender", "birth", "ethnicity", "qualification")
        mediator = _filled(known, row, keys, self.reading)
        if row.get("leader") and not known.leader:
            return replace(mediator, leader=True)
        if row.get("leader") is False and known.leader:
            self.reading.refuse(row.at("leader"), "leader_differs", name=quoted(known.name))
        return mediator


def enrolled(file: DisputeFile, known: Known, new_id: NewId, reading: Reading) -> Enrolment:
    """What the file brings besides disputes; whatever contradicts the store is in `reading`."""
    enrolment = Enrolment(known, new_id, reading)
    enrolment.add_office(file)
    for row in file.teams:
        enrolment.add_team(row)
    return enrolment


def _village(row: Row) -> dict[str, Any]:
    return {key: row.get(key) or "" for key in ("village", "village_type")}


def _filled(stored: Record, row: Row, keys: tuple[str, ...], reading: Reading) -> Record:
    """The stored record with its empty places filled; a value that differs is refused."""
    fresh: dict[str, Any] = {}
    for key in keys:
        given, kept = row.get(key), getattr(stored, key)
        if given is None or _same(given, kept):
            continue
        if kept in (None, ""):
            fresh[key] = given
        else:
            reading.refuse(
                row.at(key), "stored_value_differs", stored=_shown(kept), given=_shown(given)
            )
    return replace(stored, **fresh) if fresh else stored


def _same(given: object, kept: object) -> bool:
    if isinstance(given, str) and isinstance(kept, str):
        return equality_key(given) == equality_key(kept)
    return given == kept


def _shown(value: str | StrEnum | Birth | date) -> str:
    return value.on_screen() if isinstance(value, Birth) else quoted(str(value))

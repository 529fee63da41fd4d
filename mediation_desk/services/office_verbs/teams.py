"""Verbs about the mediation teams of the commune."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final

from mediation_desk.domain.dates import screen_date
from mediation_desk.domain.office import Team
from mediation_desk.domain.refusal import refuse
from mediation_desk.domain.text import clean, equality_key
from mediation_desk.errors import Problem
from mediation_desk.services.edits.fields import kept
from mediation_desk.services.office_verbs.work import OfficeWork, require_fields, require_none
from mediation_desk.services.rights import Right, needs
from mediation_desk.terms import VILLAGE_TYPES

TEAM_FIELDS: Final = frozenset(
    {
        "name",
        "village",
        "village_type",
        "founded_on",
        "required_size",
        "minority_area",
        "decision_number",
        "decision_on",
    }
)
"""What `add_team` and `change_team` take."""

_DAYS: Final = ("founded_on", "dissolved_on", "decision_on")


class TeamVerbs(OfficeWork):
    """What is done to teams; none is ever removed, so that old papers keep theirs."""

    @needs(Right.SEE_OFFICE)
    def teams(self) -> list[Team]:
        """Every team in the office's order, dissolved ones too."""
        return self._store.offices.teams()

    @needs(Right.CHANGE_OFFICE)
    def add_team(
        self, name: str = "", *, village: str = "", village_type: str = "", **fields: Any
    ) -> Team:
        """A team at the end of the office's order, named after its village when no name is given.

        Raises Invalid for a name that is missing or taken, or an impossible day.
        """
        with self._store.transaction():
            return self._add_team(name, village=village, village_type=village_type, **fields)

    @needs(Right.CHANGE_OFFICE)
    def change_team(self, team_id: str, **fields: Any) -> Team:
        """The team has these fields."""
        require_fields(fields, TEAM_FIELDS)
        return self._keep_changed(team_id, **kept(Team, fields))

    @needs(Right.CHANGE_OFFICE)
    def dissolve_team(self, team_id: str, on: date | None) -> Team:
        """The team exists until that day; None: it goes on. It stays in its papers."""
        return self._keep_changed(team_id, dissolved_on=on)

    @needs(Right.CHANGE_OFFICE)
    def order_teams(self, team_ids: Sequence[str]) -> list[Team]:
        """The teams stand in this order; raises Invalid unless each is named once."""
        with self._store.transaction():
            teams = {team.id: team for team in self.teams()}
            if sorted(team_ids) != sorted(teams):
                refuse("teams", "teams_not_all")
            for position, team_id in enumerate(team_ids):
                self._store.offices.keep_team(replace(teams[team_id], position=position))
        return self.teams()

    def _add_team(
        self, name: str, *, village: str = "", village_type: str = "", **fields: Any
    ) -> Team:
        require_fields(fields, TEAM_FIELDS)
        called = name if clean(name) else team_name(village_type, village)
        given = {"name": called, "village": village, "village_type": village_type, **fields}
        team = Team(id=self._new_id(), position=-1, **kept(Team, given))
        require_none(self._wrong_with(team))
        return self._store.offices.keep_team(team)

    def _keep_changed(self, team_id: str, **changes: Any) -> Team:
        with self._store.transaction():
            team = replace(self._team(team_id), **changes)
            require_none(self._wrong_with(team))
            return self._store.offices.keep_team(team)

    def _team(self, team_id: str) -> Team:
        """The team with this id; raises KeyError."""
        return {team.id: team for team in self.teams()}[team_id]

    def _wrong_with(self, team: Team) -> Iterator[Problem]:
        if not team.name:
            yield Problem("name", "missing")
        key = equality_key(team.name)
        if any(equality_key(t.name) == key for t in self.teams() if t.id != team.id):
            yield Problem("name", "team_name_taken", {"name": team.name})
        if team.village_type and team.village_type not in VILLAGE_TYPES:
            values = {"typed": team.village_type[:60], "allowed": ", ".join(VILLAGE_TYPES)}
            yield Problem("village_type", "unknown_code", values)
        yield from self._impossible_days(team, _DAYS)
        founded, dissolved = team.founded_on, team.dissolved_on
        if founded and dissolved and dissolved < founded:
            values = {"day": screen_date(dissolved), "other": screen_date(founded)}
            yield Problem("dissolved_on", "dissolved_before_founded", values)


def team_name(village_type: str, village: str) -> str:
    """The usual name of a village's team: "Tổ hòa giải xóm Văn"; "" without a village."""
    words = clean(f"{village_type} {village}")
    return f"Tổ hòa giải {words}" if clean(village) else ""

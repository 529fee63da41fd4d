"""The teams and mediators a file may name: those of the store and those it brings itself."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from mediation_desk.domain.office import Mediator, Team
from mediation_desk.domain.text import equality_key
from mediation_desk.services.intake.reading import Reading, quoted
from mediation_desk.services.intake.records import Hands
from mediation_desk.services.intake.shape import Row, nearest

# Teams' names differ by little more than their village; a wrong guess would only mislead.
_NEAR: Final = 0.9
_WITH_BIRTH: Final = re.compile(r"(.+?) ?\(([0-9/-]{4,10})\)")


@dataclass(frozen=True, slots=True)
class Roster:
    """Who there is to mediate: teams by the key of their names, mediators by team and key."""

    teams: Mapping[str, Team]
    mediators: Mapping[tuple[str, str], Sequence[Mediator]]

    @classmethod
    def of(cls, teams: Iterable[Team], mediators: Iterable[Mediator]) -> Roster:
        """The roster of these teams and mediators."""
        people: dict[tuple[str, str], list[Mediator]] = defaultdict(list)
        for mediator in mediators:
            people[mediator.team_id, equality_key(mediator.name)].append(mediator)
        return cls({equality_key(team.name): team for team in teams}, dict(people))

    def called(self, name: str, team: Team) -> Sequence[Mediator]:
        """The mediators of the team with this name, or with this name and birth.

        "Bùi Văn Nam (1970)" names the one born in 1970; births as in the file or as on the screen.
        """
        if found := self.mediators.get((team.id, equality_key(name))):
            return found
        if not (split := _WITH_BIRTH.fullmatch(name)):
            return ()
        same = self.mediators.get((team.id, equality_key(split[1])), ())
        return [m for m in same if m.birth and split[2] in (m.birth.iso(), m.birth.on_screen())]

    def hands(self, dispute: Row, reading: Reading) -> Hands | None:
        """Whose the dispute is; None when that is not known, which `reading` says then."""
        team = self._named(dispute, "team", reading)
        partner = self._named(dispute, "with_team", reading)
        if team and partner and team.id == partner.id:
            reading.refuse(dispute.at("with_team"), "partner_is_the_team")
        if team is None or (partner is None and "with_team" in dispute.values):
            return None
        ids = self._mediator_ids(dispute, (team, partner) if partner else (team,), reading)
        return Hands(team, partner, tuple(ids))

    def _named(self, dispute: Row, key: str, reading: Reading) -> Team | None:
        name = dispute.get(key)
        if name is None:
            return None
        if (team := self.teams.get(equality_key(name))) is None:
            meant = nearest(name, [team.name for team in self.teams.values()], _NEAR)
            if meant:
                reading.refuse(dispute.at(key), "team_unknown_near", name=quoted(name), meant=meant)
            else:
                reading.refuse(dispute.at(key), "team_unknown", name=quoted(name))
        return team

    def _mediator_ids(
        self, dispute: Row, teams: tuple[Team, ...], reading: Reading
    ) -> Iterable[str]:
        found: dict[str, str] = {}
        for place, name in dispute.values.get("mediators", ()):
            people = next(filter(None, (self.called(name, team) for team in teams)), ())
            if not people:
                reading.refuse(place, "mediator_unknown", name=quoted(name))
            elif len(people) > 1:
                born = ", ".join(m.birth.iso() for m in people if m.birth)
                reading.refuse(place, "mediator_ambiguous", name=quoted(name), born=born)
            elif people[0].id in found:
                reading.refuse(place, "mediator_named_twice", name=quoted(name))
            else:
                found[people[0].id] = place
        return found

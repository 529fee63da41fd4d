"""In whose hands a dispute is: its team, a partner team, mediators of the one or the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Self

from mediation_desk.domain.dates import screen_date
from mediation_desk.domain.dispute import Dispute
from mediation_desk.domain.office import Mediator, Team
from mediation_desk.errors import Problem
from mediation_desk.store.office import Offices


@dataclass(frozen=True, slots=True)
class Hands:
    """The teams and mediators there are, by their ids."""

    teams: Mapping[str, Team]
    people: Mapping[str, Mediator]

    @classmethod
    def of(cls, offices: Offices) -> Self:
        """Those of a store, dissolved and ended ones too."""
        return cls({t.id: t for t in offices.teams()}, {m.id: m for m in offices.mediators()})

    def problems(self, before: Dispute | None, after: Dispute) -> Iterator[Problem]:
        """What cannot be about the hands `after` is in; what was so before is passed over."""
        known = list(self._problems(before)) if before else []
        yield from (p for p in self._problems(after) if p not in known)

    def _problems(self, dispute: Dispute) -> Iterator[Problem]:
        yield from self._team(dispute)
        if dispute.partner_team_id == dispute.team_id:
            yield Problem("partner_team_id", "partner_is_the_team")
        seen: set[str] = set()
        for n, assignment in enumerate(dispute.assignments):
            person, place = self.people[assignment.mediator_id], f"mediators[{n}]"
            if assignment.ended_on is None:
                if person.id in seen:
                    yield Problem(place, "mediator_named_twice", {"name": person.name})
                seen.add(person.id)
            yield from self._mediator(person, dispute, place)

    def _team(self, dispute: Dispute) -> Iterator[Problem]:
        team = self.teams.get(dispute.team_id)
        if team is None:
            yield Problem("team_id", "missing")
        elif team.dissolved_on and team.dissolved_on < dispute.received_on:
            values = {"name": team.name, "day": screen_date(team.dissolved_on)}
            yield Problem("received_on", "team_dissolved", values)

    def _mediator(self, person: Mediator, dispute: Dispute, place: str) -> Iterator[Problem]:
        if person.team_id not in (dispute.team_id, dispute.partner_team_id):
            yield Problem(place, "mediator_of_another_team", {"name": person.name})
        if person.ended_on and person.ended_on < dispute.received_on:
            values = {"name": person.name, "day": screen_date(person.ended_on)}
            yield Problem(place, "mandate_ended", values)


def other_hands(before: Dispute | None, after: Dispute) -> bool:
    """Whether the change touches the hands at all; most do not."""
    return before is None or _in_hands(before) != _in_hands(after)


def _in_hands(dispute: Dispute) -> tuple[object, ...]:
    return (
        dispute.team_id,
        dispute.partner_team_id,
        dispute.received_on,
        tuple((a.mediator_id, a.ended_on) for a in dispute.assignments),
    )

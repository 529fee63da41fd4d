"""Verbs about the mediators of the teams."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any, Final

from mediation_desk.domain.codes import EndOfMandate
from mediation_desk.domain.dates import screen_date
from mediation_desk.domain.office import Mediator
from mediation_desk.domain.refusal import refuse
from mediation_desk.domain.text import equality_key
from mediation_desk.errors import Problem
from mediation_desk.services.edits.fields import kept
from mediation_desk.services.office_verbs.work import OfficeWork, require_fields, require_none
from mediation_desk.services.rights import Right, needs

_END: Final = frozenset({"ended_on", "end_reason", "end_decision_number", "end_decision_on"})
_LEADER: Final = frozenset({"leader", "leader_decision_number", "leader_decision_on"})
MEDIATOR_FIELDS: Final = (
    frozenset(Mediator.__dataclass_fields__) - _END - _LEADER - {"id", "team_id"}
)
"""What `add_mediator` and `change_mediator` take."""

_DAYS: Final = (
    "elected_on",
    "decision_on",
    "leader_decision_on",
    "ended_on",
    "end_decision_on",
)


class MediatorVerbs(OfficeWork):
    """What is done to mediators; none is ever removed, so that old papers keep theirs."""

    @needs(Right.SEE_OFFICE)
    def mediators(self, team_id: str | None = None) -> list[Mediator]:
        """Everybody of one team or of all, also those whose mandate ended."""
        people = self._store.offices.mediators()
        return [m for m in people if team_id is None or m.team_id == team_id]

    @needs(Right.CHANGE_OFFICE)
    def add_mediator(
        self, team_id: str, name: str, *, leader: bool = False, **fields: Any
    ) -> Mediator:
        """Somebody more mediates in the team; as its leader in place of the one before.

        Raises Invalid without a name or when the team has somebody of that name and birth.
        """
        with self._store.transaction():
            return self._add_mediator(team_id, name, leader=leader, **fields)

    @needs(Right.CHANGE_OFFICE)
    def change_mediator(self, mediator_id: str, **fields: Any) -> Mediator:
        """The mediator has these fields."""
        require_fields(fields, MEDIATOR_FIELDS)
        with self._store.transaction():
            return self._keep(replace(self._person(mediator_id), **kept(Mediator, fields)))

    @needs(Right.CHANGE_OFFICE)
    def set_leader(
        self, mediator_id: str, *, decision_number: str = "", decision_on: date | None = None
    ) -> Mediator:
        """The mediator leads the team in place of the one before (Law Art 14)."""
        given = {"leader_decision_number": decision_number, "leader_decision_on": decision_on}
        with self._store.transaction():
            person = self._person(mediator_id)
            if person.ended_on:
                refuse("leader", "leader_has_ended", name=person.name)
            self._step_down(person)
            return self._keep(replace(person, leader=True, **kept(Mediator, given)))

    @needs(Right.CHANGE_OFFICE)
    def unset_leader(self, mediator_id: str) -> Mediator:
        """The mediator does not lead the team."""
        with self._store.transaction():
            return self._keep(replace(self._person(mediator_id), leader=False))

    @needs(Right.CHANGE_OFFICE)
    def end_mandate(
        self,
        mediator_id: str,
        on: date | None,
        reason: EndOfMandate | str,
        *,
        decision_number: str = "",
        decision_on: date | None = None,
    ) -> Mediator:
        """The mandate ends on that day for that reason (Law Art 11); old papers keep the name."""
        if on is None:
            refuse("ended_on", "date_missing")
        if not reason:
            refuse("end_reason", "end_without_reason")
        given = {
            "ended_on": on,
            "end_reason": reason,
            "end_decision_number": decision_number,
            "end_decision_on": decision_on,
        }
        with self._store.transaction():
            return self._keep(replace(self._person(mediator_id), **kept(Mediator, given)))

    @needs(Right.CHANGE_OFFICE)
    def take_back_end(self, mediator_id: str) -> Mediator:
        """The mandate goes on; the team's present leader stays its leader."""
        with self._store.transaction():
            person = self._person(mediator_id)
            leads = person.leader and self._leader(person.team_id) is None
            back = replace(
                person,
                ended_on=None,
                end_reason=None,
                end_decision_number="",
                end_decision_on=None,
                leader=leads,
            )
            return self._keep(back)

    def _add_mediator(
        self, team_id: str, name: str, *, leader: bool = False, **fields: Any
    ) -> Mediator:
        require_fields(fields, MEDIATOR_FIELDS)
        given = kept(Mediator, {"name": name, **fields})
        person = Mediator(id=self._new_id(), team_id=team_id, leader=leader, **given)
        if leader:
            self._step_down(person)
        return self._keep(person)

    def _keep(self, person: Mediator) -> Mediator:
        require_none(self._wrong_about(person))
        self._store.offices.keep_mediator(person)
        return person

    def _person(self, mediator_id: str) -> Mediator:
        """The mediator with this id; raises KeyError."""
        return {m.id: m for m in self.mediators()}[mediator_id]

    def _leader(self, team_id: str) -> Mediator | None:
        people = self.mediators(team_id)
        return next((m for m in people if m.leader and m.ended_on is None), None)

    def _step_down(self, successor: Mediator) -> None:
        """Whoever leads the successor's team now leads it no longer."""
        leader = self._leader(successor.team_id)
        if leader and leader.id != successor.id:
            self._store.offices.keep_mediator(replace(leader, leader=False))

    def _wrong_about(self, person: Mediator) -> Iterator[Problem]:
        if not person.name:
            yield Problem("name", "missing")
        elif person.ended_on is None and any(
            _could_be(other, person) for other in self.mediators()
        ):
            yield Problem("name", "mediator_kept_already", {"name": person.name})
        yield from self._impossible_days(person, _DAYS)
        begun = person.decision_on or person.elected_on
        if begun and person.ended_on and person.ended_on < begun:
            values = {"day": screen_date(person.ended_on), "other": screen_date(begun)}
            yield Problem("ended_on", "ended_before_recognised", values)


def _could_be(other: Mediator, person: Mediator) -> bool:
    """Whether somebody else of the team bears the same name and no other birth."""
    if other.id == person.id or other.team_id != person.team_id or other.ended_on:
        return False
    births = (person.birth, other.birth)
    same = None in births or births[0] == births[1]
    return same and equality_key(other.name) == equality_key(person.name)

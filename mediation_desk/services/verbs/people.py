"""Verbs about the people of a dispute: parties, those related, guests and mediators."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from mediation_desk.domain.dispute import Dispute
from mediation_desk.domain.people import Assignment, Invited, Party, RelatedPerson
from mediation_desk.services.edits import rows, sessions
from mediation_desk.services.rights import Right, needs
from mediation_desk.services.verbs.work import Work


class PeopleVerbs(Work):
    """What is done to the people of a dispute."""

    @needs(Right.CHANGE_CASES, dispute="dispute_id")
    def add_party(self, dispute_id: str, side: str, name: str, **fields: Any) -> Dispute:
        """Somebody more stands on that side."""
        party = Party(**self._row(Party, side=side, name=name, **fields))
        return self._edit(dispute_id, lambda d: replace(d, parties=(*d.parties, party)))

    @needs(Right.CHANGE_CASES, dispute="dispute_id")
    def change_party(self, dispute_id: str, party_id: str, **fields: Any) -> Dispute:
        """The party has these fields."""
        return self._edit(
            dispute_id,
            lambda d: replace(d, parties=rows.changed(d.parties, party_id, "parties", fields)),
        )

    @needs(Right.CHANGE_CASES, dispute="dispute_id")
    def remove_party(self, dispute_id: str, party_id: str) -> Dispute:
        """The party is not in the dispute, nor in its sessions."""
        return self._edit(
            dispute_id,
            lambda d: sessions.forget_person(
                replace(d, parties=rows.without(d.parties, party_id)), party_id
            ),
        )

    @needs(Right.CHANGE_CASES, dispute="dispute_id")
    def add_related(self, dispute_id: str, name: str, **fields: Any) -> Dispute:
        """Somebody more has rights or duties in the matter."""
        person = RelatedPerson(**self._row(RelatedPerson, name=name, **fields))
        return self._edit(dispute_id, lambda d: replace(d, related=(*d.related, person)))

    @needs(Right.CHANGE_CASES, dispute="dispute_id")
    def change_related(self, dispute_id: str, person_id: str, **fields: Any) -> Dispute:
        """The related person has these fields."""
        return self._edit(
            dispute_id,
            lambda d: replace(d, related=rows.changed(d.related, person_id, "related", fields)),
        )

    @needs(Right.CHANGE_CASES, dispute="dispute_id")
    def remove_related(self, dispute_id: str, person_id: str) -> Dispute:
        """The related person is not in the dispute."""
        return self._edit(
            dispute_id,
            lambda d: sessions.forget_person(
                replace(d, related=rows.without(d.related, person_id)), person_id
            ),
        )

    @needs(Right.CHANGE_CASES, dispute="dispute_id")
    def invite(self, dispute_id: str, name: str, **fields: Any) -> Dispute:
        """Somebody is invited to help (Art 19)."""
        guest = Invited(**self._row(Invited, name=name, **fields))
        return self._edit(dispute_id, lambda d: replace(d, invited=(*d.invited, guest)))

    @needs(Right.CHANGE_CASES, dispute="dispute_id")
    def change_invited(self, dispute_id: str, invited_id: str, **fields: Any) -> Dispute:
        """The invited person has these fields."""
        return self._edit(
            dispute_id,
            lambda d: replace(d, invited=rows.changed(d.invited, invited_id, "invited", fields)),
        )

    @needs(Right.CHANGE_CASES, dispute="dispute_id")
    def remove_invited(self, dispute_id: str, invited_id: str) -> Dispute:
        """The person is not invited."""
        return self._edit(
            dispute_id,
            lambda d: sessions.forget_person(
                replace(d, invited=rows.without(d.invited, invited_id)), invited_id
            ),
        )

    @needs(Right.CHANGE_CASES, dispute="dispute_id")
    def assign(self, dispute_id: str, mediator_id: str) -> Dispute:
        """A mediator of the team or the partner team conducts the mediation."""
        assignment = Assignment(id=self._new_id(), mediator_id=mediator_id)
        return self._edit(
            dispute_id, lambda d: replace(d, assignments=(*d.assignments, assignment))
        )

    @needs(Right.CHANGE_CASES, dispute="dispute_id")
    def end_assignment(
        self, dispute_id: str, assignment_id: str, on: date | None, reason: str = ""
    ) -> Dispute:
        """The mediator stopped on that day for that reason; None: goes on after all."""
        fields = {"ended_on": on, "end_reason": reason}
        return self._edit(
            dispute_id,
            lambda d: replace(
                d, assignments=rows.changed(d.assignments, assignment_id, "mediators", fields)
            ),
        )

    @needs(Right.CHANGE_CASES, dispute="dispute_id")
    def remove_assignment(self, dispute_id: str, assignment_id: str) -> Dispute:
        """The mediator was never assigned: a slip is mended."""

        def edit(dispute: Dispute) -> Dispute:
            own = dispute.assignments[rows.index_of(dispute.assignments, assignment_id)]
            left = replace(dispute, assignments=rows.without(dispute.assignments, own.id))
            return sessions.forget_person(left, own.mediator_id)

        return self._edit(dispute_id, edit)

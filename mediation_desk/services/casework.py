"""Everything a person does to a dispute: one verb, one transaction, the dispute as it is kept."""

from __future__ import annotations

from mediation_desk.domain.dispute import Dispute
from mediation_desk.domain.dispute_rules import warnings
from mediation_desk.errors import Problem
from mediation_desk.services.intake.likeness import likeness_of
from mediation_desk.services.rights import Right, needs
from mediation_desk.services.verbs.bin import BinVerbs
from mediation_desk.services.verbs.outcomes import OutcomeVerbs
from mediation_desk.services.verbs.people import PeopleVerbs
from mediation_desk.services.verbs.receipt import PLAIN, ReceiptVerbs
from mediation_desk.services.verbs.sessions import SessionVerbs

__all__ = ["PLAIN", "Casework"]


class Casework(ReceiptVerbs, PeopleVerbs, SessionVerbs, OutcomeVerbs, BinVerbs):
    """The verbs of the disputes of one store.

    Each is one transaction and returns the dispute as it is kept. Each raises Invalid with the
    place of every rule it would newly break, and then nothing is changed; KeyError for an id that
    is not there. Fields bear the names of the records; codes are given as members or as written,
    blank means not known.
    """

    @needs(Right.SEE_CASES, dispute="dispute_id")
    def get(self, dispute_id: str) -> Dispute:
        """The dispute as it is kept now, deleted or not."""
        return self._store.disputes.get(dispute_id)

    @needs(Right.SEE_CASES, within_reach=True)
    def warnings(self, dispute: Dispute) -> list[Problem]:
        """What is odd about it and should be looked at again."""
        return list(warnings(dispute, self._today()))

    @needs(Right.SEE_CASES, within_reach=True)
    def twins(self, dispute: Dispute) -> list[Dispute]:
        """Other disputes the person may read, equal in team, day of receipt, parties and summary.

        One matter may have been written down twice.
        """
        day, own = dispute.received_on.isoformat(), likeness_of(dispute)
        kept = self._store.disputes.received(dispute.team_id, day)
        like = [other for other in kept if other.id != dispute.id and likeness_of(other) == own]
        return [other for other in like if self._store.reach.covers(other.id)]

"""All that a form of one dispute may print, handed in by whoever knows the records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mediation_desk.domain.codes import OutcomeResult
from mediation_desk.domain.dispute import Dispute
from mediation_desk.domain.legal_bases import LegalBases
from mediation_desk.domain.office import Mediator, Office, Team
from mediation_desk.domain.outcome import Outcome, Round
from mediation_desk.domain.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile:
    """One dispute with the names around it; `change` names its last change for the foot."""

    office: Office
    team: Team
    partner: Team | None
    dispute: Dispute
    people: Mapping[str, Mediator]
    bases: LegalBases
    change: str

    @property
    def mediators(self) -> list[Mediator]:
        """The mediators of the dispute, in the order they were assigned."""
        return [self.people[a.mediator_id] for a in self.dispute.assignments]

    @property
    def outcome(self) -> Outcome | None:
        """How the last round ended, if it did."""
        return self.dispute.outcome

    @property
    def last_round(self) -> Round:
        """The round the papers are about."""
        return self.dispute.rounds[-1]

    @property
    def sessions(self) -> list[Session]:
        """The sessions of the last round that were really held, in order."""
        opened = self.last_round.opened_on
        reopened = len(self.dispute.rounds) > 1
        return [
            s for s in self.dispute.sessions if s.held and (not reopened or s.held_on >= opened)
        ]

    def ended_as(self, result: OutcomeResult) -> bool:
        """Whether the last round was concluded so."""
        return self.outcome is not None and self.outcome.result is result

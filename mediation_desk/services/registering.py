"""Adding disputes given as a file: all of them with what they need, or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import count

from mediation_desk.domain.dispute import Dispute, Number
from mediation_desk.errors import Invalid, Problem
from mediation_desk.services.intake.enrolment import Enrolment, Known
from mediation_desk.services.intake.file import DisputeFile, understood
from mediation_desk.services.intake.planning import planned
from mediation_desk.services.intake.records import dispute_of
from mediation_desk.services.rights import Right, needs
from mediation_desk.store.database import Store
from mediation_desk.store.identity import Ids


@dataclass(frozen=True, slots=True)
class Added:
    """What was added: each dispute's team, number and id, and what somebody should look at."""

    numbers: tuple[tuple[str, Number, str], ...]
    warnings: tuple[Problem, ...]


def read_file(content: bytes, today: date) -> DisputeFile:
    """The file; raises Invalid with every problem that can be seen without a store."""
    file = understood(content, today)
    if file.problems:
        raise Invalid(file.problems)
    return file


def require_first(file: DisputeFile, *, again: bool = False) -> None:
    """The file can make a new store: it names its office and teams, and nothing in it is wrong.

    Raises Invalid with every problem there is.
    """
    serial = count()
    planned(file, Known(), lambda: str(next(serial)), None if again else _nothing_kept)


class Registering:
    """Takes disputes into one store."""

    def __init__(self, store: Store, ids: Ids, today: date) -> None:
        self._store = store
        self._ids = ids
        self._today = today

    @needs(Right.CHANGE_CASES)
    def add(self, document: DisputeFile | bytes, *, again: bool = False) -> Added:
        """All that the file brings is kept and its disputes are numbered in the file's order.

        Raises Invalid with every problem, and then nothing is kept. A dispute equal in team, day of
        receipt, parties and summary to a kept one is a problem unless `again`.
        """
        file = understood(document, self._today) if isinstance(document, bytes) else document
        received = None if again else self._received
        plan = planned(file, Known.of(self._store), self._ids.new, received)
        with self._store.transaction():
            self._keep_people(plan.enrolment)
            numbers = tuple(
                self._numbered(dispute_of(row, hands, self._ids), hands.team.name)
                for row, hands in plan.disputes
            )
        return Added(numbers, plan.warnings)

    def _numbered(self, dispute: Dispute, team: str) -> tuple[str, Number, str]:
        kept = self._store.disputes.keep(dispute)
        if kept.number is None:
            raise ValueError("a kept dispute has a number")
        return team, kept.number, kept.id

    def _received(self, team_id: str, received_on: date) -> list[Dispute]:
        return self._store.disputes.received(team_id, received_on.isoformat())

    def _keep_people(self, enrolment: Enrolment) -> None:
        offices = self._store.offices
        if enrolment.office:
            offices.keep_office(enrolment.office)
        teams, mediators = enrolment.changed()
        for team in teams:
            offices.keep_team(team)
        for mediator in mediators:
            offices.keep_mediator(mediator)


def _nothing_kept(_team_id: str, _received_on: date) -> list[Dispute]:
    return []

"""All that adding a file would do, or every reason why it will not be done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from mediation_desk.domain.dispute import Dispute
from mediation_desk.errors import Invalid, Problem
from mediation_desk.services.intake.enrolment import Enrolment, Known, NewId, enrolled
from mediation_desk.services.intake.file import DisputeFile
from mediation_desk.services.intake.likeness import Likeness, likeness_in, likeness_of
from mediation_desk.services.intake.reading import Reading, in_file_order
from mediation_desk.services.intake.records import Hands
from mediation_desk.services.intake.roster import Roster
from mediation_desk.services.intake.shape import Row

Received = Callable[[str, date], list[Dispute]]
"""The kept disputes that a team received on a day."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be kept: people first, then the disputes in whose hands they are."""

    enrolment: Enrolment
    disputes: tuple[tuple[Row, Hands], ...]
    warnings: tuple[Problem, ...]


def planned(file: DisputeFile, known: Known, new_id: NewId, received: Received | None) -> Plan:
    """What the file asks for; disputes written down twice are refused where `received` is given.

    Raises Invalid with every problem of the file, by itself and beside what is known, in the order
    of the file.
    """
    reading = Reading(file.today)
    enrolment = enrolled(file, known, new_id, reading)
    handed = list(_handed(file, enrolment.roster, reading))
    if received:
        _refuse_twins(handed, received, reading)
    if problems := [*file.problems, *reading.problems]:
        raise Invalid(in_file_order(problems))
    return Plan(enrolment, tuple(handed), (*file.warnings, *reading.warnings))


def _handed(file: DisputeFile, roster: Roster, reading: Reading) -> Iterator[tuple[Row, Hands]]:
    for row in file.disputes:
        if hands := roster.hands(row, reading):
            yield row, hands


def _refuse_twins(handed: list[tuple[Row, Hands]], received: Received, reading: Reading) -> None:
    kept: dict[tuple[str, date], dict[Likeness, Dispute]] = {}
    seen: dict[Likeness, Row] = {}
    for row, hands in handed:
        likeness = likeness_in(row, hands.team.id)
        if likeness is None:
            continue
        day = likeness.team_id, likeness.received_on
        if day not in kept:
            kept[day] = {likeness_of(dispute): dispute for dispute in received(*day)}
        if twin := kept[day].get(likeness):
            reading.refuse(row.place, "dispute_kept_already", number=str(twin.number))
        elif first := seen.get(likeness):
            reading.refuse(row.place, "dispute_twice_in_file", first=first.place)
        seen.setdefault(likeness, row)

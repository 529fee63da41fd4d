"""From the rows of a file, found right, to the records of the register."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from typing import NamedTuple
from uuid import UUID

from mediation_desk.domain.dispute import Declined, Dispute
from mediation_desk.domain.office import Team
from mediation_desk.domain.outcome import FollowUp, Obligation, Outcome, Round
from mediation_desk.domain.people import Assignment, Invited, Party, RelatedPerson
from mediation_desk.domain.session import Session
from mediation_desk.services.intake.orders import spans_of
from mediation_desk.services.intake.shape import Row
from mediation_desk.store.identity import Ids

_PLAIN = (
    "received_on",
    "received_how",
    "start_ground",
    "type",
    "summary",
    "place",
    "assigned_on",
    "chosen_by",
)


class Hands(NamedTuple):
    """The teams and mediators in whose hands a dispute is."""

    team: Team
    partner: Team | None
    mediator_ids: tuple[str, ...]


def dispute_of(row: Row, hands: Hands, ids: Ids) -> Dispute:
    """The dispute that the row tells, not yet numbered; its sessions in the order of their days."""
    id_, declined = ids.new(), row.get("declined")
    return Dispute(
        id=id_,
        team_id=hands.team.id,
        partner_team_id=hands.partner.id if hands.partner else None,
        parties=tuple(Party(id=ids.new(), **p.values) for p in row.rows("parties")),
        related=tuple(RelatedPerson(id=ids.new(), **p.values) for p in row.rows("related")),
        assignments=tuple(Assignment(id=ids.new(), mediator_id=m) for m in hands.mediator_ids),
        invited=tuple(Invited(id=ids.new(), **p.values) for p in row.rows("invited")),
        sessions=tuple(_sessions(row.rows("sessions"), ids)),
        declined=Declined(**declined.values) if declined else None,
        rounds=tuple(_rounds(row, ids)),
        recorded_at=_moment_of(id_),
        **{key: row.values[key] for key in _PLAIN if key in row.values},
    )


def _sessions(rows: Iterable[Row], ids: Ids) -> Iterator[Session]:
    for row in sorted(rows, key=_by_time):
        day, hour = row.values["held_on"]
        yield Session(id=ids.new(), held_on=day, held_at=hour, **row.but("held_on"))


def _by_time(session: Row) -> tuple[date, str]:
    """Sessions of one day without their hours stay as the file has them, before those with."""
    day, hour = session.values["held_on"]
    return day, hour.isoformat() if hour else ""


def _rounds(dispute: Row, ids: Ids) -> Iterator[Round]:
    spans = spans_of(dispute)
    for index, (opened, outcome) in enumerate(spans):
        looks = dispute.rows("follow_up") if index == len(spans) - 1 else ()
        yield Round(
            id=ids.new(),
            opened_on=opened or date.min,
            outcome=Outcome(**outcome.but("obligations", "reopened_on")) if outcome else None,
            obligations=tuple(_obligations(outcome, looks, ids)) if outcome else (),
        )


def _obligations(outcome: Row, looks: Sequence[Row], ids: Ids) -> Iterator[Obligation]:
    for index, row in enumerate(outcome.rows("obligations")):
        seen = (look for look in looks if look.get("obligation") == index)
        yield Obligation(
            id=ids.new(),
            follow_up=tuple(FollowUp(id=ids.new(), **look.but("obligation")) for look in seen),
            **row.values,
        )


def _moment_of(id_: str) -> datetime:
    """The moment in which a UUIDv7 was made: its first 48 bits are milliseconds since 1970."""
    return datetime.fromtimestamp((UUID(id_).int >> 80) / 1000, UTC)

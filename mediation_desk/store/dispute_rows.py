"""One dispute as rows of its tables, and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any

from mediation_desk.domain.codes import DeclineGround, OutcomeResult
from mediation_desk.domain.dispute import Declined, Deletion, Dispute, Number
from mediation_desk.domain.outcome import FollowUp, Obligation, Outcome, Round
from mediation_desk.domain.people import Assignment, Invited, Party, RelatedPerson
from mediation_desk.domain.session import Attendance, Session
from mediation_desk.store.rows import record_of, row_of

Row = dict[str, Any]
Children = Mapping[str, Mapping[str, list[Row]]]
"""Rows by table and by the id of the record they belong to, in their order."""

LINKS: dict[str, tuple[str, str]] = {
    "party": ("dispute", "dispute_id"),
    "related_person": ("dispute", "dispute_id"),
    "assignment": ("dispute", "dispute_id"),
    "invited": ("dispute", "dispute_id"),
    "session": ("dispute", "dispute_id"),
    "attendance": ("session", "session_id"),
    "round": ("dispute", "dispute_id"),
    "obligation": ("round", "round_id"),
    "follow_up": ("obligation", "obligation_id"),
}
"""The tables under a dispute, parents before children, with the column that links them."""

_NO_OUTCOME: Row = {
    "result": None,
    "ended_on": None,
    "end_ground": None,
    "agreement": "",
    "solution": "",
    "written": None,
    "document_number": "",
    "document_on": None,
    "reason": "",
    "guidance": "",
}


def rows_of(dispute: Dispute) -> Iterator[tuple[str, Row]]:
    """The rows of a numbered dispute with their tables, parents first."""
    yield "dispute", _dispute_row(dispute)
    yield from _children("party", dispute.id, dispute.parties)
    yield from _children("related_person", dispute.id, dispute.related)
    yield from _children("assignment", dispute.id, dispute.assignments)
    yield from _children("invited", dispute.id, dispute.invited)
    yield from _children("session", dispute.id, dispute.sessions)
    for session in dispute.sessions:
        yield from _children("attendance", session.id, session.attendance)
    for place, round_ in enumerate(dispute.rounds):
        yield from _round_rows(dispute.id, place, round_)


def dispute_of(row: Row, children: Children) -> Dispute:
    """The dispute whose own row and all rows under it are given."""
    under = _Under(children)
    return record_of(
        Dispute,
        row,
        number=Number(row["year"], row["series"], row["serial"], row["book"]),
        parties=under.records("party", row["id"], Party),
        related=under.records("related_person", row["id"], RelatedPerson),
        assignments=under.records("assignment", row["id"], Assignment),
        invited=under.records("invited", row["id"], Invited),
        sessions=tuple(under.sessions(row["id"])),
        rounds=tuple(under.rounds(row["id"])),
        declined=_declined(row),
        deleted=_deletion(row),
    )


def _dispute_row(dispute: Dispute) -> Row:
    number, declined, deleted = dispute.number, dispute.declined, dispute.deleted
    if number is None:
        raise ValueError("a kept dispute has a number")
    return row_of(dispute) | {
        "year": number.year,
        "series": number.series,
        "serial": number.serial,
        "book": number.book,
        "declined_on": declined.on.isoformat() if declined else None,
        "declined_ground": declined.ground.value if declined else None,
        "declined_guidance": declined.guidance if declined else "",
        "deleted_at": deleted.at.isoformat() if deleted else None,
        "deleted_reason": deleted.reason if deleted else "",
    }


def _children(table: str, parent: str, records: Iterable[Any]) -> Iterator[tuple[str, Row]]:
    link = LINKS[table][1]
    for place, record in enumerate(records):
        yield table, row_of(record) | {link: parent, "position": place}


def _round_rows(dispute_id: str, place: int, round_: Round) -> Iterator[tuple[str, Row]]:
    outcome = row_of(round_.outcome) if round_.outcome else _NO_OUTCOME
    own = {"dispute_id": dispute_id, "position": place}
    yield "round", row_of(round_) | outcome | own
    yield from _children("obligation", round_.id, round_.obligations)
    for obligation in round_.obligations:
        yield from _children("follow_up", obligation.id, obligation.follow_up)


class _Under:
    """Finds the records under another among the children that were read."""

    def __init__(self, children: Children) -> None:
        self._children = children

    def rows(self, table: str, parent: str) -> list[Row]:
        return self._children[table].get(parent, [])

    def records(self, table: str, parent: str, kind: type[Any]) -> tuple[Any, ...]:
        return tuple(record_of(kind, row) for row in self.rows(table, parent))

    def sessions(self, dispute_id: str) -> Iterator[Session]:
        for row in self.rows("session", dispute_id):
            there = self.records("attendance", row["id"], Attendance)
            yield record_of(Session, row, attendance=there)

    def rounds(self, dispute_id: str) -> Iterator[Round]:
        for row in self.rows("round", dispute_id):
            outcome = record_of(Outcome, row) if row["ended_on"] else None
            promises = tuple(self.obligations(row["id"]))
            yield record_of(Round, row, outcome=outcome, obligations=promises)

    def obligations(self, round_id: str) -> Iterator[Obligation]:
        for row in self.rows("obligation", round_id):
            seen = self.records("follow_up", row["id"], FollowUp)
            yield record_of(Obligation, row, follow_up=seen)


def _declined(row: Row) -> Declined | None:
    if row["declined_on"] is None:
        return None
    ground = DeclineGround(row["declined_ground"])
    on = date.fromisoformat(row["declined_on"])
    return Declined(on=on, ground=ground, guidance=row["declined_guidance"])


def _deletion(row: Row) -> Deletion | None:
    if row["deleted_at"] is None:
        return None
    return Deletion(at=datetime.fromisoformat(row["deleted_at"]), reason=row["deleted_reason"])


def result_of(row: Row) -> OutcomeResult | None:
    """The result a round's row holds."""
    return OutcomeResult(row["result"]) if row["result"] else None

"""Sessions of a dispute, always in the order of their days and hours."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from mediation_desk.domain.dispute import Dispute
from mediation_desk.domain.session import Attendance, Session
from mediation_desk.services.edits.rows import edited


def in_order(sessions: Iterable[Session]) -> tuple[Session, ...]:
    """The sessions by day and hour; those of one day without an hour come first."""
    return tuple(sorted(sessions, key=lambda s: (s.held_on, str(s.held_at or ""))))


def attended(
    dispute: Dispute, session_id: str, person_id: str, present: bool | None, new_id: str
) -> Dispute:
    """Whether the person was there is noted; None forgets it."""

    def edit(session: Session) -> Session:
        known = [a for a in session.attendance if a.person_id == person_id]
        others = tuple(a for a in session.attendance if a.person_id != person_id)
        if present is None:
            return replace(session, attendance=others)
        if known:
            noted = replace(known[0], present=present)
            rows = tuple(noted if a.id == noted.id else a for a in session.attendance)
            return replace(session, attendance=rows)
        fresh = Attendance(id=new_id, person_id=person_id, present=present)
        return replace(session, attendance=(*others, fresh))

    return replace(dispute, sessions=edited(dispute.sessions, session_id, edit))


def forget_person(dispute: Dispute, person_id: str) -> Dispute:
    """Nobody asks any more whether somebody no longer in the dispute was there."""
    if not any(a.person_id == person_id for s in dispute.sessions for a in s.attendance):
        return dispute
    sessions = tuple(
        replace(s, attendance=tuple(a for a in s.attendance if a.person_id != person_id))
        for s in dispute.sessions
    )
    return replace(dispute, sessions=sessions)

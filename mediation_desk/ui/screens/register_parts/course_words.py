"""What was done in a dispute and what comes next, in a few words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QCoreApplication

from mediation_desk.domain.codes import SessionResult
from mediation_desk.domain.dispute import Dispute
from mediation_desk.domain.session import Session
from mediation_desk.terms import term


def done(dispute: Dispute) -> list[tuple[date, str]]:
    """Day and words of everything that happened, the last first."""
    events = [
        (dispute.received_on, _tr("received")),
        *_sessions(dispute),
        *_rounds(dispute),
    ]
    if dispute.assigned_on:
        events.insert(1, (dispute.assigned_on, _tr("mediators assigned")))
    if dispute.declined:
        events.append((dispute.declined.on, term(dispute.declined.ground)))
    return sorted(events, key=lambda event: event[0])[::-1]


def next_session(dispute: Dispute, today: date) -> tuple[date, str] | None:
    """Day and place of the next session that is agreed; None when there is none ahead."""
    if dispute.outcome or dispute.declined:
        return None
    ahead = [
        (day, session.place)
        for session in dispute.sessions
        for day in (session.held_on, session.next_on)
        if day and day >= today and (day != session.held_on or session.result is None)
    ]
    return min(ahead, default=None)


def _sessions(dispute: Dispute) -> Iterator[tuple[date, str]]:
    held = 0
    for session in dispute.sessions:
        held += session.held
        yield session.held_on, _session_words(session, held)


def _session_words(session: Session, number: int) -> str:
    if not session.held:
        return _tr("session not held: {reason}").format(reason=session.reason or "…")
    if session.result is SessionResult.ADJOURNED and session.next_on:
        words = _tr("session {number}, goes on {day}")
        return words.format(number=number, day=f"{session.next_on:%d/%m}")
    return _tr("session {number}").format(number=number)


def _rounds(dispute: Dispute) -> Iterator[tuple[date, str]]:
    for place, round_ in enumerate(dispute.rounds):
        if place:
            yield round_.opened_on, _tr("reopened")
        if round_.outcome:
            yield round_.outcome.ended_on, term(round_.outcome.result)


def _tr(words: str) -> str:
    return QCoreApplication.translate("Glance", words)

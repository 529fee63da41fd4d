"""Verbs about the sessions of a dispute."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from mediation_desk.domain.dispute import Dispute
from mediation_desk.domain.session import Session
from mediation_desk.services.edits import rows, sessions
from mediation_desk.services.rights import Right, needs
from mediation_desk.services.verbs.work import Work, required_day


class SessionVerbs(Work):
    """What is done to the sessions of a dispute."""

    @needs(Right.CHANGE_CASES, dispute="dispute_id")
    def add_session(self, dispute_id: str, held_on: date | None, **fields: Any) -> Dispute:
        """One session more; with result `not_held` and a reason it did not take place."""
        row = self._row(Session, held_on=required_day(held_on, "sessions[].held_on"), **fields)
        return self._edit(
            dispute_id,
            lambda d: replace(d, sessions=sessions.in_order((*d.sessions, Session(**row)))),
        )

    @needs(Right.CHANGE_CASES, dispute="dispute_id")
    def change_session(self, dispute_id: str, session_id: str, **fields: Any) -> Dispute:
        """The session has these fields."""

        def edit(dispute: Dispute) -> Dispute:
            required_day(fields.get("held_on", date.max), "sessions[].held_on")
            changed = rows.changed(dispute.sessions, session_id, "sessions", fields)
            return replace(dispute, sessions=sessions.in_order(changed))

        return self._edit(dispute_id, edit)

    @needs(Right.CHANGE_CASES, dispute="dispute_id")
    def remove_session(self, dispute_id: str, session_id: str) -> Dispute:
        """There was no such session."""
        return self._edit(
            dispute_id, lambda d: replace(d, sessions=rows.without(d.sessions, session_id))
        )

    @needs(Right.CHANGE_CASES, dispute="dispute_id")
    def attend(
        self, dispute_id: str, session_id: str, person_id: str, present: bool | None
    ) -> Dispute:
        """Whether the party, mediator or guest was there; None: not known."""
        new_id = self._new_id()
        return self._edit(
            dispute_id, lambda d: sessions.attended(d, session_id, person_id, present, new_id)
        )

"""Verbs about how a dispute ended, what was promised and what became of it."""

from __future__ import annotations

from datetime import date
from typing import Any

from mediation_desk.domain.codes import OutcomeResult
from mediation_desk.domain.dispute import Dispute
from mediation_desk.domain.outcome import FollowUp, Obligation
from mediation_desk.services.edits import rounds
from mediation_desk.services.rights import Right, needs
from mediation_desk.services.verbs.work import Work, required_day


class OutcomeVerbs(Work):
    """What is done to the rounds of a dispute."""

    @needs(Right.CHANGE_CASES, dispute="dispute_id")
    def conclude(
        self, dispute_id: str, result: OutcomeResult | str, ended_on: date | None, **fields: Any
    ) -> Dispute:
        """The last round ended so on that day; what was written of its end before stays."""
        given = {"result": result, "ended_on": ended_on, **fields}
        return self._edit(dispute_id, lambda d: rounds.concluded(d, given))

    @needs(Right.CHANGE_CASES, dispute="dispute_id")
    def change_outcome(self, dispute_id: str, **fields: Any) -> Dispute:
        """The conclusion of the last round has these fields."""
        return self._edit(dispute_id, lambda d: rounds.concluded(d, fields))

    @needs(Right.CHANGE_CASES, dispute="dispute_id")
    def take_back_outcome(self, dispute_id: str) -> Dispute:
        """The last round goes on."""
        return self._edit(dispute_id, rounds.unconcluded)

    @needs(Right.CHANGE_CASES, dispute="dispute_id")
    def add_obligation(self, dispute_id: str, by: str, what: str, **fields: Any) -> Dispute:
        """One side promised something when the last round was concluded."""
        promise = Obligation(**self._row(Obligation, by=by, what=what, **fields))
        return self._edit(dispute_id, lambda d: rounds.promised(d, promise))

    @needs(Right.CHANGE_CASES, dispute="dispute_id")
    def change_obligation(self, dispute_id: str, obligation_id: str, **fields: Any) -> Dispute:
        """The promise has these fields."""
        return self._edit(dispute_id, lambda d: rounds.promise_changed(d, obligation_id, fields))

    @needs(Right.CHANGE_CASES, dispute="dispute_id")
    def remove_obligation(self, dispute_id: str, obligation_id: str) -> Dispute:
        """There is no such promise, and no look at it."""
        return self._edit(dispute_id, lambda d: rounds.promise_dropped(d, obligation_id))

    @needs(Right.CHANGE_CASES, dispute="dispute_id")
    def follow_up(
        self, dispute_id: str, obligation_id: str, on: date | None, **fields: Any
    ) -> Dispute:
        """Somebody looked on that day what became of a promise (Art 26)."""
        place = "outcome.obligations[].follow_up[].on"
        look = FollowUp(**self._row(FollowUp, on=required_day(on, place), **fields))
        return self._edit(dispute_id, lambda d: rounds.looked_at(d, obligation_id, look))

    @needs(Right.CHANGE_CASES, dispute="dispute_id")
    def change_follow_up(self, dispute_id: str, follow_up_id: str, **fields: Any) -> Dispute:
        """The look has these fields."""
        required_day(fields.get("on", date.max), "outcome.obligations[].follow_up[].on")
        return self._edit(dispute_id, lambda d: rounds.look_changed(d, follow_up_id, fields))

    @needs(Right.CHANGE_CASES, dispute="dispute_id")
    def remove_follow_up(self, dispute_id: str, follow_up_id: str) -> Dispute:
        """There was no such look."""
        return self._edit(dispute_id, lambda d: rounds.look_dropped(d, follow_up_id))

    @needs(Right.CHANGE_CASES, dispute="dispute_id")
    def reopen(self, dispute_id: str, on: date | None) -> Dispute:
        """A new round of the same dispute begins on that day, under the same number."""
        day, new_id = required_day(on, "outcome.reopened_on"), self._new_id()
        return self._edit(dispute_id, lambda d: rounds.reopened(d, day, new_id))

    @needs(Right.CHANGE_CASES, dispute="dispute_id")
    def change_reopening(self, dispute_id: str, on: date | None) -> Dispute:
        """The last reopening happened on that day."""
        day = required_day(on, "outcome.reopened_on")
        return self._edit(dispute_id, lambda d: rounds.reopened_on(d, day))

    @needs(Right.CHANGE_CASES, dispute="dispute_id")
    def take_back_reopening(self, dispute_id: str) -> Dispute:
        """The last reopening did not happen; raises Invalid once its round was concluded."""
        return self._edit(dispute_id, rounds.unreopened)

"""Verbs about the receipt of a dispute, its matter, its teams, and declining it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final

from mediation_desk.domain.account import Role
from mediation_desk.domain.codes import DeclineGround
from mediation_desk.domain.dispute import Declined, Dispute
from mediation_desk.domain.outcome import Round
from mediation_desk.domain.people import Assignment, Party
from mediation_desk.domain.refusal import refuse
from mediation_desk.errors import Problem
from mediation_desk.services.edits.fields import kept
from mediation_desk.services.rights import Right, needs
from mediation_desk.services.verbs.work import Work, required_day
from mediation_desk.terms import dispute_types

PLAIN: Final = frozenset(
    {
        "received_on",
        "received_how",
        "start_ground",
        "type",
        "summary",
        "place",
        "scope_check",
        "scope_reason",
        "notes",
        "first_session_exception",
        "assigned_on",
        "chosen_by",
    }
)
"""The fields of a dispute that stand by themselves."""


class ReceiptVerbs(Work):
    """What is done to a dispute as the first columns of the register have it."""

    @needs(Right.CHANGE_CASES, team="team_id")
    def start(
        self,
        team_id: str,
        received_on: date | None,
        summary: str,
        names: Sequence[str],
        **fields: Any,
    ) -> Dispute:
        """A new dispute is kept and numbered; the first name stands on side A, the others on B.

        What a mediator starts is assigned to them. Raises Invalid while a day, a matter or one of
        two names is missing.
        """
        day = received_on or self._today()
        plain = kept(Dispute, _plain({"summary": summary, **fields}))
        _require_type(plain)
        dispute = Dispute(
            id=self._new_id(),
            team_id=team_id,
            received_on=day,
            parties=tuple(self._parties(names)),
            assignments=self._own_assignments(team_id),
            rounds=(Round(id=self._new_id(), opened_on=day),),
            recorded_at=self._now(),
            **plain,
        )
        missing = [] if received_on else [Problem("received_on", "date_missing")]
        return self._add(dispute, missing)

    @needs(Right.CHANGE_CASES, dispute="dispute_id")
    def change(self, dispute_id: str, **fields: Any) -> Dispute:
        """Fields of the receipt, the matter or the assignment have these values (see PLAIN)."""

        def edit(dispute: Dispute) -> Dispute:
            given = kept(Dispute, _plain(fields))
            _require_type(given)
            if "received_on" not in given:
                return replace(dispute, **given)
            if given["received_on"] is None:
                refuse("received_on", "date_missing")
            first = replace(dispute.rounds[0], opened_on=given["received_on"])
            return replace(dispute, rounds=(first, *dispute.rounds[1:]), **given)

        return self._edit(dispute_id, edit)

    @needs(Right.CHANGE_CASES, dispute="dispute_id")
    def set_partner(self, dispute_id: str, team_id: str | None) -> Dispute:
        """That team mediates together with the dispute's own (Art 22); None: nobody does."""
        return self._edit(dispute_id, lambda d: replace(d, partner_team_id=team_id or None))

    @needs(Right.CHANGE_CASES, dispute="dispute_id")
    def decline(
        self,
        dispute_id: str,
        on: date | None,
        ground: DeclineGround | str,
        guidance: str = "",
    ) -> Dispute:
        """The matter left the register on that day before any session; its number stays."""
        day = required_day(on, "declined.on")
        given = kept(Declined, {"ground": ground, "guidance": guidance}, "declined")
        return self._edit(dispute_id, lambda d: replace(d, declined=Declined(on=day, **given)))

    @needs(Right.CHANGE_CASES, dispute="dispute_id")
    def take_back_decline(self, dispute_id: str) -> Dispute:
        """The matter was not declined."""
        return self._edit(dispute_id, lambda d: replace(d, declined=None))

    def _own_assignments(self, team_id: str) -> tuple[Assignment, ...]:
        """The mediator who could not read their own dispute otherwise."""
        me = self._store.me
        if me.conducting_id is None or Role.OFFICER in me.roles or me.led_team_id == team_id:
            return ()
        return (Assignment(id=self._new_id(), mediator_id=me.conducting_id),)

    def _parties(self, names: Sequence[str]) -> Iterator[Party]:
        for index, name in enumerate(names):
            row = self._row(Party, side="B" if index else "A", name=name)
            yield Party(**row)


def _plain(fields: dict[str, Any]) -> dict[str, Any]:
    if strange := fields.keys() - PLAIN:
        raise TypeError(f"not a plain field of a dispute: {', '.join(sorted(strange))}")
    return fields


def _require_type(given: dict[str, Any]) -> None:
    type_ = given.get("type")
    if type_ is not None and type_ not in dispute_types():
        allowed = ", ".join(t.code for t in dispute_types())
        refuse("type", "unknown_code", typed=type_[:60], allowed=allowed)

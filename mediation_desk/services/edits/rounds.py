"""Rounds of a dispute: concluded, reopened, with their promises and the looks at them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from mediation_desk.domain.codes import EndGround, OutcomeResult
from mediation_desk.domain.coherence import ground_fits
from mediation_desk.domain.dispute import Dispute
from mediation_desk.domain.outcome import FollowUp, Obligation, Outcome, Round
from mediation_desk.domain.refusal import refuse
from mediation_desk.services.edits.fields import kept
from mediation_desk.services.edits.rows import changed, edited, index_of, without


def concluded(dispute: Dispute, fields: dict[str, Any]) -> Dispute:
    """The last round has these words of its conclusion; what was known of it stays.

    The ground follows the result: a settlement is an agreement, a failure is none. Raises
    Invalid when neither the fields nor the record tell result and day.
    """
    last = dispute.rounds[-1]
    given = kept(Outcome, fields, "outcome")
    for key, rule in (("result", "missing"), ("ended_on", "date_missing")):
        if given.get(key, getattr(last.outcome, key, None)) is None:
            refuse(f"outcome.{key}", rule)
    outcome = replace(last.outcome, **given) if last.outcome else Outcome(**given)
    return _with_last(dispute, replace(last, outcome=_with_ground(outcome, given)))


def unconcluded(dispute: Dispute) -> Dispute:
    """The last round goes on; its promises stay for when it is concluded again."""
    return _with_last(dispute, replace(dispute.rounds[-1], outcome=None))


def reopened(dispute: Dispute, on: date, new_id: str) -> Dispute:
    """A new round begins on that day; raises Invalid while the last one goes on."""
    if dispute.outcome is None:
        refuse("outcome", "reopen_not_ended")
    return replace(dispute, rounds=(*dispute.rounds, Round(id=new_id, opened_on=on)))


def reopened_on(dispute: Dispute, on: date) -> Dispute:
    """The last reopening happened on that day."""
    _require_reopened(dispute)
    return _with_last(dispute, replace(dispute.rounds[-1], opened_on=on))


def unreopened(dispute: Dispute) -> Dispute:
    """The last reopening did not happen; raises Invalid when its round was concluded."""
    _require_reopened(dispute)
    if dispute.outcome or dispute.rounds[-1].obligations:
        refuse("outcome", "reopening_concluded")
    return replace(dispute, rounds=dispute.rounds[:-1])


def promised(dispute: Dispute, obligation: Obligation) -> Dispute:
    """The last round has one promise more; raises Invalid while it is not concluded."""
    if dispute.outcome is None:
        refuse("outcome", "obligation_without_outcome")
    last = dispute.rounds[-1]
    return _with_last(dispute, replace(last, obligations=(*last.obligations, obligation)))


def promise_changed(dispute: Dispute, id_: str, fields: dict[str, Any]) -> Dispute:
    """One promise of any round has these fields."""
    return _promises(dispute, id_, lambda rows: changed(rows, id_, "outcome.obligations", fields))


def promise_dropped(dispute: Dispute, id_: str) -> Dispute:
    """One promise of any round is gone with the looks at it."""
    return _promises(dispute, id_, lambda rows: without(rows, id_))


def looked_at(dispute: Dispute, obligation_id: str, look: FollowUp) -> Dispute:
    """One look more at a promise, in the order of their days."""
    return _looks(dispute, obligation_id, lambda looks: (*looks, look))


def look_changed(dispute: Dispute, id_: str, fields: dict[str, Any]) -> Dispute:
    """One look has these fields."""
    promise = _looked_at(dispute, id_)
    place = f"outcome.obligations[{index_of(_round_of(dispute, promise).obligations, promise)}]"
    return _looks(dispute, promise, lambda looks: changed(looks, id_, f"{place}.follow_up", fields))


def look_dropped(dispute: Dispute, id_: str) -> Dispute:
    """One look is gone."""
    return _looks(dispute, _looked_at(dispute, id_), lambda looks: without(looks, id_))


def _with_ground(outcome: Outcome, given: dict[str, Any]) -> Outcome:
    ground = outcome.end_ground
    if "end_ground" in given and ground:
        return outcome
    if outcome.result is OutcomeResult.SETTLED:
        return replace(outcome, end_ground=EndGround.AGREEMENT)
    fits = ground is None or ground_fits(outcome.result, ground)
    return outcome if fits else replace(outcome, end_ground=None)


def _with_last(dispute: Dispute, round_: Round) -> Dispute:
    return replace(dispute, rounds=(*dispute.rounds[:-1], round_))


def _require_reopened(dispute: Dispute) -> None:
    if len(dispute.rounds) < 2:
        refuse("outcome", "never_reopened")


def _round_of(dispute: Dispute, obligation_id: str) -> Round:
    for round_ in dispute.rounds:
        if any(o.id == obligation_id for o in round_.obligations):
            return round_
    raise KeyError(obligation_id)


def _looked_at(dispute: Dispute, look_id: str) -> str:
    """The id of the promise that was looked at."""
    for promise in (o for r in dispute.rounds for o in r.obligations):
        if any(look.id == look_id for look in promise.follow_up):
            return promise.id
    raise KeyError(look_id)


def _promises(
    dispute: Dispute,
    id_: str,
    edit: Callable[[tuple[Obligation, ...]], tuple[Obligation, ...]],
) -> Dispute:
    home = _round_of(dispute, id_)
    after = replace(home, obligations=edit(home.obligations))
    return replace(dispute, rounds=tuple(after if r.id == home.id else r for r in dispute.rounds))


def _looks(
    dispute: Dispute,
    obligation_id: str,
    edit: Callable[[tuple[FollowUp, ...]], tuple[FollowUp, ...]],
) -> Dispute:
    def looked(promise: Obligation) -> Obligation:
        return replace(promise, follow_up=_by_day(edit(promise.follow_up)))

    return _promises(dispute, obligation_id, lambda rows: edited(rows, obligation_id, looked))


def _by_day(looks: tuple[FollowUp, ...]) -> tuple[FollowUp, ...]:
    return tuple(sorted(looks, key=lambda look: look.on))

"""One value of a dispute: where it stands, how it is read and which verb changes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from mediation_desk.domain.dispute import Dispute
from mediation_desk.domain.outcome import Obligation
from mediation_desk.services.casework import Casework

Put = Callable[[Casework, Dispute, Any], Dispute]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A value under a `key` of its own; `place` is what problems and gaps call it."""

    key: str
    place: Callable[[Dispute], str]
    get: Callable[[Dispute], Any]
    put: Put


def plain(name: str) -> Spot:
    """A field of the dispute itself."""
    return Spot(
        key=name,
        place=lambda _d: name,
        get=lambda d: getattr(d, name),
        put=lambda work, d, value: work.change(d.id, **{name: value}),
    )


def partner() -> Spot:
    """The team that mediates together with the dispute's own."""
    return Spot(
        key="partner_team_id",
        place=lambda _d: "partner_team_id",
        get=lambda d: d.partner_team_id,
        put=lambda work, d, value: work.set_partner(d.id, value),
    )


def of_party(who: str, name: str) -> Spot:
    """A field of the party with that id, or of the first one on the side with that letter."""

    def row(dispute: Dispute) -> Any:
        return next((p for p in dispute.parties if who in (p.id, p.side)), None)

    def put(work: Casework, dispute: Dispute, value: Any) -> Dispute:
        if (party := row(dispute)) is None:
            raise KeyError(who)
        return work.change_party(dispute.id, party.id, **{name: value})

    return Spot(
        key=f"party.{who}.{name}",
        place=lambda d: f"parties[{_index(d.parties, row(d))}].{name}",
        get=lambda d: getattr(row(d), name, None),
        put=put,
    )


def of_related(id_: str, name: str) -> Spot:
    """A field of somebody with rights or duties in the matter."""
    return _of_row("related", id_, name, lambda w, d, v: w.change_related(d.id, id_, **v))


def of_invited(id_: str, name: str) -> Spot:
    """A field of somebody invited to help."""
    return _of_row("invited", id_, name, lambda w, d, v: w.change_invited(d.id, id_, **v))


def of_session(id_: str, name: str) -> Spot:
    """A field of one session."""
    return _of_row("sessions", id_, name, lambda w, d, v: w.change_session(d.id, id_, **v))


def of_assignment(id_: str, name: str) -> Spot:
    """The day an assignment ended, or why."""

    def put(work: Casework, dispute: Dispute, value: Any) -> Dispute:
        row = found(dispute.assignments, id_)
        known = {"ended_on": row.ended_on, "end_reason": row.end_reason} | {name: value}
        return work.end_assignment(dispute.id, id_, known["ended_on"], known["end_reason"])

    return Spot(
        key=f"mediators.{id_}.{name}",
        place=lambda d: f"mediators[{_index(d.assignments, found(d.assignments, id_))}].{name}",
        get=lambda d: getattr(found(d.assignments, id_), name, None),
        put=put,
    )


def of_outcome(name: str) -> Spot:
    """A field of the conclusion of the last round."""
    return Spot(
        key=f"outcome.{name}",
        place=lambda _d: f"outcome.{name}",
        get=lambda d: getattr(d.outcome, name, None),
        put=lambda work, d, value: work.change_outcome(d.id, **{name: value}),
    )


def of_promise(id_: str, name: str) -> Spot:
    """A field of one promise of the last round."""
    return Spot(
        key=f"promise.{id_}.{name}",
        place=lambda d: f"{_promise_place(d, id_)}.{name}",
        get=lambda d: getattr(promise(d, id_), name, None),
        put=lambda work, d, value: work.change_obligation(d.id, id_, **{name: value}),
    )


def of_look(promise_id: str, id_: str, name: str) -> Spot:
    """A field of one look at a promise."""

    def row(dispute: Dispute) -> Any:
        kept = promise(dispute, promise_id)
        return found(kept.follow_up, id_) if kept else None

    def place(dispute: Dispute) -> str:
        kept = promise(dispute, promise_id)
        index = _index(kept.follow_up if kept else (), row(dispute))
        return f"{_promise_place(dispute, promise_id)}.follow_up[{index}].{name}"

    return Spot(
        key=f"look.{id_}.{name}",
        place=place,
        get=lambda d: getattr(row(d), name, None),
        put=lambda work, d, value: work.change_follow_up(d.id, id_, **{name: value}),
    )


def of_declining(name: str) -> Spot:
    """A field of why the matter left the register."""

    def put(work: Casework, dispute: Dispute, value: Any) -> Dispute:
        was = dispute.declined
        known: dict[str, Any] = {n: getattr(was, n, None) for n in ("on", "ground", "guidance")}
        known[name] = value
        return work.decline(dispute.id, known["on"], known["ground"] or "", known["guidance"] or "")

    return Spot(
        key=f"declined.{name}",
        place=lambda _d: f"declined.{name}",
        get=lambda d: getattr(d.declined, name, None),
        put=put,
    )


def reopening() -> Spot:
    """The day the last round was opened anew."""
    return Spot(
        key="reopened_on",
        place=lambda d: f"earlier_outcomes[{len(d.rounds) - 2}].reopened_on",
        get=lambda d: d.rounds[-1].opened_on,
        put=lambda work, d, value: work.change_reopening(d.id, value),
    )


def promise(dispute: Dispute, id_: str) -> Obligation | None:
    """The promise of the last round with this id, if it is there."""
    kept: Obligation | None = found(dispute.rounds[-1].obligations, id_)
    return kept


def found(rows: Iterable[Any], id_: str) -> Any:
    """The row with this id; None when it is not there."""
    return next((row for row in rows if row.id == id_), None)


def _promise_place(dispute: Dispute, id_: str) -> str:
    promises = dispute.rounds[-1].obligations
    return f"outcome.obligations[{_index(promises, promise(dispute, id_))}]"


def _of_row(table: str, id_: str, name: str, put: Put) -> Spot:
    def rows(dispute: Dispute) -> tuple[Any, ...]:
        kept: tuple[Any, ...] = getattr(dispute, table)
        return kept

    return Spot(
        key=f"{table}.{id_}.{name}",
        place=lambda d: f"{table}[{_index(rows(d), found(rows(d), id_))}].{name}",
        get=lambda d: getattr(found(rows(d), id_), name, None),
        put=lambda work, d, value: put(work, d, {name: value}),
    )


def _index(rows: tuple[Any, ...], row: Any) -> int:
    return rows.index(row) if row in rows else len(rows)

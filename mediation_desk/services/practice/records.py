"""From the practice office's plain rows, which are right by making, to records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from mediation_desk.domain import codes
from mediation_desk.domain.dates import Birth
from mediation_desk.domain.dispute import Declined, Dispute
from mediation_desk.domain.office import Mediator, Team
from mediation_desk.domain.outcome import FollowUp, Obligation, Outcome, Round
from mediation_desk.domain.people import Assignment, Invited, Party, RelatedPerson
from mediation_desk.domain.session import Session
from mediation_desk.store.identity import Ids

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Roster:
    """Each team by its name, with the ids of its mediators by theirs."""

    teams: Mapping[str, tuple[Team, Mapping[str, str]]]

    def team_id(self, name: str) -> str:
        """The id of the team called so."""
        return self.teams[name][0].id

    def mediator_id(self, name: str, teams: Iterator[str]) -> str:
        """The id of the mediator called so in the first of `teams` that has one."""
        return next(self.teams[t][1][name] for t in teams if name in self.teams[t][1])


def team_of(row: Json, id_: str) -> Team:
    """A team, placed at the end of the office's order."""
    plain = {name: row[name] for name in ("name", "village", "village_type")}
    return Team(id=id_, position=-1, **plain)


def mediator_of(row: Json, team_id: str, id_: str) -> Mediator:
    """A mediator of the team."""
    return Mediator(
        id=id_,
        team_id=team_id,
        name=row["name"],
        gender=_code(codes.Gender, row),
        birth=_birth(row),
        ethnicity=row.get("ethnicity", ""),
        qualification=_code(codes.Qualification, row),
        leader=row.get("leader", False),
    )


def dispute_of(row: Json, roster: Roster, ids: Ids) -> Dispute:
    """The dispute that the row tells."""
    received = _date(row, "received_on")
    partner = row.get("with_team")
    rounds = tuple(_rounds(row, date.fromisoformat(row["received_on"]), ids))
    teams = [name for name in (row["team"], partner) if name]
    return Dispute(
        id=ids.new(),
        team_id=roster.team_id(row["team"]),
        partner_team_id=roster.team_id(partner) if partner else None,
        received_on=received or date.min,
        received_how=_code(codes.ReceivedHow, row),
        start_ground=_code(codes.StartGround, row),
        type=row.get("type"),
        summary=row["summary"],
        place=row.get("place", ""),
        parties=tuple(_party(p, ids) for p in row["parties"]),
        related=tuple(_related(p, ids) for p in row.get("related", ())),
        assigned_on=_date(row, "assigned_on"),
        chosen_by=_code(codes.ChosenBy, row),
        assignments=tuple(
            Assignment(id=ids.new(), mediator_id=roster.mediator_id(name, iter(teams)))
            for name in row.get("mediators", ())
        ),
        invited=tuple(Invited(id=ids.new(), **guest) for guest in row.get("invited", ())),
        sessions=tuple(_session(s, ids) for s in row.get("sessions", ())),
        declined=_declined(row.get("declined")),
        rounds=rounds,
        recorded_at=datetime.combine(received or date.min, time(12), UTC),
    )


def _party(row: Json, ids: Ids) -> Party:
    words = {n: row[n] for n in ("address", "id_number", "phone", "request") if n in row}
    return Party(
        id=ids.new(),
        side=row["side"],
        name=row["name"],
        kind=codes.PartyKind(row.get("kind", "individual")),
        birth=_birth(row),
        gender=_code(codes.Gender, row),
        **words,
    )


def _related(row: Json, ids: Ids) -> RelatedPerson:
    return RelatedPerson(
        id=ids.new(), name=row["name"], birth=_birth(row), address=row.get("address", "")
    )


def _session(row: Json, ids: Ids) -> Session:
    day, _, hour = row["held_on"].partition("T")
    result = row.get("result")
    return Session(
        id=ids.new(),
        held_on=date.fromisoformat(day),
        held_at=time.fromisoformat(hour) if hour else None,
        place=row.get("place", ""),
        public=row.get("public"),
        proceedings=row.get("proceedings", ""),
        result=codes.SessionResult(result) if result else None,
        reason=row.get("reason", ""),
        next_on=_date(row, "next_on"),
    )


def _declined(row: Json | None) -> Declined | None:
    if row is None:
        return None
    ground = codes.DeclineGround(row["ground"])
    on = date.fromisoformat(row["on"])
    return Declined(on=on, ground=ground, guidance=row.get("guidance", ""))


def _rounds(row: Json, received: date, ids: Ids) -> Iterator[Round]:
    opened = received
    for earlier in row.get("earlier_outcomes", ()):
        yield _round(earlier, opened, {}, ids)
        opened = date.fromisoformat(earlier["reopened_on"])
    seen: dict[int, list[Json]] = {}
    for look in row.get("follow_up", ()):
        seen.setdefault(look["obligation"], []).append(look)
    yield _round(row.get("outcome"), opened, seen, ids)


def _round(outcome: Json | None, opened: date, seen: Mapping[int, list[Json]], ids: Ids) -> Round:
    if outcome is None:
        return Round(id=ids.new(), opened_on=opened)
    words = ("agreement", "solution", "written", "reason", "guidance")
    ground = outcome.get("end_ground")
    return Round(
        id=ids.new(),
        opened_on=opened,
        outcome=Outcome(
            result=codes.OutcomeResult(outcome["result"]),
            ended_on=date.fromisoformat(outcome["ended_on"]),
            end_ground=codes.EndGround(ground) if ground else None,
            **{name: outcome[name] for name in words if name in outcome},
        ),
        obligations=tuple(
            _obligation(promise, seen.get(place, ()), ids)
            for place, promise in enumerate(outcome.get("obligations", ()))
        ),
    )


def _obligation(row: Json, seen: list[Json] | tuple[()], ids: Ids) -> Obligation:
    return Obligation(
        id=ids.new(),
        by=row["by"],
        what=row["what"],
        how=row.get("how", ""),
        due_on=_date(row, "due_on"),
        follow_up=tuple(
            FollowUp(
                id=ids.new(), on=date.fromisoformat(look["on"]), finding=look.get("finding", "")
            )
            for look in seen
        ),
    )


_CODE_FIELDS = {
    codes.Gender: "gender",
    codes.Qualification: "qualification",
    codes.ReceivedHow: "received_how",
    codes.StartGround: "start_ground",
    codes.ChosenBy: "chosen_by",
}


def _code(kind: Any, row: Json) -> Any:
    value = row.get(_CODE_FIELDS[kind])
    return kind(value) if value else None


def _birth(row: Json) -> Birth | None:
    return Birth.from_iso(row["birth"]) if row.get("birth") else None


def _date(row: Json, name: str) -> date | None:
    return date.fromisoformat(row[name]) if row.get(name) else None

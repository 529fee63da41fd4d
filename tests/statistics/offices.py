"""Plain random offices full of edge days, and the same offices as our own records."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from mediation_desk.domain.codes import DeclineGround, OutcomeResult, SessionResult
from mediation_desk.domain.dispute import Declined, Dispute
from mediation_desk.domain.office import Team
from mediation_desk.domain.outcome import Outcome, Round
from mediation_desk.domain.session import Session
from tests.statistics import brute

Pick = Callable[[Sequence[Any]], Any]
YEARS = (2025, 2026)
TYPES = (*brute.KNOWN_TYPES, None, "khong.co")
MORNING = datetime(2026, 11, 1, 8, tzinfo=UTC)


def edge_days() -> list[str]:
    """The days around every end of a quarter of both calendars, and one in the middle of each."""
    days = set()
    for year in YEARS:
        for calendar, number in brute.QUARTERS:
            low, high = (date.fromisoformat(d) for d in brute.quarter(calendar, year, number))
            middle = low + (high - low) / 2
            days |= {d + timedelta(n) for d in (low, high) for n in (-1, 0, 1)} | {middle}
    return sorted(d.isoformat() for d in days)


DAYS = edge_days()
STEPS = (0, 0, 1, 1, 2, 3, 5, 9)


def plain_office(pick: Pick, teams: int, cases: int, idle: int = 0) -> dict[str, Any]:
    """`idle` teams of many days of founding and dissolving have no case at all."""
    return {
        "teams": [_plain_team(pick, n) for n in range(teams + idle)],
        "cases": [_plain_case(pick, n, teams) for n in range(cases)],
    }


def seeded_office(seed: int, teams: int = 6, cases: int = 300) -> dict[str, Any]:
    return plain_office(random.Random(seed).choice, teams, cases, idle=40)


def _plain_team(pick: Pick, number: int) -> dict[str, Any]:
    founded = pick((None,) * 20 + tuple(DAYS[:60]))
    dissolved = pick((None,) * 60 + tuple(DAYS[20:]))
    if founded and dissolved and dissolved < founded:
        dissolved = None
    return {"id": f"t{number}", "name": f"Tổ {number}", "founded": founded, "dissolved": dissolved}


def _later(pick: Pick, day: str) -> str:
    return DAYS[min(DAYS.index(day) + pick(STEPS), len(DAYS) - 1)]


def _plain_case(pick: Pick, number: int, teams: int) -> dict[str, Any]:
    received = pick(DAYS)
    case = {
        "id": f"c{number:04}",
        "team": f"t{pick(range(teams))}",
        "partner": pick((None, None, *(f"t{n}" for n in range(teams)))),
        "type": pick(TYPES),
        "received": received,
        "declined": None,
        "sessions": [],
        "rounds": [{"opened": received, "ended": None, "result": None}],
    }
    if pick(range(5)) == 0:
        case["declined"] = _later(pick, received)
        _put_off(pick, case, received)
    else:
        _go_through(pick, case)
    return case


def _put_off(pick: Pick, case: dict[str, Any], day: str) -> None:
    if pick((True, False)):
        case["sessions"].append({"on": _later(pick, day), "result": "not_held"})


def _go_through(pick: Pick, case: dict[str, Any]) -> None:
    """Sessions and up to three rounds, each event on or after the one before."""
    day = case["received"]
    for extra in range(pick((1, 1, 2, 3))):
        if extra:
            day = _later(pick, day)
            case["rounds"].append({"opened": day, "ended": None, "result": None})
        _put_off(pick, case, day)
        if pick((True, True, False)):
            day = _later(pick, day)
            case["sessions"].append({"on": day, "result": "adjourned"})
        if pick(range(4)) == 0:
            return
        day = _later(pick, day)
        case["rounds"][-1] |= {"ended": day, "result": pick(("settled", "failed"))}


def teams_of(office: dict[str, Any], team_kind: type[Team] = Team) -> list[Team]:
    """Handed over backwards: their order is that of their positions."""
    return [
        team_kind(
            id=team["id"],
            name=team["name"],
            village=team["name"],
            village_type="thôn",
            position=place,
            founded_on=_day(team["founded"]),
            dissolved_on=_day(team["dissolved"]),
        )
        for place, team in reversed(list(enumerate(office["teams"])))
    ]


def disputes_of(office: dict[str, Any]) -> list[Dispute]:
    return [_dispute(case) for case in office["cases"]]


def _dispute(case: dict[str, Any]) -> Dispute:
    dispute = Dispute(
        id=case["id"],
        team_id=case["team"],
        partner_team_id=case["partner"],
        received_on=date.fromisoformat(case["received"]),
        summary="Vụ việc thử.",
        type=case["type"],
        parties=(),
        sessions=tuple(
            Session(
                id=f"{case['id']}s{n}",
                held_on=date.fromisoformat(s["on"]),
                result=SessionResult(s["result"]),
            )
            for n, s in enumerate(case["sessions"])
        ),
        rounds=tuple(_round(f"{case['id']}r{n}", r) for n, r in enumerate(case["rounds"])),
        recorded_at=MORNING,
    )
    if not case["declined"]:
        return dispute
    on = date.fromisoformat(case["declined"])
    return replace(dispute, declined=Declined(on=on, ground=DeclineGround.WITHDRAWN))


def _round(id_: str, plain: dict[str, Any]) -> Round:
    opened = date.fromisoformat(plain["opened"])
    if plain["ended"] is None:
        return Round(id=id_, opened_on=opened)
    outcome = Outcome(
        ended_on=date.fromisoformat(plain["ended"]), result=OutcomeResult(plain["result"])
    )
    return Round(id=id_, opened_on=opened, outcome=outcome)


def _day(words: str | None) -> date | None:
    return date.fromisoformat(words) if words else None

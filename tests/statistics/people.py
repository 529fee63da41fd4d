"""Plain random mediators around edge days, and the same as our own records."""

from __future__ import annotations

import random
from datetime import date
from typing import Any

from mediation_desk.domain.codes import EndOfMandate, Gender, Qualification
from mediation_desk.domain.office import Mediator
from tests.statistics.offices import DAYS, Pick, seeded_office


def staffed_office(seed: int, mediators: int = 160) -> dict[str, Any]:
    """A random office with mediators, some of its teams where minorities live."""
    pick = random.Random(seed).choice
    office = seeded_office(seed, cases=0)
    for team in office["teams"]:
        team["minority_area"] = pick((True, False))
    office["mediators"] = [_plain(pick, n, len(office["teams"])) for n in range(mediators)]
    return office


def mediators_of(office: dict[str, Any]) -> list[Mediator]:
    return [_mediator(plain) for plain in office["mediators"]]


def _plain(pick: Pick, number: int, teams: int) -> dict[str, Any]:
    ended = pick((None, None, None, *DAYS))
    return {
        "id": f"m{number:03}",
        "team": f"t{pick(range(teams))}",
        "gender": pick(("female", "male", "female", None)),
        "ethnicity": pick(("Kinh", "Mường", "kinh", "", "Thái")),
        "qualification": pick(("law", "other", "none", None)),
        "elected": pick((None, *DAYS[:40])),
        "decided": pick((None, None, *DAYS[:40])),
        "ended": ended,
        "reason": pick(("own_wish", "standard_lost", "breach", None)) if ended else None,
    }


def _mediator(plain: dict[str, Any]) -> Mediator:
    return Mediator(
        id=plain["id"],
        team_id=plain["team"],
        name="Người thử",
        gender=Gender(plain["gender"]) if plain["gender"] else None,
        ethnicity=plain["ethnicity"],
        qualification=Qualification(plain["qualification"]) if plain["qualification"] else None,
        elected_on=_day(plain["elected"]),
        decision_on=_day(plain["decided"]),
        ended_on=_day(plain["ended"]),
        end_reason=EndOfMandate(plain["reason"]) if plain["reason"] else None,
    )


def _day(words: str | None) -> date | None:
    return date.fromisoformat(words) if words else None

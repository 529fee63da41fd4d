"""What the tests of the practice office look at: its texts, and the corpus as it is delivered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from mediation_desk.services.practice.corpus import Corpus
from mediation_desk.services.practice.office import PracticeOffice, practice_office

UNTIL = date(2026, 9, 30)
FOLDER = Path(__file__).parents[3] / "resources" / "practice"


@cache
def corpus():
    return Corpus.from_folder(FOLDER)


def an_office(teams=2, disputes=10, seed=1, until=UNTIL) -> PracticeOffice:
    return practice_office(seed, teams, disputes, until, corpus())


def disputes(teams=2, count=10, seed=1, until=UNTIL) -> list[dict]:
    return list(an_office(teams, count, seed, until).disputes())


def outcomes(dispute) -> list[dict]:
    return [*dispute.get("earlier_outcomes", []), *filter(None, [dispute.get("outcome")])]


def narratives(dispute) -> Iterator[str]:
    """Every text written about this dispute; names, addresses and places to meet are none."""
    yield dispute["summary"]
    yield from (party["request"] for party in dispute["parties"])
    for session in dispute.get("sessions", []):
        yield session.get("proceedings") or session["reason"]
    for outcome in outcomes(dispute):
        for key in ("agreement", "solution", "reason", "guidance"):
            yield from filter(None, [outcome.get(key)])
        for promise in outcome.get("obligations", []):
            yield from (promise["what"], promise["how"])
    yield from (look["finding"] for look in dispute.get("follow_up", []))
    if "declined" in dispute:
        yield dispute["declined"]["guidance"]


def state(dispute) -> str:
    """Where a dispute stands by everything recorded, from the sentences of the law alone."""
    if "declined" in dispute:
        return "declined"
    if "outcome" in dispute:
        return dispute["outcome"]["result"]
    held = any(session["result"] != "not_held" for session in dispute.get("sessions", []))
    return "in_progress" if held or dispute.get("earlier_outcomes") else "not_started"


def texts_by_disputes(told) -> Counter[str]:
    """In how many disputes each text occurs."""
    return Counter(text for dispute in told for text in set(narratives(dispute)))


def every_string(value) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from every_string(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from every_string(inner)

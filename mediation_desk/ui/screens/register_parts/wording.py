"""How the register names what it lists: parties, teams, dates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from mediation_desk.domain.office import Team
from mediation_desk.services.kept import Entry

_TEAM_WORDS = "Tổ hòa giải "


def parties_line(entry: Entry) -> str:
    """The names of all sides: "Lương Văn Tảo, Lương Văn Bình – Hoàng Thị Mận"."""
    sides: dict[str, list[str]] = {}
    for side, name in sorted(entry.parties, key=lambda party: party[0]):
        sides.setdefault(side, []).append(name)
    return " – ".join(", ".join(names) for names in sides.values())


def short_team(name: str) -> str:
    """The team's name without the words that every team's name begins with."""
    short = name.removeprefix(_TEAM_WORDS)
    return short[:1].upper() + short[1:]


def team_names(teams: Sequence[Team]) -> dict[str, str]:
    """Each team's name with the short one of its row: its village's where no other has it."""
    villages = Counter(team.village for team in teams)
    return {
        team.name: team.village if villages[team.village] == 1 and team.village else short
        for team in teams
        for short in (short_team(team.name),)
    }


def short_number(entry: Entry, year: int) -> str:
    """The serial alone within *year*, "14"; with its year in any other: "14/2025"."""
    whole = str(entry.number)
    return whole.removesuffix(f"/{year}") if entry.number.year == year else whole

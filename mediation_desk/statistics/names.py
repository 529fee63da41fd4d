"""How the sentences under a table call the cases they point to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from mediation_desk.domain.codes import DeclineGround
from mediation_desk.sentences import sentence

SHOWN = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseNames:
    """By a dispute's id: its number as people say it, its team and why it was declined.

    A dispute without a number here is called by its id. Each team counts its own numbers, so
    `teams` is left out only where all disputes are of one team.
    """

    numbers: Mapping[str, str] = field(default_factory=dict)
    teams: Mapping[str, str] = field(default_factory=dict)
    grounds: Mapping[str, DeclineGround] = field(default_factory=dict)

    def listed(self, ids: Sequence[str]) -> str:
        """The first twenty of them, those of a team together, and how many more there are."""
        groups: dict[str, list[str]] = {}
        for id_ in ids[:SHOWN]:
            groups.setdefault(self.teams.get(id_, ""), []).append(self.numbers.get(id_, id_))
        words = "; ".join(_of_team(team, called) for team, called in groups.items())
        if len(ids) > SHOWN:
            return sentence("check", "and_more", listed=words, count=len(ids) - SHOWN)
        return words


def _of_team(team: str, called: Sequence[str]) -> str:
    words = ", ".join(called)
    return f"{team}: {words}" if team else words

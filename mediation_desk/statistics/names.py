"""How the sentences under a table call the cases they point to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from mediation_desk.domain.codes import DeclineGround
from mediation_desk.sentences import sentence

SHOWN = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseNames:
    """By a dispute's id: its number as people say it, and why it was declined.

    A dispute without a number here is called by its id.
    """

    numbers: Mapping[str, str] = field(default_factory=dict)
    grounds: Mapping[str, DeclineGround] = field(default_factory=dict)

    def listed(self, ids: Sequence[str]) -> str:
        """The first twenty of them and how many more there are."""
        words = ", ".join(self.numbers.get(id_, id_) for id_ in ids[:SHOWN])
        if len(ids) > SHOWN:
            return sentence("check", "and_more", listed=words, count=len(ids) - SHOWN)
        return words

"""The texts of one invented dispute, with its own people and things filled in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from mediation_desk.services.practice.cast import capital
from mediation_desk.services.practice.corpus import Corpus, Fills, Quarrel
from mediation_desk.services.practice.dice import Dice


def drawn(dice: Dice, slots: tuple[tuple[Fills, ...], ...]) -> dict[str, str]:
    """One value for every slot of a story."""
    fills: dict[str, str] = {}
    for choices in slots:
        fills.update(dice.pick(choices))
    return fills


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """A quarrel and what fills its slots."""

    quarrel: Quarrel
    fills: dict[str, str]
    corpus: Corpus

    def say(self, text: str, **more: str) -> str:
        """The text with every slot filled and a capital letter in front."""
        return capital(text.format_map(self.fills | more if more else self.fills))

    def turn(self, dice: Dice, kind: str, **more: str) -> str:
        """One of the corpus' general sentences of this kind, about these people."""
        return self.say(dice.pick(self.corpus.turns[kind]), **more)

    def settlement(self, dice: Dice, on: date, *, written: bool) -> dict[str, Any]:
        """The outcome of a round that ended in agreement (Law Art 24), with its promises."""
        quarrel = self.quarrel
        return {
            "result": "settled",
            "end_ground": "agreement",
            "ended_on": on.isoformat(),
            "agreement": self.say(quarrel.agreement),
            "solution": self.say(quarrel.solution),
            "written": written and dice.chance(0.75),
            "obligations": [
                {
                    "by": duty.by,
                    "what": self.say(duty.what),
                    "how": self.say(duty.how),
                    "due_on": (on + timedelta(days=duty.days)).isoformat(),
                }
                for duty in quarrel.duties
            ],
        }

    def failure(self, dice: Dice, on: date, ground: str) -> dict[str, Any]:
        """The outcome of a round without agreement (Law Art 27), with where people were sent."""
        reason = self.say(self.quarrel.reason)
        if ground == "party_request":
            who = capital(self.fills[dice.pick(("a1", "b1"))])
            reason += " " + dice.pick(self.corpus.turns["stopped"]).format(Who=who)
        return {
            "result": "failed",
            "end_ground": ground,
            "ended_on": on.isoformat(),
            "reason": reason,
            "guidance": self.say(self.quarrel.guidance),
        }

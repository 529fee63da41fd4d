"""One invented dispute from its receipt to the last look at its promises."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from mediation_desk.services.practice.cast import Stage, cast, fills_of, parties, related
from mediation_desk.services.practice.corpus import Corpus, Quarrel, Refusal
from mediation_desk.services.practice.course import Course
from mediation_desk.services.practice.dice import Dice
from mediation_desk.services.practice.plan import Fate, Slip
from mediation_desk.services.practice.script import Script, drawn

# How a team comes to know of a dispute, and the ground of the law that goes with it (Art 16).
_WAYS: Final = (
    (("oral", "party_request"), 0.56),
    (("written", "party_request"), 0.14),
    (("witnessed", "witnessed"), 0.11),
    (("assigned", "leader_assignment"), 0.11),
    (("referred", "body_request"), 0.08),
)
_ASKED: Final = ((("oral", "party_request"), 0.75), (("written", "party_request"), 0.25))
_AT_ONCE: Final = ((("witnessed", "witnessed"), 0.7), (("oral", "party_request"), 0.3))
_REFERRED: Final = ("referred", "body_request")
_LOOKED_LATER: Final = (20, 45, 80)
Json = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Teller:
    """Tells disputes: what was drawn for each is handed in, the rest falls by its own dice."""

    corpus: Corpus
    until: date

    def refusal(self, dice: Dice, refusal: Refusal, slip: Slip, stage: Stage) -> Json:
        """A case the team did not take, left within some days and before any session."""
        parts = cast(dice, refusal.sides, stage)
        fills = drawn(dice, refusal.slots) | fills_of(parts, stage.team.village.title)
        how, ground = dice.weighted(_ASKED)
        left = min(slip.received_on + timedelta(days=dice.between(0, 5)), self.until)
        return {
            "team": stage.team.name,
            "received_on": slip.received_on.isoformat(),
            "received_how": how,
            "start_ground": ground,
            "type": refusal.type,
            "summary": refusal.summary.format_map(fills),
            "parties": parties(dice, refusal.sides, parts, refusal.ask, fills),
            "declined": {
                "on": left.isoformat(),
                "ground": refusal.ground,
                "guidance": refusal.guidance.format_map(fills),
            },
        }

    def quarrel(self, dice: Dice, quarrel: Quarrel, fate: Fate, slip: Slip, stage: Stage) -> Json:
        """A quarrel with all that happened in it until its fate or the last day."""
        parts = cast(dice, quarrel.sides, stage)
        fills = drawn(dice, quarrel.slots) | fills_of(parts, stage.team.village.title)
        script = Script(quarrel=quarrel, fills=fills, corpus=self.corpus)
        story = _opening(dice, script, fate, slip, stage)
        story["parties"] = parties(dice, quarrel.sides, parts, quarrel.ask, fills)
        story["related"] = related(dice, quarrel.type, stage, parts)
        assigned = self._assigned(dice, fate, slip)
        if assigned is not None:
            story |= _taken_on(dice, quarrel, fate, assigned, stage)
            self._happenings(dice, script, fate, slip, assigned, story)
        return {key: value for key, value in story.items() if value not in ([], "")}

    def _assigned(self, dice: Dice, fate: Fate, slip: Slip) -> date | None:
        """The day mediators were named; some cases of the last days have none yet."""
        if fate is Fate.ON_THE_SPOT or slip.ends_on:
            return slip.received_on
        day = slip.received_on + timedelta(days=dice.weighted(((0, 0.5), (1, 0.35), (2, 0.15))))
        return day if day <= self.until else None

    def _happenings(
        self, dice: Dice, script: Script, fate: Fate, slip: Slip, assigned: date, story: Json
    ) -> None:
        course = Course(dice, script, self.until)
        course.run(fate, assigned, slip.ends_on)
        story["sessions"] = course.sessions
        story["earlier_outcomes"] = course.earlier
        if course.outcome:
            story["outcome"] = course.outcome
            story["follow_up"] = _follow_up(dice, script, course.outcome, self.until)


def _opening(dice: Dice, script: Script, fate: Fate, slip: Slip, stage: Stage) -> Json:
    quarrel, at_once = script.quarrel, fate is Fate.ON_THE_SPOT
    how, ground = _REFERRED if quarrel.referred else dice.weighted(_AT_ONCE if at_once else _WAYS)
    summary = script.say(quarrel.summary)
    if at_once:
        summary += " " + script.turn(dice, "on_the_spot")
    return {
        "team": stage.team.name,
        "with_team": stage.partner.name if stage.partner else "",
        "received_on": slip.received_on.isoformat(),
        "received_how": how,
        "start_ground": ground,
        "type": quarrel.type,
        "summary": summary,
        "place": _place(script, stage),
    }


def _place(script: Script, stage: Stage) -> str:
    """Where the matter happened; what is only the other side's lies in the other village."""
    template = script.quarrel.place
    away = stage.partner if "{b1}" in template and "{a1}" not in template else None
    village = (away or stage.team).village.title
    place = script.say(template)
    return place if village in place else f"{place}, {village}"


def _taken_on(dice: Dice, quarrel: Quarrel, fate: Fate, assigned: date, stage: Stage) -> Json:
    """Who mediates, chosen by whom, and who is asked to help."""
    chosen = "parties" if fate is not Fate.ON_THE_SPOT and dice.chance(0.25) else "leader"
    names = _some(dice, stage.team.names, dice.weighted(((1, 0.3), (2, 0.5), (3, 0.2))))
    if stage.partner:
        names += _some(dice, stage.partner.names, dice.between(1, 2))
    taken: Json = {"mediators": names, "assigned_on": assigned.isoformat(), "chosen_by": chosen}
    if fate is not Fate.ON_THE_SPOT and quarrel.invited and dice.chance(0.7):
        guest = stage.somebody(dice, 48, 82)
        taken["invited"] = [{"name": guest.name, "capacity": quarrel.invited}]
    return taken


def _some(dice: Dice, names: Sequence[str], count: int) -> list[str]:
    """Some of the names, in the order of the team's list."""
    places = dice.shuffled(range(len(names)))[:count]
    return [names[place] for place in sorted(places)]


def _follow_up(dice: Dice, script: Script, outcome: Json, until: date) -> list[Json]:
    """Looks at the promises (Law Art 26): perhaps one on the way, perhaps one when all was due."""
    promises = outcome.get("obligations", [])
    if not promises:
        return []
    ended = date.fromisoformat(outcome["ended_on"])
    due = max(date.fromisoformat(promise["due_on"]) for promise in promises)
    looks = []
    early = ended + (due - ended) * 2 // 3
    if ended < early <= until and dice.chance(0.3):
        looks.append((0, early, script.quarrel.late))
    after = due + timedelta(days=dice.between(1, dice.pick(_LOOKED_LATER)))
    if after <= until and dice.chance(0.72):
        looks.append((len(promises) - 1, after, script.quarrel.done))
    return [
        {"obligation": place, "on": day.isoformat(), "finding": script.say(text)}
        for place, day, text in looks
    ]

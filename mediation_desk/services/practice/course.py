"""How one invented dispute goes on: its sessions, conclusions and reopenings, day by day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final

from mediation_desk.services.practice.dice import Dice
from mediation_desk.services.practice.plan import Fate
from mediation_desk.services.practice.script import Script

_GROUNDS: Final = (("mediator_decision", 0.55), ("party_request", 0.3), ("transferred", 0.15))
_HOURS: Final = ("08:00", "08:30", "09:00", "14:00", "14:30", "15:30", "19:00", "19:30", "20:00")
# Days from the assignment to the first session: three at most by law (Art 20(2)), not always kept.
_WAITS: Final = ((0, 0.12), (1, 0.28), (2, 0.26), (3, 0.24), (5, 0.06), (8, 0.04))
_PUT_OFF: Final = 0.06
_SEEN_ON_THE_SPOT: Final = ("dat_dai.ranh_gioi", "dat_dai.loi_di", "moi_truong.")
Json = dict[str, Any]


class Course:
    """Lets a dispute go on until its fate or the last day, whichever comes first.

    Afterwards `sessions`, `earlier` and `outcome` hold what happened in the shape of `register
    add`; nothing in them is later than the last day but the next appointment.
    """

    def __init__(self, dice: Dice, script: Script, until: date) -> None:
        self._dice = dice
        self._script = script
        self._until = until
        self._public = dice.chance(0.35 if script.quarrel.type.startswith("hngd") else 0.75)
        self._next_on: date | None = None
        self.sessions: list[Json] = []
        self.earlier: list[Json] = []
        self.outcome: Json | None = None

    def run(self, fate: Fate, assigned: date, ends_on: date | None) -> None:
        """Everything from the assignment on."""
        if fate is Fate.ON_THE_SPOT:
            self.outcome = self._script.settlement(self._dice, assigned, written=False)
        elif fate is Fate.NOT_STARTED:
            self._wait_in_vain(assigned)
        elif fate is Fate.IN_PROGRESS:
            self._leave_open(assigned)
        else:
            self._go_through(fate.value.split(","), assigned, ends_on)

    def _wait_in_vain(self, assigned: date) -> None:
        day = self._first_day(assigned)
        if day <= self._until and self._dice.chance(0.5):
            self._put_off(day, day + timedelta(days=self._dice.between(4, 9)))

    def _leave_open(self, assigned: date) -> None:
        self._sit(self._first_day(assigned), self._script.quarrel.begun, "adjourned")
        if self.sessions and self._dice.chance(0.3):
            self._sit(self._next(), self._script.quarrel.again, "adjourned")
        if self.sessions:
            self._next()

    def _go_through(self, rounds: list[str], assigned: date, ends_on: date | None) -> None:
        day = ends_on or self._first_day(assigned)
        for place, result in enumerate(rounds):
            if place:
                reopened = self._reopen()
                if reopened is None:
                    return
                day = reopened
            if not self._hold_round(place, result, day, alone=ends_on is not None):
                return

    def _reopen(self) -> date | None:
        """The day of the new round's first session; None when it would be after the last day."""
        if self.outcome is None:
            return None
        ended = date.fromisoformat(self.outcome["ended_on"])
        reopened = ended + timedelta(days=self._dice.between(12, 70))
        if reopened > self._until:
            return None
        self.earlier.append({**self.outcome, "reopened_on": reopened.isoformat()})
        self.outcome = None
        return reopened + timedelta(days=self._dice.between(1, 4))

    def _hold_round(self, place: int, result: str, day: date, *, alone: bool) -> bool:
        """Whether the round came to its conclusion before the last day."""
        for text in self._adjourned_texts(place, result, alone=alone):
            if not self._sit(day, text, "adjourned"):
                return False
            day = self._next()
        if result == "open":
            return True
        return self._conclude(result, day, certain=alone)

    def _adjourned_texts(self, place: int, result: str, *, alone: bool) -> list[str]:
        quarrel = self._script.quarrel
        if place:
            more = [quarrel.again] if place == 1 and self._dice.chance(0.35) else []
            before = self.earlier[-1]["result"]
            return [self._dice.pick(self._script.corpus.turns[f"after_{before}"]), *more]
        if alone or (result == "settled" and self._dice.chance(0.48)):
            return []
        return [quarrel.begun, quarrel.again] if self._dice.chance(0.2) else [quarrel.begun]

    def _conclude(self, result: str, day: date, *, certain: bool) -> bool:
        text = self._script.quarrel.settled if result == "settled" else self._script.quarrel.failed
        held = self._sit(day, text, result, certain=certain)
        if held is None:
            return False
        if result == "settled":
            self.outcome = self._script.settlement(self._dice, held, written=True)
        else:
            ground = self._dice.weighted(_GROUNDS)
            self.outcome = self._script.failure(self._dice, held, ground)
        return True

    def _first_day(self, opened: date) -> date:
        return opened + timedelta(days=self._dice.weighted(_WAITS))

    def _next(self) -> date:
        """The day agreed for the next session, written into the last one."""
        held = date.fromisoformat(self.sessions[-1]["held_on"][:10])
        day = held + timedelta(days=self._dice.between(3, 12))
        self.sessions[-1]["next_on"] = day.isoformat()
        return day

    def _sit(self, day: date, text: str, result: str, *, certain: bool = False) -> date | None:
        """The day the session was held; None when that would be after the last day."""
        if not certain and day <= self._until and self._dice.chance(_PUT_OFF):
            put_off, day = day, day + timedelta(days=self._dice.between(3, 9))
            self._put_off(put_off, day)
        if day > self._until:
            return None
        said = {"public": self._public, "proceedings": self._script.say(text), "result": result}
        self.sessions.append(self._session(day, self._place(text)) | said)
        return day

    def _put_off(self, day: date, to: date) -> None:
        reason = self._script.turn(self._dice, "not_held", ngay=f"{day:%d/%m/%Y}")
        put_off = {"result": "not_held", "reason": reason, "next_on": to.isoformat()}
        self.sessions.append(self._session(day, self._place("")) | put_off)

    def _place(self, text: str) -> str:
        """The first session on land or noise is held where it can be seen (Law Art 20(1))."""
        quarrel = self._script.quarrel
        if text == quarrel.begun and quarrel.type.startswith(_SEEN_ON_THE_SPOT):
            return self._script.say(quarrel.place)
        return self._script.turn(self._dice, "meeting_places")

    def _session(self, day: date, place: str) -> Json:
        return {"held_on": f"{day.isoformat()}T{self._dice.pick(_HOURS)}", "place": place}

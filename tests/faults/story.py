"""The same story from the same seed: what a writer saves, step by step, and what must be there.

A step is one transaction: a new dispute, often another version of an older one, sometimes an
import of dozens. Both the writer and the witness tell it, so no list of what was saved has to
survive the fault.
"""

from __future__ import annotations

import random
import uuid
from dataclasses import replace
from datetime import date, timedelta

from mediation_desk.domain.dispute import Dispute, Number
from mediation_desk.domain.office import Team
from mediation_desk.domain.outcome import Round
from tests.samples import a_dispute, a_party, a_round, a_session

_TEAM_ID = str(uuid.UUID(int=7))
_FIRST_DAY = date(2026, 1, 5)
_WORDS = (
    "ranh giới",
    "lối đi",
    "hàng rào",
    "nước thải",
    "tiếng ồn",
    "vay tiền",
    "thừa kế",
    "chăn nuôi",
)
_LARGEST_IMPORT = 40


def the_team() -> Team:
    """The one team the story is about."""
    return Team(
        id=_TEAM_ID, name="Tổ hòa giải xóm Văn", village="Văn", village_type="xóm", position=-1
    )


class Story:
    """All steps of one seed."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._made: list[int] = []

    def step(self, number: int) -> list[Dispute]:
        """What is saved together in this step; new disputes have no number yet."""
        chance = self._chance("step", number)
        new = [self._dispute(number, place, number) for place in range(self._size(number))]
        if number and chance.random() < 0.6:
            older = chance.randrange(number)
            return [*new, self._numbered(older, 0, number)]
        return new

    def records(self, steps: int) -> dict[str, Dispute]:
        """What a store holds after so many whole steps, by id."""
        found: dict[str, Dispute] = {}
        for number in range(steps):
            for place, dispute in enumerate(self.step(number)):
                known = dispute.number or self._number(number, place)
                found[dispute.id] = replace(dispute, number=known)
        return found

    def steps_in(self, records: dict[str, Dispute]) -> int:
        """How many steps, from the first on, left their first dispute among the records."""
        number = 0
        while self._id("dispute", number, 0) in records:
            number += 1
        return number

    def _size(self, number: int) -> int:
        chance = self._chance("size", number)
        return chance.randrange(2, _LARGEST_IMPORT) if chance.random() < 0.25 else 1

    def _numbered(self, number: int, place: int, version: int) -> Dispute:
        dispute = self._dispute(number, place, version)
        return replace(dispute, number=self._number(number, place))

    def _number(self, number: int, place: int) -> Number:
        while len(self._made) <= number:
            last = len(self._made)
            before = self._made[-1] + self._size(last - 1) if last else 0
            self._made.append(before)
        return Number(_FIRST_DAY.year, "", self._made[number] + place + 1)

    def _dispute(self, number: int, place: int, version: int) -> Dispute:
        """One dispute as this version has it; a later version has a session and its end."""
        chance = self._chance("dispute", number, place, version)
        where = (number, place)
        day = _FIRST_DAY + timedelta(number % 60)
        summary = " ".join(chance.choices(_WORDS, k=chance.randrange(20, 120)))
        ended = day + timedelta(3) if version > number else None
        return a_dispute(
            the_team(),
            day,
            id=self._id("dispute", *where),
            summary=f"{summary} ({version})",
            parties=(
                a_party(id=self._id("A", *where), phone="0912 345 678", address="Xóm Văn"),
                a_party(id=self._id("B", *where), side="B", name=f"Lê Thị {chance.choice(_WORDS)}"),
            ),
            sessions=(a_session(ended, id=self._id("session", *where)),) if ended else (),
            rounds=(self._round(where, day, ended),),
        )

    def _round(self, where: tuple[int, int], day: date, ended: date | None) -> Round:
        made = a_round(day, ended)
        due = tuple(replace(o, id=self._id("due", *where)) for o in made.obligations)
        return replace(made, id=self._id("round", *where), obligations=due)

    def _id(self, kind: str, number: int, place: int) -> str:
        return str(uuid.UUID(int=self._chance(kind, number, place, "id").getrandbits(128)))

    def _chance(self, *about: object) -> random.Random:
        return random.Random(f"{self._seed} {about}")

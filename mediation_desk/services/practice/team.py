"""The teams of a practice office: one a village, three to eight mediators."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from mediation_desk.services.practice.corpus import Corpus, Village
from mediation_desk.services.practice.dice import Dice
from mediation_desk.services.practice.people import People, Person, Wanted

_SIZES: Final = ((3, 12.0), (4, 22.0), (5, 30.0), (6, 18.0), (7, 12.0), (8, 6.0))
_TRAINED: Final = (("law", 0.08), ("other", 0.34), ("none", 0.58))


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeTeam:
    """A team with its village and mediators, the leader first."""

    village: Village
    mediators: tuple[Person, ...]
    qualifications: tuple[str, ...]

    @property
    def name(self) -> str:
        """The team's name, as teams are named after their villages."""
        return f"Tổ hòa giải {self.village.title}"

    @property
    def names(self) -> tuple[str, ...]:
        """The mediators' names, the leader's first."""
        return tuple(person.name for person in self.mediators)

    def as_json(self) -> dict[str, Any]:
        """The team in the shape that `register add` reads."""
        people = zip(self.mediators, self.qualifications, strict=True)
        return {
            "name": self.name,
            "village": self.village.name,
            "village_type": self.village.type,
            "mediators": [
                {
                    "name": person.name,
                    "gender": person.gender,
                    "birth": person.birth,
                    "ethnicity": person.ethnicity,
                    "qualification": qualification,
                    "leader": place == 0,
                }
                for place, (person, qualification) in enumerate(people)
            ],
        }


def practice_teams(seed: int, count: int, year: int, corpus: Corpus) -> tuple[PracticeTeam, ...]:
    """So many teams of different villages; no two mediators of the office share a name."""
    people, taken = People(corpus), set[str]()
    return tuple(
        _team(Dice(seed, "team", place), village, year, people, taken)
        for place, village in enumerate(_villages(seed, count, corpus))
    )


def _villages(seed: int, count: int, corpus: Corpus) -> Iterator[Village]:
    """Different villages; when there are more teams than names, the names come again numbered."""
    order = Dice(seed, "villages").shuffled(corpus.villages)
    for place in range(count):
        again, index = divmod(place, len(order))
        village = order[index]
        name = f"{village.name} {again + 1}" if again else village.name
        yield Village(name=name, type=village.type, ethnicity=village.ethnicity, town=village.town)


def _team(dice: Dice, village: Village, year: int, people: People, taken: set[str]) -> PracticeTeam:
    """A team with at least one woman (Law Art 12(1)); the leader is somebody of standing."""
    size = dice.weighted(_SIZES)
    wanted = [
        Wanted(born=(year - 68, year - 42)),
        Wanted(born=(year - 62, year - 28), gender="female"),
    ]
    wanted += [Wanted(born=(year - 70, year - 26))] * (size - 2)
    mediators = tuple(_unlike(dice, village, who, people, taken) for who in wanted)
    qualifications = tuple(dice.weighted(_TRAINED) for _ in mediators)
    return PracticeTeam(village=village, mediators=mediators, qualifications=qualifications)


def _unlike(
    dice: Dice, village: Village, wanted: Wanted, people: People, taken: set[str]
) -> Person:
    """Somebody whose name nobody else in the office has yet."""
    while True:
        person = people.draw(dice, village.ethnicity, wanted)
        if person.name not in taken:
            taken.add(person.name)
            return person

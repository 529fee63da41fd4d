"""Invented people: names by people, gender and generation."""

from __future__ import annotations

from dataclasses import dataclass

from mediation_desk.services.practice.corpus import Corpus, Names
from mediation_desk.services.practice.dice import Dice

_OLD_BEFORE = 1975
_OF_THE_VILLAGE = 0.82


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody invented; `birth` is a year, a month or a day in ISO writing."""

    family: str
    middle: str
    given: str
    gender: str
    year: int
    birth: str
    ethnicity: str

    @property
    def name(self) -> str:
        """Family, middle and given name, as on a paper."""
        return f"{self.family} {self.middle} {self.given}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What somebody to be invented must be like; an empty gender or family name is left open."""

    born: tuple[int, int]
    gender: str = ""
    family: str = ""


class People:
    """Invents people of the peoples that live in a corpus."""

    def __init__(self, corpus: Corpus) -> None:
        self._by_ethnicity = {names.ethnicity: names for names in corpus.peoples}
        self._weights = [(names, names.weight) for names in corpus.peoples]

    def draw(self, dice: Dice, ethnicity: str, wanted: Wanted) -> Person:
        """Somebody as wanted, mostly of the people named."""
        names = self._names(dice, ethnicity)
        gender = wanted.gender or ("male" if dice.chance(0.6) else "female")
        year = dice.between(*wanted.born)
        middle = dice.pick(names.middle[gender])
        given = dice.pick(names.given[gender, year < _OLD_BEFORE])
        if given == middle:
            middle = names.middle[gender][0]
        return Person(
            family=wanted.family or dice.pick(names.family),
            middle=middle,
            given=given,
            gender=gender,
            year=year,
            birth=_birth(dice, year),
            ethnicity=names.ethnicity,
        )

    def _names(self, dice: Dice, ethnicity: str) -> Names:
        if dice.chance(_OF_THE_VILLAGE):
            return self._by_ethnicity[ethnicity]
        return dice.weighted(self._weights)


def _birth(dice: Dice, year: int) -> str:
    """Many papers of the village know the year only."""
    month, day = dice.between(1, 12), dice.between(1, 28)
    forms = ((f"{year}", 50.0), (f"{year}-{month:02}-{day:02}", 42.0), (f"{year}-{month:02}", 8.0))
    return dice.weighted(forms)

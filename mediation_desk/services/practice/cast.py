"""The two sides of one invented dispute: who they are and how the texts speak of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from mediation_desk.services.practice.corpus import Sides
from mediation_desk.services.practice.dice import Dice
from mediation_desk.services.practice.people import People, Person, Wanted
from mediation_desk.services.practice.team import PracticeTeam

_ELDER: Final = 50
_GENERATION: Final = 18
_BETWEEN_SPOUSES: Final = 9
_BETWEEN_SIBLINGS: Final = 16
_OVER_PROPERTY: Final = ("dat_dai.", "dan_su.thua_ke", "dan_su.so_huu")
_TITLES: Final = {
    ("male", True): "ông",
    ("male", False): "anh",
    ("female", True): "bà",
    ("female", False): "chị",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One person in a dispute with the word before the name and the place they live in."""

    person: Person
    title: str
    address: str

    @property
    def full(self) -> str:
        """As a paper names somebody first: ông Hà Văn Ứng."""
        return f"{self.title} {self.person.name}"

    @property
    def short(self) -> str:
        """As a paper goes on: ông Ứng."""
        return f"{self.title} {self.person.given}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """Where a dispute is played: the year, the team, the second team if there is one."""

    year: int
    team: PracticeTeam
    partner: PracticeTeam | None
    address_tail: str
    people: People

    def somebody(self, dice: Dice, youngest: int, oldest: int) -> Person:
        """Another person of the team's village, of an age within the bounds."""
        born = (self.year - oldest, self.year - youngest)
        return self.people.draw(dice, self.team.village.ethnicity, Wanted(born=born))

    def mediates(self, person: Person) -> bool:
        """Whether a mediator of one of the teams has the person's name."""
        teams = (self.team, self.partner) if self.partner else (self.team,)
        return any(person.name in team.names for team in teams)

    def address(self, team: PracticeTeam) -> str:
        """An address in the team's village."""
        return f"{capital(team.village.title)}, {self.address_tail}"


def capital(text: str) -> str:
    """The text with a capital letter in front."""
    return text[:1].upper() + text[1:]


def cast(dice: Dice, sides: Sides, stage: Stage) -> tuple[Part, Part]:
    """Two people who fit the story; their given names differ, so that no text is ambiguous.

    Neither is called like a mediator of the teams: nobody mediates in a matter of their own.
    """
    first = _draw(dice, sides, stage, 0, "")
    while True:
        second = _draw(dice, sides, stage, 1, _shared_family(sides.relation, first))
        if second.given != first.given and _years_fit(sides, first, second):
            return _titled(sides, stage, first, second)


def _years_fit(sides: Sides, first: Person, second: Person) -> bool:
    """Whether the years of birth suit what the two are to one another."""
    younger_by = second.year - first.year
    if sides.relation == "parent":
        return younger_by >= _GENERATION
    if sides.relation in ("couple", "former_couple"):
        return abs(younger_by) <= _BETWEEN_SPOUSES
    if sides.relation == "siblings" and abs(younger_by) > _BETWEEN_SIBLINGS:
        return False
    return not sides.elder or (younger_by > 0 if sides.elder == "a" else younger_by < 0)


def _draw(dice: Dice, sides: Sides, stage: Stage, place: int, family: str) -> Person:
    while stage.mediates(person := _drawn_once(dice, sides, stage, place, family)):
        pass
    return person


def _drawn_once(dice: Dice, sides: Sides, stage: Stage, place: int, family: str) -> Person:
    youngest, oldest = sides.ages[place]
    team = stage.partner if place and stage.partner else stage.team
    wanted = Wanted(
        born=(stage.year - oldest, stage.year - youngest),
        gender=sides.genders[place],
        family=family,
    )
    return stage.people.draw(dice, team.village.ethnicity, wanted)


def _shared_family(relation: str, first: Person) -> str:
    """Brothers and sisters share the name; children have their father's."""
    fathers = relation == "parent" and first.gender == "male"
    return first.family if fathers or relation in ("siblings", "kin") else ""


def _titled(sides: Sides, stage: Stage, first: Person, second: Person) -> tuple[Part, Part]:
    elder = [stage.year - person.year >= _ELDER for person in (first, second)]
    if sides.relation == "parent":
        elder = [True, elder[1] and stage.year - second.year >= _ELDER + 10]
    elif sides.relation in ("couple", "former_couple"):
        elder = [elder[1], elder[1]]
    elif sides.relation == "siblings":
        elder = [any(elder)] * 2
    home = stage.address(stage.team)
    away = stage.address(stage.partner) if stage.partner else home
    return (
        Part(person=first, title=_TITLES[first.gender, elder[0]], address=home),
        Part(person=second, title=_TITLES[second.gender, elder[1]], address=away),
    )


def fills_of(parts: tuple[Part, Part], village: str) -> dict[str, str]:
    """What stands for {a}, {A}, {a1}, {A1}, the same for b, and {thon} in every text."""
    fills = {"thon": village}
    for letter, part in zip("ab", parts, strict=True):
        fills[letter] = part.full
        fills[f"{letter}1"] = part.short
        fills[letter.upper()] = capital(part.full)
        fills[f"{letter.upper()}1"] = capital(part.short)
    return fills


def parties(
    dice: Dice, sides: Sides, parts: tuple[Part, Part], asks: tuple[str, str], fills: dict[str, str]
) -> list[dict[str, Any]]:
    """Both sides in the shape that `register add` reads."""
    rows = []
    for place, part in enumerate(parts):
        kind = sides.kinds[place]
        row: dict[str, Any] = {"side": "AB"[place], "kind": kind}
        row["name"] = _name(kind, sides.names[place], part, fills)
        if kind != "organisation":
            row["birth"] = part.person.birth
        if kind == "individual":
            row["gender"] = part.person.gender
        row["address"] = part.address
        rows.append(row | _reached(dice, kind) | {"request": asks[place].format_map(fills)})
    return rows


def _name(kind: str, template: str, part: Part, fills: dict[str, str]) -> str:
    if template:
        return template.format_map(fills)
    return part.person.name if kind == "individual" else f"Gia đình {part.full}"


def _reached(dice: Dice, kind: str) -> dict[str, str]:
    """Telephone and papers, of some; 0900 and 000 are given to nobody, so nobody can be meant."""
    reached = {}
    if dice.chance(0.4):
        reached["phone"] = f"0900{dice.below(1_000_000):06}"
    if kind == "individual" and dice.chance(0.04):
        reached["id_number"] = f"000{dice.below(1_000_000_000):09}"
    return reached


def related(dice: Dice, kind: str, stage: Stage, parts: tuple[Part, Part]) -> list[dict[str, Any]]:
    """Somebody else whose land or property is touched, in some disputes over such."""
    if not kind.startswith(_OVER_PROPERTY) or not dice.chance(0.25):
        return []
    person = stage.somebody(dice, 24, 70)
    return [{"name": person.name, "birth": person.birth, "address": parts[0].address}]

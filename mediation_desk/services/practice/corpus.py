"""The invented content a practice office is made from, as it is written in resources/practice."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

Fills = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """Who the two sides of a story may be: kinds, genders ("" for either), ages, relation.

    `elder` is the side, a or b, that must be older; empty where it does not matter.
    """

    kinds: tuple[str, str]
    names: tuple[str, str]
    genders: tuple[str, str]
    ages: tuple[tuple[int, int], tuple[int, int]]
    relation: str
    elder: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """What one side promises in a story, and in how many days from the agreement."""

    by: str
    what: str
    how: str
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Quarrel:
    """One invented quarrel with everything that may be said in it; texts hold slots like {a1}.

    `referred`: the text says that the police or the market sent it; `fit`: village, town or both.
    """

    key: str
    type: str
    sides: Sides
    summary: str
    ask: tuple[str, str]
    place: str
    begun: str
    again: str
    settled: str
    failed: str
    agreement: str
    solution: str
    duties: tuple[Duty, ...]
    reason: str
    guidance: str
    done: str
    late: str
    slots: tuple[tuple[Fills, ...], ...]
    invited: str
    two_teams: bool
    referred: bool
    fit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """One invented case that a team does not take, and where it sends the people."""

    type: str
    ground: str
    sides: Sides
    summary: str
    ask: tuple[str, str]
    guidance: str
    slots: tuple[tuple[Fills, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The names of one people; `given` by gender and whether somebody was born before 1975."""

    ethnicity: str
    weight: float
    family: tuple[str, ...]
    middle: Mapping[str, tuple[str, ...]]
    given: Mapping[tuple[str, bool], tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Village:
    """A village or urban group and the people most of its families are of."""

    name: str
    type: str
    ethnicity: str
    town: bool

    @property
    def title(self) -> str:
        """The name with its word in front: xóm Lác, tiểu khu 2."""
        return f"{self.type} {self.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """All invented content together; the order of everything is the order of the files."""

    quarrels: tuple[Quarrel, ...]
    refusals: tuple[Refusal, ...]
    peoples: tuple[Names, ...]
    villages: tuple[Village, ...]
    office: Mapping[str, str]
    address_tail: str
    turns: Mapping[str, tuple[str, ...]]

    @classmethod
    def from_folder(cls, folder: Path) -> Self:
        """The content of every TOML file in the folder, read in the order of their names."""
        return cls.from_texts(p.read_text("utf-8") for p in sorted(folder.glob("*.toml")))

    @classmethod
    def from_texts(cls, texts: Iterable[str]) -> Self:
        """The content of the TOML texts together; each table may stand in any of them."""
        tables: dict[str, Any] = {}
        for text in texts:
            for name, value in tomllib.loads(text).items():
                known = tables.get(name)
                tables[name] = known + value if isinstance(known, list) else value
        return cls._from_tables(tables)

    @classmethod
    def _from_tables(cls, tables: Mapping[str, Any]) -> Self:
        turns = ("not_held", "after_settled", "after_failed", "on_the_spot", "stopped")
        return cls(
            quarrels=tuple(_quarrel(row) for row in tables["quarrel"]),
            refusals=tuple(_refusal(row) for row in tables["declined"]),
            peoples=tuple(_names(row) for row in tables["people"]),
            villages=tuple(v for row in tables["villages"] for v in _villages(row)),
            office=tables["office"],
            address_tail=tables["address"]["tail"],
            turns={name: tuple(tables[name]) for name in (*turns, "meeting_places")},
        )


def _quarrel(row: Mapping[str, Any]) -> Quarrel:
    texts = "key type summary place begun again settled failed agreement solution reason guidance"
    return Quarrel(
        **{name: row[name] for name in f"{texts} done late".split()},
        ask=(row["ask"][0], row["ask"][1]),
        sides=_sides(row),
        duties=tuple(Duty(**duty) for duty in row["duties"]),
        slots=_slots(row),
        invited=row.get("invited", ""),
        two_teams=row.get("two_teams", False),
        referred=row.get("referred", False),
        fit=row.get("fit", "both"),
    )


def _refusal(row: Mapping[str, Any]) -> Refusal:
    texts = ("type", "ground", "summary", "guidance")
    return Refusal(
        **{name: row[name] for name in texts},
        ask=(row["ask"][0], row["ask"][1]),
        sides=_sides(row),
        slots=_slots(row),
    )


def _sides(row: Mapping[str, Any]) -> Sides:
    genders = {"man": "male", "woman": "female", "": ""}
    first, second = row.get("ages", ((28, 70), (26, 68)))
    kinds = row.get("kinds", ("individual", "individual"))
    return Sides(
        kinds=(kinds[0], kinds[1]),
        names=(row.get("name_a", ""), row.get("name_b", "")),
        genders=(genders[row.get("a", "")], genders[row.get("b", "")]),
        ages=((first[0], first[1]), (second[0], second[1])),
        relation=row.get("sides", "neighbours"),
        elder=row.get("elder", ""),
    )


def _slots(row: Mapping[str, Any]) -> tuple[tuple[Fills, ...], ...]:
    return tuple(
        tuple(_fills(name, value) for value in values)
        for name, values in row.get("slots", {}).items()
    )


def _fills(name: str, value: str | int) -> Fills:
    """What a drawn value fills: an amount of money also gives its half, third and quarter."""
    if isinstance(value, str):
        return {name: value}
    shares = {name: value, **{f"{name}_{part}": value // part for part in (2, 3, 4)}}
    return {slot: f"{amount:,} đồng".replace(",", ".") for slot, amount in shares.items()}


def _names(row: Mapping[str, Any]) -> Names:
    genders = (("man", "male"), ("woman", "female"))
    return Names(
        ethnicity=row["ethnicity"],
        weight=row["weight"],
        family=tuple(row["family"]),
        middle={code: tuple(row[f"{word}_middle"]) for word, code in genders},
        given={
            (code, age == "old"): tuple(row[f"{word}_{age}"])
            for word, code in genders
            for age in ("old", "young")
        },
    )


def _villages(row: Mapping[str, Any]) -> Iterable[Village]:
    for name in row["names"]:
        yield Village(
            name=name, type=row["type"], ethnicity=row["people"], town=row.get("town", False)
        )

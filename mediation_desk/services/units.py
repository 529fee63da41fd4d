"""The communes and provinces of the country, found by the names that people write."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Final

from mediation_desk.domain.codes import UnitType
from mediation_desk.domain.dates import screen_date
from mediation_desk.domain.office import Office
from mediation_desk.domain.text import equality_key, fold
from mediation_desk.errors import Invalid, Problem
from mediation_desk.paths import resource_text

TWO_TIERS_SINCE: Final = date(2025, 7, 1)
"""The day all present units began; what bears a later date was called something else before."""

_DIVIDERS: Final = str.maketrans("’‘ʼ–—", "'''--")
_TYPE_KEYS: Final = tuple(type_.value for type_ in UnitType)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A province or commune, the word in front of its name and since when it bears that word."""

    code: str
    name: str
    word: str
    province_code: str
    since: date

    @property
    def full_name(self) -> str:
        """The word and the name: "Tỉnh Phú Thọ", "Thành phố Huế"."""
        return f"{self.word.capitalize()} {self.name}"

    @property
    def was_renamed(self) -> bool:
        """Whether it was a *xã* or *tỉnh* at first and became a ward or city later."""
        return self.since > TWO_TIERS_SINCE

    def words_on(self, day: date) -> tuple[str, ...]:
        """The words it may bear on *day*; until a change is in force, the word of before too."""
        return (self.word, "xã") if self.was_renamed and day < self.since else (self.word,)


class Units:
    """All provinces and communes, found in any case and either tone style; accents count."""

    def __init__(
        self, provinces: Iterable[Unit], communes: Iterable[Unit], merged: Mapping[str, str]
    ) -> None:
        self._provinces = {key: p for p in provinces for key in _province_keys(p)}
        self._communes = {(c.province_code, unit_key(c.name)): c for c in communes}
        self._merged = {unit_key(_bare(old)): new for old, new in merged.items()}

    def province(self, called: str, place: str) -> Unit:
        """The province called so, by short or full name; raises Invalid at *place*."""
        key = unit_key(called)
        if found := self._provinces.get(key):
            return found
        if now := self._merged.get(key) or self._merged.get(unit_key(_bare(called))):
            raise _invalid(place, "province_merged", called=called, now=now)
        near = (p.name for k, p in self._provinces.items() if fold(k) == fold(key))
        raise _unknown(place, "province_unknown", called, next(near, None))

    def commune(self, province: Unit, called: str, place: str) -> tuple[Unit, str | None]:
        """The commune of the province called so, and the word written in front of its name.

        Raises Invalid at *place*.
        """
        key = unit_key(called)
        word = next((w for w in _TYPE_KEYS if key.startswith(f"{w} ")), None)
        bare = key.removeprefix(f"{word} ") if word else key
        if found := self._communes.get((province.code, bare)):
            return found, word
        here = ((n, c) for (p, n), c in self._communes.items() if p == province.code)
        near = (c.name for n, c in here if fold(n) == fold(bare))
        raise _unknown(place, "commune_unknown", called, next(near, None), province=province.name)


def check_office(written: Mapping[str, Any], today: date, place: str) -> list[Problem]:
    """What is wrong with an office as written; what it lacks is named elsewhere."""
    if not {"province", "commune"} <= written.keys():
        return []
    try:
        _, commune, word = _found(written, place)
    except Invalid as invalid:
        return list(invalid.problems)
    allowed, type_ = commune.words_on(today), written.get("type")
    truth = {"name": commune.name, "word": commune.word, "since": screen_date(commune.since)}
    wrong = [f"{place}.commune"] if word and word not in allowed else []
    wrong += [f"{place}.type"] if type_ and type_ not in allowed else []
    return [Problem(where, "unit_word_differs", truth) for where in wrong]


def office_of(written: Mapping[str, Any], id_: str, *, practice: bool = False) -> Office:
    """The office as it is kept, by the official spelling of its names; checked already."""
    province, commune, _ = _found(written, "office")
    return Office(
        id=id_,
        province=province.full_name,
        province_code=province.code,
        commune=commune.name,
        commune_code=commune.code,
        type=UnitType(written["type"]),
        practice=practice,
    )


def practice_unit(id_: str, written: Mapping[str, Any]) -> Office:
    """The office of a practice store, marked as one."""
    return office_of(written, id_, practice=True)


@cache
def units() -> Units:
    """The tables of units that ship with the program."""
    old = csv.DictReader(resource_text("data", "old_provinces.csv").splitlines())
    merged = {
        row["old_full_name"]: _bare(row["new_full_name"])
        for row in old
        if row["old_full_name"] != row["new_full_name"]
    }
    return Units(_table("provinces.csv"), _table("communes.csv"), merged)


def unit_key(name: str) -> str:
    """Equal for names of units that differ in case, tone style, spacing or kind of apostrophe."""
    return equality_key(name.translate(_DIVIDERS))


def _found(written: Mapping[str, Any], place: str) -> tuple[Unit, Unit, str | None]:
    province = units().province(written["province"], f"{place}.province")
    return province, *units().commune(province, written["commune"], f"{place}.commune")


def _table(name: str) -> Iterable[Unit]:
    for row in csv.DictReader(resource_text("data", name).splitlines()):
        yield Unit(
            code=row["code"],
            name=row["name"],
            word=row["type"].lower(),
            province_code=row.get("province_code", row["code"]),
            since=date.fromisoformat(row["type_since"]),
        )


def _province_keys(province: Unit) -> Iterable[str]:
    """Short and full name; where a province became a city, its earlier full name too."""
    fronts = ["", f"{province.word} "]
    if province.word == "thành phố":
        fronts += ["tp. ", "tp "]
    if province.was_renamed:
        fronts.append("tỉnh ")
    return (unit_key(front + province.name) for front in fronts)


def _bare(full_name: str) -> str:
    """A province's name without the word in front of it."""
    for word in ("tỉnh ", "thành phố "):
        if full_name.lower().startswith(word):
            return full_name[len(word) :]
    return full_name


def _unknown(place: str, rule: str, called: str, near: str | None, **values: object) -> Invalid:
    if near:
        return _invalid(place, f"{rule}_near", called=called, meant=near, **values)
    return _invalid(place, rule, called=called, **values)


def _invalid(place: str, rule: str, *, called: str, **values: object) -> Invalid:
    shown = called if len(called) <= 60 else f"{called[:60]}…"
    return Invalid([Problem(place, rule, {"called": shown, **values})])

"""Communes found while their name is typed, without accents and by their names before July 2025."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from mediation_desk.domain.text import clean, equality_key, fold, phrase_sort_key
from mediation_desk.paths import resource_text

LIMIT: Final = 12
_WORDS: Final = re.compile(r"[^\w'’-]+")
_TYPE_WORDS: Final = ("xã ", "phường ", "đặc khu ", "thị trấn ")
_OLD_DIVISIONS: Final = ("Xã ", "Phường ", "Thị trấn ")
_RELATIONS: Final = {"full": "full", "unchanged": "full", "renamed": "full", "retyped": "full"}
_RANKS: Final = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitFound:
    """One commune of today that fits what was typed.

    `old_name` is the unit before 1 July 2025 by which it was found ("" when by its own name), and
    `relation` whether all of that unit went into this commune ("full") or some of it ("part").
    """

    code: str
    name: str
    full_name: str
    province: str
    province_code: str
    old_name: str = ""
    relation: str = ""

    @property
    def text(self) -> str:
        """As people say it: "Xã Mai Châu, tỉnh Phú Thọ"."""
        return f"{self.full_name}, {_small_first(self.province)}"

    @property
    def side(self) -> str:
        """What stands beside it: "trước là Thị trấn Mai Châu, huyện Mai Châu (nhập toàn bộ)"."""
        if not self.old_name:
            return ""
        how = "nhập toàn bộ" if self.relation == "full" else "nhập một phần"
        return f"trước là {self.old_name} ({how})"


@dataclass(frozen=True, slots=True)
class _Line:
    """One findable line: every word folded and as spelled, its name with and without type, and
    the folded words behind the name.
    """

    unit: UnitFound
    folded: str
    spelled: str
    names: str
    behind: str


class UnitSearch:
    """All communes of today and the names before; made once, then asked at every key."""

    def __init__(self, found: Iterable[tuple[UnitFound, str]]) -> None:
        """`found` are units with the name they are found by, today's before older ones."""
        self._lines = [_line(unit, name) for unit, name in found]
        self._by_start: dict[str, list[_Line]] = defaultdict(list)
        for line in self._lines:
            for start in {word[:2] for word in line.folded.split()}:
                self._by_start[start].append(line)

    @classmethod
    def load(cls) -> UnitSearch:
        """The search over the tables that ship with the program; takes a third of a second."""
        return cls(_everything())

    def find(self, typed: str, limit: int = LIMIT) -> list[UnitFound]:
        """The communes whose name, province or older name has words that begin as typed.

        Names that begin so come first, among them those that agree in accents, then today's
        names, in dictionary order; at most `limit`, each commune once for each way it is found.
        """
        query = _Query.of(typed)
        if query is None:
            return []
        ranked: list[list[UnitFound]] = [[] for _ in range(_RANKS)]
        for line in self._candidates(query):
            if query.is_in(line):
                ranked[query.rank(line)].append(line.unit)
        return list(_first(ranked, limit))

    def _candidates(self, query: _Query) -> list[_Line]:
        """The fewest lines that need to be looked at: those with one of the typed beginnings."""
        starts = [word[1:3] for word in query.words if len(word) > 2]
        return min((self._by_start.get(s, []) for s in starts), key=len, default=self._lines)


@dataclass(frozen=True, slots=True)
class _Query:
    """What was typed: its words as they begin in a line, and as a whole."""

    words: tuple[str, ...]
    accented: tuple[str, ...]
    phrase: str

    @classmethod
    def of(cls, typed: str) -> _Query | None:
        """None while fewer than two letters are typed."""
        spelled = _spelled(clean(typed))
        phrase = fold(spelled)
        if len(phrase) < 2:
            return None
        words = spelled.split()
        accented = tuple(f" {w}" for w in words if fold(w) != w)
        return cls(tuple(f" {w}" for w in phrase.split()), accented, phrase)

    def is_in(self, line: _Line) -> bool:
        """Whether every typed word begins one of the line's words."""
        folded = line.folded
        for word in self.words:  # noqa: SIM110  (asked thousands of times at every key)
            if word not in folded:
                return False
        return True

    def rank(self, line: _Line) -> int:
        """0 is best: the name is what was typed, begins so, or only has the words."""
        agrees = all(word in line.spelled for word in self.accented)
        if f"\n{self.phrase}\n" in line.names or (" " in self.phrase and self._goes_on(line)):
            return 0 if agrees else 1
        return (2 if f"\n{self.phrase}" in line.names else 4) + (not agrees)

    def _goes_on(self, line: _Line) -> bool:
        """Whether a whole name was typed and then some of what stands behind it, in its order.

        Without the order "Tân Phú, Đồng Tháp" would answer "tan phu dong dong thap".
        """
        names = [name for name in line.names.split("\n") if self.phrase.startswith(f"{name} ")]
        for name in filter(None, names):
            behind = iter(line.behind.split())
            rest = self.phrase.removeprefix(name).split()
            if all(any(word.startswith(typed) for word in behind) for typed in rest):
                return True
        return False


def _first(ranked: list[list[UnitFound]], limit: int) -> Iterator[UnitFound]:
    seen: set[str] = set()
    left = limit
    for unit in (unit for rank in ranked for unit in rank):
        # A commune found by its own name is not offered again by a name it had.
        if left <= 0 or unit.code in seen:
            continue
        if not unit.old_name:
            seen.add(unit.code)
        left -= 1
        yield unit


def _line(unit: UnitFound, name: str) -> _Line:
    own, _, above = name.partition(",")
    key = _spelled(own)
    bare = next((key.removeprefix(w) for w in _TYPE_WORDS if key.startswith(w)), key)
    folded, behind = fold(key), _spelled_above(above)
    names = f"\n{fold(bare)}\n{folded}\n"
    above_folded = fold(behind)
    return _Line(unit, f" {folded} {above_folded}", f" {key} {behind}", names, above_folded)


@cache
def _spelled_above(above: str) -> str:
    """A few hundred districts and provinces stand behind thousands of names."""
    return _spelled(above)


def _spelled(words: str) -> str:
    return _WORDS.sub(" ", equality_key(words)).strip()


def _everything() -> Iterator[tuple[UnitFound, str]]:
    provinces = {row["code"]: row["full_name"] for row in _rows("provinces.csv")}
    today = {row["code"]: _unit(row, provinces) for row in _rows("communes.csv")}
    named = sorted(today.values(), key=lambda unit: phrase_sort_key(unit.name))
    yield from ((unit, f"{unit.full_name}, {unit.province}") for unit in named)
    older = sorted(_older(today), key=lambda unit: fold(_bare(unit.old_name)))
    yield from ((unit, unit.old_name) for unit in older)


def _unit(row: dict[str, str], provinces: dict[str, str]) -> UnitFound:
    return UnitFound(
        code=row["code"],
        name=row["name"],
        full_name=row["full_name"],
        province=provinces[row["province_code"]],
        province_code=row["province_code"],
    )


def _older(today: dict[str, UnitFound]) -> Iterator[UnitFound]:
    for row in _rows("old_to_new_communes.csv"):
        if unit := today.get(row["new_code"]):
            above = [_small_first(row["old_district"]), _small_first(row["old_province"])]
            yield UnitFound(
                code=unit.code,
                name=unit.name,
                full_name=unit.full_name,
                province=unit.province,
                province_code=unit.province_code,
                old_name=", ".join(filter(None, [row["old_full_name"], *above])),
                relation=_RELATIONS.get(row["relation"], "part"),
            )


def _rows(name: str) -> Iterator[dict[str, str]]:
    yield from csv.DictReader(resource_text("data", name).splitlines())


def _bare(name: str) -> str:
    own = name.partition(",")[0]
    return next((own.removeprefix(w) for w in _OLD_DIVISIONS if own.startswith(w)), own)


def _small_first(name: str) -> str:
    return name[:1].lower() + name[1:]

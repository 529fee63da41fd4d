"""The words of the law: each code with its official Vietnamese term, an English gloss, a source."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from mediation_desk.domain.dispute_types import DisputeTypes
from mediation_desk.paths import resource_text

VILLAGE_TYPES: tuple[str, ...] = (
    "thôn",
    "xóm",
    "làng",
    "ấp",
    "bản",
    "buôn",
    "bon",
    "phum",
    "sóc",
    "tổ dân phố",
    "khu phố",
    "khối phố",
    "khóm",
    "tiểu khu",
)
"""What a village may be called (NĐ 185/2026 Điều 2(1)); the first nine are *thôn* in law."""


@dataclass(frozen=True, slots=True)
class Term:
    """One code and how the law says it; `kind` is the list the code belongs to."""

    field: str
    kind: str
    code: str
    vietnamese: str
    english: str
    source: str


def terms() -> Iterator[Term]:
    """Every code the program takes or gives, in the order of the register."""
    yield from _words().values()
    for word in VILLAGE_TYPES:
        yield Term("village_type", "", word, word, "village or group", "NĐ 185/2026 Điều 2(1)")
    for type_ in dispute_types():
        yield Term("type", "", type_.code, type_.term, type_.scope.value, type_.source)


def term(code: StrEnum) -> str:
    """The Vietnamese term of one code of the law."""
    return _words()[type(code).__name__, code.value].vietnamese


@cache
def dispute_types() -> DisputeTypes:
    """The table of fine types that ships with the program."""
    return DisputeTypes.from_csv(resource_text("data", "dispute_types.csv"))


@cache
def _words() -> MappingProxyType[tuple[str, str], Term]:
    rows = csv.DictReader(resource_text("data", "terms.csv").splitlines())
    found = (Term(**row) for row in rows)
    return MappingProxyType({(t.kind, t.code): t for t in found})

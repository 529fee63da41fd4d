"""The fine types of disputes and the official groups derived from them, read from a table."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Scope(StrEnum):
    """The three groups of the official results form (12b of TT 20/2013/TT-BTP)."""

    CIVIL = "civil"
    FAMILY = "family"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeType:
    """One fine type with its word and its place in the official divisions."""

    code: str
    term: str
    scope: Scope
    decree_points: tuple[str, ...]
    local_field: str
    source: str


class DisputeTypes:
    """The table of types: which codes exist and which official group each belongs to."""

    def __init__(self, types: Mapping[str, DisputeType]) -> None:
        self._types = dict(types)

    @classmethod
    def from_csv(cls, text: str) -> DisputeTypes:
        """The table written in `text` with columns code, term, scope, points, field, source."""
        rows = csv.DictReader(text.splitlines())
        return cls({row["code"]: _type_of(row) for row in rows})

    def __iter__(self) -> Iterator[DisputeType]:
        return iter(self._types.values())

    def __contains__(self, code: object) -> bool:
        return code in self._types

    def __getitem__(self, code: str) -> DisputeType:
        return self._types[code]

    def fields(self) -> dict[str, tuple[str, ...]]:
        """The codes of each local field, in the order of the table."""
        found: dict[str, tuple[str, ...]] = {}
        for type_ in self:
            found[type_.local_field] = (*found.get(type_.local_field, ()), type_.code)
        return found

    def scope_of(self, code: str | None) -> Scope | None:
        """The official group of a fine type; None when the type is missing or unknown."""
        found = self._types.get(code) if code else None
        return found.scope if found else None


def _type_of(row: Mapping[str, str]) -> DisputeType:
    return DisputeType(
        code=row["code"],
        term=row["term"],
        scope=Scope(row["scope"]),
        decree_points=tuple(row["points"].split()),
        local_field=row["field"],
        source=row["source"],
    )

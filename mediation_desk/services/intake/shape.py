"""The shape of an object in the file: which keys it may have, and how each of them is read."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Final, Protocol

from mediation_desk.domain.refusal import refuse
from mediation_desk.errors import Invalid
from mediation_desk.services.intake.reading import Reading, at, quoted
from mediation_desk.services.intake.strict_json import UNUSABLE

_NEAR: Final = 0.7
_LONGEST_GUESSED: Final = 60


@dataclass(frozen=True, slots=True)
class Row:
    """One object of the file as it was understood: only what was given and could be read."""

    place: str
    values: Mapping[str, Any]

    def at(self, key: str) -> str:
        """The place of one of its keys."""
        return at(self.place, key)

    def get(self, key: str) -> Any:
        """The value as it is kept; None when it was not given or not readable."""
        return self.values.get(key)

    def rows(self, key: str) -> tuple[Row, ...]:
        """The objects listed under a key, in their order."""
        found: tuple[Row, ...] = self.values.get(key, ())
        return found

    def but(self, *keys: str) -> dict[str, Any]:
        """All its values but these."""
        return {key: value for key, value in self.values.items() if key not in keys}


class Kind(Protocol):
    """How one value is read."""

    def read(self, value: Any, place: str, reading: Reading) -> Any:
        """The value as it is kept, None when it is blank; raises Invalid when it is neither."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The keys an object may have, and which it needs."""

    kinds: Mapping[str, Kind]
    needed: frozenset[str] = frozenset()

    def read(self, value: Any, place: str, reading: Reading) -> Row:
        """What could be understood; all that is wrong with it is named in `reading`."""
        if not isinstance(value, dict):
            if value is not UNUSABLE:
                reading.refuse(place, "not_an_object")
            return Row(place, {})
        found = {}
        for key, given in value.items():
            kept = self._value(key, given, at(place, key), reading)
            if kept is not UNUSABLE:
                found[key] = kept
        for key in self.kinds:
            if key in self.needed and key not in value:
                reading.refuse(at(place, key), "missing")
        return Row(place, found)

    def _value(self, key: str, given: Any, place: str, reading: Reading) -> Any:
        """The value as it is kept, or UNUSABLE when there is none to keep."""
        kind = self.kinds.get(key)
        if kind is None:
            _name_unknown_key(key, self.kinds, place, reading)
            return UNUSABLE
        if given is UNUSABLE:
            return UNUSABLE
        try:
            kept = None if given is None else kind.read(given, place, reading)
        except Invalid as invalid:
            reading.problems.extend(invalid.problems)
            return UNUSABLE
        if kept is None and key in self.needed:
            reading.refuse(place, "missing")
        return UNUSABLE if kept is None else kept


@dataclass(frozen=True, slots=True)
class One:
    """An object of a shape."""

    shape: Shape

    def read(self, value: Any, place: str, reading: Reading) -> Row:
        """The object as a row."""
        return self.shape.read(value, place, reading)


@dataclass(frozen=True, slots=True)
class Many:
    """A list of objects of one shape."""

    shape: Shape

    def read(self, value: Any, place: str, reading: Reading) -> tuple[Row, ...]:
        """The objects as rows; raises Invalid when it is no list."""
        if not isinstance(value, list):
            refuse(place, "not_a_list")
        return tuple(
            self.shape.read(item, f"{place}[{i}]", reading) for i, item in enumerate(value)
        )


def nearest(typed: str, known: Collection[str], near: float = _NEAR) -> str | None:
    """The known word that was probably meant, alike by *near* of 1; None when none is."""
    if len(typed) > _LONGEST_GUESSED:
        return None
    return next(iter(get_close_matches(typed, known, n=1, cutoff=near)), None)


def _name_unknown_key(key: str, known: Collection[str], place: str, reading: Reading) -> None:
    meant = nearest(key, known)
    if meant:
        reading.refuse(place, "unknown_key_near", meant=meant)
    else:
        reading.refuse(place, "unknown_key", typed=quoted(key), allowed=", ".join(known))

"""One table of a definition file, read strictly: what is missing, mistyped or unknown is noted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from mediation_desk.errors import Problem

Choice = TypeVar("Choice", bound=StrEnum)


class Entry:
    """The keys of one table; problems go to a list that the whole file shares."""

    def __init__(self, place: str, values: Mapping[str, Any], problems: list[Problem]) -> None:
        self._place, self._values, self._problems = place, values, problems
        self._asked: set[str] = set()

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def text(self, key: str) -> str:
        """Words, not spaces alone."""
        found = self._value(key, str)
        if found is not None and not found.strip():
            self.note(key, "definition_missing")
        return str(found or "")

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of words, not empty."""
        found = self._value(key, list)
        if found is None:
            return ()
        if not found or not all(isinstance(word, str) and word.strip() for word in found):
            self.note(key, "definition_kind")
            return ()
        return tuple(found)

    def number(self, key: str) -> int:
        """A whole number from 1."""
        found = self._value(key, int)
        if found is not None and found < 1:
            self.note(key, "definition_kind")
        return int(found or 0)

    def flag(self, key: str) -> bool:
        """True or false; false when it is left out."""
        return bool(self._value(key, bool)) if key in self else False

    def day(self, key: str) -> date:
        """A day."""
        found = self._value(key, date)
        return found if isinstance(found, date) else date.min

    def choice(self, key: str, kind: type[Choice]) -> Choice:
        """One code of a closed list."""
        return self._chosen(key, self.text(key), kind)

    def choices(self, key: str, kind: type[Choice]) -> tuple[Choice, ...]:
        """Several codes of a closed list."""
        return tuple(self._chosen(key, word, kind) for word in self.texts(key))

    def entries(self, key: str) -> Iterator[Entry]:
        """The tables of a list; none when it is left out."""
        found = self._value(key, list) if key in self else None
        for place, one in enumerate(found or ()):
            if not isinstance(one, dict):
                self.note(f"{key}[{place}]", "definition_kind")
                continue
            entry = Entry(f"{self._place}{key}[{place}].", one, self._problems)
            yield entry
            entry.close()

    def note(self, key: str, rule: str, **values: object) -> None:
        """The key breaks a rule."""
        self._problems.append(Problem(f"{self._place}{key}", rule, values))

    def close(self) -> None:
        """Keys nobody asked for are noted."""
        for key in self._values.keys() - self._asked:
            self.note(key, "definition_unknown")

    def _value(self, key: str, kind: type) -> Any:
        """The value when it is there and exactly of its kind: a true is no number; else None."""
        self._asked.add(key)
        if key not in self._values:
            self.note(key, "definition_missing")
        elif type(self._values[key]) is not kind:
            self.note(key, "definition_kind")
        else:
            return self._values[key]
        return None

    def _chosen(self, key: str, word: str, kind: type[Choice]) -> Choice:
        codes = [one.value for one in kind]
        if word in codes:
            return kind(word)
        if word:
            self.note(key, "definition_choice", typed=word, allowed=", ".join(codes))
        return next(iter(kind))

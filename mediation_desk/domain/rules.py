"""Time limits of the law, each with the days on which it is in force and where it stands."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import Any, Final, Never, Self

from mediation_desk.domain.refusal import refuse


class Unit(StrEnum):
    """What a time limit is counted in."""

    DAY = "day"
    MONTH = "month"
    WORKING_DAY = "working_day"


class RuleState(StrEnum):
    """How a rule is known: its text was read, quoted elsewhere, remembered, or it is our choice."""

    VERIFIED = "verified"
    SECONDARY = "secondary"
    RECALLED = "recalled"
    CHOSEN = "chosen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One time limit from valid_from to valid_to, both included; open without valid_to."""

    id: str
    title: str
    amount: int
    unit: Unit
    valid_from: date
    valid_to: date | None
    source: str
    state: RuleState

    def in_force(self, day: date) -> bool:
        """Whether a period that starts on *day* is counted by it."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


_TYPES: Final[Mapping[str, type]] = {
    "id": str,
    "title": str,
    "amount": int,
    "unit": str,
    "valid_from": date,
    "valid_to": date,
    "source": str,
    "state": str,
}


@dataclass(frozen=True, slots=True)
class Rules:
    """All time limits known, past and present; no two of one id are in force on the same day."""

    rules: tuple[Rule, ...]

    @classmethod
    def from_toml(cls, text: str) -> Self:
        """The limits of a file of [[rule]] tables.

        Raises Invalid with rules_unreadable, or rules_entry naming the rule that is incomplete,
        mistyped or overlaps another of its id.
        """
        try:
            tables = tomllib.loads(text).get("rule")
        except tomllib.TOMLDecodeError as error:
            refuse("rules", "rules_unreadable", reason=str(error))
        if not isinstance(tables, list):
            refuse("rules", "rules_unreadable", reason="[[rule]]")
        rules = sorted(map(_rule, tables), key=lambda rule: (rule.id, rule.valid_from))
        for earlier, later in pairwise(rules):
            if earlier.id == later.id and earlier.in_force(later.valid_from):
                refuse("rules", "rules_entry", id=later.id)
        return cls(tuple(rules))

    def rule_on(self, rule_id: str, day: date) -> Rule | None:
        """The limit in force on *day*; None on days before the law knew it or after it was dropped.

        Raises KeyError for an id that no rule has on any day.
        """
        dated = [rule for rule in self.rules if rule.id == rule_id]
        if not dated:
            raise KeyError(rule_id)
        return next((rule for rule in dated if rule.in_force(day)), None)


def _rule(table: object) -> Rule:
    entry: dict[str, Any] = table if isinstance(table, dict) else {}
    if not _is_complete(entry):
        _refuse_entry(entry)
    try:
        unit, state = Unit(entry["unit"]), RuleState(entry["state"])
    except ValueError:
        _refuse_entry(entry)
    rule = Rule(**{"valid_to": None, **entry, "unit": unit, "state": state})
    if rule.amount < 1 or not rule.in_force(rule.valid_from):
        _refuse_entry(entry)
    return rule


def _is_complete(entry: Mapping[str, object]) -> bool:
    """Whether every key is there and known, and holds exactly its type: a true is no amount."""
    keys = _TYPES.keys() - {"valid_to"} <= entry.keys() <= _TYPES.keys()
    return keys and all(type(value) is _TYPES[key] for key, value in entry.items())


def _refuse_entry(entry: Mapping[str, object]) -> Never:
    refuse("rules", "rules_entry", id=str(entry.get("id", "?")))

"""What came up while one file is read: problems that refuse it, warnings that do not."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from mediation_desk.domain.text import clean
from mediation_desk.errors import Problem

_SHOWN: Final = 60
_ORDER: Final = ("office", "teams", "disputes")
_PLACES: Final = re.compile(r"\[([0-9]+)\]")


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of one file on the day `today`; nothing found stops it."""

    today: date
    problems: list[Problem] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)

    def refuse(self, place: str, rule: str, **values: object) -> None:
        """The file breaks `rule` at `place`."""
        self.problems.append(Problem(place, rule, values))

    def warn(self, place: str, rule: str, **values: object) -> None:
        """What stands at `place` is kept, and somebody should look at it."""
        self.warnings.append(Problem(place, rule, values))


def at(place: str, key: str) -> str:
    """The place of one key of the object at `place`: "disputes[3].received_on"."""
    shown = quoted(key) or '""'
    return f"{place}.{shown}" if place else shown


def quoted(text: str) -> str:
    """As much of somebody's text as a sentence can quote, on one line."""
    shown = clean(text[: 2 * _SHOWN])
    return shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"


def in_file_order(problems: list[Problem]) -> list[Problem]:
    """The problems in the order of the file: office, teams, then disputes by their index."""
    return sorted(problems, key=_order)


def _order(problem: Problem) -> tuple[int, int]:
    top = re.split(r"[.\[]", problem.place, maxsplit=1)[0]
    index = _PLACES.search(problem.place)
    rank = _ORDER.index(top) if top in _ORDER else -1
    return rank, int(index[1]) if index else -1

"""Which program this is, and of which day the rules and data are that travel with it."""

from __future__ import annotations

import csv
import platform
import tomllib
from dataclasses import dataclass
from datetime import date
from typing import Any

from mediation_desk import __version__
from mediation_desk.paths import resource_text, resources
from mediation_desk.store.engine import version as engine_version


@dataclass(frozen=True, slots=True)
class Versions:
    """Which program this is, on what it stands, and how new its rules and data are."""

    program: str
    python: str
    engine: str
    deadlines: date
    legal_bases: date
    tables: date
    communes: date
    holidays: tuple[int, int]
    """The first and the last year whose days off are known."""


def versions() -> Versions:
    """The versions of this program and of the data that travels with it."""
    years = sorted({int(row["date"][:4]) for row in _rows("holidays.csv")})
    return Versions(
        program=__version__,
        python=platform.python_version(),
        engine=engine_version(),
        deadlines=_newest(_toml("rules", "deadlines.toml")["rule"]),
        legal_bases=_newest(_toml("rules", "legal_bases.toml")["base"]),
        tables=_newest(
            [_toml("tables", path.name) for path in (resources() / "tables").glob("*.toml")]
        ),
        communes=max(date.fromisoformat(row["type_since"]) for row in _rows("communes.csv")),
        holidays=(years[0], years[-1]),
    )


def _newest(entries: list[dict[str, Any]]) -> date:
    days: list[date] = [entry["valid_from"] for entry in entries if "valid_from" in entry]
    return max(days)


def _toml(*parts: str) -> dict[str, Any]:
    return tomllib.loads(resource_text(*parts))


def _rows(name: str) -> csv.DictReader[str]:
    return csv.DictReader(resource_text("data", name).splitlines())

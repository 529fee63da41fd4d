"""Files of disputes as bytes, and what is said about them."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

from mediation_desk import sentences
from mediation_desk.errors import Invalid, Problem
from mediation_desk.services.intake.file import DisputeFile, understood
from mediation_desk.services.registering import require_first
from tests.samples import TODAY
from tests.shell import a_file, a_row, a_settled_row

Said = list[tuple[str, str]]


def written(document: Any) -> bytes:
    return json.dumps(document, ensure_ascii=False).encode()


def read(document: Any) -> DisputeFile:
    content = document if isinstance(document, bytes) else written(document)
    return understood(content, TODAY)


def said(problems: Any) -> Said:
    """Places and rules; every problem must have its sentence."""
    assert all(sentences.problem(problem) for problem in problems)
    return [(problem.place, problem.rule) for problem in problems]


def refused(document: Any) -> Said:
    """Everything wrong with the file as the first one of a new store."""
    return said(problems_of(document))


def problems_of(document: Any) -> tuple[Problem, ...]:
    try:
        require_first(read(document))
    except Invalid as invalid:
        return invalid.problems
    return ()


def wrong_row(**changes: Any) -> Said:
    """What is wrong with one dispute changed so; its place is left out."""
    return _short(refused(a_file(a_row(**changes))))


def wrong_settled(**changes: Any) -> Said:
    """What is wrong with a settled dispute changed so; its place is left out."""
    return _short(refused(a_file(a_settled_row(**changes))))


def warned(row: dict[str, Any]) -> Said:
    file = read(a_file(row))
    assert not file.problems
    return _short(said(file.warnings))


def _short(found: Said) -> Said:
    return [(place.removeprefix("disputes[0]").removeprefix("."), rule) for place, rule in found]


def without(row: dict[str, Any], key: str) -> dict[str, Any]:
    return {k: v for k, v in deepcopy(row).items() if k != key}

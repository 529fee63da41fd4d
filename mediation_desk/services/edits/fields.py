"""Fields as people hand them in, made into the values that a record keeps."""

from __future__ import annotations

import types
import typing
from collections.abc import Hashable, Mapping
from enum import StrEnum
from functools import cache
from typing import Any, Final, cast

from mediation_desk.domain.refusal import refuse
from mediation_desk.domain.text import clean
from mediation_desk.services.intake.kinds import LONGEST

STORIES: Final = frozenset(
    {
        "summary",
        "request",
        "proceedings",
        "proposal",
        "reason",
        "agreement",
        "solution",
        "guidance",
        "what",
        "how",
        "finding",
        "notes",
        "text",
    }
)
"""The fields that may have several lines."""


def kept(kind: type[Any], given: Mapping[str, Any], place: str = "") -> dict[str, Any]:
    """The values as a record of `kind` keeps them: texts clean, codes of their lists, blanks none.

    Raises Invalid for a text that is too long or a code that is not in its list, and TypeError
    for a field the record does not have.
    """
    hints = _hints(cast(Hashable, kind))
    if strange := given.keys() - hints.keys():
        raise TypeError(f"{kind.__name__} has no {', '.join(sorted(strange))}")
    return {
        name: _value(hints[name], value, name, f"{place}.{name}" if place else name)
        for name, value in given.items()
    }


def _value(hint: Any, value: Any, name: str, place: str) -> Any:
    arms = typing.get_args(hint) if isinstance(hint, types.UnionType) else (hint,)
    worded = any(isinstance(arm, type) and issubclass(arm, str) for arm in arms)
    if not worded or not isinstance(value, str | None):
        return value
    text = clean(value or "", lines=name in STORIES)
    if len(text) > LONGEST:
        refuse(place, "text_too_long", letters=len(text), longest=LONGEST)
    if not text and types.NoneType in arms:
        return None
    code = next((a for a in arms if isinstance(a, type) and issubclass(a, StrEnum)), None)
    return text if code is None else _code(code, text, place)


def _code(kind: type[StrEnum], text: str, place: str) -> StrEnum:
    if not text:
        refuse(place, "missing")
    if text not in list(kind):
        refuse(place, "unknown_code", typed=text[:60], allowed=", ".join(kind))
    return kind(text)


@cache
def _hints(kind: Hashable) -> Mapping[str, Any]:
    return typing.get_type_hints(kind)

"""JSON taken strictly: UTF-8, no key twice, no NaN, no bottomless nesting, no half characters."""

from __future__ import annotations

import codecs
import json
import re
from typing import Any, Final

from mediation_desk.domain.refusal import refuse
from mediation_desk.services.intake.reading import Reading, at

DEEPEST: Final = 64
"""How many lists and objects may stand inside each other; a file of disputes needs seven."""

UNUSABLE: Final = object()
"""Stands where a value was refused already, so that nobody names it a second time."""

_FOREIGN_MARKS: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
# Always matches a whole string, closed or not, so that no file makes the search start over.
_STRING_OR_BRACKET: Final = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?|[\[\]{}]', re.DOTALL)
_HALF: Final = re.compile("[\ud800-\udfff]")
_LONGEST_NUMBER: Final = 18


class _Object(tuple[tuple[str, Any], ...]):
    """The keys and values of one object as written, a key perhaps twice."""

    __slots__ = ()


def read_json(content: bytes, reading: Reading) -> Any:
    """What the file says, as dict, list, str, int, float, bool and None.

    A key given twice, NaN and half a character are named in `reading` with their places, as many as
    there are. Raises Invalid when there is nothing to read on with: not UTF-8, empty, not JSON
    (with line and column) or nested deeper than `DEEPEST`.
    """
    text = _decoded(content)
    if not text.strip():
        refuse("", "file_empty")
    _require_shallow(text)
    try:
        written = json.loads(
            text,
            object_pairs_hook=_Object,
            parse_constant=lambda _: UNUSABLE,
            parse_int=_whole,
        )
    except json.JSONDecodeError as error:
        refuse("", "file_not_json", line=error.lineno, column=error.colno)
    return _usable(written, "", reading)


def _decoded(content: bytes) -> str:
    if content.startswith(_FOREIGN_MARKS):
        refuse("", "file_not_utf8", line=1)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        refuse("", "file_not_utf8", line=content.count(b"\n", 0, error.start) + 1)


def _require_shallow(text: str) -> None:
    """Refuses deep nesting before the parser meets it: the parser would run out of stack."""
    depth = 0
    for found in _STRING_OR_BRACKET.finditer(text):
        if found[0] in "[{":
            depth += 1
        elif found[0] in "]}":
            depth -= 1
        if depth > DEEPEST:
            line = text.count("\n", 0, found.start()) + 1
            refuse("", "file_too_deep", line=line, deepest=DEEPEST)


def _whole(digits: str) -> int | float:
    """The number; one too long to mean anything is no whole number for the fields that want one."""
    return int(digits) if len(digits) <= _LONGEST_NUMBER else float("inf")


def _usable(value: Any, place: str, reading: Reading) -> Any:
    if isinstance(value, _Object):
        return _object(value, place, reading)
    if isinstance(value, list):
        return [_usable(item, f"{place}[{i}]", reading) for i, item in enumerate(value)]
    if value is UNUSABLE:
        reading.refuse(place, "not_a_number")
    elif isinstance(value, str) and _HALF.search(value):
        reading.refuse(place, "half_character")
        return UNUSABLE
    return value


def _object(pairs: _Object, place: str, reading: Reading) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            reading.refuse(at(place, key), "key_twice")
        found[key] = _usable(value, at(place, key), reading)
    return found

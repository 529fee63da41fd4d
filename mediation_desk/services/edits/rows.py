"""Rows of a record found by their ids: one changed, one taken away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Protocol, TypeVar

from mediation_desk.services.edits.fields import kept


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


Row = TypeVar("Row", bound=_Identified)


def index_of(rows: tuple[Row, ...], id_: str) -> int:
    """Where the row with this id stands; raises KeyError when it is not there."""
    for index, row in enumerate(rows):
        if row.id == id_:
            return index
    raise KeyError(id_)


def changed(rows: tuple[Row, ...], id_: str, key: str, fields: dict[str, Any]) -> tuple[Row, ...]:
    """The rows with the fields of one of them changed; `key` is where they stand in the dispute."""
    index = index_of(rows, id_)
    own: Any = rows[index]
    if "id" in fields:
        raise TypeError("an id never changes")
    row = replace(own, **kept(type(own), fields, f"{key}[{index}]"))
    return (*rows[:index], row, *rows[index + 1 :])


def without(rows: tuple[Row, ...], id_: str) -> tuple[Row, ...]:
    """The rows but this one; raises KeyError when it is not there."""
    index = index_of(rows, id_)
    return (*rows[:index], *rows[index + 1 :])


def edited(rows: tuple[Row, ...], id_: str, edit: Callable[[Row], Row]) -> tuple[Row, ...]:
    """The rows with one of them made into another."""
    index = index_of(rows, id_)
    return (*rows[:index], edit(rows[index]), *rows[index + 1 :])

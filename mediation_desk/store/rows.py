"""Records to rows and back, from the records' own types."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable, Hashable, Mapping
from datetime import date, datetime, time
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

from mediation_desk.domain.dates import Birth

Record = TypeVar("Record")
Value = str | int | None


def row_of(record: Any) -> dict[str, Value]:
    """The record's plain fields as a row: dates ISO, codes by value, yes and no as 1 and 0.

    Fields that hold other records or rows of them are left out; they have tables of their own.
    """
    return {name: store(getattr(record, name)) for name, store in _writers(_hashable(type(record)))}


def record_of(kind: type[Record], row: Mapping[str, Any], **others: Any) -> Record:
    """A record of `kind` from its row; `others` are the fields that have tables of their own."""
    plain = {
        name: read(row[name]) for name, read in _readers(_hashable(kind)) if name not in others
    }
    return kind(**plain, **others)


def _hashable(kind: type[Any]) -> Hashable:
    return typing.cast(Hashable, kind)


def _plain_fields(kind: Any) -> tuple[tuple[str, type], ...]:
    hints = typing.get_type_hints(kind)
    found = ((f.name, _bare(hints[f.name])) for f in dataclasses.fields(kind))
    return tuple((name, bare) for name, bare in found if bare is not None)


def _bare(hint: Any) -> type | None:
    """The one type a row can hold, without its ``| None``; None for records and tuples."""
    if isinstance(hint, types.UnionType):
        hint = next(arm for arm in typing.get_args(hint) if arm is not types.NoneType)
    if not isinstance(hint, type) or typing.get_origin(hint) is tuple:
        return None
    return hint if hint is Birth or not dataclasses.is_dataclass(hint) else None


@cache
def _writers(kind: Hashable) -> tuple[tuple[str, Callable[[Any], Value]], ...]:
    return tuple((name, _writer(bare)) for name, bare in _plain_fields(kind))


@cache
def _readers(kind: Hashable) -> tuple[tuple[str, Callable[[Any], Any]], ...]:
    return tuple((name, _reader(bare)) for name, bare in _plain_fields(kind))


def _writer(kind: type[Any]) -> Callable[[Any], Value]:
    if kind is Birth:
        return lambda value: None if value is None else value.iso()
    if kind is time:
        return lambda value: None if value is None else value.isoformat(timespec="minutes")
    if issubclass(kind, date):
        return lambda value: None if value is None else value.isoformat()
    if issubclass(kind, StrEnum):
        return lambda value: None if value is None else value.value
    if kind is bool:
        return lambda value: None if value is None else int(value)
    return lambda value: value


def _reader(kind: type[Any]) -> Callable[[Any], Any]:
    read: Callable[[Any], Any] = kind
    if kind is Birth:
        read = Birth.from_iso
    elif kind in (date, datetime, time):
        read = kind.fromisoformat
    elif kind in (str, int):
        return lambda value: value
    return lambda value: None if value is None else read(value)

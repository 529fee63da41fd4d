"""A disk built again from what reached it, as a power cut could have left it.

What was synced is there. Of the rest each write may be there, be missing or be torn between
sectors, and each new, removed or renamed name may not have happened: a name is only safe once its
folder was synced. That is less than real file systems promise.
"""

from __future__ import annotations

import random
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import NamedTuple

_HEAD = struct.Struct("@4q")
_SECTOR = 512
_SHARED_MEMORY = "-shm"
"""The engine's index of its log, made anew by whoever opens the store first."""


class Entry(NamedTuple):
    """One thing that reached a file or a name of the folder."""

    kind: str
    name: str
    at: int
    data: bytes


class Left(StrEnum):
    """What becomes of that which was not synced."""

    NOTHING = "nothing"
    SOME = "some"
    ALL = "all"


def entries(log: Path) -> Iterator[Entry]:
    """The log that `disk.c` wrote, in order."""
    words, place = log.read_bytes(), 0
    while place < len(words):
        kind, at, name_size, data_size = _HEAD.unpack_from(words, place)
        place += _HEAD.size
        name, data = words[place : place + name_size], words[place + name_size :][:data_size]
        place += name_size + data_size
        yield Entry(chr(kind), name.decode(), at, data)


@dataclass(slots=True)
class _File:
    synced: bytearray = field(default_factory=bytearray)
    pending: list[Entry] = field(default_factory=list)


class _Rename(NamedTuple):
    """A name that came to a file (`to`), left it (`gone`), or both at once."""

    gone: str | None
    to: str | None
    file: _File


class _Step(NamedTuple):
    """Names that changed at once, safe once `folder` is synced; a folder takes its files along."""

    folder: str
    renames: tuple[_Rename, ...]


class RecordedDisk:
    """The folder as it stood, then everything that reached it, one entry after another."""

    def __init__(self, start: dict[str, bytes]) -> None:
        self._names = {name: _File(bytearray(content)) for name, content in start.items()}
        self._synced = dict(self._names)
        self._pending: list[_Step] = []

    def take(self, entry: Entry) -> None:
        """One more entry reaches the disk."""
        name = entry.name
        match entry.kind:
            case "C":
                self._names[name] = file = _File()
                self._step(name, _Rename(None, name, file))
            case "U" if name in self._names:
                self._step(name, _Rename(name, None, self._names.pop(name)))
            case "R":
                self._rename(name, entry.data.decode())
            case "S":
                self._sync(name)
            case "W" | "T" if name in self._names:
                self._names[name].pending.append(entry)

    def after_cut(self, left: Left, chance: random.Random) -> dict[str, bytes]:
        """What stands in the folder when the power comes back."""
        names = dict(self._synced)
        for step in self._pending:
            if left is Left.ALL or (left is Left.SOME and chance.random() < 0.5):
                _take_step(names, step)
        return {
            name: bytes(_content(file, left, chance))
            for name, file in names.items()
            if not name.endswith(_SHARED_MEMORY)
        }

    def _rename(self, name: str, to: str) -> None:
        """A file gets another name, or a folder with all that is in it."""
        moved = [n for n in self._names if n == name or n.startswith(f"{name}/")]
        renames = []
        for one in moved:
            there = to + one.removeprefix(name)
            self._names[there] = self._names.pop(one)
            renames.append(_Rename(one, there, self._names[there]))
        self._step(to, *renames)

    def _step(self, name: str, *renames: _Rename) -> None:
        self._pending.append(_Step(_folder_of(name), renames))

    def _sync(self, name: str) -> None:
        if name in self._names:
            file = self._names[name]
            file.synced = _content(file, Left.ALL, random.Random())
            file.pending.clear()
            return
        for step in self._pending:
            if step.folder == name:
                _take_step(self._synced, step)
        self._pending = [step for step in self._pending if step.folder != name]


def _take_step(names: dict[str, _File], step: _Step) -> None:
    for rename in step.renames:
        if rename.gone is not None and names.get(rename.gone) is rename.file:
            del names[rename.gone]
        if rename.to is not None:
            names[rename.to] = rename.file


def _folder_of(name: str) -> str:
    folder = str(PurePosixPath(name).parent)
    return "" if folder == "." else folder


def _content(file: _File, left: Left, chance: random.Random) -> bytearray:
    content = bytearray(file.synced)
    for entry in file.pending:
        if left is Left.ALL:
            _apply(content, entry)
        elif left is Left.SOME:
            for part in _surviving(entry, chance):
                _apply(content, part)
    return content


def _surviving(entry: Entry, chance: random.Random) -> list[Entry]:
    """All of a write, nothing of it, or some of its sectors."""
    fate = chance.random()
    if fate < 0.4:
        return []
    if fate < 0.8 or entry.kind == "T":
        return [entry]
    edge = _SECTOR - entry.at % _SECTOR
    starts = [0, *range(edge, len(entry.data), _SECTOR)]
    ends = [*starts[1:], len(entry.data)]
    return [
        entry._replace(at=entry.at + start, data=entry.data[start:end])
        for start, end in zip(starts, ends, strict=True)
        if chance.random() < 0.5
    ]


def _apply(content: bytearray, entry: Entry) -> None:
    if len(content) < entry.at:
        content.extend(bytes(entry.at - len(content)))
    if entry.kind == "T":
        del content[entry.at :]
    else:
        content[entry.at : entry.at + len(entry.data)] = entry.data

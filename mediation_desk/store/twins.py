"""The key file's two copies on the disk: read, written and compared."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from mediation_desk.errors import KeyFileDamaged, KeyFileMissing, KeyFileNewer, Trouble
from mediation_desk.store.atomic import remove_leftovers, write_atomically
from mediation_desk.store.keyfile import LARGEST_BYTES, KeyFile, decode, encode
from mediation_desk.store.place import Beside, beside

_OWNER_ONLY = 0o600


class Twins(StrEnum):
    """How the key file and its twin stand to each other."""

    SOUND = "sound"
    KEY_MISSING = "key_missing"
    KEY_DAMAGED = "key_damaged"
    TWIN_MISSING = "twin_missing"
    TWIN_DAMAGED = "twin_damaged"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadKeyFile:
    """A key file as found, and whether both copies were good."""

    key_file: KeyFile
    twins: Twins
    same_store: bool = True
    """Whether two good copies that differ are at least of one store."""


@dataclass(frozen=True, slots=True)
class _Copy:
    content: bytes | None
    key_file: KeyFile | None
    newer: bool = False


def read_key_file(store: Path) -> ReadKeyFile:
    """Return the store's key file, from its twin when the first copy is damaged or missing.

    `twins` says so; of two good copies that differ the first counts, since it is written first.
    Raises `KeyFileMissing`, `KeyFileDamaged`, and `KeyFileNewer` for a later program's file.
    """
    first = _copy(beside(store, Beside.KEY))
    second = _copy(beside(store, Beside.TWIN))
    key_file = first.key_file or second.key_file
    if key_file is None:
        raise _trouble(first, second)
    return ReadKeyFile(
        key_file=key_file, twins=_compare(first, second), same_store=_of_one(first, second)
    )


def compare_twins(store: Path) -> Twins:
    """Return how the two copies stand; `SOUND` only when both are whole and equal in every byte.

    Raises what `read_key_file` raises.
    """
    return read_key_file(store).twins


def write_key_file(store: Path, key_file: KeyFile) -> None:
    """Put the key file and its twin beside the store, each whole and synced, the first one first.

    A fault in between leaves at least one good copy. Only who holds the store's lock may write.
    Raises the disk's troubles.
    """
    content = encode(key_file)
    for kind in (Beside.KEY, Beside.TWIN):
        path = beside(store, kind)
        remove_leftovers(path)
        write_atomically(path, content, mode=_OWNER_ONLY)


def _copy(path: Path) -> _Copy:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_BYTES + 1)
    except FileNotFoundError:
        return _Copy(None, None)
    except OSError:
        # What cannot be read is as good as damaged: the twin may still open the store.
        return _Copy(b"", None)
    try:
        return _Copy(content, decode(content))
    except KeyFileDamaged:
        return _Copy(content, None)
    except KeyFileNewer:
        return _Copy(content, None, newer=True)


def _trouble(first: _Copy, second: _Copy) -> Trouble:
    if first.newer or second.newer:
        return KeyFileNewer()
    if first.content is None and second.content is None:
        return KeyFileMissing()
    return KeyFileDamaged()


def _of_one(first: _Copy, second: _Copy) -> bool:
    stores = {copy.key_file.store_id for copy in (first, second) if copy.key_file}
    return len(stores) == 1


def _compare(first: _Copy, second: _Copy) -> Twins:
    if first.key_file is None:
        return Twins.KEY_MISSING if first.content is None else Twins.KEY_DAMAGED
    if second.key_file is None:
        return Twins.TWIN_MISSING if second.content is None else Twins.TWIN_DAMAGED
    if first.key_file != second.key_file:
        return Twins.DIFFERENT
    if first.content != encode(first.key_file):
        return Twins.KEY_DAMAGED
    return Twins.SOUND if second.content == first.content else Twins.TWIN_DAMAGED

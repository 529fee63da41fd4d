"""The key file: who may open a store, as a record and as bytes; it holds nothing readable.

Every slot wraps the same random data key for one account; a recovery slot wraps it for the paper
key. Several slots may belong to one account, so that a change of the data key can keep both.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from mediation_desk.errors import ForeignKeyFile, KeyFileDamaged, KeyFileNewer

VERSION: Final = 1
LARGEST_BYTES: Final = 1_000_000
SALT_BYTES: Final = 16
MARK_BYTES: Final = 32
WRAPPED_BYTES: Final = 12 + 32 + 16
_KIND: Final = "mediation-desk-key"
_MOST_SLOTS: Final = 256
_LONGEST_NAME_BYTES: Final = 12 + 16 + 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """What one Argon2id derivation costs; a doctored file cannot ask for less, gigabytes or hours.

    Memory in KiB per derivation, from 19 MiB (OWASP's least) to 512 MiB; memory times iterations
    at most 2 GiB, some seconds on an old machine. Anything else raises ValueError.
    """

    memory_kib: int
    iterations: int
    lanes: int

    def __post_init__(self) -> None:
        """Refuse what lies outside the bounds."""
        _require(all(type(v) is int for v in (self.memory_kib, self.iterations, self.lanes)))
        _require(19 * 1024 <= self.memory_kib <= 512 * 1024)
        _require(self.iterations >= 2 and self.memory_kib * self.iterations <= 2 * 1024 * 1024)
        _require(1 <= self.lanes <= 4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """The data key, wrapped under one account's password.

    `mark` is the slow salted hash by which the account is found, `name` the account's name sealed
    under the data key. Sizes that cannot be raise ValueError.
    """

    mark: bytes
    salt: bytes
    parameters: Parameters
    name: bytes
    wrapped: bytes

    def __post_init__(self) -> None:
        """Refuse sizes that cannot be."""
        _require(len(self.mark) == MARK_BYTES and len(self.salt) == SALT_BYTES)
        _require(len(self.wrapped) == WRAPPED_BYTES)
        _require(28 < len(self.name) <= _LONGEST_NAME_BYTES)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFile:
    """Everything that opens one store. `names_salt` is the salt of every account's mark."""

    store_id: UUID
    names_salt: bytes
    slots: tuple[Slot, ...]
    recovery: tuple[bytes, ...] = ()

    def __post_init__(self) -> None:
        """Refuse sizes that cannot be."""
        _require(len(self.names_salt) == SALT_BYTES)
        _require(1 <= len(self.slots) <= _MOST_SLOTS and len(self.recovery) <= _MOST_SLOTS)
        _require(all(len(wrapped) == WRAPPED_BYTES for wrapped in self.recovery))

    def require_store(self, store_id: UUID) -> None:
        """Raise `ForeignKeyFile` unless it is the key file of that store."""
        if self.store_id != store_id:
            raise ForeignKeyFile


def encode(key_file: KeyFile) -> bytes:
    """Return the file's bytes: JSON in UTF-8, the same for the same record."""
    raw = _raw(key_file)
    return _canonical({**raw, "digest": _digest(raw)})


def decode(content: bytes) -> KeyFile:
    """Return the record in the bytes; white space does not matter, any other change is noticed.

    Raises `KeyFileDamaged`, and `KeyFileNewer` for a sound file of a later program.
    """
    raw = _sound(content)
    if type(raw.get("version")) is int and raw["version"] > VERSION:
        raise KeyFileNewer
    try:
        key_file = _record(raw)
    except (ValueError, TypeError, KeyError, AttributeError):
        raise KeyFileDamaged from None
    # Compared as bytes: True equals 1 and 2.0 equals 2 as values.
    if _canonical(_raw(key_file)) != _canonical(raw):
        raise KeyFileDamaged
    return key_file


def _sound(content: bytes) -> dict[str, Any]:
    if len(content) > LARGEST_BYTES:
        raise KeyFileDamaged
    try:
        raw = json.loads(content)
        digest = raw.pop("digest")
        sound = bool(digest == _digest(raw))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise KeyFileDamaged from None
    if not sound:
        raise KeyFileDamaged
    return dict(raw)


def _raw(key_file: KeyFile) -> dict[str, Any]:
    return {
        "kind": _KIND,
        "version": VERSION,
        "store": str(key_file.store_id),
        "names_salt": key_file.names_salt.hex(),
        "slots": [_raw_slot(slot) for slot in key_file.slots],
        "recovery": [wrapped.hex() for wrapped in key_file.recovery],
    }


def _raw_slot(slot: Slot) -> dict[str, Any]:
    return {
        "mark": slot.mark.hex(),
        "salt": slot.salt.hex(),
        "memory_kib": slot.parameters.memory_kib,
        "iterations": slot.parameters.iterations,
        "lanes": slot.parameters.lanes,
        "name": slot.name.hex(),
        "wrapped": slot.wrapped.hex(),
    }


def _record(raw: dict[str, Any]) -> KeyFile:
    return KeyFile(
        store_id=UUID(raw["store"]),
        names_salt=bytes.fromhex(raw["names_salt"]),
        slots=tuple(_slot(slot) for slot in raw["slots"]),
        recovery=tuple(bytes.fromhex(wrapped) for wrapped in raw["recovery"]),
    )


def _slot(raw: dict[str, Any]) -> Slot:
    costs = {name: raw[name] for name in ("memory_kib", "iterations", "lanes")}
    return Slot(
        mark=bytes.fromhex(raw["mark"]),
        salt=bytes.fromhex(raw["salt"]),
        parameters=Parameters(**costs),
        name=bytes.fromhex(raw["name"]),
        wrapped=bytes.fromhex(raw["wrapped"]),
    )


def _canonical(raw: dict[str, Any]) -> bytes:
    return (json.dumps(raw, sort_keys=True, indent=1) + "\n").encode()


def _digest(raw: dict[str, Any]) -> str:
    return hashlib.sha256(_canonical(raw)).hexdigest()


def _require(holds: bool) -> None:
    if not holds:
        raise ValueError("outside what a key file may hold")

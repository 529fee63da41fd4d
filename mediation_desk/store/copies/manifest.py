"""What a backup file says about itself in the open; no person's name can be read in it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, NamedTuple
from uuid import UUID

from mediation_desk.errors import CopyDamaged, CopyNewer
from mediation_desk.store.history import Head
from mediation_desk.store.sealing import seal_note, unseal_note

VERSION: Final = 1


class Part(NamedTuple):
    """One of the two parts of the file: how many bytes, and their SHA-256."""

    size: int
    sha256: str


class People(NamedTuple):
    """Whose account made the copy and whose wrote the last entry in it; "" when there is none."""

    maker: str
    writer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What is in a store at one moment.

    `counts` are the rows of every table, `digest` is over all their values, `newest` is the day of
    the last entry of the history ("" for none) and `machine` the id of the machine it was on.
    """

    store_id: UUID
    machine: str
    schema: int
    counts: Mapping[str, int]
    digest: str
    head: Head
    disputes: int
    newest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """The readable first lines of a backup file.

    `people` are sealed under the store's data key together with all the rest, so that only who
    has the key could have written it.
    """

    made_at: datetime
    program: str
    occasion: str
    contents: Contents
    key_part: Part
    store_part: Part
    sealed: bytes = field(default=b"", repr=False)

    def bound(self) -> bytes:
        """Everything in it but the names, as the bytes that the seal covers."""
        return _canonical(_open_facts(self))

    def people(self, data_key: bytes) -> People:
        """The sealed names. Raises ForeignKeyFile unless this store's key wrote the manifest."""
        return People(*json.loads(unseal_note(data_key, self.sealed, self.bound())))


def seal_people(manifest: Manifest, people: People, data_key: bytes) -> bytes:
    """The names, sealed so that they belong to this manifest alone."""
    return seal_note(data_key, json.dumps(people), manifest.bound())


def encode(manifest: Manifest) -> bytes:
    """One line of JSON, the same for the same manifest."""
    raw = _open_facts(manifest) | {"sealed": manifest.sealed.hex()}
    return _canonical(raw | {"digest": _digest(raw)}) + b"\n"


def decode(line: bytes) -> Manifest:
    """The manifest in the line. Raises CopyDamaged for any change, CopyNewer for a later kind."""
    try:
        raw = json.loads(line)
        digest = raw.pop("digest")
        if digest != _digest(raw):
            raise CopyDamaged
        if type(raw["version"]) is int and raw["version"] > VERSION:
            raise CopyNewer
        manifest = _manifest(raw)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise CopyDamaged from None
    if encode(manifest) != line:
        raise CopyDamaged
    return manifest


def _open_facts(manifest: Manifest) -> dict[str, Any]:
    inside = manifest.contents
    return {
        "version": VERSION,
        "made_at": manifest.made_at.isoformat(),
        "program": manifest.program,
        "occasion": manifest.occasion,
        "store": str(inside.store_id),
        "machine": inside.machine,
        "schema": inside.schema,
        "counts": dict(inside.counts),
        "content": inside.digest,
        "head": {"sequence": inside.head.sequence, "mac": inside.head.mac.hex()},
        "disputes": inside.disputes,
        "newest": inside.newest,
        "key_part": manifest.key_part._asdict(),
        "store_part": manifest.store_part._asdict(),
    }


def _manifest(raw: dict[str, Any]) -> Manifest:
    made_at = datetime.fromisoformat(raw["made_at"])
    if made_at.tzinfo is None:
        raise CopyDamaged
    return Manifest(
        made_at=made_at,
        program=raw["program"],
        occasion=raw["occasion"],
        contents=_contents(raw),
        key_part=Part(**raw["key_part"]),
        store_part=Part(**raw["store_part"]),
        sealed=bytes.fromhex(raw["sealed"]),
    )


def _contents(raw: dict[str, Any]) -> Contents:
    return Contents(
        store_id=UUID(raw["store"]),
        machine=raw["machine"],
        schema=int(raw["schema"]),
        counts={str(table): int(count) for table, count in raw["counts"].items()},
        digest=raw["content"],
        head=Head(int(raw["head"]["sequence"]), bytes.fromhex(raw["head"]["mac"])),
        disputes=int(raw["disputes"]),
        newest=raw["newest"],
    )


def _canonical(raw: dict[str, Any]) -> bytes:
    return json.dumps(raw, sort_keys=True, separators=(",", ":")).encode()


def _digest(raw: dict[str, Any]) -> str:
    return hashlib.sha256(_canonical(raw)).hexdigest()

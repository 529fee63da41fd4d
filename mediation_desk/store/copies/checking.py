"""Whether a backup file would give its store back: read whole, opened, counted and compared."""

from __future__ import annotations

from pathlib import Path

from mediation_desk.errors import (
    CopyDamaged,
    ForeignKeyFile,
    KeyFileDamaged,
    StoreDamaged,
)
from mediation_desk.store.copies.container import (
    Header,
    key_part,
    require_whole,
)
from mediation_desk.store.copies.contents import contents_of
from mediation_desk.store.copies.manifest import Manifest
from mediation_desk.store.database import spoken_errors
from mediation_desk.store.engine import Database, connect
from mediation_desk.store.keyfile import KeyFile, decode
from mediation_desk.store.vault import account_names


def check_copy(path: Path, key: bytes, extracted: Path) -> Manifest:
    """The backup file is whole and its store, now at `extracted`, is sound and holds what it says.

    Raises CopyDamaged when the file is not as it was written or not of this key, StoreDamaged
    when a whole file holds a store that is not sound, and what keeps it from being read.
    """
    header = require_whole(path, extracted)
    _require_one_key(path, header, key)
    with spoken_errors(path):
        db = connect(extracted, key, immutable=True)
        try:
            _require_sound(db)
            if contents_of(db) != header.manifest.contents:
                raise CopyDamaged
        finally:
            db.close()
    return header.manifest


def key_file_of(path: Path, header: Header) -> KeyFile:
    """The key file inside the backup file."""
    try:
        key_file = decode(key_part(path, header))
    except KeyFileDamaged:
        raise CopyDamaged from None
    if key_file.store_id != header.manifest.contents.store_id:
        raise CopyDamaged
    return key_file


def _require_one_key(path: Path, header: Header, key: bytes) -> None:
    """Key file, manifest and store are all of the one data key."""
    try:
        account_names(key_file_of(path, header), key)
        header.manifest.people(key)
    except ForeignKeyFile:
        raise CopyDamaged from None


def _require_sound(db: Database) -> None:
    for look, sound in (
        ("cipher_integrity_check", None),
        ("integrity_check(1)", ("ok",)),
        ("foreign_key_check", None),
    ):
        found = db.execute(f"PRAGMA {look}").fetchone()
        if found != sound:
            raise StoreDamaged(reason=f"{look}: {found}")

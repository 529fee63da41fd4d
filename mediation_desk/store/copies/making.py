"""Making a backup file in three steps: written, checked as it was written, and only then kept.

The steps are apart, so that nothing but a file that was read back, opened and compared ever gets
the name of a copy.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

from mediation_desk.errors import DiskFull, DiskRefused
from mediation_desk.store import schema
from mediation_desk.store.copies.checking import check_copy
from mediation_desk.store.copies.container import ENDING, write_file
from mediation_desk.store.copies.contents import contents_of, last_writer
from mediation_desk.store.copies.folder import CopyFile, put_in, read_copy, workplace
from mediation_desk.store.copies.manifest import (
    Contents,
    Manifest,
    Part,
    People,
    seal_people,
)
from mediation_desk.store.copies.room import require_room, size_of_store
from mediation_desk.store.database import connected, spoken_errors
from mediation_desk.store.engine import Database, EngineError, connect
from mediation_desk.store.keyfile import encode
from mediation_desk.store.soundness import read_as_is
from mediation_desk.store.twins import read_key_file

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Who makes a copy, when, with which program and at what occasion."""

    who: str
    made_at: datetime
    program: str
    occasion: str
    still: bool = False
    """Whether nobody can write the store meanwhile, so that its files are read as they stand."""


def make_copy(store: Path, key: bytes, folder: Path, origin: Origin) -> CopyFile:
    """A new checked copy of the store stands in the folder, which is made.

    The store may be open and be written meanwhile. Raises NoRoom before anything is written,
    StoreDamaged when the store itself is not sound, CopyDamaged when the disk did not keep what
    was written; then no file was added and none was changed.
    """
    store_id = read_key_file(store).key_file.store_id
    # The store's bytes stand there twice while the copy is written and again while it is checked.
    require_room(folder, 2 * size_of_store(store))
    with workplace(folder, store_id) as work:
        written = write_copy(work, store, key, origin)
        check_written(written, key, work)
        return read_copy(put_in(written, folder, origin.made_at))


def write_copy(work: Path, store: Path, key: bytes, origin: Origin) -> Path:
    """The backup file is written and synced in the folder `work`; nobody has looked at it yet."""
    key_part = encode(read_key_file(store).key_file)
    raw, target = work / "goc", work / f"moi{ENDING}"
    contents, writer = _copied(store, key, raw, origin.still)
    manifest = Manifest(
        made_at=origin.made_at,
        program=origin.program,
        occasion=origin.occasion,
        contents=contents,
        key_part=Part(len(key_part), hashlib.sha256(key_part).hexdigest()),
        store_part=_part(raw),
    )
    sealed = seal_people(manifest, People(origin.who, writer), key)
    write_file(target, replace(manifest, sealed=sealed), key_part, raw)
    raw.unlink()
    return target


def check_written(written: Path, key: bytes, work: Path) -> None:
    """The file as it stands on the disk opens with its key and holds what the store held."""
    extracted = work / "thu"
    check_copy(written, key, extracted)
    extracted.unlink()


def _copied(store: Path, key: bytes, raw: Path, still: bool) -> tuple[Contents, str]:
    """The store's pages are at `raw`; what they hold is counted in the same snapshot."""
    with spoken_errors(store), _snapshot(store, key, still) as db:
        contents, writer = contents_of(db), last_writer(db)
        _require_id(contents.store_id, store)
        beside = connect(raw, key)
        try:
            with schema.unlocked(beside):
                beside.execute("PRAGMA journal_mode=DELETE")
                # What is written here is read back as a whole before anything rests on it.
                beside.execute("PRAGMA synchronous=OFF")
                _copy_pages(db, beside)
        finally:
            beside.close()
    return contents, writer


def _copy_pages(db: Database, beside: Database) -> None:
    try:
        # In one step: smaller ones start again with every save and may never end.
        db.conn.backup(beside.conn, pages=-1)
    except EngineError as error:
        # Errors of the engine's backup carry no code.
        if "full" in str(error):
            raise DiskFull from error
        if "I/O" in str(error):
            raise DiskRefused(code=10) from error
        raise


def _require_id(store_id: UUID, store: Path) -> None:
    read_key_file(store).key_file.require_store(store_id)


@contextmanager
def _snapshot(store: Path, key: bytes, still: bool) -> Iterator[Database]:
    with read_as_is(store, key) if still else _connected(store, key) as db:
        db.execute("BEGIN")
        yield db
        db.execute("COMMIT")


@contextmanager
def _connected(store: Path, key: bytes) -> Iterator[Database]:
    db, _ = connected(store, key)
    try:
        yield db
    finally:
        db.close()


def _part(file: Path) -> Part:
    with file.open("rb") as content:
        return Part(file.stat().st_size, hashlib.file_digest(content, "sha256").hexdigest())

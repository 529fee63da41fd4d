"""Whether a store on the disk is sound, told without changing a byte of it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from mediation_desk.errors import ForeignKeyFile, NotAStore, StoreFromNewerProgram, StoreUnreadable
from mediation_desk.store import migrations, schema, triggers
from mediation_desk.store.disk import disk_troubles
from mediation_desk.store.engine import Database, EngineError, code_of, connect, in_memory
from mediation_desk.store.headfile import HeadFile
from mediation_desk.store.history import Head, first_bad_entry, history_key
from mediation_desk.store.keyfile import KeyFile
from mediation_desk.store.replay import first_differing_row

_WAL = "-wal"


def first_bad_thing(path: Path, key: bytes, key_file: KeyFile) -> str | None:
    """What is first found wrong with the store at `path`, in the program's own few words.

    Looks at the HMAC of every page, the engine's integrity, the foreign keys, whose file it is,
    the tables, the triggers, the history's chain, every row beside its history, and the head file.
    None when all is sound.
    """
    if path.stat().st_size == 0:
        # The engine opens an empty file and calls it sound.
        raise NotAStore
    try:
        with read_as_is(path, key) as db:
            return _first_bad(db, path, key_file)
    except EngineError as error:
        if code_of(error) == 26:
            raise StoreUnreadable(path=path.name) from error
        return f"engine: {error}"


def first_harm(db: Database) -> str | None:
    """What is first found wrong in the records and their history, read with their log."""
    return _first_of((_integrity, _foreign_keys, _chain, _replayed), db)


@contextmanager
def read_as_is(path: Path, key: bytes) -> Iterator[Database]:
    """The store, read where it stands; with a log left beside it, a private copy of both in one."""
    log = path.with_name(path.name + _WAL)
    if not log.exists():
        db = connect(path, key, immutable=True)
        try:
            yield db
        finally:
            db.close()
        return
    with tempfile.TemporaryDirectory(prefix="hg-") as folder:
        copy = Path(folder) / path.name
        with disk_troubles():
            shutil.copyfile(path, copy)
            shutil.copyfile(log, copy.with_name(copy.name + _WAL))
        db = connect(copy, key)
        try:
            # A page torn while the log was copied in is whole in the log.
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            yield db
        finally:
            db.close()


def looks_at_an_open_store() -> tuple[Callable[[Database], str | None], ...]:
    """Each look that needs no closed file; every page it reads is checked by its HMAC."""
    return _integrity, _foreign_keys, _mark, _tables, _triggers, _chain, _replayed


def _first_bad(db: Database, path: Path, key_file: KeyFile) -> str | None:
    bad = _first_of((_pages, *looks_at_an_open_store()), db)
    if bad:
        return bad
    if key_file.store_id != schema.store_id(db):
        raise ForeignKeyFile
    return _end(db, path)


def _first_of(looks: Iterable[Callable[[Database], str | None]], db: Database) -> str | None:
    return next(filter(None, (look(db) for look in looks)), None)


def _pages(db: Database) -> str | None:
    found = db.execute("PRAGMA cipher_integrity_check").fetchone()
    return f"page: {found[0]}" if found else None


def _integrity(db: Database) -> str | None:
    found = db.execute("PRAGMA integrity_check(1)").fetchone()[0]
    return None if found == "ok" else f"integrity: {found}"


def _foreign_keys(db: Database) -> str | None:
    found = db.execute("PRAGMA foreign_key_check").fetchone()
    return f"foreign key: {found[0]}" if found else None


def _mark(db: Database) -> str | None:
    try:
        version = schema.version_of(db)
    except NotAStore:
        return "application_id"
    except StoreFromNewerProgram as error:
        return f"user_version: {error.values['version']}"
    return None if version == migrations.version_count() else f"user_version: {version}"


def _tables(db: Database) -> str | None:
    expected, found = schema.tables(_pattern()), schema.tables(db)
    for name in sorted(expected.keys() | found.keys()):
        if expected.get(name) != found.get(name):
            return f"schema: {name}"
    return None


def _triggers(db: Database) -> str | None:
    name = triggers.differing_trigger(db)
    return f"trigger: {name}" if name else None


def _chain(db: Database) -> str | None:
    bad = first_bad_entry(db)
    return f"history: {bad}" if bad else None


def _replayed(db: Database) -> str | None:
    return first_differing_row(db)


def _end(db: Database, path: Path) -> str | None:
    row = db.execute("SELECT sequence, mac FROM history ORDER BY sequence DESC LIMIT 1").fetchone()
    head = Head(*row) if row else Head(0, b"")
    ahead = HeadFile(path, history_key(db)).is_ahead_of(head)
    return "head: acknowledged saves are missing" if ahead else None


def _pattern() -> Database:
    """An empty database of today's shape, to compare with."""
    pattern = in_memory()
    migrations.apply(pattern)
    return pattern

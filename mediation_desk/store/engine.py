"""The one door to the encrypted engine: SQLCipher with every setting asserted.

sqlite-utils, which makes and changes tables, is loaded only where a table changes.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite_utils

engine: Any = import_module("sqlcipher3.dbapi2")

KEY_BYTES = 32
# Preparing a watched insert costs more than running it, so every statement of a save is kept.
_STATEMENTS = 500

_SETTINGS: tuple[tuple[str, str, object], ...] = (
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", 2),
    ("foreign_keys", "ON", 1),
    ("recursive_triggers", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("secure_delete", "ON", 1),
    ("temp_store", "MEMORY", 2),
    ("cache_size", "-64000", -64000),
    ("busy_timeout", "5000", 5000),
)

# The engine's backup says what went wrong in words alone.
_CODES = {
    "attempt to write a readonly database": 8,
    "disk I/O error": 10,
    "database or disk is full": 13,
    "unable to open database file": 14,
    "file is not a database": 26,
}

EngineError = engine.Error
DatabaseError = engine.DatabaseError
OperationalError = engine.OperationalError


class Database:
    """One connection to a store: everything that is asked of it and written goes through here."""

    def __init__(self, conn: Any) -> None:
        self.conn = conn

    def execute(self, sql: str, values: Sequence[object] | Mapping[str, object] = ()) -> Any:
        """A cursor on what the statement gave."""
        return self.conn.execute(sql, values)

    def query(self, sql: str, values: Sequence[object] = ()) -> Iterator[dict[str, Any]]:
        """Every row by the names of its columns."""
        cursor = self.conn.execute(sql, values)
        names = [column[0] for column in cursor.description]
        return (dict(zip(names, row, strict=True)) for row in cursor)

    def tables(self) -> sqlite_utils.Database:
        """The same connection for making and changing tables."""
        made: sqlite_utils.Database = utilities().Database(self.conn, execute_plugins=False)
        return made

    def close(self) -> None:
        """The connection is at its end."""
        self.conn.close()


def version() -> str:
    """The version of the engine, as SQLite counts."""
    return str(engine.sqlite_version)


def in_memory() -> Database:
    """An empty database that is gone when it is closed, without key or settings."""
    return Database(engine.connect(":memory:"))


def utilities() -> Any:
    """sqlite-utils on the encrypted engine."""
    # It looks for pysqlite3 first; only so do its except clauses catch SQLCipher's errors.
    sys.modules.setdefault("pysqlite3", engine)
    sys.modules.setdefault("pysqlite3.dbapi2", engine)
    return import_module("sqlite_utils")


def connect(
    path: Path, key: bytes, *, immutable: bool = False, alone: bool = False, only_read: bool = False
) -> Database:
    """An open, keyed connection to the store at `path` with every setting in force.

    An `immutable` one reads the file as it stands and touches nothing beside it. One opened
    `alone` needs no file for sharing, so that a store on a full disk can still be read. One that
    may `only_read` reads the log too and leaves it: only so is a log harmless that is not this
    store's, because closing any other connection copies the log into the file unread.

    The key is given as 64 hex digits, never with the salt: a flipped salt would go unnoticed.
    Writing stays forbidden (`query_only`) until the history's triggers are in place. Raises the
    engine's own errors; `store.database` tells people what they mean.
    """
    if len(key) != KEY_BYTES:
        raise ValueError("a store's key has 32 bytes")
    mode = "ro&immutable=1" if immutable else "ro" if only_read else "rwc"
    conn = engine.connect(
        f"{path.resolve().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=_STATEMENTS,
    )
    try:
        _unlock(conn, key, alone=alone)
        _settle(conn, immutable)
    except BaseException:
        conn.close()
        raise
    return Database(conn)


def rekey(db: Database, key: bytes) -> None:
    """The whole file is encrypted under the new key, in one step that a fault undoes or completes.

    Only one connection may be open. The log is empty before and after.
    """
    if len(key) != KEY_BYTES:
        raise ValueError("a store's key has 32 bytes")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.execute(f"PRAGMA rekey=\"x'{key.hex()}'\"")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def code_of(error: Exception) -> int | None:
    """The engine's number for what went wrong, where it has one."""
    found = getattr(error, "sqlite_errorcode", None)
    return _CODES.get(str(error)) if found is None else int(found)


def _unlock(conn: Any, key: bytes, *, alone: bool) -> None:
    conn.execute("PRAGMA cipher_log_level=NONE")
    conn.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
    if alone:
        conn.execute("PRAGMA locking_mode=EXCLUSIVE")
    conn.execute("SELECT count(*) FROM sqlite_master").fetchone()


def _settle(conn: Any, immutable: bool) -> None:
    # A file that may not be written has no log, so its journal mode cannot be set or asserted.
    for name, wanted, reads in _SETTINGS[1:] if immutable else _SETTINGS:
        conn.execute(f"PRAGMA {name}={wanted}")
        found = conn.execute(f"PRAGMA {name}").fetchone()[0]
        if found != reads:
            raise engine.OperationalError(f"{name} is {found}")
    conn.execute("PRAGMA mmap_size=0")
    conn.execute("PRAGMA query_only=ON")
    conn.set_authorizer(_no_attach)


def _no_attach(action: int, *_names: object) -> int:
    """Refuse ATTACH: it is the only way to a readable copy of the store."""
    attach = 24
    return int(engine.SQLITE_DENY if action == attach else engine.SQLITE_OK)

"""What is in a store at this moment: how many rows of what, one digest over all of their values."""

from __future__ import annotations

import hashlib
from uuid import UUID

from mediation_desk.errors import StoreDamaged
from mediation_desk.store import schema
from mediation_desk.store.copies.manifest import Contents
from mediation_desk.store.engine import Database
from mediation_desk.store.history import FIRST_MAC, Head

_INDEX = "finding_words"
"""The full-text index with its own tables, which the engine's check compares with the words."""
_AT_ONCE = 2000


def contents_of(db: Database) -> Contents:
    """Counts, digest and head of the store; call it inside a transaction, so that they agree.

    Reads stores of every age. Raises NotAStore and StoreFromNewerProgram.
    """
    version = schema.version_of(db)
    tables = _tables(db)
    last = _last_entry(db, tables)
    return Contents(
        store_id=UUID(_one(db, "SELECT id FROM store")),
        machine=_one(db, "SELECT id FROM machine WHERE here = 1"),
        schema=version,
        counts={name: int(_one(db, f'SELECT count(*) FROM "{name}"')) for name in tables},
        digest=_digest(db, tables),
        head=Head(int(last[0]), last[1]) if last else Head(0, FIRST_MAC),
        disputes=int(_one(db, "SELECT count(*) FROM dispute WHERE deleted_at IS NULL")),
        newest=str(last[2])[:10] if last else "",
    )


def last_writer(db: Database) -> str:
    """The account that wrote the last entry of the history; "" for an empty one."""
    last = _last_entry(db, _tables(db))
    return str(last[3]) if last else ""


def _tables(db: Database) -> list[str]:
    rows = db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return [n for (n,) in rows.fetchall() if not n.startswith(("sqlite_", _INDEX))]


def _last_entry(db: Database, tables: list[str]) -> tuple[int, bytes, str, str] | None:
    if "history" not in tables:
        return None
    row = db.execute(
        "SELECT sequence, mac, at, who FROM history ORDER BY sequence DESC LIMIT 1"
    ).fetchone()
    return (row[0], bytes(row[1]), row[2], row[3]) if row else None


def _digest(db: Database, tables: list[str]) -> str:
    digest = hashlib.sha256()
    conn = db.conn
    words, conn.text_factory = conn.text_factory, bytes
    try:
        for name in tables:
            digest.update(b"\x1d" + name.encode())
            rows = conn.execute(_lines(db, name))
            while some := rows.fetchmany(_AT_ONCE):
                digest.update(b"\n".join([line for (line,) in some]) + b"\n")
    finally:
        conn.text_factory = words
    return digest.hexdigest()


def _lines(db: Database, table: str) -> str:
    """The statement that gives each row of the table as one line of JSON, in the rows' order."""
    columns = db.execute(f"SELECT name, type FROM pragma_table_info('{table}')").fetchall()
    values = ", ".join(_value(_text(name), _text(kind)) for name, kind in columns)
    return f'SELECT json_array({values}) FROM "{table}" ORDER BY rowid'


def _value(name: str, kind: str) -> str:
    return f'hex("{name}")' if kind == "BLOB" else f'"{name}"'


def _text(value: str | bytes) -> str:
    return value.decode() if isinstance(value, bytes) else value


def _one(db: Database, question: str) -> str:
    row = db.execute(question).fetchone()
    if row is None:
        raise StoreDamaged(reason=question)
    return str(row[0])

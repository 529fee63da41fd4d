"""A store's shape: making a new one, knowing ours, upgrading an older one."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from mediation_desk.errors import NotAStore, StoreDamaged, StoreFromNewerProgram, StoreTooOld
from mediation_desk.store import migrations, triggers
from mediation_desk.store.engine import Database


def make_new(db: Database, *, store_id: UUID, machine: str, at: datetime) -> None:
    """The empty database at `db` is a store of today's shape, made on `machine`.

    `store_id` is the one its key file carries.
    """
    with unlocked(db):
        migrations.apply(db)
        db.execute(
            "INSERT INTO machine (id, here, added_at) VALUES (?, 1, ?)", [machine, at.isoformat()]
        )
        db.execute("INSERT INTO store VALUES (1, ?, ?)", [str(store_id), secrets.token_bytes(32)])
        finish(db)


def finish(db: Database) -> None:
    """Triggers and marks are those of this program; the last step of making and upgrading."""
    triggers.make_triggers(db)
    db.execute(f"PRAGMA application_id={migrations.APPLICATION_ID}")
    db.execute(f"PRAGMA user_version={migrations.version_count()}")


def version_of(db: Database) -> int:
    """How many migrations the store has had.

    Raises NotAStore for another program's file, StoreFromNewerProgram for one this program
    cannot know.
    """
    mark = db.execute("PRAGMA application_id").fetchone()[0]
    version = int(db.execute("PRAGMA user_version").fetchone()[0])
    if mark != migrations.APPLICATION_ID:
        raise NotAStore
    if version > migrations.version_count():
        raise StoreFromNewerProgram(version=version, known=migrations.version_count())
    return version


def store_id(db: Database) -> UUID:
    """The id that the store shares with its key file."""
    return UUID(db.execute("SELECT id FROM store").fetchone()[0])


def require_ours(db: Database) -> None:
    """The store has today's shape and its triggers; call after `upgrade`."""
    if version_of(db) < migrations.version_count():
        raise StoreTooOld
    name = triggers.differing_trigger(db)
    if name:
        raise StoreDamaged(reason=f"trigger {name}")


def is_older(db: Database) -> bool:
    """Whether the store was made by an older program and has to be upgraded."""
    return version_of(db) < migrations.version_count()


def upgrade(db: Database) -> None:
    """The store has today's shape; who calls it has made a copy before."""
    with unlocked(db):
        migrations.apply(db)
        finish(db)


def become_new_machine(
    db: Database, machine: str, at: datetime, left_behind: Iterable[str] = ()
) -> None:
    """What is written from now on is of another machine than all that was written before.

    The machines `left_behind` are known too, as ones that others may have seen write more.
    """
    known = [(one, 0, at.isoformat()) for one in sorted(left_behind)]
    with unlocked(db):
        db.execute("BEGIN IMMEDIATE")
        db.execute("UPDATE machine SET here = 0")
        db.conn.executemany(
            "INSERT OR IGNORE INTO machine (id, here, added_at) VALUES (?, ?, ?)",
            [*known, (machine, 1, at.isoformat())],
        )
        db.execute("COMMIT")


class unlocked:  # noqa: N801  (read as a word of the sentence: with unlocked(db))
    """Writing without history, for the shape of the store alone."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def __enter__(self) -> None:
        self._db.execute("PRAGMA query_only=OFF")

    def __exit__(self, *_: object) -> None:
        self._db.execute("PRAGMA query_only=ON")


def tables(db: Database) -> dict[str, str]:
    """The tables and indexes in the file with the statements that made them."""
    rows = db.execute(
        "SELECT name, sql FROM main.sqlite_master WHERE type IN ('table', 'index')"
        " AND sql IS NOT NULL"
    )
    return {name: " ".join(sql.split()) for name, sql in rows.fetchall()}

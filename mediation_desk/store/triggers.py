"""The triggers stored in the file: the search index follows its words, the history only grows.

They are plain SQL (the engine forbids our own functions in stored triggers), are made again from
here after every migration because rebuilding a table drops them, and are compared by `verify`.
"""

from __future__ import annotations

from mediation_desk.store.engine import Database

STORED: dict[str, str] = {
    "finding_added": """CREATE TRIGGER finding_added AFTER INSERT ON finding BEGIN
        INSERT INTO finding_words(rowid, folded, spelled)
        VALUES (NEW.place, NEW.folded, NEW.spelled);
    END""",
    "finding_removed": """CREATE TRIGGER finding_removed AFTER DELETE ON finding BEGIN
        INSERT INTO finding_words(finding_words, rowid, folded, spelled)
        VALUES ('delete', OLD.place, OLD.folded, OLD.spelled);
    END""",
    "finding_changed": """CREATE TRIGGER finding_changed AFTER UPDATE ON finding BEGIN
        INSERT INTO finding_words(finding_words, rowid, folded, spelled)
        VALUES ('delete', OLD.place, OLD.folded, OLD.spelled);
        INSERT INTO finding_words(rowid, folded, spelled)
        VALUES (NEW.place, NEW.folded, NEW.spelled);
    END""",
    "history_stays": """CREATE TRIGGER history_stays BEFORE DELETE ON history BEGIN
        SELECT RAISE(ABORT, 'history only grows');
    END""",
    "history_fixed": """CREATE TRIGGER history_fixed BEFORE UPDATE ON history
    WHEN NEW.changes IS NOT NULL OR NEW.sequence <> OLD.sequence OR NEW.machine <> OLD.machine
        OR NEW.counter <> OLD.counter OR NEW.parents <> OLD.parents OR NEW.record <> OLD.record
        OR NEW.row_id <> OLD.row_id OR NEW.who <> OLD.who OR NEW.at <> OLD.at
        OR NEW.digest <> OLD.digest OR NEW.mac <> OLD.mac BEGIN
        SELECT RAISE(ABORT, 'history only grows');
    END""",
}
"""An erasure may blank the values of an entry (`changes` to NULL) and nothing else."""


def make_triggers(db: Database) -> None:
    """The stored triggers are exactly those of this program."""
    for name in stored_triggers(db):
        db.execute(f'DROP TRIGGER "{name}"')
    for statement in STORED.values():
        db.execute(statement)


def stored_triggers(db: Database) -> dict[str, str]:
    """The triggers in the file, by name."""
    rows = db.execute("SELECT name, sql FROM main.sqlite_master WHERE type = 'trigger'")
    return dict(rows.fetchall())


def differing_trigger(db: Database) -> str | None:
    """The name of the first trigger that is missing, foreign or changed; None when all agree."""
    found = stored_triggers(db)
    for name in sorted(STORED.keys() | found.keys()):
        if found.get(name) != STORED.get(name):
            return name
    return None

"""A store of an older program: the shape before the last migration, with one row of its own."""

from __future__ import annotations

from pathlib import Path

from mediation_desk.errors import Refused
from mediation_desk.opening import open_store
from mediation_desk.services.copies.verifying import verify_copy
from mediation_desk.store import migrations
from mediation_desk.store.copies.folder import copies_in, folder_of
from mediation_desk.store.derivation import FLOOR
from mediation_desk.store.engine import Database, connect
from mediation_desk.store.history import Journal
from mediation_desk.store.twins import read_key_file, write_key_file
from mediation_desk.store.vault import new_vault
from tests.faults.office import AROUND, ME, NAME, key_of

_TEAM = {
    "id": "t",
    "name": "Tổ",
    "village": "X",
    "village_type": "xóm",
    "position": 3,
    "minority_area": 0,
    "decision_number": "",
}


def make(folder: Path) -> None:
    """An older store with its key file."""
    vault = new_vault("Lan", ME.password, parameters=FLOOR)
    write_key_file(folder / NAME, vault.key_file)
    db = connect(folder / NAME, vault.data_key)
    db.execute("PRAGMA query_only=OFF")
    migrations.apply(db, stop_before=migrations.names()[-1])
    db.execute(f"PRAGMA application_id={migrations.APPLICATION_ID}")
    db.execute(f"PRAGMA user_version={migrations.version_count() - 1}")
    db.execute("INSERT INTO machine (id, here, added_at) VALUES ('m', 1, '2026-01-01')")
    key = bytes(32)
    db.execute("INSERT INTO store VALUES (1, ?, ?)", [str(vault.key_file.store_id), key])
    _keep_a_team(db, key)
    db.close()


def _keep_a_team(db: Database, key: bytes) -> None:
    journal = Journal(db, key=key, machine=1, who="Lan", now=AROUND.now)
    journal.begin()
    marks = ", ".join("?" * len(_TEAM))
    db.execute(f"INSERT INTO team ({', '.join(_TEAM)}) VALUES ({marks})", list(_TEAM.values()))
    journal.note("team", "t", None, dict(_TEAM))
    journal.write()


def what_is_wrong(folder: Path) -> str:
    """It has its row in the old or the new shape, and with room it opens."""
    path = folder / NAME
    try:
        with open_store(path, ME, AROUND):
            pass
    except Refused as refused:
        return f"does not open with room: {type(refused).__name__}"
    key = key_of(read_key_file(path).key_file)
    copies = copies_in(folder_of(path))
    if not copies.copies:
        return "no copy"
    try:
        for copy in copies.copies:
            verify_copy(copy.path, ME, AROUND.now())
    except Refused as refused:
        return f"bad copy: {type(refused).__name__}"
    return _what_is_wrong_in(connect(path, key))


def _what_is_wrong_in(db: Database) -> str:
    try:
        if db.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
            return "integrity"
        row = db.execute("SELECT name FROM team").fetchone()
        return "" if row == ("Tổ",) else f"row: {row}"
    finally:
        db.close()

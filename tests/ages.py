"""Stores as older programs left them."""

from __future__ import annotations

from pathlib import Path

from mediation_desk.store import migrations
from mediation_desk.store.engine import connect
from mediation_desk.store.twins import read_key_file


def older(path: Path, key: bytes) -> None:
    """An empty store of the program before this one stands at the path, with the same key file."""
    path.unlink()
    db = connect(path, key)
    db.execute("PRAGMA query_only=OFF")
    migrations.apply(db, stop_before=migrations.names()[-1])
    db.execute(f"PRAGMA application_id={migrations.APPLICATION_ID}")
    db.execute(f"PRAGMA user_version={migrations.version_count() - 1}")
    db.execute("INSERT INTO machine (id, here, added_at) VALUES ('m', 1, '')")
    store_id = str(read_key_file(path).key_file.store_id)
    db.execute("INSERT INTO store VALUES (1, ?, zeroblob(32))", [store_id])
    db.close()

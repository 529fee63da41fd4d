"""Backup and check of a store of about 100 MB, beside the same done by hand.

By hand is the engine's backup, `integrity_check` and `foreign_key_check`: once with plain SQLite on
the same rows unencrypted, once with our engine and the HMAC of every page checked too. Ours besides
packs, reads back, unpacks, counts every table and compares all values with the snapshot.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from mediation_desk.practice_store import ACCOUNT, PASSWORD, Practice, make_practice_store
from mediation_desk.services.copies.keeping import Copies
from mediation_desk.store.copies.checking import check_copy
from mediation_desk.store.twins import read_key_file
from mediation_desk.store.vault import open_slot
from tests.bench import yardsticks
from tests.bench.stopwatch import Row, side_by_side

UNTIL = date(2026, 11, 20)
NOON = datetime(2026, 11, 20, 5, tzinfo=UTC)
TIMES = 5


def rows(folder: Path, disputes: int) -> Iterator[Row]:
    """Backup and check, each against both yardsticks."""
    practice = Practice(teams=26, disputes=disputes, seed=1, until=UNTIL)
    path = make_practice_store(folder / "copies", practice)
    key = open_slot(read_key_file(path).key_file, PASSWORD, ACCOUNT).data_key
    size = f"{path.stat().st_size / 1e6:.0f} MB"
    plain = _plain(path, key, folder / "plain.db")
    copies, kept = Copies(path, key, "bench", lambda: NOON), folder / "kept"

    def ours() -> None:
        copies.make(folder=kept)

    def check() -> None:
        target = folder / "unpacked"
        check_copy(next(kept.glob("*.hgsl")), key, target)
        target.unlink()

    def keyed(file: Path) -> Any:
        return yardsticks.connect(file, key)

    target = folder / "by-hand.db"
    for name, source, connect in (
        ("plain sqlite3", plain, sqlite3.connect),
        ("same engine by hand", path, keyed),
    ):
        pair = side_by_side(ours, lambda s=source, c=connect: _backup(s, target, c), TIMES)
        yield Row(f"backup, checked, against {name}", disputes, *pair, "", size)
        pair = side_by_side(check, lambda c=connect: _check(target, c), TIMES)
        yield Row(f"check of a backup, against {name}", disputes, *pair, "", size)


def _plain(path: Path, key: bytes, target: Path) -> Path:
    """The same tables and rows without encryption, for the plain library."""
    source = yardsticks.connect(path, key)
    source.execute(f"ATTACH DATABASE '{target}' AS plain KEY ''")
    source.execute("SELECT sqlcipher_export('plain')")
    source.execute("DETACH DATABASE plain")
    source.close()
    return target


def _backup(path: Path, target: Path, connect: Callable[[Path], Any]) -> None:
    for old in target.parent.glob(target.name + "*"):
        old.unlink()
    source, copy = connect(path), connect(target)
    copy.execute("PRAGMA journal_mode=DELETE")
    source.backup(copy, pages=-1)
    copy.close()
    source.close()
    with target.open("rb") as file:
        os.fsync(file.fileno())
    _check(target, connect)


def _check(target: Path, connect: Callable[[Path], Any]) -> None:
    copy = connect(target)
    assert copy.execute("PRAGMA cipher_integrity_check").fetchall() == []
    found = copy.execute("PRAGMA integrity_check").fetchone()[0]
    assert found == "ok", found
    assert copy.execute("PRAGMA foreign_key_check").fetchall() == []
    copy.close()

"""A store that was not closed is looked at before anything touches it.

The engine takes a log beside the file for its own and copies it in, whoever wrote it and whenever;
damage in the middle of a log can put older pages over newer ones. Both are found here while the
file and the log are still as they were left. A log that does not fit a whole file is put aside,
never copied in and never deleted.
"""

from __future__ import annotations

import shutil
from itertools import count
from pathlib import Path

from mediation_desk.errors import StoreDamaged
from mediation_desk.store import migrations, schema
from mediation_desk.store.atomic import sync_folder
from mediation_desk.store.disk import disk_troubles
from mediation_desk.store.engine import Database, EngineError, connect
from mediation_desk.store.place import Beside, beside

_ASIDE = ".la"
_LEAST_ROOM = 1 << 16
_OLDER_LOG = "the log is older than the file"


def was_left_open(path: Path) -> bool:
    """Whether the program that had the store open last did not close it."""
    with disk_troubles():
        return beside(path, Beside.HEAD).exists() or _has_log(path)


def require_survived(path: Path, key: bytes) -> None:
    """A store that was left open is whole, with its log or alone; one that was closed is believed.

    Saves missing at the end are no harm here: `Store.lost_its_end` tells of them. Raises
    StoreDamaged and the engine's own errors; then nothing was changed.
    """
    if not was_left_open(path):
        return
    try:
        harm = _harm_with_log(path, key)
        if harm:
            raise StoreDamaged(path=path.name, reason=harm)
    except (StoreDamaged, EngineError):
        if not _has_log(path) or not _is_whole_alone(path, key):
            raise
        _put_log_aside(path)


def _harm_with_log(path: Path, key: bytes) -> str | None:
    try:
        db = connect(path, key, only_read=True)
    except EngineError:
        with disk_troubles():
            if shutil.disk_usage(path.parent).free < _LEAST_ROOM:
                # The log's index finds no room: the store will be opened for reading alone.
                return None
        raise
    try:
        return _harm(db) or _older_log(db, path, key)
    finally:
        db.close()


def _harm(db: Database) -> str | None:
    # Most stores were closed: what looks at them whole is not loaded for those.
    from mediation_desk.store.soundness import first_harm

    if schema.version_of(db) == migrations.version_count():
        return first_harm(db)
    # What an older program wrote is upgraded first, from a copy on.
    found = db.execute("PRAGMA integrity_check(1)").fetchone()[0]
    return None if found == "ok" else str(found)


def _older_log(db: Database, path: Path, key: bytes) -> str | None:
    """A log only ever adds to its file; one that takes away from the history is of another day."""
    try:
        alone = connect(path, key, immutable=True)
    except EngineError:
        # Half a log was copied in when the power went: the file needs it.
        return None
    try:
        return _OLDER_LOG if _end(alone) > _end(db) else None
    except EngineError:
        return None
    finally:
        alone.close()


def _end(db: Database) -> int:
    return int(db.execute("SELECT max(sequence) FROM history").fetchone()[0] or 0)


def _is_whole_alone(path: Path, key: bytes) -> bool:
    try:
        db = connect(path, key, immutable=True)
    except EngineError:
        return False
    try:
        return _harm(db) is None
    except EngineError:
        return False
    finally:
        db.close()


def _put_log_aside(path: Path) -> None:
    log = _log(path)
    with disk_troubles():
        for number in count(1):
            aside = log.with_name(f"{log.name}{_ASIDE}{number}")
            if not aside.exists():
                log.rename(aside)
                break
        sync_folder(path.parent)


def _has_log(path: Path) -> bool:
    log = _log(path)
    return log.is_file() and log.stat().st_size > 0


def _log(path: Path) -> Path:
    """Where the engine keeps the store's log: beside the real file, however it is reached."""
    real = path.resolve()
    return real.with_name(real.name + "-wal")

"""Keeping the present store before something is put in its place, whether it opens or not."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path

from mediation_desk import __version__
from mediation_desk.errors import (
    CopyDamaged,
    DiskFull,
    DiskGone,
    FolderMissing,
    FolderReadOnly,
    ForeignKeyFile,
    Trouble,
    WrongPassword,
)
from mediation_desk.services.copies.occasions import RESTORE
from mediation_desk.store.copies.aside import raw_files, set_aside
from mediation_desk.store.copies.folder import folder_of
from mediation_desk.store.copies.making import Origin, make_copy
from mediation_desk.store.keyfile import KeyFile
from mediation_desk.store.sealing import Unlocked
from mediation_desk.store.twins import read_key_file
from mediation_desk.store.unlocking import Credentials
from mediation_desk.store.vault import account_names, open_slot

_OF_THE_DISK = (DiskFull, DiskGone, FolderMissing, FolderReadOnly, CopyDamaged)


def keep_present(store: Path, me: Unlocked, credentials: Credentials, now: datetime) -> Path | None:
    """Where the present store is kept now; None when there is none.

    A backup file when it opens and is sound, else a folder of its files as they are. `me` is who
    does it, with a data key that is tried first. Raises the disk's troubles.
    """
    if not raw_files(store):
        return None
    folder = folder_of(store)
    # Opening plays a left log into the store; one that turns out damaged must be kept as it was.
    untouched = set_aside(store, folder, now) if _has_log(store) else None
    origin = Origin(who=me.account, made_at=now, program=__version__, occasion=RESTORE)
    try:
        kept = make_copy(store, _present_key(store, me, credentials), folder, origin)
    except _OF_THE_DISK:
        raise
    except Trouble:
        return untouched or set_aside(store, folder, now)
    if untouched:
        shutil.rmtree(untouched, ignore_errors=True)
    return kept.path


def present_key_file(store: Path) -> KeyFile | None:
    """The key file beside the store; None when there is none that can be read."""
    try:
        return read_key_file(store).key_file
    except Trouble:
        return None


def opens_with(key_file: KeyFile, data_key: bytes) -> bool:
    """Whether the key file wraps this very data key."""
    try:
        account_names(key_file, data_key)
    except ForeignKeyFile:
        return False
    return True


def _present_key(store: Path, me: Unlocked, credentials: Credentials) -> bytes:
    key_file = read_key_file(store).key_file
    if not store.is_file() or store.stat().st_size == 0:
        raise WrongPassword
    if opens_with(key_file, me.data_key):
        return me.data_key
    return open_slot(key_file, credentials.password, credentials.account).data_key


def _has_log(store: Path) -> bool:
    return any(path.name.endswith("-wal") for path in raw_files(store))

"""Opens the vault and the store and builds what people do with them, for window and shell alike."""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from mediation_desk.errors import (
    DiskFull,
    FolderMissing,
    ForeignKeyFile,
    NotAStore,
    StoreExists,
    StoreMissing,
    Trouble,
    WrongPassword,
)
from mediation_desk.store import schema
from mediation_desk.store.atomic import sync_folder
from mediation_desk.store.attempts import forget_failures, note_failure, require_wait_over
from mediation_desk.store.database import Store, connected, spoken_errors
from mediation_desk.store.disk import disk_troubles
from mediation_desk.store.identity import Clock, Ids, Randomness
from mediation_desk.store.keyfile import KeyFile
from mediation_desk.store.lock import StoreLock
from mediation_desk.store.place import Beside, beside
from mediation_desk.store.survival import require_survived
from mediation_desk.store.twins import ReadKeyFile, Twins, read_key_file, write_key_file
from mediation_desk.store.volume import require_own_disk

FIRST_ACCOUNT = "Chủ sổ"
_MAKING = ".dang-lap"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Time and randomness, the two things that come from outside the program."""

    now: Clock
    randomness: Randomness

    @classmethod
    def real(cls) -> Surroundings:
        """The machine's own clock and the system's randomness."""
        return cls(lambda: datetime.now(UTC), secrets.randbits)


@dataclass(frozen=True, slots=True)
class Credentials:
    """Who opens a store: a password and, where there are several accounts, a name."""

    password: str
    account: str | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """An open store and the source of ids for what is added to it."""

    store: Store
    ids: Ids
    apart: Callable[[], Store]
    """Opens the same store once more, for work off the window's thread; the caller closes it."""
    recovery_key: str | None = None
    """The paper key of a store just made; shown once and kept nowhere."""
    upgraded_copy: Path | None = None
    """The copy made before the store was upgraded, when it was."""


@contextmanager
def open_store(path: Path, credentials: Credentials, around: Surroundings) -> Iterator[Opened]:
    """The store at `path`, held by this program alone until the block ends.

    An older store is copied, then upgraded. Raises StoreMissing, StoreInUse, WrongPassword and
    what else keeps a store from opening; then nothing was changed.
    """
    _require_store(path)
    with StoreLock.take(path):
        found, account, key = _unlock(path, credentials, around)
        with spoken_errors(path):
            require_survived(path, key)
        copy = _upgrade(path, key, found.key_file)
        store = Store.reopen(path, key, who=account, now=around.now)
        try:
            found.key_file.require_store(store.id)
            # Only now: a foreign key file must never replace the twin that opens this store.
            _mend(path, found)
            ids = Ids(around.now, around.randomness)
            apart = _another(path, key, account, around)
            with spoken_errors(path):
                yield Opened(store, ids, apart, upgraded_copy=copy)
        finally:
            # What was saved is safe without it, in the log that the next opening takes in.
            with contextlib.suppress(Trouble):
                store.close()


@contextmanager
def make_store(path: Path, credentials: Credentials, around: Surroundings) -> Iterator[Opened]:
    """A new store at `path`, which appears there whole when the block ends well, or not at all.

    Raises StoreExists, StoreOnRemovable, StoreOnNetwork; a key file left alone by a program that
    was killed is used again when the password opens it and never overwritten when it does not.
    """
    with disk_troubles():
        if path.exists():
            raise StoreExists(path=path.name)
    if not path.parent.is_dir():
        raise FolderMissing
    require_own_disk(path)
    with StoreLock.take(path):
        first = _first_key(path, credentials, around)
        making = path.with_name(path.name + _MAKING)
        _clear(making)
        ids = Ids(around.now, around.randomness)
        try:
            with (
                spoken_errors(path),
                _building(making, first, around, ids) as store,
            ):
                apart = _another(making, first.key, first.account, around)
                yield Opened(store, ids, apart, first.recovery_key)
            if not first.fresh:
                write_key_file(path, first.key_file)
            with disk_troubles():
                making.rename(path)
                sync_folder(path.parent)
        except BaseException:
            _clear(making)
            if first.fresh:
                _clear_key(path)
            raise


def _another(path: Path, key: bytes, account: str, around: Surroundings) -> Callable[[], Store]:
    return lambda: Store.reopen(path, key, who=account, now=around.now, beside=True)


def check_store(path: Path, credentials: Credentials, around: Surroundings) -> str | None:
    """What is first found wrong with the store, its key file included; None when it is sound.

    Changes no byte of the store. Raises what keeps it from being looked at.
    """
    from mediation_desk.store.soundness import first_bad_thing

    _require_store(path)
    with StoreLock.take(path):
        found, _, key = _unlock(path, credentials, around)
        if found.twins is not Twins.SOUND:
            return f"key file: {found.twins}"
        return first_bad_thing(path, key, found.key_file)


def require_password(path: Path, credentials: Credentials, around: Surroundings) -> None:
    """The password opens the store at `path`, which stays closed.

    Raises WrongPassword, which is counted, TooSoon, StoreInUse and what else keeps it shut.
    """
    _require_store(path)
    with StoreLock.take(path):
        _unlock(path, credentials, around)


def account_count(path: Path) -> int:
    """How many accounts may open the store at `path`; 0 when its key file cannot be read."""
    try:
        return len(read_key_file(path).key_file.slots)
    except Trouble:
        return 0


def is_there(path: Path) -> bool:
    """Whether anything stands at the path; raises the disk's troubles where it does not say."""
    with disk_troubles():
        return path.exists()


def _require_store(path: Path) -> None:
    with disk_troubles():
        if not path.is_file():
            raise StoreMissing(path=str(path))
        if path.stat().st_size == 0:
            raise NotAStore


def _unlock(
    path: Path, credentials: Credentials, around: Surroundings
) -> tuple[ReadKeyFile, str, bytes]:
    """The key file as found, the account that opened it and the data key."""
    from mediation_desk.store.vault import open_slot

    require_wait_over(path, around.now())
    found = read_key_file(path)
    try:
        unlocked = open_slot(found.key_file, credentials.password, credentials.account)
    except WrongPassword:
        note_failure(path, around.now())
        raise
    forget_failures(path)
    return found, unlocked.account, unlocked.data_key


def _mend(path: Path, found: ReadKeyFile) -> None:
    """Both copies of the key file are whole and the same again."""
    if found.twins is not Twins.SOUND:
        write_key_file(path, found.key_file)


def _upgrade(path: Path, key: bytes, key_file: KeyFile) -> Path | None:
    with spoken_errors(path):
        db, read_only = connected(path, key)
        try:
            if not schema.is_older(db):
                return None
            if read_only:
                raise DiskFull(path=path.name)
            copy = path.with_name(f"{path.stem}.ban-{schema.version_of(db)}{path.suffix}")
            write_key_file(copy, key_file)
            schema.upgrade(db, path, key, copy=copy)
            return copy
        finally:
            db.close()


@dataclass(frozen=True, slots=True)
class _FirstKey:
    """What opens a store that is being made; one not `fresh` was left by a killed program."""

    key_file: KeyFile
    account: str
    key: bytes
    recovery_key: str
    fresh: bool


def _first_key(path: Path, credentials: Credentials, around: Surroundings) -> _FirstKey:
    from mediation_desk.store.vault import new_vault, with_new_recovery_key

    if beside(path, Beside.KEY).exists() or beside(path, Beside.TWIN).exists():
        found, account, key = _unlock(path, credentials, around)
        if not found.same_store:
            # Whose they are only their stores could tell; a new one must not replace either.
            raise ForeignKeyFile
        _mend(path, found)
        # Nobody may have seen the recovery key of a store that never came to be.
        key_file, recovery_key = with_new_recovery_key(found.key_file, key)
        return _FirstKey(key_file, account, key, recovery_key, fresh=False)
    account = credentials.account or FIRST_ACCOUNT
    vault = new_vault(account, credentials.password)
    try:
        write_key_file(path, vault.key_file)
    except BaseException:
        _clear_key(path)
        raise
    return _FirstKey(vault.key_file, account, vault.data_key, vault.recovery_key, fresh=True)


@contextmanager
def _building(making: Path, first: _FirstKey, around: Surroundings, ids: Ids) -> Iterator[Store]:
    store = Store.create(
        making,
        first.key,
        store_id=first.key_file.store_id,
        who=first.account,
        now=around.now,
        ids=ids,
    )
    try:
        yield store
    finally:
        store.close()


def _clear(making: Path) -> None:
    for tail in ("", "-wal", "-shm", Beside.HEAD):
        with contextlib.suppress(OSError):
            making.with_name(making.name + tail).unlink()


def _clear_key(path: Path) -> None:
    for kind in (Beside.KEY, Beside.TWIN):
        with contextlib.suppress(OSError):
            beside(path, kind).unlink()

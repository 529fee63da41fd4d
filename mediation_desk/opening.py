"""Opens the vault and the store and builds what people do with them, for window and shell alike."""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mediation_desk.errors import (
    DiskFull,
    FolderMissing,
    ForeignKeyFile,
    NotAStore,
    StoreExists,
    StoreMissing,
    StoreTooOld,
    Trouble,
)
from mediation_desk.store import schema
from mediation_desk.store.atomic import sync_folder
from mediation_desk.store.attempts import require_wait_over
from mediation_desk.store.copies import staging
from mediation_desk.store.database import Store, connected, spoken_errors
from mediation_desk.store.disk import disk_troubles
from mediation_desk.store.identity import Clock, Ids, Randomness
from mediation_desk.store.keyfile import KeyFile
from mediation_desk.store.lock import StoreLock
from mediation_desk.store.place import Beside, beside
from mediation_desk.store.still import Still, still_on
from mediation_desk.store.twins import ReadKeyFile, Twins, read_key_file, write_key_file
from mediation_desk.store.unlocking import Credentials as Credentials  # noqa: PLC0414  (the door hands it on)
from mediation_desk.store.unlocking import unlock
from mediation_desk.store.volume import VolumeKind, kind_of, require_own_disk

if TYPE_CHECKING:
    from mediation_desk.services.copies.keeping import Copies

FIRST_ACCOUNT = "Chủ sổ"
_MAKING = ".dang-lap"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Time, randomness and the kinds of disks: what comes from outside the program."""

    now: Clock
    randomness: Randomness
    kind_of: Callable[[Path], VolumeKind] = kind_of
    """Which kind of volume a path lies on."""

    @classmethod
    def real(cls) -> Surroundings:
        """The machine's own clock and the system's randomness."""
        return cls(lambda: datetime.now(UTC), secrets.randbits)


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
    copies: Copies | None = None
    """The copies of the store; None for one that is being made."""
    left_open: bool = False
    """Whether the program that had the store open last did not close it."""


@dataclass(frozen=True, slots=True)
class Examined:
    """What is first found wrong with a store, and how many copies its history agrees with."""

    bad: str | None
    copies: int = 0


@contextmanager
def open_store(path: Path, credentials: Credentials, around: Surroundings) -> Iterator[Opened]:
    """The store at `path`, held by this program alone until the block ends.

    An older store is copied, then upgraded; a restore that was stopped half-way is finished or
    taken back. One that lies on a stick or a network drive is only read. Raises StoreMissing,
    StoreInUse, WrongPassword and what else keeps a store from opening; then nothing was changed.
    """
    _settle(path)
    _require_store(path)
    with StoreLock.take(path):
        found, account, key = _unlock(path, credentials, around)
        left_open, still = _is_left_open(path), still_on(around.kind_of(path))
        copy = None if still else _upgrade(path, key, _copies(path, key, account, around))
        try:
            store = Store.reopen(path, key, who=account, now=around.now, still=still)
        except StoreTooOld:
            # What may not be written cannot be upgraded where it lies.
            raise still.trouble(path) if still else StoreTooOld from None
        try:
            found.key_file.require_store(store.id)
            # Only now: a foreign key file must never replace the twin that opens this store.
            if not still:
                _mend(path, found)
            ids = Ids(around.now, around.randomness)
            apart = _another(path, key, account, around, store.still)
            copies = _copies(path, key, account, around, still=store.read_only)
            with spoken_errors(path):
                yield Opened(
                    store, ids, apart, upgraded_copy=copy, copies=copies, left_open=left_open
                )
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
    _settle(path)
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


def _another(
    path: Path, key: bytes, account: str, around: Surroundings, still: Still | None = None
) -> Callable[[], Store]:
    return lambda: Store.reopen(path, key, who=account, now=around.now, beside=True, still=still)


def _is_left_open(path: Path) -> bool:
    """Whether what an open store has beside it is there, before this program opens it."""
    real = path.resolve()
    log = real.with_name(real.name + "-wal")
    with disk_troubles():
        return beside(path, Beside.HEAD).exists() or (log.is_file() and log.stat().st_size > 0)


def check_store(path: Path, credentials: Credentials, around: Surroundings) -> str | None:
    """What is first found wrong with the store, its key file included; None when it is sound.

    Changes no byte of the store. Raises what `examine_store` raises.
    """
    return examine_store(path, credentials, around).bad


def examine_store(
    path: Path, credentials: Credentials, around: Surroundings, given: Sequence[Path] = ()
) -> Examined:
    """What is first found wrong with the store, whose history was compared with every copy of it.

    The copies are those in its folder of copies and those `given`. Changes no byte of the store
    unless a restore was stopped half-way. Raises HistoryContradicted when a copy knows an entry
    that the store does not have, and what keeps the store from being looked at.
    """
    from mediation_desk.services.copies.verifying import agreeing_copies
    from mediation_desk.store.soundness import first_bad_thing

    _settle(path)
    _require_store(path)
    with StoreLock.take(path):
        found, _, key = _unlock(path, credentials, around)
        if found.twins is not Twins.SOUND:
            return Examined(f"key file: {found.twins}")
        bad = first_bad_thing(path, key, found.key_file)
        return Examined(bad, 0 if bad else agreeing_copies(path, key, given))


def require_password(path: Path, credentials: Credentials, around: Surroundings) -> None:
    """The password opens the store at `path`, which stays closed.

    Raises WrongPassword, which is counted, TooSoon, StoreInUse and what else keeps it shut.
    """
    _settle(path)
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
    require_wait_over(path, around.now())
    found = read_key_file(path)
    unlocked = unlock(path, (found.key_file,), credentials, around.now())
    return found, unlocked.account, unlocked.data_key


def _copies(
    path: Path, key: bytes, account: str, around: Surroundings, *, still: bool = False
) -> Copies:
    from mediation_desk.services.copies.keeping import Copies

    return Copies(path, key, account, around.now, still=still)


def _settle(path: Path) -> None:
    """No restore of the store is half done."""
    if staging.is_under_way(path):
        with StoreLock.take(path):
            staging.finish(path)


def _mend(path: Path, found: ReadKeyFile) -> None:
    """Both copies of the key file are whole and the same again."""
    if found.twins is not Twins.SOUND:
        write_key_file(path, found.key_file)


def _upgrade(path: Path, key: bytes, copies: Copies) -> Path | None:
    with spoken_errors(path):
        db, read_only = connected(path, key)
        try:
            if not schema.is_older(db):
                return None
            if read_only:
                raise DiskFull(path=path.name)
            copy = copies.make("upgrade").path
            schema.upgrade(db)
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
        if found.twins is Twins.DIFFERENT:
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

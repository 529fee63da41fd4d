"""Opens the vault and the store and builds what people do with them, for window and shell alike."""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mediation_desk.domain.account import Account
from mediation_desk.errors import (
    AccountRemoved,
    DiskFull,
    FolderMissing,
    NotAStore,
    StoreExists,
    StoreMissing,
    StoreTooOld,
    Trouble,
)
from mediation_desk.store import recovery, schema
from mediation_desk.store.atomic import sync_folder
from mediation_desk.store.copies import staging
from mediation_desk.store.database import Store, connected, spoken_errors
from mediation_desk.store.disk import disk_troubles
from mediation_desk.store.enrolment import enrol, enter_failures, renew_password
from mediation_desk.store.first_key import FirstKey, clear_key, first_key
from mediation_desk.store.identity import Clock, Ids, Randomness
from mediation_desk.store.keys import Keys
from mediation_desk.store.lock import StoreLock
from mediation_desk.store.place import Beside
from mediation_desk.store.still import Still, still_on
from mediation_desk.store.survival import require_survived, was_left_open
from mediation_desk.store.twins import ReadKeyFile, Twins, read_key_file, write_key_file
from mediation_desk.store.unlocking import Credentials as Credentials  # noqa: PLC0414  (the door hands it on)
from mediation_desk.store.unlocking import (
    is_changing,
    mend_twins,
    recovered,
    slots_opened,
    unlock_store,
)
from mediation_desk.store.volume import VolumeKind, kind_of, require_own_disk

if TYPE_CHECKING:
    from mediation_desk.services.copies.keeping import Copies

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
    keys: Keys
    """The key file, for who keeps the accounts."""
    recovery_key: str | None = None
    """The paper key of a store just made; shown once and kept nowhere."""
    upgraded_copy: Path | None = None
    """The copy made before the store was upgraded, when it was."""
    copies: Copies | None = None
    """The copies of the store; None for one that is being made."""
    left_open: bool = False
    """Whether the program that had the store open last did not close it."""

    @property
    def me(self) -> Account:
        """Who signed in, with the roles that every service asks for."""
        return self.store.me


@dataclass(frozen=True, slots=True)
class Examined:
    """What is first found wrong with a store, and how many copies its history agrees with."""

    bad: str | None
    copies: int = 0


@contextmanager
def open_store(path: Path, credentials: Credentials, around: Surroundings) -> Iterator[Opened]:
    """The store at `path`, held by this program alone until the block ends.

    An older store is copied, then upgraded; a restore that was stopped half-way is finished or
    taken back. One that lies on a stick or a network drive is only read. Wrong passwords since the
    last sign-in are entered in the history. Raises StoreMissing, StoreInUse, WrongPassword,
    AccountRemoved and what else keeps a store from opening; then nothing was changed.
    """
    _settle(path)
    _require_store(path)
    with StoreLock.take(path):
        found, account, key = unlock_store(path, credentials, around.now())
        with _entered(path, found, account, key, around) as opened:
            yield opened


def recover(
    path: Path, typed: str, password: str, around: Surroundings, account: str | None = None
) -> Credentials:
    """Who holds the recovery key has a new password; returns what opens the store now.

    Without a name it is the first account that does. The old password opens older copies only.
    Raises RecoveryKeyMistyped before any file is looked at, Invalid for a password too short or an
    unknown name, WrongRecoveryKey, and what else keeps a store from opening; then nothing was
    changed.
    """
    from mediation_desk.services.passwords import require_password as require_long

    recovery.read(typed)
    require_long(password)
    _settle(path)
    _require_store(path)
    with StoreLock.take(path):
        found, name, key = recovered(path, typed, account)
        with _entered(path, found, name, key, around) as opened:
            renew_password(opened.store, opened.keys, opened.ids, password, around.now())
    return Credentials(password, name)


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
        first = first_key(path, credentials, around.now())
        making = path.with_name(path.name + _MAKING)
        _clear(making)
        ids = Ids(around.now, around.randomness)
        try:
            with (
                spoken_errors(path),
                _building(making, first, around, ids) as store,
            ):
                keys = Keys(path, first.key)
                apart = _another(making, keys, first.account, around)
                enrol(store, [first.account], ids)
                yield Opened(store, ids, apart, keys, first.recovery_key)
            if not first.fresh:
                write_key_file(path, replace(keys.read(), recovery=first.key_file.recovery))
            with disk_troubles():
                making.rename(path)
                sync_folder(path.parent)
        except BaseException:
            _clear(making)
            if first.fresh:
                clear_key(path)
            raise


@contextmanager
def _entered(
    path: Path, found: ReadKeyFile, account: str, key: bytes, around: Surroundings
) -> Iterator[Opened]:
    """The store that this data key opens, upgraded, for somebody who may work in it."""
    left_open, still = was_left_open(path), still_on(around.kind_of(path))
    copy = None
    if not still:
        with spoken_errors(path):
            require_survived(path, key)
        copy = _upgrade(path, key, _copies(path, key, account, around))
    store = _reopened(path, key, account, around, still)
    try:
        found.key_file.require_store(store.id)
        # Only now: a foreign key file must never replace the twin that opens this store.
        if not still:
            mend_twins(path, found, key)
        ids, keys = Ids(around.now, around.randomness), Keys(path, key)
        copies = _copies(path, key, account, around, still=store.read_only)
        apart = _another(path, keys, account, around, store.still)
        with spoken_errors(path):
            _sign_in(store, keys, ids)
            yield Opened(
                store, ids, apart, keys, upgraded_copy=copy, copies=copies, left_open=left_open
            )
    finally:
        # What was saved is safe without it, in the log that the next opening takes in.
        with contextlib.suppress(Trouble):
            store.close()


def _another(
    path: Path, keys: Keys, account: str, around: Surroundings, still: Still | None = None
) -> Callable[[], Store]:
    return lambda: Store.reopen(
        path, keys.data_key, who=account, now=around.now, beside=True, still=still
    )


def _reopened(
    path: Path, key: bytes, account: str, around: Surroundings, still: Still | None
) -> Store:
    try:
        return Store.reopen(path, key, who=account, now=around.now, still=still)
    except StoreTooOld:
        # What may not be written cannot be upgraded where it lies.
        raise still.trouble(path) if still else StoreTooOld from None


def _sign_in(store: Store, keys: Keys, ids: Ids) -> None:
    """The person may work here, and what the store has to remember of it is in the history.

    Who opened a store made before there were accounts holds all roles in it from now on.
    """
    from mediation_desk.store.vault import account_names

    if not store.me.roles:
        raise AccountRemoved
    if store.read_only:
        return
    if not store.accounts.all():
        enrol(store, account_names(keys.read(), keys.data_key), ids)
    enter_failures(store, ids)


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
        found, unlocked = slots_opened(path, credentials, around.now())
        key = unlocked[0].data_key
        if found.twins is not Twins.SOUND:
            return Examined(f"key file: {found.twins}")
        if is_changing(found, key):
            return Examined("key file: a change of the data key was not finished")
        bad = first_bad_thing(path, key, found.key_file)
        return Examined(bad, 0 if bad else agreeing_copies(path, key, given))


def require_password(path: Path, credentials: Credentials, around: Surroundings) -> None:
    """The password opens the store at `path`, which stays closed.

    Raises WrongPassword, which is counted, TooSoon, StoreInUse and what else keeps it shut.
    """
    _settle(path)
    _require_store(path)
    with StoreLock.take(path):
        unlock_store(path, credentials, around.now())


def require_recovery_key(typed: str) -> None:
    """What was typed can be a recovery key; raises RecoveryKeyMistyped for a slip of the pen."""
    recovery.read(typed)


def account_count(path: Path) -> int:
    """How many accounts may open the store at `path`; 0 when its key file cannot be read."""
    try:
        return len({slot.mark for slot in read_key_file(path).key_file.slots})
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


@contextmanager
def _building(making: Path, first: FirstKey, around: Surroundings, ids: Ids) -> Iterator[Store]:
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

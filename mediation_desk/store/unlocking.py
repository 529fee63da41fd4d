"""From a password to the key of a store: tries are counted and made to wait."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mediation_desk.errors import WrongPassword, WrongRecoveryKey
from mediation_desk.store.attempts import note_failure, require_wait_over
from mediation_desk.store.keyfile import KeyFile
from mediation_desk.store.keys import opens
from mediation_desk.store.twins import ReadKeyFile, Twins, read_key_file, write_key_file

if TYPE_CHECKING:
    from mediation_desk.store.sealing import Unlocked


@dataclass(frozen=True, slots=True)
class Credentials:
    """Who opens a store: a password and, where there are several accounts, a name."""

    password: str = field(repr=False)
    account: str | None = None


def unlock(
    store: Path, key_files: tuple[KeyFile, ...], credentials: Credentials, now: datetime
) -> Unlocked:
    """Whom the password opens the first of the key files for that it opens at all.

    Raises TooSoon while the next try at this store has to wait; WrongPassword, which is counted.
    """
    from mediation_desk.store.vault import open_slot

    require_wait_over(store, now)
    for key_file in key_files:
        try:
            return open_slot(key_file, credentials.password, credentials.account)
        except WrongPassword:
            continue
    note_failure(store, now)
    raise WrongPassword


def unlock_store(
    store: Path, credentials: Credentials, now: datetime
) -> tuple[ReadKeyFile, str, bytes]:
    """The store's key file as found, the account that opened it and the data key.

    Raises TooSoon, WrongPassword, which is counted, and what `read_key_file` raises.
    """
    found, unlocked = slots_opened(store, credentials, now)
    if not is_changing(found, unlocked[0].data_key):
        return found, unlocked[0].account, unlocked[0].data_key
    for one in unlocked:
        if opens(store, one.data_key):
            return found, one.account, one.data_key
    # The password of before the change, or of after one that did not happen.
    note_failure(store, now)
    raise WrongPassword


def slots_opened(
    store: Path, credentials: Credentials, now: datetime
) -> tuple[ReadKeyFile, tuple[Unlocked, ...]]:
    """The key file as found and what the password opens in it; a wrong one is counted."""
    from mediation_desk.store.vault import open_slots

    require_wait_over(store, now)
    found = read_key_file(store)
    try:
        return found, open_slots(found.key_file, credentials.password, credentials.account)
    except WrongPassword:
        note_failure(store, now)
        raise


def recovered(store: Path, typed: str, account: str | None) -> tuple[ReadKeyFile, str, bytes]:
    """What `unlock_store` returns, for the recovery key as typed from paper.

    Raises RecoveryKeyMistyped before any file is looked at, WrongRecoveryKey for the paper of
    another store or of before, Invalid for an unknown account.
    """
    from mediation_desk.store import recovery
    from mediation_desk.store.vault import name_of, only_of, open_with_recovery_key

    recovery.read(typed)
    found = read_key_file(store)
    key = open_with_recovery_key(found.key_file, typed)
    if is_changing(found, key) and not opens(store, key):
        raise WrongRecoveryKey
    return found, name_of(only_of(found.key_file, key), key, account), key


def is_changing(found: ReadKeyFile, key: bytes) -> bool:
    """Whether a change of the data key was broken off."""
    from mediation_desk.store.vault import only_of

    return only_of(found.key_file, key) != found.key_file


def mend_twins(store: Path, found: ReadKeyFile, key: bytes) -> None:
    """Both copies of the key file are whole, the same, and of this data key alone."""
    from mediation_desk.store.vault import only_of

    wanted = only_of(found.key_file, key)
    if found.twins is not Twins.SOUND or wanted != found.key_file:
        write_key_file(store, wanted)

"""The key file of a store that is being made: fresh, or left by a program that was killed."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from mediation_desk.errors import ForeignKeyFile
from mediation_desk.store.attempts import forget_failures
from mediation_desk.store.keyfile import KeyFile
from mediation_desk.store.place import Beside, beside
from mediation_desk.store.twins import write_key_file
from mediation_desk.store.unlocking import Credentials, mend_twins, slots_opened

FIRST_ACCOUNT: Final = "Chủ sổ"


@dataclass(frozen=True, slots=True)
class FirstKey:
    """What opens a store that is being made; one not `fresh` was left by a killed program."""

    key_file: KeyFile
    account: str
    key: bytes
    recovery_key: str
    fresh: bool


def first_key(path: Path, credentials: Credentials, now: datetime) -> FirstKey:
    """A fresh key file beside the store that is being made, or one left there that opens.

    Raises WrongPassword and ForeignKeyFile for somebody else's, and the disk's troubles.
    """
    from mediation_desk.store.vault import new_vault, with_new_recovery_key

    if beside(path, Beside.KEY).exists() or beside(path, Beside.TWIN).exists():
        found, unlocked = slots_opened(path, credentials, now)
        account, key = unlocked[-1].account, unlocked[-1].data_key
        forget_failures(path)
        if not found.same_store:
            # Whose they are only their stores could tell; a new one must not replace either.
            raise ForeignKeyFile
        mend_twins(path, found, key)
        # Nobody may have seen the recovery key of a store that never came to be.
        key_file, recovery_key = with_new_recovery_key(found.key_file, key)
        return FirstKey(key_file, account, key, recovery_key, fresh=False)
    account = credentials.account or FIRST_ACCOUNT
    vault = new_vault(account, credentials.password)
    try:
        write_key_file(path, vault.key_file)
    except BaseException:
        clear_key(path)
        raise
    return FirstKey(vault.key_file, account, vault.data_key, vault.recovery_key, fresh=True)


def clear_key(path: Path) -> None:
    """No key file stands beside the store that never came to be."""
    for kind in (Beside.KEY, Beside.TWIN):
        with contextlib.suppress(OSError):
            beside(path, kind).unlink()

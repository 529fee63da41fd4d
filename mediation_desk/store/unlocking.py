"""From a password to the key of a store: tries are counted and made to wait."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mediation_desk.errors import WrongPassword
from mediation_desk.store.attempts import forget_failures, note_failure, require_wait_over
from mediation_desk.store.keyfile import KeyFile

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
            unlocked = open_slot(key_file, credentials.password, credentials.account)
        except WrongPassword:
            continue
        forget_failures(store)
        return unlocked
    note_failure(store, now)
    raise WrongPassword

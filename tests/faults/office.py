"""The store that faults happen to, made once, opened as a person opens it: with a password."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from mediation_desk.opening import Credentials, Surroundings, make_store
from mediation_desk.store.derivation import FLOOR
from mediation_desk.store.keyfile import KeyFile
from mediation_desk.store.twins import write_key_file
from mediation_desk.store.vault import new_vault, open_slot
from tests.faults.story import the_team

NAME = "so.hg"
ME = Credentials("mot hai ba bon")
AROUND = Surroundings(lambda: datetime(2026, 4, 1, 8, tzinfo=UTC), secrets.randbits)


@cache
def key_of(key_file: KeyFile) -> bytes:
    """The data key; deriving it from the password is half the cost of looking at a small store."""
    return open_slot(key_file, ME.password).data_key


def make_office(folder: Path) -> Path:
    """An empty store with one team in the folder, closed."""
    path = folder / NAME
    # The cheapest derivation that is allowed: the faults are not about passwords.
    write_key_file(path, new_vault("Lan", ME.password, parameters=FLOOR).key_file)
    with make_store(path, ME, AROUND) as opened, opened.store.transaction():
        opened.store.offices.keep_team(the_team())
    return path

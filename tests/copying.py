"""A small store with its key files, made quickly, and what is in it."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from mediation_desk.opening import Credentials, Surroundings
from mediation_desk.services.copies.keeping import Copies
from mediation_desk.services.copies.restoring import Restoring
from mediation_desk.store.copies.making import Origin
from mediation_desk.store.database import Store
from mediation_desk.store.derivation import FLOOR
from mediation_desk.store.identity import Ids
from mediation_desk.store.twins import write_key_file
from mediation_desk.store.vault import new_vault
from tests.samples import a_dispute, a_team

ME = Credentials("mot hai ba bon")
NOON = datetime(2026, 4, 1, 5, tzinfo=UTC)
AROUND = Surroundings(lambda: NOON, secrets.randbits)
WHO = "Nguyễn Thị Kín"


@dataclass(frozen=True)
class Kept:
    """A store on the disk, closed, and its data key."""

    path: Path
    key: bytes
    store_id: UUID

    @property
    def copies(self) -> Copies:
        return Copies(self.path, self.key, WHO, lambda: NOON)

    @property
    def restoring(self) -> Restoring:
        return Restoring(self.path, ME, lambda: NOON, Ids(lambda: NOON))

    @property
    def origin(self) -> Origin:
        return Origin(who=WHO, made_at=NOON, program="0", occasion="asked")

    def open(self) -> Store:
        return Store.reopen(self.path, self.key, who=WHO, now=lambda: NOON)

    def add(self, disputes: int = 1) -> None:
        """More disputes are in the closed store."""
        store = self.open()
        add_to(store, disputes)
        store.close()

    def count(self) -> int:
        store = self.open()
        count = store.disputes.count()
        store.close()
        return count


def a_kept_store(path: Path, disputes: int = 3) -> Kept:
    """A new store of one team with that many disputes."""
    vault = new_vault(WHO, ME.password, parameters=FLOOR)
    write_key_file(path, vault.key_file)
    store_id = vault.key_file.store_id
    ids = Ids(lambda: NOON)
    store = Store.create(
        path, vault.data_key, store_id=store_id, who=WHO, now=lambda: NOON, ids=ids
    )
    with store.transaction():
        store.offices.keep_team(a_team())
    add_to(store, disputes)
    store.close()
    return Kept(path, vault.data_key, store_id)


def add_to(store: Store, disputes: int) -> None:
    with store.transaction():
        team = store.offices.teams()[0]
        for _ in range(disputes):
            store.disputes.keep(a_dispute(team))

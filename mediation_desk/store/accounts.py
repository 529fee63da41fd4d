"""Accounts and acts as rows; who may open the file itself stands in the key file."""

from __future__ import annotations

from typing import Any

from mediation_desk.domain.account import EVERY_ROLE, Account, Act, Role
from mediation_desk.store.engine import Database
from mediation_desk.store.office import upsert
from mediation_desk.store.rows import record_of, row_of


class Accounts:
    """Keeps accounts and acts; every writing method needs a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> list[Account]:
        """Every account, removed ones too, in the order they were added."""
        return [_account(row) for row in self._db.query("SELECT * FROM account ORDER BY rowid")]

    def present(self) -> list[Account]:
        """The accounts that are not removed."""
        return [account for account in self.all() if account.removed_on is None]

    def signed_in(self, name: str) -> Account:
        """The account under whose name the store was opened.

        Before a store has its first account it belongs to whoever opened it; later a name without
        an account has no role.
        """
        known = self.all()
        for account in known:
            if account.name == name and account.removed_on is None:
                return account
        return Account(id="", name=name, roles=frozenset() if known else EVERY_ROLE)

    def keep(self, account: Account) -> None:
        """The account is stored as given."""
        roles = " ".join(role.value for role in Role if role in account.roles)
        upsert(self._db, "account", row_of(account) | {"roles": roles})

    def keep_act(self, act: Act) -> None:
        """The act is stored as given."""
        upsert(self._db, "act", row_of(act))

    def acts(self, dispute_id: str | None = None) -> list[tuple[str, Act]]:
        """What was done, about one dispute or at all, by whom, the last first."""
        rows = self._db.query(
            "SELECT a.*, (SELECT h.who FROM history h WHERE h.row_id = a.id ORDER BY h.sequence"
            " LIMIT 1) AS who FROM act a WHERE ?1 IS NULL OR a.dispute_id = ?1"
            " ORDER BY a.rowid DESC",
            [dispute_id],
        )
        return [(row["who"], record_of(Act, row)) for row in rows]


def _account(row: dict[str, Any]) -> Account:
    roles = frozenset(Role(word) for word in row["roles"].split())
    return record_of(Account, row, roles=roles)

"""Who may open the store: accounts, their roles, passwords and keys."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import date

from mediation_desk.domain.account import Account, Act, ActKind, Role, keeperless, wrong_about
from mediation_desk.domain.refusal import refuse
from mediation_desk.errors import Invalid, Trouble, WrongPassword
from mediation_desk.services.passwords import require_password
from mediation_desk.services.rights import Right, needs
from mediation_desk.store.attempts import note_failure, require_wait_over
from mediation_desk.store.database import Store
from mediation_desk.store.derivation import KEY_BYTES
from mediation_desk.store.identity import Clock, Ids
from mediation_desk.store.keyfile import KeyFile
from mediation_desk.store.keys import Keys
from mediation_desk.store.sealing import Unlocked
from mediation_desk.store.vault import (
    account_names,
    add_account,
    only_of,
    open_slot,
    with_new_recovery_key,
    with_next_key,
    with_password,
    without_account,
)


class Accounts:
    """The accounts of one store; each verb changes rows, history and key file together.

    The key file and its twin are written just before the transaction ends: a fault leaves at most
    a key without an account, which may do nothing, or an account without its key, which the same
    verb mends. Roles hold from the next sign-in on. Raises Invalid, and then nothing is changed;
    KeyError for an id that is not there.
    """

    def __init__(
        self, store: Store, ids: Ids, today: Callable[[], date], now: Clock, keys: Keys
    ) -> None:
        self._store = store
        self._new_id = ids.new
        self._today = today
        self._now = now
        self._keys = keys

    @needs(Right.KEEP_ACCOUNTS)
    def present(self) -> list[Account]:
        """The accounts that may be used, in the order they were added."""
        return self._store.accounts.present()

    @needs(Right.KEEP_ACCOUNTS)
    def add(
        self,
        name: str,
        password: str,
        roles: Collection[Role],
        *,
        mediator_id: str | None = None,
        team_id: str | None = None,
    ) -> Account:
        """Somebody more may open the store, under a name that nobody else has."""
        require_password(password)
        key_file = self._without_strays(self._keys.read())
        after = add_account(key_file, self._keys.data_key, name, password)
        account = self._judged(
            Account(
                id=self._new_id(),
                name=account_names(after, self._keys.data_key)[-1],
                roles=frozenset(roles),
                mediator_id=mediator_id,
                team_id=team_id,
            )
        )
        self._keep(after, account)
        return account

    @needs(Right.KEEP_ACCOUNTS)
    def change(
        self,
        account_id: str,
        roles: Collection[Role],
        *,
        mediator_id: str | None = None,
        team_id: str | None = None,
    ) -> Account:
        """The account has these roles, for this mediator and team, from the next sign-in on."""
        known = self._account(account_id)
        account = replace(known, roles=frozenset(roles), mediator_id=mediator_id, team_id=team_id)
        account = self._judged(account)
        with self._store.transaction():
            self._store.accounts.keep(account)
        return account

    @needs(Right.OWN_ACCOUNT)
    def change_own_password(self, present: str, new: str) -> None:
        """The person signs in with the new password; raises WrongPassword, which is counted.

        Older copies of the key file still open with the old one.
        """
        require_password(new, "new_password")
        self._require_own(present)
        self._set_password(self._store.me.name, new)

    @needs(Right.KEEP_ACCOUNTS)
    def set_password(self, account_id: str, password: str) -> None:
        """Somebody else who forgot theirs signs in with this password."""
        require_password(password)
        account = self._account(account_id)
        if account.name == self._store.me.name:
            refuse("account", "own_password")
        self._set_password(account.name, password)

    @needs(Right.KEEP_ACCOUNTS)
    def remove(self, account_id: str) -> Account:
        """The account opens the store no longer; what it did stays under its name.

        Copies of before still open with its password, and who kept the data key reads the store:
        `change_data_key` should follow. Raises Invalid for the last keeper.
        """
        account = self._judged(replace(self._account(account_id), removed_on=self._today()))
        key_file = self._keys.read()
        with contextlib.suppress(Invalid):
            key_file = without_account(key_file, account.name)
        self._keep(key_file, account)
        return account

    @needs(Right.KEEP_ACCOUNTS)
    def new_recovery_key(self) -> str:
        """The key for the sealed envelope, shown once; the one of before opens nothing any more."""
        after, told = with_new_recovery_key(self._keys.read(), self._keys.data_key)
        self._keep(after, self._act(ActKind.RECOVERY_KEY))
        return told

    @needs(Right.KEEP_ACCOUNTS)
    def change_data_key(self, password: str, new_passwords: Mapping[str, str]) -> str:
        """The store is encrypted under a fresh key; returns the recovery key that goes with it.

        A password wraps the key, so everybody else gets a new one: `new_passwords` by account id.
        The person keeps theirs, which is asked for. Both keys open the store until it is done:
        after a fault one of them does, and the next opening drops the other. No other connection
        may be open. That it began is in the history first. Copies of before stay as they are.
        """
        self._require_own(password)
        passwords = self._passwords(password, new_passwords)
        next_key = os.urandom(KEY_BYTES)
        key_file = self._without_strays(self._keys.read())
        both, told = with_next_key(key_file, self._keys.data_key, next_key, passwords)
        self._keep(both, self._act(ActKind.DATA_KEY))
        self._store.change_key(next_key)
        self._keys.follow(next_key)
        self._keys.write(only_of(both, next_key))
        return told

    def _passwords(self, own: str, others: Mapping[str, str]) -> dict[str, str]:
        """By the names in the key file; raises Invalid when somebody would be left outside."""
        me = self._store.me.name
        rest = [account for account in self._store.accounts.present() if account.name != me]
        left_out = [account.name for account in rest if account.id not in others]
        if left_out:
            refuse("new_passwords", "password_for_everybody", names=", ".join(left_out))
        for account in rest:
            require_password(others[account.id], account.name)
        return {me: own} | {account.name: others[account.id] for account in rest}

    def _require_own(self, password: str) -> None:
        """The person is still the one who signed in."""
        require_wait_over(self._keys.path, self._now())
        try:
            open_slot(self._keys.read(), password, self._store.me.name)
        except WrongPassword:
            note_failure(self._keys.path, self._now())
            raise

    def _set_password(self, name: str, password: str) -> None:
        key_file, data_key = self._keys.read(), self._keys.data_key
        if name in account_names(key_file, data_key):
            unlocked = Unlocked(account=name, data_key=data_key)
            after = with_password(key_file, unlocked, password)
        else:
            after = add_account(key_file, data_key, name, password)
        ids = {account.name: account.id for account in self._store.accounts.present()}
        self._keep(after, self._act(ActKind.PASSWORD, ids[name]))

    def _keep(self, key_file: KeyFile, *records: Account | Act) -> None:
        """Rows, history and key file are kept together, or all are as before."""
        before = self._keys.read()
        try:
            with self._store.transaction():
                for record in records:
                    if isinstance(record, Act):
                        self._store.accounts.keep_act(record)
                    else:
                        self._store.accounts.keep(record)
                self._keys.write(key_file)
        except BaseException:
            with contextlib.suppress(Trouble):
                self._keys.write(before)
            raise

    def _judged(self, account: Account) -> Account:
        """The account with its mediator's team; raises Invalid for what cannot be."""
        people = {person.id: person for person in self._store.offices.mediators()}
        if account.mediator_id is not None:
            team_id = people[account.mediator_id].team_id
            if account.team_id not in (None, team_id):
                refuse("team_id", "account_elsewhere")
            account = replace(account, team_id=team_id)
        others = [a for a in self._store.accounts.present() if a.id != account.id]
        found = [*wrong_about(account), *keeperless([*others, account])]
        if found:
            raise Invalid(found)
        return account

    def _without_strays(self, key_file: KeyFile) -> KeyFile:
        """The key file without keys that a fault left without an account."""
        known = {account.name for account in self._store.accounts.present()}
        for name in account_names(key_file, self._keys.data_key):
            if name not in known:
                key_file = without_account(key_file, name)
        return key_file

    def _account(self, account_id: str) -> Account:
        """The account with this id; raises KeyError when there is none or it was removed."""
        return {account.id: account for account in self._store.accounts.present()}[account_id]

    def _act(self, kind: ActKind, what: str = "") -> Act:
        return Act(id=self._new_id(), kind=kind, at=self._now(), what=what)

"""What an opening leaves in the store: its first accounts, and the wrong passwords before it."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from datetime import datetime

from mediation_desk.domain.account import EVERY_ROLE, Account, Act, ActKind
from mediation_desk.errors import Trouble
from mediation_desk.store.attempts import forget_failures, read_attempts
from mediation_desk.store.database import Store
from mediation_desk.store.identity import Ids
from mediation_desk.store.keys import Keys


def enrol(store: Store, names: Iterable[str], ids: Ids) -> None:
    """Everybody named has an account that holds all roles; one transaction."""
    with store.transaction():
        for name in names:
            store.accounts.keep(Account(id=ids.new(), name=name, roles=EVERY_ROLE))


def renew_password(store: Store, keys: Keys, ids: Ids, password: str, at: datetime) -> None:
    """Who opened the store with the recovery key signs in with this password from now on.

    The history says so; key file and history are kept together, or both are as before.
    """
    from mediation_desk.store.sealing import Unlocked
    from mediation_desk.store.vault import with_password

    before = keys.read()
    me = Unlocked(account=store.me.name, data_key=keys.data_key)
    after = with_password(before, me, password)
    act = Act(id=ids.new(), kind=ActKind.RECOVERED, at=at, what=store.me.id)
    try:
        with store.transaction():
            store.accounts.keep_act(act)
            keys.write(after)
    except BaseException:
        with contextlib.suppress(Trouble):
            keys.write(before)
        raise


def enter_failures(store: Store, ids: Ids) -> None:
    """Wrong passwords counted beside the store stand in its history, until when and how many.

    Only then is the counter gone.
    """
    attempts = read_attempts(store.path)
    if attempts is not None:
        what = str(attempts.failures)
        act = Act(id=ids.new(), kind=ActKind.WRONG_PASSWORDS, at=attempts.last, what=what)
        with store.transaction():
            store.accounts.keep_act(act)
    forget_failures(store.path)

"""Who may open a store: accounts, their passwords and the recovery key on paper."""

from __future__ import annotations

import contextlib
import hmac
import os
import unicodedata
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from mediation_desk.errors import ForeignKeyFile, Invalid, Problem, WrongPassword, WrongRecoveryKey
from mediation_desk.store import recovery
from mediation_desk.store.derivation import DEFAULT, KEY_BYTES, derive
from mediation_desk.store.keyfile import SALT_BYTES, KeyFile, Parameters, Slot
from mediation_desk.store.sealing import (
    Unlocked,
    account_of,
    folded,
    mark_of,
    seal_recovery,
    seal_slot,
    unseal_recovery,
    unseal_slot,
)

_LONGEST_ACCOUNT = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class NewVault:
    """A fresh key file with its first account, and the secrets that exist nowhere else yet."""

    key_file: KeyFile
    data_key: bytes = field(repr=False)
    recovery_key: str = field(repr=False)


def new_vault(account: str, password: str, *, parameters: Parameters = DEFAULT) -> NewVault:
    """Return a vault with one account, a random 256-bit data key and a recovery key to print.

    Raises `Invalid` for an account or password that cannot be.
    """
    name = _checked(account, password)
    store_id, names_salt, data_key = uuid.uuid4(), os.urandom(SALT_BYTES), os.urandom(KEY_BYTES)
    unlocked = Unlocked(account=name, data_key=data_key)
    slot = seal_slot(unlocked, mark_of(name, names_salt), password, parameters, store_id)
    key_file = KeyFile(store_id=store_id, names_salt=names_salt, slots=(slot,))
    key_file, recovery_key = with_new_recovery_key(key_file, data_key)
    return NewVault(key_file=key_file, data_key=data_key, recovery_key=recovery_key)


def open_slot(key_file: KeyFile, password: str, account: str | None = None) -> Unlocked:
    """Return the account that the password opens; without a name it is the first account.

    Raises `WrongPassword`, after the same work, whether the account exists or not.
    """
    return open_slots(key_file, password, account)[0]


def open_slots(
    key_file: KeyFile, password: str, account: str | None = None
) -> tuple[Unlocked, ...]:
    """Return what `open_slot` does, once for each data key the password opens, the older first.

    There are two while a change of the data key is not finished. Raises `WrongPassword` for none.
    """
    slots = _slots_of(key_file, account) if account is not None else _first_slots(key_file)
    found = []
    for slot in slots:
        with contextlib.suppress(WrongPassword):
            found.append(_open(key_file, slot, password))
    if not slots:
        derive(password, key_file.slots[0].salt, key_file.slots[0].parameters)
    if not found:
        raise WrongPassword
    return tuple(found)


def open_any_slot(key_file: KeyFile, password: str) -> Unlocked:
    """Return the first account that the password opens, trying all; slow when there are many.

    Raises `WrongPassword` when it opens none.
    """
    for slot in key_file.slots:
        try:
            return _open(key_file, slot, password)
        except WrongPassword:
            continue
    raise WrongPassword


def open_with_recovery_key(key_file: KeyFile, typed: str) -> bytes:
    """Return the data key for the recovery key as typed from paper.

    Raises `RecoveryKeyMistyped` before any cryptography, `WrongRecoveryKey` for another store's.
    """
    entropy = recovery.read(typed)
    for wrapped in key_file.recovery:
        try:
            return unseal_recovery(wrapped, entropy, key_file.store_id)
        except WrongRecoveryKey:
            continue
    raise WrongRecoveryKey


def only_of(key_file: KeyFile, data_key: bytes) -> KeyFile:
    """Return the key file without what wraps another data key, as a broken-off change leaves it.

    Raises `ForeignKeyFile` when nothing in it is this data key's.
    """
    slots = tuple(slot for slot in key_file.slots if _wraps(slot, data_key, key_file.store_id))
    if len(slots) == len(key_file.slots):
        return key_file
    if not slots:
        raise ForeignKeyFile
    # Slots and recovery wrappings stand in the same order, the older first.
    older = slots[0] is key_file.slots[0]
    wrapped = key_file.recovery[:1] if older else key_file.recovery[-1:]
    return replace(key_file, slots=slots, recovery=wrapped)


def with_next_key(
    key_file: KeyFile, data_key: bytes, next_key: bytes, passwords: Mapping[str, str]
) -> tuple[KeyFile, str]:
    """Return the key file that opens with both data keys, and the next one's recovery key.

    Every account opens the present key with its password and the next one with that in
    `passwords`. Raises `Invalid` for an empty one, `ForeignKeyFile` for another store's key.
    """
    slots = list(key_file.slots)
    for name in account_names(key_file, data_key):
        _checked(name, passwords[name])
        unlocked = Unlocked(account=name, data_key=next_key)
        slots.append(_sealed(key_file, unlocked, passwords[name], DEFAULT))
    entropy = recovery.new_recovery_entropy()
    wrapped = seal_recovery(entropy, next_key, key_file.store_id)
    both = replace(key_file, slots=tuple(slots), recovery=(*key_file.recovery[:1], wrapped))
    return both, recovery.written(entropy)


def account_names(key_file: KeyFile, data_key: bytes) -> tuple[str, ...]:
    """Return every account's name, in the order they were added.

    Raises `ForeignKeyFile` when the data key is another store's.
    """
    names = (account_of(slot, data_key, key_file.store_id) for slot in key_file.slots)
    return tuple(dict.fromkeys(names))


def name_of(key_file: KeyFile, data_key: bytes, account: str | None) -> str:
    """Return the name of the account as it was given when it was added; None: of the first.

    Raises `Invalid` for an unknown account, `ForeignKeyFile` for another store's data key.
    """
    known = _known_slots(key_file, account) if account is not None else _first_slots(key_file)
    return account_of(known[0], data_key, key_file.store_id)


def add_account(
    key_file: KeyFile,
    data_key: bytes,
    account: str,
    password: str,
    *,
    parameters: Parameters = DEFAULT,
) -> KeyFile:
    """Return the key file with one account more; nothing else of it changes.

    Raises `Invalid` for an account that cannot be or is there already (accents and case do not
    tell accounts apart), `ForeignKeyFile` when the data key is another store's.
    """
    name = _checked(account, password)
    account_names(key_file, data_key)
    if _slots_of(key_file, name):
        raise _invalid("account", "account_exists")
    slot = _sealed(key_file, Unlocked(account=name, data_key=data_key), password, parameters)
    return replace(key_file, slots=(*key_file.slots, slot))


def with_password(
    key_file: KeyFile, unlocked: Unlocked, password: str, *, parameters: Parameters = DEFAULT
) -> KeyFile:
    """Return the key file in which the account opens with the new password and not the old one.

    Also the way in after the recovery key was used. Older copies of the key file still open with
    the old password. Raises `Invalid` for an unknown account or an empty password.
    """
    _checked(unlocked.account, password)
    old = _known_slots(key_file, unlocked.account)
    new = _sealed(key_file, unlocked, password, parameters)
    slots = [new if slot is old[0] else slot for slot in key_file.slots if slot not in old[1:]]
    return replace(key_file, slots=tuple(slots))


def without_account(key_file: KeyFile, account: str) -> KeyFile:
    """Return the key file without the account. Older copies of the key file still open for it.

    Raises `Invalid` for an unknown account and for the last one.
    """
    gone = _known_slots(key_file, account)
    slots = tuple(slot for slot in key_file.slots if slot not in gone)
    if not slots:
        raise _invalid("account", "account_last")
    return replace(key_file, slots=slots)


def with_new_recovery_key(key_file: KeyFile, data_key: bytes) -> tuple[KeyFile, str]:
    """Return the key file with a new recovery key in place of any other, and that key as printed.

    Raises `ForeignKeyFile` when the data key is another store's.
    """
    account_names(key_file, data_key)
    entropy = recovery.new_recovery_entropy()
    wrapped = seal_recovery(entropy, data_key, key_file.store_id)
    return replace(key_file, recovery=(wrapped,)), recovery.written(entropy)


def _open(key_file: KeyFile, slot: Slot, password: str) -> Unlocked:
    return unseal_slot(slot, derive(password, slot.salt, slot.parameters), key_file.store_id)


def _sealed(key_file: KeyFile, unlocked: Unlocked, password: str, parameters: Parameters) -> Slot:
    mark = mark_of(unlocked.account, key_file.names_salt)
    return seal_slot(unlocked, mark, password, parameters, key_file.store_id)


def _slots_of(key_file: KeyFile, account: str) -> tuple[Slot, ...]:
    mark = mark_of(account, key_file.names_salt)
    return tuple(slot for slot in key_file.slots if hmac.compare_digest(slot.mark, mark))


def _first_slots(key_file: KeyFile) -> tuple[Slot, ...]:
    """The slots of the account that was added first."""
    mark = key_file.slots[0].mark
    return tuple(slot for slot in key_file.slots if slot.mark == mark)


def _wraps(slot: Slot, data_key: bytes, store_id: uuid.UUID) -> bool:
    try:
        account_of(slot, data_key, store_id)
    except ForeignKeyFile:
        return False
    return True


def _known_slots(key_file: KeyFile, account: str) -> tuple[Slot, ...]:
    slots = _slots_of(key_file, account)
    if not slots:
        raise _invalid("account", "account_unknown")
    return slots


def _checked(account: str, password: str) -> str:
    name = " ".join(unicodedata.normalize("NFC", account).split())
    if not folded(name):
        raise _invalid("account", "account_empty")
    if len(name) > _LONGEST_ACCOUNT or not name.isprintable():
        raise _invalid("account", "account_unprintable")
    if not password:
        raise _invalid("password", "password_empty")
    return name


def _invalid(place: str, rule: str) -> Invalid:
    return Invalid((Problem(place, rule),))

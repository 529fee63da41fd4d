"""Wrapping the data key under a password or the recovery key, and opening it again."""

from __future__ import annotations

import json
import os
import unicodedata
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from mediation_desk.errors import ForeignKeyFile, WrongPassword, WrongRecoveryKey
from mediation_desk.store.derivation import FLOOR, KEY_BYTES, derive
from mediation_desk.store.keyfile import SALT_BYTES, VERSION, Parameters, Slot

_NONCE_BYTES: Final = 12
# Names are padded, so that their sealed length does not tell whose they are.
_NAME_BLOCK: Final = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlocked:
    """An account that showed its password, and the store's 32-byte data key."""

    account: str
    data_key: bytes = field(repr=False)


def mark_of(account: str, names_salt: bytes) -> bytes:
    """Return the hash by which an account's slot is found, slow so that names are not guessed.

    Accents, case and spacing of the name do not matter.
    """
    return derive(folded(account), names_salt, FLOOR)


def folded(account: str) -> str:
    """Return the account's name without accents, case and double spaces.

    It is part of the file's format: were it to follow the program's search, a better search would
    lock people out.
    """
    parts = unicodedata.normalize("NFD", account.casefold().replace("đ", "d"))
    return " ".join("".join(c for c in parts if not unicodedata.combining(c)).split())


def seal_slot(
    unlocked: Unlocked, mark: bytes, password: str, parameters: Parameters, store_id: UUID
) -> Slot:
    """Return a slot that gives the account the data key for its password, in this store only."""
    salt = os.urandom(SALT_BYTES)
    header = _header(store_id, mark, salt, parameters)
    name = _encrypt(_names_key(unlocked.data_key), _padded(unlocked.account), header)
    key = derive(password, salt, parameters)
    wrapped = _encrypt(key, unlocked.data_key, header + name)
    return Slot(mark=mark, salt=salt, parameters=parameters, name=name, wrapped=wrapped)


def unseal_slot(slot: Slot, key: bytes, store_id: UUID) -> Unlocked:
    """Return the account and data key of a slot, opened with the key its password derives to.

    Raises `WrongPassword`, also when any byte of the slot was changed or the slot is not this
    store's: the slot's whole header and the store's id are authenticated.
    """
    header = _header(store_id, slot.mark, slot.salt, slot.parameters)
    try:
        data_key = _decrypt(key, slot.wrapped, header + slot.name)
    except InvalidTag:
        raise WrongPassword from None
    return Unlocked(account=account_of(slot, data_key, store_id), data_key=data_key)


def account_of(slot: Slot, data_key: bytes, store_id: UUID) -> str:
    """Return the name of the slot's account. Raises `ForeignKeyFile` for another store's key."""
    header = _header(store_id, slot.mark, slot.salt, slot.parameters)
    try:
        padded = _decrypt(_names_key(data_key), slot.name, header)
    except InvalidTag:
        raise ForeignKeyFile from None
    return padded.rstrip(b"\0").decode()


def seal_recovery(entropy: bytes, data_key: bytes, store_id: UUID) -> bytes:
    """Return the data key wrapped under the recovery key, for this store only."""
    return _encrypt(_recovery_key(entropy, store_id), data_key, _recovery_header(store_id))


def unseal_recovery(wrapped: bytes, entropy: bytes, store_id: UUID) -> bytes:
    """Return the data key. Raises `WrongRecoveryKey` when the key or the wrapping is not right."""
    try:
        return _decrypt(_recovery_key(entropy, store_id), wrapped, _recovery_header(store_id))
    except InvalidTag:
        raise WrongRecoveryKey from None


def seal_note(data_key: bytes, note: str, bound: bytes) -> bytes:
    """Return the note, readable only with the data key and only beside the bytes it is bound to."""
    return _encrypt(_notes_key(data_key), _padded(note), bound)


def unseal_note(data_key: bytes, sealed: bytes, bound: bytes) -> str:
    """Return the note. Raises `ForeignKeyFile` for another key, a changed note or other bytes."""
    try:
        return _decrypt(_notes_key(data_key), sealed, bound).rstrip(b"\0").decode()
    except (InvalidTag, ValueError):
        raise ForeignKeyFile from None


def _notes_key(data_key: bytes) -> bytes:
    return _expand(data_key, b"mediation-desk notes of copies", None)


def _header(store_id: UUID, mark: bytes, salt: bytes, parameters: Parameters) -> bytes:
    costs = [parameters.memory_kib, parameters.iterations, parameters.lanes]
    return json.dumps([VERSION, str(store_id), mark.hex(), salt.hex(), costs]).encode()


def _recovery_header(store_id: UUID) -> bytes:
    return json.dumps([VERSION, str(store_id), "recovery"]).encode()


def _recovery_key(entropy: bytes, store_id: UUID) -> bytes:
    return _expand(entropy, b"mediation-desk recovery", store_id.bytes)


def _names_key(data_key: bytes) -> bytes:
    return _expand(data_key, b"mediation-desk account names", None)


def _expand(secret: bytes, purpose: bytes, salt: bytes | None) -> bytes:
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=salt, info=purpose).derive(secret)


def _padded(account: str) -> bytes:
    name = account.encode()
    return name + b"\0" * (-len(name) % _NAME_BLOCK)


def _encrypt(key: bytes, content: bytes, bound: bytes) -> bytes:
    nonce = os.urandom(_NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, content, bound)


def _decrypt(key: bytes, sealed: bytes, bound: bytes) -> bytes:
    return AESGCM(key).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], bound)

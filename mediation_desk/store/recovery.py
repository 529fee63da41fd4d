"""The recovery key on paper: 160 random bits as 34 characters that notice a slip of the pen."""

from __future__ import annotations

import secrets
import unicodedata
from typing import Final

from mediation_desk.errors import RecoveryKeyMistyped

ENTROPY_BYTES: Final = 20
# Crockford's base 32: no I, L, O or U, which are misread on paper.
ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_BODY: Final = 32
_CHECK: Final = 2
_GROUP: Final = 4
_ALIKE: Final = str.maketrans("OIL", "011")
# The largest prime below 32²: any one wrong character and any two that changed places are noticed.
_PRIME: Final = 1021


def new_recovery_entropy() -> bytes:
    """Return 160 fresh random bits."""
    return secrets.token_bytes(ENTROPY_BYTES)


def written(entropy: bytes) -> str:
    """Return the recovery key as printed: 34 characters in groups of four, two of them a check."""
    number = int.from_bytes(entropy, "big")
    letters = _letters(number, _BODY) + _letters(number % _PRIME, _CHECK)
    return "-".join(letters[i : i + _GROUP] for i in range(0, len(letters), _GROUP))


def read(typed: str) -> bytes:
    """Return the 160 bits of a recovery key as a person typed it.

    Case, spaces and dashes do not matter; O is read as 0, I and L as 1.
    Raises `RecoveryKeyMistyped` when the check characters do not fit.
    """
    letters = "".join(c for c in typed if not _is_space(c)).upper().translate(_ALIKE)
    if len(letters) != _BODY + _CHECK or any(c not in ALPHABET for c in letters):
        raise RecoveryKeyMistyped
    number = _number(letters[:_BODY])
    if number % _PRIME != _number(letters[_BODY:]):
        raise RecoveryKeyMistyped
    return number.to_bytes(ENTROPY_BYTES, "big")


def _letters(number: int, count: int) -> str:
    return "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(count)))


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number << 5 | ALPHABET.index(letter)
    return number


def _is_space(character: str) -> bool:
    # Word processors turn hyphens into dashes and spaces into no-break ones.
    return character.isspace() or unicodedata.category(character) in ("Pd", "Cf")

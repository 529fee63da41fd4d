"""The Vietnamese alphabet: its letters, hats and tones, in dictionary order."""

from __future__ import annotations

from typing import Final
from unicodedata import normalize

ALPHABET: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
"""Plain letters in dictionary order; f, j, w and z keep the places they have in Latin."""

VOWELS: Final = "aăâeêioôơuưy"
"""Letters that carry tones."""

TONES: Final = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
"""Combining tone marks in dictionary order: ngang, huyền, hỏi, ngã, sắc, nặng."""

_LOWER: Final = tuple(
    letter
    for plain in ALPHABET
    for tone in (TONES if plain in VOWELS else TONES[:1])
    if not (letter := normalize("NFC", plain + tone)).isascii()
)

LETTERS: Final = "".join(_LOWER) + "".join(_LOWER).upper()
"""The 134 letters with a hat, a bar or a tone: 67 small ones in dictionary order, then capitals."""

VIETNAMESE_LETTERS: Final = LETTERS + "aeiouyAEIOUY"
"""The 146 letters of Vietnamese that are no plain consonants: the accented ones and bare vowels."""

"""Vietnamese dictionary order as bytes that SQLite compares as they are."""

from __future__ import annotations

import re
from typing import Final
from unicodedata import normalize

from mediation_desk.domain.letters import ALPHABET, TONES, VOWELS
from mediation_desk.domain.tone_style import old_style

# From low to high, so that a shorter text comes first: the end of a name's part, the end of a
# syllable, its tone, numbers, letters of the alphabet, letters of other scripts.
_END_OF_PART: Final = b"\x00"
_END_OF_SYLLABLE: Final = b"\x01"
_FIRST_TONE: Final = 2
_NUMBER: Final = 0x10
_FIRST_LETTER: Final = 0x20
_OTHER_SCRIPT: Final = 0xF0
_MOST_DIGITS: Final = 255

_TOKEN: Final = re.compile("[0-9]+|(?:[^\\W\\d_]|[\u0300-\u036f])+")
_RANK: Final = {
    ord(normalize("NFC", plain + tone)): chr(_FIRST_LETTER + rank)
    for rank, plain in enumerate(ALPHABET)
    for tone in (TONES if plain in VOWELS else TONES[:1])
}
_TONE: Final = {
    ord(normalize("NFC", plain + tone)): chr(_FIRST_TONE + rank) if rank else ""
    for rank, tone in enumerate(TONES)
    for plain in (ALPHABET if not tone else VOWELS)
}


def phrase_sort_key(text: str) -> bytes:
    """Bytes that order phrases as a Vietnamese dictionary does, syllable by syllable.

    Letters decide before tones within a syllable (ba, bà, bac); numbers go by size (Thôn 2 before
    Thôn 10); case, punctuation, composition and tone style (hoà, hòa) make no difference.
    """
    written = old_style(normalize("NFC", text)).lower()
    return b"".join(_token_key(token) for token in _TOKEN.findall(written))


def name_sort_key(name: str) -> bytes:
    """Bytes that order people by given name (the last word), then family name, then the middle.

    What stands in brackets after the name, as in "Lò Văn Inh (Ba Inh)", decides between equals.
    """
    main, _, alias = name.partition("(")
    words = main.split() or name.split()
    parts = (" ".join(words[-1:]), " ".join(words[:-1][:1]), " ".join(words[1:-1]), alias)
    return _END_OF_PART.join(phrase_sort_key(part) for part in parts)


def _token_key(token: str) -> bytes:
    if token[0] in "0123456789":
        return _number_key(token)
    ranks = token.translate(_RANK)
    if max(ranks) < "a":  # every letter has become its rank
        return ranks.encode("latin-1") + _END_OF_SYLLABLE + _tones(token)
    return _foreign_key(token)


def _number_key(digits: str) -> bytes:
    significant = digits.lstrip("0")[:_MOST_DIGITS]
    return bytes((_NUMBER, len(significant))) + significant.encode("ascii")


def _tones(token: str) -> bytes:
    return token.translate(_TONE).encode("latin-1") or bytes((_FIRST_TONE,))


def _foreign_key(token: str) -> bytes:
    """The key of a word with letters of other languages: accents unknown here are overlooked."""
    letters = b"".join(_letter_key(letter) for letter in token)
    tones = "".join(letter for letter in token if ord(letter) in _TONE)
    return letters + _END_OF_SYLLABLE + _tones(tones)


def _letter_key(letter: str) -> bytes:
    for written in (letter, normalize("NFD", letter)[0]):
        if rank := _RANK.get(ord(written)):
            return rank.encode("latin-1")
    if "\u0300" <= letter <= "\u036f":
        return b""
    return bytes((_OTHER_SCRIPT,)) + ord(letter).to_bytes(3, "big")

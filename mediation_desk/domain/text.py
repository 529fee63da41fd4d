"""Vietnamese text at the door: cleaned for keeping, folded for searching, keyed for comparing."""

from __future__ import annotations

import re
from typing import Final
from unicodedata import normalize

from mediation_desk.domain.letters import LETTERS, VIETNAMESE_LETTERS
from mediation_desk.domain.sort_key import name_sort_key, phrase_sort_key
from mediation_desk.domain.tone_style import old_style

__all__ = [
    "LETTERS",
    "VIETNAMESE_LETTERS",
    "clean",
    "equality_key",
    "fold",
    "name_sort_key",
    "old_style",
    "phrase_sort_key",
]

_BREAKS: Final = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_SPACES: Final = re.compile("[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000\u3164\uffa0]")
_PLANE_ENDS: Final = "".join(
    chr(plane + end) for plane in range(0, 0x110000, 0x10000) for end in (0xFFFE, 0xFFFF)
)
_INVISIBLE: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad"  # controls that are no space; the soft hyphen
    "\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"  # joiners, fillers, selectors
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"  # zero width, directions, byte order mark
    "\ufe00-\ufe0f\ufff0-\ufffc\U000e0000-\U000e0fff"  # selectors, anchors of pasted objects, tags
    f"\ud800-\udfff\ufdd0-\ufdef{_PLANE_ENDS}]"  # halves of pairs and what is no character at all
)
_RUN_OF_SPACE: Final = re.compile(" {2,}")
_LETTER: Final = r"[^\W\d_]"
# đ only ever begins a syllable, and Đ stands inside a word only in abbreviations (HĐND): an ð
# inside a word (Guðrún) is really an eth.
_LOOK_ALIKE: Final = re.compile(f"(?<!{_LETTER})[ðÐƉ]|(?<=[A-ZĐÐƉÂĂÊÔƠƯ])[ÐƉ]")
# A tone typed before its hat (e, acute, circumflex) does not compose; the other way round it does.
_TONE_BEFORE_HAT: Final = re.compile(
    "([aeoAEO])([\u0300\u0301\u0303\u0309])(\u0302)|([aA])([\u0300\u0301\u0303\u0309])(\u0306)"
)
_MARKS: Final = re.compile("[\u0300-\u036f]")
_D_BAR: Final = str.maketrans("đĐðÐƉ", "dDdDD")
_FOLD: Final = {
    **{
        ord(letter): _MARKS.sub("", normalize("NFD", letter)).translate(_D_BAR).lower()
        for letter in LETTERS
    },
    **{code: chr(code).lower() for code in range(128)},
}


def clean(text: str, *, lines: bool = False) -> str:
    """The text as it is kept: composed (NFC), visible, with single spaces and none at its ends.

    Windows-1258 halves are joined, look-alikes of đ mended, controls, bidirectional and invisible
    marks dropped. Line breaks become spaces, or with *lines* a single one between lines with words.
    Cleaning twice changes nothing more.
    """
    if not lines:
        return _clean_line(_BREAKS.sub(" ", text))
    return "\n".join(kept for line in _BREAKS.split(text) if (kept := _clean_line(line)))


def fold(text: str) -> str:
    """The text in small letters without hats and tones, đ as d: what a search compares."""
    folded = text.translate(_FOLD)
    return folded if folded.isascii() else _fold_slowly(folded)


def equality_key(text: str) -> str:
    """Equal for texts that differ only in case, spacing, composition or tone style (hoà, hòa)."""
    return normalize("NFC", old_style(clean(text)).casefold())


def _clean_line(text: str) -> str:
    if text.isascii() and text.isprintable():
        return _RUN_OF_SPACE.sub(" ", text).strip(" ")
    visible = _INVISIBLE.sub("", _SPACES.sub(" ", text))
    composed = _LOOK_ALIKE.sub(_with_bar, _compose(visible))
    return _RUN_OF_SPACE.sub(" ", composed).strip(" ")


def _compose(text: str) -> str:
    composed = normalize("NFC", text)
    if not _MARKS.search(composed):
        return composed
    return normalize("NFC", _TONE_BEFORE_HAT.sub(_hat_first, normalize("NFD", composed)))


def _hat_first(found: re.Match[str]) -> str:
    letter, tone, hat = (part for part in found.groups() if part)
    return letter + hat + tone


def _with_bar(found: re.Match[str]) -> str:
    return "đ" if found[0] == "ð" else "Đ"


def _fold_slowly(text: str) -> str:
    bare = _MARKS.sub("", normalize("NFD", text)).translate(_D_BAR).lower()
    return normalize("NFC", _MARKS.sub("", normalize("NFD", bare)))

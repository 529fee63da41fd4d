"""The two ways to place a tone on an open oa, oe or uy (hoà or hòa), brought to the older one."""

from __future__ import annotations

import re
from typing import Final
from unicodedata import normalize

from mediation_desk.domain.letters import TONES


def _pairs() -> dict[str, str]:
    """Every open oa, oe, uy with the tone on its second vowel -> the same with it on the first."""
    return {
        first + normalize("NFC", second + tone): normalize("NFC", first + tone) + second
        for open_vowels in ("oa", "oe", "uy")
        for first in (open_vowels[0], open_vowels[0].upper())
        for second in (open_vowels[1], open_vowels[1].upper())
        for tone in TONES[1:]
    }


_OLD: Final = _pairs()
# A letter after it closes the syllable (hoàn, khuỷu); after q the u is no vowel (quý).
_NEW_STYLE: Final = re.compile(f"(?<![qQ])(?:{'|'.join(_OLD)})(?![^\\W\\d_])")


def old_style(text: str) -> str:
    """The composed text with hoà, khoẻ, thuỷ written hòa, khỏe, thủy; other syllables untouched."""
    return text if text.isascii() else _NEW_STYLE.sub(lambda found: _OLD[found[0]], text)

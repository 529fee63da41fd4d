"""The four faces of the serif family that every paper is set in."""

from __future__ import annotations

import hashlib
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont, TTFontFace

FACES = {
    "regular": "LiberationSerif-Regular.ttf",
    "bold": "LiberationSerif-Bold.ttf",
    "italic": "LiberationSerif-Italic.ttf",
    "bold_italic": "LiberationSerif-BoldItalic.ttf",
}

# reportlab keeps one table of fonts for the whole process, and a face that is registered anew while
# another thread writes with it would lose that thread's letters.
_REGISTERING = threading.Lock()


@dataclass(frozen=True, slots=True, kw_only=True)
class FontSet:
    """The registered names of one family: regular, bold, italic, bold italic."""

    regular: str
    bold: str
    italic: str
    bold_italic: str

    def face(self, *, bold: bool = False, italic: bool = False) -> str:
        """The name of the face that is so heavy and so slanted."""
        if bold:
            return self.bold_italic if italic else self.bold
        return self.italic if italic else self.regular

    def missing_letters(self, text: str) -> str:
        """Those letters of ``text`` that one of the four faces lacks, in order, once each."""
        faces = (self.regular, self.bold, self.italic, self.bold_italic)
        known = [glyphs(name) for name in faces]
        kept = (c for c in text if c != "\n" and not all(ord(c) in k for k in known))
        return "".join(dict.fromkeys(kept))


def font_set(folder: Path) -> FontSet:
    """The family in ``folder``, ready to draw with; its files are read once.

    Raises reportlab's ``TTFError`` when a file is missing or is no TrueType font.
    """
    family = "serif-" + hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:8]
    names = {kind: f"{family}-{kind.replace('_', '-')}" for kind in FACES}
    with _REGISTERING:
        if names["bold_italic"] not in pdfmetrics.getRegisteredFontNames():
            _register(folder, family, names)
    return FontSet(**names)


def dynamic_font(name: str) -> TTFont:
    """The registered TrueType font of that name."""
    return cast(TTFont, pdfmetrics.getFont(name))


def glyphs(name: str) -> dict[int, int]:
    """The letters of a registered face: code point to glyph."""
    found: dict[int, int] = _face(name).charToGlyph
    return found


def letter_widths(name: str) -> dict[int, float]:
    """The widths of a registered face's letters in thousandths of its size."""
    found: dict[int, float] = _face(name).charWidths
    return found


def _face(name: str) -> TTFontFace:
    face: TTFontFace = dynamic_font(name).face
    return face


def _register(folder: Path, family: str, names: dict[str, str]) -> None:
    for kind, file in FACES.items():
        pdfmetrics.registerFont(TTFont(names[kind], str(folder / file)))
    pdfmetrics.registerFontFamily(
        family,
        normal=names["regular"],
        bold=names["bold"],
        italic=names["italic"],
        boldItalic=names["bold_italic"],
    )

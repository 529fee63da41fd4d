"""The one place where people's words become paragraphs and drawn strings."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from mediation_desk.printing.fonts import glyphs

BOX = "□"
NO_BREAK = "\u00a0"

_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]"
)
_NEW_LINE = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_WIDE_SPACE = re.compile("[\t\u2000-\u200a\u202f\u205f\u3000]")
_ODD = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u2000-\u2011\u2028-\u202f\u205f-\u2069\u2212\u3000"
    "\ufe00-\ufe0f\ufeff]"
)
_LOOKALIKES = str.maketrans({"\u2010": "-", "\u2011": "-", "\u2212": "-"})

_GLUED_IN_CELLS = re.compile(r"\b(Bên|bên) (?=[A-ZĐ]\b)|(?<=\d) (?=tuổi\b)")
_GLUED = re.compile(
    r"\b(?:(Bên|bên) (?=[A-ZĐ]\b)"
    r"|([Đđ]iều|[Kk]hoản) (?=\d)|([Đđ]iểm) (?=[a-zđ]\b)|([Ss]ố) (?=\d+[\w]*/))"
    r"|(?<=\d) (?=(?:tuổi|đồng)\b)"
)


@dataclass(frozen=True, slots=True)
class Run:
    """Some words in one weight and slant."""

    text: str
    bold: bool = False
    italic: bool = False


Words = str | Run | Sequence[str | Run]


def bold(text: str) -> Run:
    """The words in bold."""
    return Run(text, bold=True)


def italic(text: str) -> Run:
    """The words in italics."""
    return Run(text, italic=True)


def runs(words: Words) -> tuple[Run, ...]:
    """The words as runs, whatever way they were given."""
    if isinstance(words, str):
        return (Run(words),)
    if isinstance(words, Run):
        return (words,)
    return tuple(Run(w) if isinstance(w, str) else w for w in words)


def plain(words: Words) -> str:
    """The words without weight and slant, cleaned."""
    return clean("".join(r.text for r in runs(words)))


def clean(text: str) -> str:
    """The text composed (NFC), its line breaks as line feeds, without what paper cannot show."""
    if not _ODD.search(text):
        return unicodedata.normalize("NFC", text)
    text = _NEW_LINE.sub("\n", _WIDE_SPACE.sub(" ", text)).translate(_LOOKALIKES)
    return unicodedata.normalize("NFC", _UNSEEN.sub("", text))


def boxed(text: str, font: str) -> str:
    """The text with a box in place of every letter that the face lacks."""
    known = glyphs(font)
    if {*map(ord, text)} <= known.keys():
        return text
    return "".join(c if ord(c) in known or c == "\n" else BOX for c in text)


def printable(text: str, font: str) -> str:
    """The text as one drawn line: cleaned, on a single line, boxes for what the face lacks."""
    return boxed(clean(text).replace("\n", " "), font)


def glue(text: str, *, cell: bool = False) -> str:
    """The text with no-break spaces where a line may not end: Bên A, Điều 5, 58 tuổi, 500 đồng.

    In a table cell only "Bên A" and "58 tuổi" are glued: a longer group could outgrow its column.
    """
    pattern = _GLUED_IN_CELLS if cell else _GLUED
    return pattern.sub(lambda m: m.group()[:-1] + NO_BREAK, text)


def text(words: Words, style: ParagraphStyle) -> Paragraph:
    """A paragraph of exactly these words: markup in them is text, their line breaks are kept."""
    return Paragraph(marked(words, style), style)


def texts(many: Iterable[Words], style: ParagraphStyle) -> list[Paragraph]:
    """One paragraph for each of the given words."""
    return [text(words, style) for words in many]


def marked(words: Words, style: ParagraphStyle) -> str:
    """The words as reportlab's markup; nothing in them is taken for markup."""
    return "".join(_marked(run, style) for run in runs(words))


def _marked(run: Run, style: ParagraphStyle) -> str:
    marked = escape(boxed(glue(clean(run.text)), style.fontName)).replace("\n", "<br/>")
    if run.bold:
        marked = f"<b>{marked}</b>"
    return f"<i>{marked}</i>" if run.italic else marked

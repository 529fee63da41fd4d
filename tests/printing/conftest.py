"""Fonts, styles and two independent readers of what was printed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from unicodedata import normalize

import pypdfium2 as pdfium
import pytest
from pypdf import PdfReader
from reportlab.platypus import Flowable

from mediation_desk.printing.fonts import FontSet, font_set
from mediation_desk.printing.foot import Foot
from mediation_desk.printing.page import Paper, build
from mediation_desk.printing.style import LETTER, PageFrame, Styles, styles

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "fonts"
MM = 72 / 25.4

Letter = tuple[str, float, float, float, float]


@pytest.fixture(scope="session")
def folder() -> Path:
    return FOLDER


@pytest.fixture(scope="session")
def fonts() -> FontSet:
    return font_set(FOLDER)


@pytest.fixture(scope="session")
def house(fonts: FontSet) -> Styles:
    return styles(fonts)


@pytest.fixture
def printed(fonts: FontSet) -> Callable[..., bytes]:
    def make(*story: Flowable, frame: PageFrame = LETTER, **more: object) -> bytes:
        given = {"title": "Bản thử", "foot": Foot(words="Bản thử"), "frame": frame} | more
        return build(story, Paper(**given), fonts)  # type: ignore[arg-type]

    return make


@contextmanager
def _opened(pdf: bytes) -> Iterator[pdfium.PdfDocument]:
    document = pdfium.PdfDocument(pdf)
    try:
        yield document
    finally:
        document.close()


@pytest.fixture(scope="session")
def pages() -> Callable[[bytes], list[str]]:
    """The text of every page, composed, as pypdf reads it."""

    def read(pdf: bytes) -> list[str]:
        reader = PdfReader(BytesIO(pdf))
        return [normalize("NFC", page.extract_text()) for page in reader.pages]

    return read


@pytest.fixture(scope="session")
def letters() -> Callable[[bytes], list[list[Letter]]]:
    """Every drawn letter of every page with its box (left, bottom, right, top), by PDFium."""

    def read(pdf: bytes) -> list[list[Letter]]:
        with _opened(pdf) as document:
            return [_letters(document[n]) for n in range(len(document))]

    return read


@pytest.fixture(scope="session")
def strays(letters: Callable[[bytes], list[list[Letter]]]) -> Callable[..., Sequence[Letter]]:
    """The letters left or right of the frame, or off the page."""

    def find(pdf: bytes, frame: PageFrame) -> list[Letter]:
        low, high = frame.left * MM - 0.6, (frame.width - frame.right) * MM + 0.6
        return [
            found
            for page in letters(pdf)
            for found in page
            if found[1] < low or found[3] > high or found[2] < 0 or found[4] > frame.height * MM
        ]

    return find


def _letters(page: pdfium.PdfPage) -> list[Letter]:
    text = page.get_textpage()
    try:
        found = [
            (text.get_text_range(n, 1), *text.get_charbox(n)) for n in range(text.count_chars())
        ]
    finally:
        text.close()
        page.close()
    return [letter for letter in found if letter[0].strip()]

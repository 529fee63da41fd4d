"""What the bundled fonts can print."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from mediation_desk.domain.text import VIETNAMESE_LETTERS
from mediation_desk.printing.fonts import font_set
from mediation_desk.printing.words import Run, text

EVERY_LETTER = "".join(VIETNAMESE_LETTERS)


def test_no_vietnamese_letter_is_missing_in_any_face(fonts):
    assert len(EVERY_LETTER) >= 134
    assert fonts.missing_letters(EVERY_LETTER + "0123456789%‰×–…“”") == ""


def test_letters_that_are_missing_are_named_once_in_order(fonts):
    assert fonts.missing_letters("Lò Thị 𝒳 漢字 漢 ơ") == "𝒳漢字"


@pytest.mark.parametrize(("bold", "italic"), [(0, 0), (1, 0), (0, 1), (1, 1)])
def test_every_letter_reads_back_in_every_style(fonts, house, printed, pages, bold, italic):
    words = " ".join(EVERY_LETTER[n : n + 10] for n in range(0, len(EVERY_LETTER), 10))
    [page] = pages(printed(text(Run(words, bold=bool(bold), italic=bool(italic)), house.flush)))
    assert words.replace(" ", "") in "".join(page.split())


def test_a_folder_is_registered_once(folder, fonts):
    assert font_set(folder) == fonts
    assert font_set(folder / "." / ".." / folder.name) == fonts


def test_every_font_is_embedded_and_none_is_helvetica(house, printed):
    pdf = printed(text((Run("a"), Run("b", bold=True), Run("c", italic=True)), house.body))
    found = _fonts(pdf)
    assert len(found) == 3
    for name, embedded in found:
        assert "LiberationSerif" in name
        assert embedded


def test_an_empty_paper_has_no_unembedded_font_either(printed):
    assert all(embedded for _, embedded in _fonts(printed()))


def _fonts(pdf: bytes) -> list[tuple[str, bool]]:
    found = {}
    for obj in _objects(PdfReader(BytesIO(pdf))):
        if obj.get("/Type") == "/Font":
            about = obj.get("/FontDescriptor")
            found[obj["/BaseFont"]] = bool(about and "/FontFile2" in about.get_object())
    return list(found.items())


def _objects(reader: PdfReader):
    for number in range(1, int(reader.trailer["/Size"])):
        obj = reader.get_object(number)
        if isinstance(obj, dict):
            yield obj

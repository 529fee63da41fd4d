"""The window speaks Vietnamese, Qt's own words too, and English when asked."""

from __future__ import annotations

import ast
from pathlib import Path
from unicodedata import is_normalized
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit

import mediation_desk.ui
from mediation_desk.ui.catalogue import Catalogue, catalogue_files, install_catalogue, messages
from mediation_desk.ui.look import Look

FOUNDATION = Path(mediation_desk.ui.__file__).parent
FILES = catalogue_files("vi")


def _said(path: Path) -> set[str]:
    """The English of every `tr` in a file."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {
        node.args[-1].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and (getattr(node.func, "attr", "") or getattr(node.func, "id", ""))
        in {"tr", "_tr", "translate"}
        and isinstance(node.args[-1], ast.Constant)
        and isinstance(node.args[-1].value, str)
    }


@pytest.mark.parametrize(
    "path", sorted((FOUNDATION / "widgets").glob("*.py")), ids=lambda p: p.stem
)
def test_every_word_of_a_widget_has_its_vietnamese(path: Path) -> None:
    translated = {source for file in FILES for (_, source), _ in messages(file)}
    assert _said(path) <= translated


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_translations_are_whole_composed_and_keep_their_places(path: Path) -> None:
    for (context, source), words in messages(path):
        assert words == words.strip() or source != source.strip(), source
        assert is_normalized("NFC", words), source
        for place in ("%1", "%2", "(*)"):
            assert source.count(place) == words.count(place), (context, source)


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_no_text_is_translated_twice_in_one_context(path: Path) -> None:
    keys = [key for key, _ in messages(path)]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_named_places_are_the_same_in_both_languages(path: Path) -> None:
    for (_, source), words in messages(path):
        named = {part.split("}")[0] for part in source.split("{")[1:]}
        assert {part.split("}")[0] for part in words.split("{")[1:]} == named, source


def test_qt_s_own_buttons_speak_vietnamese(look: Look) -> None:
    box = QDialogButtonBox(
        QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
    )
    assert {button.text() for button in box.buttons()} == {"Lưu", "Thôi"}


def test_the_menu_of_a_line_speaks_vietnamese(look: Look) -> None:
    line = QLineEdit()
    menu = line.createStandardContextMenu()
    words = [a.text().split("\t")[0].replace("&", "") for a in menu.actions() if a.text()]
    assert words == ["Hoàn tác", "Làm lại", "Cắt", "Sao chép", "Dán", "Xóa", "Chọn tất cả"]


def test_a_switch_to_english_leaves_no_vietnamese(qapp: QApplication) -> None:
    install_catalogue(qapp, "vi")
    assert QCoreApplication.translate("Notices", "Undo") == "Hoàn tác"
    install_catalogue(qapp, "en")
    assert QCoreApplication.translate("Notices", "Undo") == "Undo"


def test_switching_to_and_fro_keeps_one_catalogue(qapp: QApplication) -> None:
    for _ in range(3):
        install_catalogue(qapp, "vi")
    assert len(qapp.findChildren(Catalogue)) == 1
    install_catalogue(qapp, "en")


def test_an_unknown_text_stays_as_it_is(look: Look) -> None:
    assert QCoreApplication.translate("Notices", "No such text") == "No such text"


def test_an_unfinished_translation_counts_as_none(tmp_path: Path) -> None:
    path = tmp_path / "x.ts"
    path.write_text(
        "<TS><context><name>A</name>"
        '<message><source>x</source><translation type="unfinished">y</translation></message>'
        "<message><source>z</source><translation></translation></message>"
        "</context></TS>",
        encoding="utf-8",
    )
    assert list(messages(path)) == []
    assert Catalogue(path).isEmpty()


def test_the_files_are_well_formed_and_sorted() -> None:
    for path in FILES:
        names = [c.findtext("name", "") for c in ElementTree.parse(path).getroot()]
        assert names, path.name

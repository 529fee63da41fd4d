"""The preview shows, saves and prints the bytes it was given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mediation_desk.store.database import Store
from mediation_desk.ui.look import Look
from mediation_desk.ui.screens.preview import Preview, PreviewScreen
from mediation_desk.ui.screens.preview_parts.page_bar import PageBar
from tests.desk import WindowDesk, name_of
from tests.ui.small_window import SmallWindow, small_window
from tests.ui.test_print_pdf import three_pages


@pytest.fixture
def shown(look: Look, store: Store, tmp_path: Path) -> Iterator[SmallWindow]:
    def path(
        _parent: QWidget, _title: str, name: str, _kinds: Sequence[tuple[str, str]]
    ) -> Path | None:
        return tmp_path / name

    def printer(_parent: QWidget, pages: int) -> QPrinter | None:
        found = QPrinter(QPrinter.PrinterMode.HighResolution)
        found.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        found.setOutputFileName(str(tmp_path / f"printed-{pages}.pdf"))
        return found

    paper = Preview(
        title="Biên bản hòa giải", pdf=three_pages(), file_name="a.pdf", back=("dispute", "id-7")
    )
    with small_window(look, store, [lambda desk: PreviewScreen(desk, path, printer)]) as made:
        made.desk.go("preview", paper)
        yield made


@pytest.fixture
def person(shown: SmallWindow, qtbot: QtBot) -> WindowDesk:
    return WindowDesk(shown.window, qtbot)


def words(shown: SmallWindow) -> str:
    return shown.window.findChild(PageBar).words()


def test_the_bytes_saved_are_the_bytes_shown(person: WindowDesk, tmp_path: Path) -> None:
    person.key("Ctrl+S")
    assert (tmp_path / "a.pdf").read_bytes() == three_pages()


def test_the_key_on_the_button_prints_every_page(
    person: WindowDesk, shown: SmallWindow, tmp_path: Path
) -> None:
    person.key("Ctrl+P")
    assert (tmp_path / "printed-3.pdf").stat().st_size > 1000
    assert shown.desk.notices.said() == "Đã gửi sang máy in"


def test_escape_goes_back_to_where_the_paper_was_asked_for(
    person: WindowDesk, shown: SmallWindow
) -> None:
    person.focus("Biên bản hòa giải")
    person.key(Qt.Key.Key_Escape)
    assert shown.gone == [("dispute", "id-7")]


def test_pages_are_turned_and_told(person: WindowDesk, shown: SmallWindow) -> None:
    assert words(shown).startswith("Trang 1 / 3")
    person.press("Trang sau")
    assert words(shown).startswith("Trang 2 / 3")
    person.press("Trang trước")
    assert words(shown).startswith("Trang 1 / 3")


def test_paper_is_made_larger_smaller_and_fitted(person: WindowDesk, shown: SmallWindow) -> None:
    def share() -> int:
        return int(words(shown).split("·")[1].split()[0])

    wide = share()
    person.press("Cả trang")
    whole = share()
    assert whole < wide
    person.press("Phóng to")
    assert share() == pytest.approx(whole * 1.25, abs=2)
    person.press("Thu nhỏ")
    assert share() == pytest.approx(whole, abs=2)
    person.press("Vừa bề ngang")
    assert share() == wide


def test_a_folder_that_is_gone_is_told_and_nothing_is_lost(
    look: Look, store: Store, tmp_path: Path, qtbot: QtBot
) -> None:
    def path(
        _parent: QWidget, _title: str, name: str, _kinds: Sequence[tuple[str, str]]
    ) -> Path | None:
        return tmp_path / "gone" / name

    with small_window(look, store, [lambda desk: PreviewScreen(desk, path)]) as made:
        paper = Preview(title="A", pdf=three_pages(), file_name="a.pdf", back=("x", None))
        made.desk.go("preview", paper)
        WindowDesk(made.window, qtbot).key("Ctrl+S")
        assert made.desk.notices.said()
        assert not (tmp_path / "gone").exists()


def test_a_paper_that_left_the_program_is_entered_in_the_history(
    person: WindowDesk, shown: SmallWindow, store: Store
) -> None:
    acts = shown.desk.acts
    left = partial(acts.exported, "register book .pdf")
    paper = Preview(title="A", pdf=three_pages(), file_name="b.pdf", back=("x", None), left=left)
    shown.desk.go("preview", paper)
    assert acts.everything() == []
    person.key("Ctrl+P")
    person.key("Ctrl+S")
    assert [done.act.what for done in acts.everything()] == ["register book .pdf"] * 2


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
def test_every_control_has_a_name_and_fits_a_narrow_window(
    person: WindowDesk, shown: SmallWindow, look: Look, zoom: float
) -> None:
    look.set_zoom(zoom)
    controls = list(person.controls())
    assert controls
    assert all(name_of(control) for control in controls)
    screen = shown.window.findChild(PreviewScreen)
    assert screen.minimumSizeHint().width() < 1366 - 208
    QApplication.processEvents()
    assert shown.window.width() == 1366

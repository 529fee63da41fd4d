"""Places to write: what is typed is told once, when it is left, and never rewritten meanwhile."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mediation_desk.domain.text import fold
from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.date_line import DateLine, in_words
from mediation_desk.ui.widgets.field import Field
from mediation_desk.ui.widgets.hits import hits
from mediation_desk.ui.widgets.line import Line, Words
from mediation_desk.ui.widgets.type_ahead import Suggestion, TypeAhead
from tests.ui.conftest import Hands

TODAY = date(2026, 11, 23)
PEOPLE = ("Nguyễn Thị Huệ", "Triệu Văn Huệ", "Đặng Văn Ích")


class Page:
    """A sheet with widgets below each other, the first focused; the test keeps it."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.sheet = QWidget()
        self.rows = QVBoxLayout(self.sheet)
        qtbot.addWidget(self.sheet)

    def __call__(self, *widgets: QWidget) -> None:
        self.sheet.resize(600, 500)
        for widget in widgets:
            self.rows.addWidget(widget)
        self.sheet.show()
        self.sheet.activateWindow()
        widgets[0].setFocus()
        focused = widgets[0].focusProxy() or widgets[0]
        self._qtbot.waitUntil(focused.hasFocus)


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    return Page(qtbot)


def told(line: Line | Words) -> list[str]:
    words: list[str] = []
    line.left.connect(words.append)
    return words


@pytest.mark.parametrize("kind", [Line, Words])
def test_leaving_tells_what_was_typed_and_only_once(
    look: Look, page: Page, hands: Hands, kind: type[Line | Words]
) -> None:
    line, other = kind(look), Line(look)
    page(line, other)
    words = told(line)
    hands.commit(line, "Nguyễn Thị Huệ")
    assert words == []
    QTest.keyClick(line, Qt.Key.Key_Tab)
    line.setFocus()
    other.setFocus()
    assert words == ["Nguyễn Thị Huệ"]


@pytest.mark.parametrize("kind", [Line, Words])
def test_words_set_by_the_page_are_not_told(
    look: Look, page: Page, kind: type[Line | Words]
) -> None:
    line, other = kind(look), Line(look)
    page(line, other)
    words = told(line)
    line.set_words("Lối đi chung")
    other.setFocus()
    assert words == []
    assert not line.changed()


def test_enter_tells_and_goes_on(look: Look, page: Page, hands: Hands) -> None:
    line, other = Line(look), Line(look)
    page(line, other)
    words = told(line)
    hands.commit(line, "Ẵm")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert words == ["Ẵm"]
    assert other.hasFocus()


def test_enter_in_a_search_stays(look: Look, page: Page, hands: Hands) -> None:
    line, other = Line(look, moves=False), Line(look)
    page(line, other)
    hands.commit(line, "đất")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert line.hasFocus()


def test_a_word_being_composed_is_not_told(look: Look, page: Page, hands: Hands) -> None:
    line = Line(look)
    page(line, Line(look))
    words = told(line)
    hands.commit(line, "Lối ")
    hands.compose(line, "đi")
    line.settle()
    assert words == ["Lối "]


def test_a_telex_keyboard_may_replace_what_it_gave(look: Look, page: Page, hands: Hands) -> None:
    line, other = Line(look), Line(look)
    page(line, other)
    words = told(line)
    hands.commit(line, "Nguyen")
    hands.replace(line, 2, "ễn")
    other.setFocus()
    assert words == ["Nguyễn"]


def test_ctrl_z_is_the_page_s_where_the_line_has_nothing_to_take_back(
    look: Look, page: Page, hands: Hands
) -> None:
    line, pressed = Line(look), []
    undo = Button(look, "Hoàn tác", key="Ctrl+Z")
    undo.clicked.connect(lambda: pressed.append(1))
    page(line, undo)
    line.set_words("cũ")
    QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert pressed == [1]
    hands.commit(line, " mới")
    QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (pressed, line.text()) == ([1], "cũ")


def test_a_long_text_grows_and_leaves_by_ctrl_enter(look: Look, page: Page, hands: Hands) -> None:
    words, other = Words(look, rows=2), Line(look)
    page(words, other)
    low = words.height()
    hands.commit(words, "Từ tháng 9 năm 2026, bà Mận dựng hàng rào. " * 8)
    assert words.height() > low
    assert words.verticalScrollBar().maximum() == 0, "nothing is hidden"
    QTest.keyClick(words, Qt.Key.Key_Return)
    assert words.hasFocus()
    QTest.keyClick(words, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert other.hasFocus()
    words.set_words("")
    assert words.height() == low


def test_a_very_long_text_keeps_to_its_box_and_scrolls(look: Look, page: Page) -> None:
    words = Words(look, rows=2, most=5)
    page(words)
    words.set_words("dòng\n" * 40)
    assert words.height() < 40 * words.fontMetrics().lineSpacing()
    assert words.verticalScrollBar().maximum() > 0


def test_the_wheel_over_a_short_text_scrolls_the_page(look: Look, page: Page) -> None:
    words = Words(look)
    page(words)
    wheel = QWheelEvent(
        words.rect().center().toPointF(),
        words.rect().center().toPointF(),
        words.rect().center(),
        words.rect().center(),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    words.wheelEvent(wheel)
    assert not wheel.isAccepted()


@pytest.mark.parametrize(
    ("typed", "day", "words"),
    [
        ("5/3", date(2026, 3, 5), "Thứ năm, 5 tháng 3 năm 2026"),
        ("050326", date(2026, 3, 5), "Thứ năm, 5 tháng 3 năm 2026"),
        ("1-11-26", date(2026, 11, 1), "Chủ nhật, 1 tháng 11 năm 2026"),
    ],
)
def test_a_date_is_echoed_while_typed_and_told_when_left(
    look: Look, page: Page, hands: Hands, typed: str, day: date, words: str
) -> None:
    line, other = DateLine(look, lambda: TODAY), Line(look)
    page(line, other)
    days: list[object] = []
    echoes: list[str] = []
    line.left_date.connect(days.append)
    line.echo.connect(echoes.append)
    hands.commit(line, typed)
    assert (line.text(), days, echoes[-1]) == (typed, [], words)
    other.setFocus()
    assert (line.text(), days) == (f"{day:%d/%m/%Y}", [day])


def test_a_day_that_is_none_is_a_problem_in_words_and_stays_as_typed(
    look: Look, page: Page, hands: Hands
) -> None:
    line, other = DateLine(look, lambda: TODAY), Line(look)
    page(line, other)
    days: list[object] = []
    problems: list[str] = []
    line.left_date.connect(days.append)
    line.problem.connect(problems.append)
    hands.commit(line, "31/02/2026")
    assert problems == []
    other.setFocus()
    assert days == []
    assert problems[-1].startswith("Không có ngày 31/2/2026")
    assert line.text() == "31/02/2026"
    assert line.date() is None
    line.setFocus()
    line.selectAll()
    hands.commit(line, "28/2")
    assert problems[-1] == ""


def test_a_date_emptied_is_told_as_none(look: Look, page: Page, hands: Hands) -> None:
    line, other = DateLine(look, lambda: TODAY), Line(look)
    page(line, other)
    line.set_date(TODAY)
    days: list[object] = []
    line.left_date.connect(days.append)
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    other.setFocus()
    assert days == [None]


def test_every_month_and_weekday_is_said(look: Look) -> None:
    said = {in_words(date(2026, month, day)) for month in range(1, 13) for day in range(1, 8)}
    assert len(said) == 84
    assert all("tháng" in words and "None" not in words for words in said)


def find(typed: str) -> list[Suggestion]:
    return [Suggestion(n, n, "Nà Lốc") for n in PEOPLE if fold(typed) in fold(n)]


def offering(look: Look, page: Page, **options: bool) -> tuple[TypeAhead, list[object]]:
    line, chosen = TypeAhead(look, find, **options), []
    page(line, Line(look))
    line.chosen.connect(chosen.append)
    return line, chosen


def test_a_list_offers_without_accents_and_changes_no_letter(
    look: Look, page: Page, hands: Hands
) -> None:
    line, chosen = offering(look, page)
    hands.commit(line, "hue")
    assert line.suggestions() == ["Nguyễn Thị Huệ", "Triệu Văn Huệ"]
    QTest.keyClick(line, Qt.Key.Key_Down)
    QTest.keyClick(line, Qt.Key.Key_Down)
    assert (line.text(), chosen) == ("hue", [])
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert (line.text(), chosen, line.suggestions()) == ("Triệu Văn Huệ", ["Triệu Văn Huệ"], [])
    assert line.hasFocus()


def test_enter_without_going_into_the_list_keeps_what_was_typed(
    look: Look, page: Page, hands: Hands
) -> None:
    line, chosen = offering(look, page)
    words = told(line)
    hands.commit(line, "Hue")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert (line.text(), chosen, words) == ("Hue", [], ["Hue"])


def test_where_only_a_suggestion_will_do_enter_takes_the_first(
    look: Look, page: Page, hands: Hands
) -> None:
    line, chosen = offering(look, page, first=True)
    hands.commit(line, "ich")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert chosen == ["Đặng Văn Ích"]


def test_escape_closes_the_list_and_not_the_page(look: Look, page: Page, hands: Hands) -> None:
    line, _ = offering(look, page)
    pressed: list[int] = []
    back = Button(look, "Quay lại", key="Esc")
    back.clicked.connect(lambda: pressed.append(1))
    page.rows.addWidget(back)
    back.show()
    hands.commit(line, "hue")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert (line.suggestions(), line.text(), pressed) == ([], "hue", [])
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert pressed == [1]


def test_what_is_being_composed_is_looked_for_too(look: Look, page: Page, hands: Hands) -> None:
    line, _ = offering(look, page)
    hands.compose(line, "íc")
    assert line.suggestions() == ["Đặng Văn Ích"]
    assert line.text() == ""


def test_the_list_goes_when_the_line_is_left_or_nothing_fits(
    look: Look, page: Page, hands: Hands
) -> None:
    line, _ = offering(look, page)
    hands.commit(line, "hue")
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert line.suggestions() == []
    line.setFocus()
    hands.commit(line, "xyz")
    assert line.suggestions() == []


@pytest.mark.parametrize("height", [420, 560, 768])
def test_the_list_stays_within_the_window(
    look: Look, page: Page, hands: Hands, height: int
) -> None:
    many = [Suggestion(f"Bản {n}", str(n)) for n in range(30)]
    line = TypeAhead(look, lambda _typed: many)
    page(line, Line(look))
    look.set_zoom(2.0)
    window = line.window()
    window.resize(800, height)
    hands.commit(line, "ban")
    shown = window.findChild(QWidget, "suggestions").parentWidget()
    assert shown.isVisible()
    assert shown.geometry().bottom() < window.height()


def test_the_list_can_be_clicked(look: Look, page: Page, hands: Hands) -> None:
    line, chosen = offering(look, page)
    hands.commit(line, "hue")
    shown = line.window().findChild(QWidget, "suggestions").viewport()
    QTest.mouseClick(shown, Qt.MouseButton.LeftButton, pos=shown.rect().topLeft() + QPoint(40, 10))
    assert chosen == ["Nguyễn Thị Huệ"]


@pytest.mark.parametrize(
    ("text", "typed", "marked"),
    [
        ("Rào chắn lối đi chung vào đất ruộng", "dat loi di", ["lối", "đi", "đất"]),
        ("Đất đai", "dat", ["Đất"]),
        ("Đất đai", "at", []),
        ("lối đi", "loi l", ["lối"]),
        ("lối đi", "  ", []),
        ("ǰ không gấp được", "khong", []),
    ],
)
def test_hits_are_marked_where_words_begin(text: str, typed: str, marked: list[str]) -> None:
    assert [text[a:b] for a, b in hits(text, typed)] == marked or "ǰ" in text


def test_a_field_names_its_editor_and_says_what_is_wrong(look: Look, page: Page) -> None:
    field = Field(look, "Ngày kết thúc", Line(look), help="Ví dụ 5/3")
    page(field)
    editor = field.editor
    assert editor.accessibleName() == "Ngày kết thúc"
    assert editor.accessibleDescription() == "Ví dụ 5/3"
    field.set_missing(True)
    assert editor.property("state") == "missing"
    field.set_error("Ngày kết thúc (15/10) trước ngày nhận (16/10).")
    assert (editor.property("state"), editor.accessibleDescription()) == (
        "error",
        "Ngày kết thúc (15/10) trước ngày nhận (16/10).",
    )
    field.set_error("")
    field.set_missing(False)
    assert (editor.property("state"), editor.accessibleDescription()) == ("", "Ví dụ 5/3")


def test_the_state_of_a_field_moves_neither_editor_nor_words(look: Look, page: Page) -> None:
    line = Line(look)
    field = Field(look, "Nơi cư trú", line)
    page(field, Line(look))
    line.set_words("Nà Lốc")
    before = (line.height(), line.cursorRect())
    for state in (field.set_missing, lambda on: field.set_error("Sai." if on else "")):
        state(True)
        assert (line.height(), line.cursorRect()) == before
        state(False)


def test_a_line_keeps_its_letters_through_changes_of_size(
    look: Look, page: Page, hands: Hands, qtbot: QtBot
) -> None:
    line, _ = offering(look, page)
    hands.commit(line, "hue")
    for zoom in (2.0, 1.0, 1.25, 2.0):
        look.set_zoom(zoom)
        qtbot.waitUntil(lambda z=zoom: line.height() == round(40 * z))
        assert line.font().pixelSize() == round(16 * zoom)

"""Things to press and choose: by keyboard and mouse alike, told once, named for screen readers."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QRadioButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mediation_desk.domain.codes import DeclineGround, State
from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.badge import Badge, badge_look
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.chip import Chip, FilterChip
from mediation_desk.ui.widgets.choice import Choice
from mediation_desk.ui.widgets.key_cap import KeyCap
from mediation_desk.ui.widgets.line import Line
from mediation_desk.ui.widgets.notice import SHORTEST, Notices
from mediation_desk.ui.widgets.panel import Panel, Section
from mediation_desk.ui.widgets.segment import Segment
from mediation_desk.ui.widgets.tick import Tick
from tests.ui.conftest import Hands

Show = Callable[..., QWidget]
TEAMS = [("nl", "Nà Lốc"), ("ka", "Khuổi Ẩn"), ("ph", "Pò Hà")]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    sheet = QWidget()
    rows = QVBoxLayout(sheet)
    qtbot.addWidget(sheet)

    def shown(*widgets: QWidget) -> QWidget:
        for widget in widgets:
            rows.addWidget(widget)
        sheet.resize(700, 400)
        sheet.show()
        sheet.activateWindow()
        qtbot.waitUntil(sheet.isActiveWindow)
        return sheet

    return shown


def name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def heard(signal: object) -> list[object]:
    values: list[object] = []
    signal.connect(lambda *given: values.append(given[0] if given else None))
    return values


KINDS = ("primary", "secondary", "quiet", "danger", "inverse")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
def test_a_button_has_room_for_its_words_and_its_key(look: Look, kind: str, zoom: float) -> None:
    look.set_zoom(zoom)
    button = Button(look, "Ghi vụ việc mới", icon="plus", key="Ctrl+N", kind=kind)
    words = QFontMetrics(look.font(12, bold=True)).horizontalAdvance("Ghi vụ việc mới")
    key = QFontMetrics(look.font(10)).horizontalAdvance("Ctrl+N")
    assert button.sizeHint().width() >= words + key + look.px(20)
    assert button.minimumSizeHint() == button.sizeHint()
    assert name_of(button) == "Ghi vụ việc mới"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_a_focused_button_looks_unlike_one_that_is_not(
    look: Look, show: Show, kind: str, theme: str
) -> None:
    look.set_theme(theme)
    button, other = Button(look, "In", kind=kind), Button(look, "Khác")
    show(button, other)
    other.setFocus()
    plain = button.grab().toImage()
    button.setFocus()
    assert button.grab().toImage() != plain
    button.setEnabled(False)
    assert button.grab().toImage() != plain


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press(look: Look, show: Show, key: Qt.Key) -> None:
    button = Button(look, "In văn bản")
    show(button)
    pressed = heard(button.clicked)
    button.setFocus()
    QTest.keyClick(button, key)
    assert len(pressed) == 1


def test_enter_never_presses_a_danger(look: Look, show: Show) -> None:
    button = Button(look, "Xóa vụ 14…", kind="danger")
    show(button)
    pressed = heard(button.clicked)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert not pressed
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert len(pressed) == 1


@pytest.mark.parametrize(
    ("key", "pressed"),
    [
        ("F9", (Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier)),
        ("Ctrl+P", (Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)),
        ("Ctrl+Enter", (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)),
    ],
)
def test_the_key_presses_at_once_and_keeps_what_is_being_typed(
    look: Look,
    show: Show,
    hands: Hands,
    key: str,
    pressed: tuple[Qt.Key, Qt.KeyboardModifier],
) -> None:
    line, button = Line(look), Button(look, "In", key=key)
    show(line, button)
    order: list[str] = []
    line.left.connect(lambda _words: order.append("kept"))
    button.clicked.connect(lambda: order.append("pressed"))
    line.setFocus()
    hands.commit(line, "Huệ")
    QTest.keyClick(line, *pressed)
    assert order == ["kept", "pressed"]
    assert line.hasFocus()


def test_a_lone_enter_is_shown_but_left_to_the_list(look: Look, show: Show) -> None:
    line, button = Line(look, moves=False), Button(look, "Mở", key="Enter")
    show(line, button)
    pressed = heard(button.clicked)
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert not pressed


def test_other_words_keep_the_key(look: Look, show: Show) -> None:
    button = Button(look, "Ẩn", key="F9")
    show(button)
    pressed = heard(button.clicked)
    button.set_words("Hiện A & B")
    QTest.keyClick(button.window(), Qt.Key.Key_F9)
    assert len(pressed) == 1
    assert name_of(button) == "Hiện A & B"


def test_a_compact_button_keeps_its_name(look: Look) -> None:
    button = Button(look, "Thu nhỏ", icon="zoom-out")
    wide = button.sizeHint().width()
    button.set_compact(True)
    assert button.sizeHint().width() < wide
    assert (name_of(button), button.toolTip()) == ("Thu nhỏ", "Thu nhỏ")


def test_a_choice_tells_what_a_person_picks_and_nothing_else(look: Look, show: Show) -> None:
    choice = Choice(look, TEAMS, empty="Chưa chọn")
    show(choice)
    told = heard(choice.chosen)
    choice.set_code("ka")
    assert (choice.code(), choice.currentText(), told) == ("ka", "Khuổi Ẩn", [])
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Down)
    assert (choice.code(), told) == ("ph", ["ph"])
    choice.set_code("no such")
    assert choice.code() == ""


def test_the_wheel_over_a_choice_changes_nothing(look: Look, show: Show) -> None:
    choice = Choice(look, TEAMS)
    show(choice)
    choice.set_code("nl")
    choice.setFocus()
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(choice.mapToGlobal(QPoint(5, 5))),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(choice, wheel)
    assert (choice.code(), wheel.isAccepted()) == ("nl", False)


def test_other_options_keep_the_choice_if_it_is_still_there(look: Look) -> None:
    choice = Choice(look, TEAMS)
    choice.set_code("ka")
    choice.set_options([("x", "Khác"), *TEAMS])
    assert choice.code() == "ka"
    choice.set_options(TEAMS[:1])
    assert choice.code() == ""


def test_arrows_move_a_segment_and_stop_at_its_ends(look: Look, show: Show) -> None:
    segment = Segment(look, TEAMS, "Tổ")
    show(segment)
    told = heard(segment.chosen)
    assert segment.code() == "nl"
    segment.setFocus()
    for _ in range(4):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert (segment.code(), told) == ("ph", ["ka", "ph"])
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    assert segment.code() == "ka"


def test_a_segment_is_one_stop_of_the_tab_key(look: Look, show: Show) -> None:
    before, segment, after = Line(look), Segment(look, TEAMS, "Tổ"), Line(look)
    show(before, segment, after)
    segment.set_code("ka")
    before.setFocus()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    assert name_of(QApplication.focusWidget()) == "Khuổi Ẩn"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert after.hasFocus()


def test_a_segment_can_be_clicked_and_is_named(look: Look, show: Show) -> None:
    segment = Segment(look, TEAMS, "Tổ")
    show(segment)
    told = heard(segment.chosen)
    parts = segment.findChildren(QRadioButton)
    QTest.mouseClick(parts[2], Qt.MouseButton.LeftButton)
    assert told == ["ph"]
    assert [p.isChecked() for p in parts] == [False, False, True]
    assert (name_of(segment), [name_of(p) for p in parts]) == ("Tổ", [w for _, w in TEAMS])


def test_a_chip_is_taken_away_by_its_cross_or_the_delete_key(look: Look, show: Show) -> None:
    chip = Chip(look, "Nông Thị Vân", removable=True)
    show(chip)
    removed, clicked = heard(chip.removed), heard(chip.clicked)
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 20, 17))
    assert (len(removed), len(clicked)) == (1, 0)
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(20, 17))
    assert (len(removed), len(clicked)) == (1, 1)
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert len(removed) == 2


def test_a_filter_says_what_it_lets_through(look: Look, show: Show, qtbot: QtBot) -> None:
    chip = FilterChip(look, "Tổ", TEAMS, "tất cả")
    show(chip)
    told = heard(chip.chosen)
    assert name_of(chip) == "Tổ: tất cả"
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Down)
    menu = chip.findChild(QMenu)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert (chip.code(), told, name_of(chip)) == ("nl", ["nl"], "Tổ: Nà Lốc")
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert (chip.code(), told, name_of(chip)) == ("", ["nl", ""], "Tổ: tất cả")


def test_a_filter_set_by_the_page_is_not_told(look: Look) -> None:
    chip = FilterChip(look, "Tổ", TEAMS, "tất cả")
    told = heard(chip.chosen)
    chip.set_code("ph")
    assert (chip.code(), told) == ("ph", [])
    chip.set_options(TEAMS[:1])
    assert chip.code() == ""


@pytest.mark.parametrize("state", list(State))
def test_every_state_has_its_icon_its_word_and_its_colour(look: Look, state: State) -> None:
    icon, text, ink, fill = badge_look(state)
    assert text
    assert not look.pixmap(icon, 16, ink).isNull()
    assert look.colour(fill).startswith("#")
    badge = Badge(look)
    badge.show_state(state)
    assert name_of(badge) == text
    assert badge.sizeHint().height() == 26


def test_states_are_told_apart_without_colour() -> None:
    looks = [badge_look(s) for s in State]
    looks.append(badge_look(State.IN_PROGRESS, put_off=True))
    looks += [badge_look(State.DECLINED, g) for g in DeclineGround]
    assert len({look.icon for look in looks}) >= 7
    assert len({(look.icon, look.text) for look in looks}) == len(set(looks))


def test_a_section_says_whether_anything_is_missing(look: Look, show: Show) -> None:
    section = Section(look, "(4)", "Các bên")
    show(section)

    def words() -> list[str]:
        return [w.text() for w in section.findChildren(QWidget) if hasattr(w, "text") and w.text()]

    assert words() == ["(4)", "Các bên"]
    section.set_done(True)
    assert "Đủ" in words()
    section.set_done(False)
    assert "Còn thiếu" in words()
    section.set_done(None)
    assert words() == ["(4)", "Các bên"]


def test_panels_and_caps_are_named(look: Look) -> None:
    assert name_of(Panel(look, "Ô nhập")) == "Ô nhập"
    assert name_of(KeyCap(look, "Ctrl+F")) == "phím Ctrl+F"


def test_a_tick_is_clicked_on_its_words_too(look: Look, show: Show) -> None:
    tick = Tick(look, "Lập văn bản")
    show(tick)
    told = heard(tick.clicked)
    QTest.mouseClick(tick, Qt.MouseButton.LeftButton, pos=QPoint(60, 18))
    assert (tick.isChecked(), len(told), name_of(tick)) == (True, 1, "Lập văn bản")


def test_a_notice_takes_back_once(look: Look, show: Show) -> None:
    host = show(Line(look))
    notices, undone = Notices(look, host), []
    notices.say("Đã bỏ vụ 21 vào thùng rác.", undo=lambda: undone.append(21), undo_text="Hoàn tác")
    assert notices.said() == "Đã bỏ vụ 21 vào thùng rác."
    QTest.keyClick(host, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (undone, notices.said()) == ([21], "")
    notices.undo()
    assert undone == [21]


def test_a_new_notice_takes_the_place_of_the_old_and_its_way_back(look: Look, show: Show) -> None:
    host = show(Line(look))
    notices, undone = Notices(look, host), []
    notices.say("Đã bỏ vụ 21.", undo=lambda: undone.append(21))
    notices.say("Đã lưu.")
    notices.undo()
    assert undone == []


def test_a_notice_stays_ten_seconds_and_longer_when_it_is_long() -> None:
    assert SHORTEST >= 10_000


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_a_notice_lies_within_its_window_with_all_its_words(
    look: Look, show: Show, zoom: float
) -> None:
    look.set_zoom(zoom)
    host = show(Line(look))
    host.resize(1366, 768)
    notices = Notices(look, host)
    notices.say("Ngày kết thúc (15/10) trước ngày nhận (16/10). " * 3, undo=lambda: None)
    bar = next(w for w in host.findChildren(QWidget) if w.accessibleName().startswith("Ngày"))
    assert host.rect().contains(bar.geometry())
    words = next(w for w in bar.children() if hasattr(w, "wordWrap"))
    assert words.height() >= words.heightForWidth(words.width())

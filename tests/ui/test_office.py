"""The office on screen: changed at any time, nothing of the past removed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from mediation_desk.domain.codes import EndOfMandate, SignatoryRole, SigningForm
from mediation_desk.domain.period import Calendar, Period
from mediation_desk.store.database import Store
from mediation_desk.ui.look import Look
from mediation_desk.ui.screens.office import OfficeScreen
from tests.desk import WindowDesk, name_of
from tests.ui.small_window import SmallWindow, fill_with_practice, small_window


@pytest.fixture
def shown(look: Look, store: Store) -> Iterator[SmallWindow]:
    fill_with_practice(store, teams=3, disputes=5)
    with small_window(look, store, [OfficeScreen]) as made:
        yield made


@pytest.fixture
def person(shown: SmallWindow, qtbot: QtBot) -> WindowDesk:
    return WindowDesk(shown.window, qtbot)


def choose(person: WindowDesk, name: str, words: str) -> None:
    box = person.focus(name)
    assert isinstance(box, QComboBox)
    wanted = box.findText(words)
    assert wanted >= 0, [box.itemText(n) for n in range(box.count())]
    while box.currentIndex() != wanted:
        person.key(Qt.Key.Key_Down if box.currentIndex() < wanted else Qt.Key.Key_Up)


def go_to(person: WindowDesk, part: str) -> None:
    """The part of the page, by the arrow keys of its segment."""
    person.focus("Tổ và hòa giải viên")
    while person.says() != part:
        person.key(Qt.Key.Key_Right)


def test_a_team_is_added_and_named_by_typing(person: WindowDesk, shown: SmallWindow) -> None:
    person.press("Thêm tổ")
    assert person.says() == "Tên tổ hòa giải"
    person.type("Tổ hòa giải xóm Văn")
    person.key(Qt.Key.Key_Return)
    assert shown.desk.office.teams()[-1].name == "Tổ hòa giải xóm Văn"
    assert person.rows("Các tổ hòa giải")[-1] == "Tổ hòa giải xóm Văn, 0 hòa giải viên"
    assert shown.window.status.words().startswith("Đã lưu")


def test_a_team_is_renamed_and_moved(person: WindowDesk, shown: SmallWindow) -> None:
    before = [team.name for team in shown.desk.office.teams()]
    person.fill("Tên tổ hòa giải", "Tổ hòa giải xóm Mới")
    person.press("Xuống")
    assert [team.name for team in shown.desk.office.teams()] == [
        before[1],
        "Tổ hòa giải xóm Mới",
        before[2],
    ]
    person.press("Lên")
    person.press("Lên")
    assert shown.desk.office.teams()[0].name == "Tổ hòa giải xóm Mới"


def test_a_name_that_is_taken_is_refused_under_its_field_and_stays(
    person: WindowDesk, shown: SmallWindow
) -> None:
    first, second, _ = shown.desk.office.teams()
    person.fill("Tên tổ hòa giải", second.name)
    name = person.focused()
    person.key(Qt.Key.Key_Return)
    assert shown.desk.office.teams()[0].name == first.name
    assert second.name in name.accessibleDescription()
    person.fill("Tên thôn, tổ dân phố", "Văn")
    person.key(Qt.Key.Key_Return)
    assert shown.desk.office.teams()[0].village == "Văn"
    assert name.text() == second.name
    assert name.accessibleDescription()
    person.fill("Tên tổ hòa giải", "Tổ hòa giải xóm Khác")
    person.key(Qt.Key.Key_Return)
    assert not name.accessibleDescription()
    assert shown.desk.office.teams()[0].name == "Tổ hòa giải xóm Khác"


def test_a_dissolved_team_stays_in_the_list_with_its_day_and_comes_back(
    person: WindowDesk, shown: SmallWindow
) -> None:
    name = shown.desk.office.teams()[0].name
    person.fill("Giải thể ngày", "15/3/2026")
    person.key(Qt.Key.Key_Return)
    assert shown.desk.office.teams()[0].dissolved_on == date(2026, 3, 15)
    assert person.rows("Các tổ hòa giải")[0] == f"{name}, giải thể 15/03/2026"
    person.fill("Giải thể ngày", "")
    person.key(Qt.Key.Key_Delete)
    person.key(Qt.Key.Key_Return)
    assert shown.desk.office.teams()[0].dissolved_on is None


def test_a_mediator_is_added_with_everything_that_is_known(
    person: WindowDesk, shown: SmallWindow
) -> None:
    person.press("Thêm hòa giải viên")
    assert person.says() == "Họ và tên"
    person.type("Hà Thị Thiêm")
    choose(person, "Giới tính", "Nữ")
    person.fill("Sinh năm hoặc ngày", "1968")
    person.fill("Dân tộc", "Thái")
    person.fill("Số phiếu đồng ý", "25")
    person.fill("Bầu ngày", "1/2/2024")
    person.key(Qt.Key.Key_Return)
    team = shown.desk.office.teams()[0]
    added = shown.desk.office.mediators(team.id)[-1]
    assert (added.name, added.gender, added.ethnicity) == ("Hà Thị Thiêm", "female", "Thái")
    assert added.birth is not None
    assert added.birth.iso() == "1968"
    assert (added.votes_for, added.elected_on) == (25, date(2024, 2, 1))
    assert "Hà Thị Thiêm, Nữ · 1968" in person.rows("Hòa giải viên của tổ")


def test_words_where_a_number_belongs_are_refused_and_stay(
    person: WindowDesk, shown: SmallWindow
) -> None:
    person.fill("Số phiếu đồng ý", "nhiều")
    field = person.focused()
    person.key(Qt.Key.Key_Return)
    assert "chữ số" in field.accessibleDescription()
    assert field.text() == "nhiều"
    team = shown.desk.office.teams()[0]
    assert all(m.votes_for is None for m in shown.desk.office.mediators(team.id))


def test_an_ended_mandate_needs_a_day_and_a_reason_and_can_be_taken_back(
    person: WindowDesk, shown: SmallWindow
) -> None:
    team = shown.desk.office.teams()[0]
    person.focus("Hòa giải viên của tổ")
    person.key(Qt.Key.Key_Down)
    name = person.rows("Hòa giải viên của tổ")[1].split(",")[0]
    person.press("Cho thôi làm hòa giải viên")
    assert all(m.ended_on is None for m in shown.desk.office.mediators(team.id))
    assert person.control("Thôi làm từ ngày").accessibleDescription()
    person.fill("Thôi làm từ ngày", "10/3/2026")
    choose(person, "Lý do thôi", "Theo nguyện vọng của hòa giải viên")
    person.press("Cho thôi làm hòa giải viên")
    ended = next(m for m in shown.desk.office.mediators(team.id) if m.name == name)
    assert (ended.ended_on, ended.end_reason) == (date(2026, 3, 10), EndOfMandate.OWN_WISH)
    told = f"{name}, thôi từ 10/03/2026 · Theo nguyện vọng của hòa giải viên"
    assert person.rows("Hòa giải viên của tổ")[-1] == told
    person.press("Bỏ việc cho thôi")
    assert all(m.ended_on is None for m in shown.desk.office.mediators(team.id))


def test_another_leader_takes_the_place_of_the_one_before(
    person: WindowDesk, shown: SmallWindow
) -> None:
    team = shown.desk.office.teams()[0]
    person.focus("Hòa giải viên của tổ")
    person.key(Qt.Key.Key_Down)
    name = person.rows("Hòa giải viên của tổ")[1].split(",")[0]
    person.press("Giao làm tổ trưởng")
    leaders = [m.name for m in shown.desk.office.mediators(team.id) if m.leader]
    assert leaders == [name]
    person.press("Thôi làm tổ trưởng")
    assert not any(m.leader for m in shown.desk.office.mediators(team.id))


def test_signatories_are_added_and_changed(person: WindowDesk, shown: SmallWindow) -> None:
    go_to(person, "Người ký")
    person.press("Thêm: Phó Chủ tịch")
    assert person.says() == "Họ và tên người ký"
    person.type("Bùi Văn Nam")
    person.fill("Ký từ ngày", "1/1/2026")
    choose(person, "Ký theo thể thức", "TL.")
    person.key(Qt.Key.Key_Tab)
    (kept,) = shown.desk.office.signatories()
    assert (kept.name, kept.role, kept.since) == (
        "Bùi Văn Nam",
        SignatoryRole.DEPUTY,
        date(2026, 1, 1),
    )
    assert kept.form is SigningForm.BY_ORDER
    row = person.rows("Người ký văn bản của xã")
    assert row == ["Bùi Văn Nam, TL. Phó Chủ tịch · 01/01/2026"]


def test_the_number_of_a_report_is_kept(person: WindowDesk, shown: SmallWindow) -> None:
    go_to(person, "Số báo cáo")
    person.fill("Số, quý I năm 2026", "07")
    person.fill("Ngày, quý I năm 2026", "16/3/2026")
    person.key(Qt.Key.Key_Return)
    period = Period.parse("2026-Q1", Calendar.ADMINISTRATIVE)
    assert shown.desk.office.report_number("quarterly", period) == ("07", date(2026, 3, 16))


def test_what_is_typed_is_kept_when_the_page_is_left(
    person: WindowDesk, shown: SmallWindow
) -> None:
    person.fill("Tên thôn, tổ dân phố", "Văn")
    shown.window.close()
    assert shown.desk.office.teams()[0].village == "Văn"


@pytest.mark.parametrize("part", ["Tổ và hòa giải viên", "Người ký", "Số báo cáo"])
@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
def test_every_control_has_a_name_of_its_own_and_fits_a_narrow_window(
    person: WindowDesk, shown: SmallWindow, look: Look, part: str, zoom: float
) -> None:
    go_to(person, part)
    look.set_zoom(zoom)
    names = [name_of(control) for control in person.controls()]
    assert all(names)
    assert len(set(names)) == len(names)
    screen = shown.window.findChild(OfficeScreen)
    assert screen.minimumSizeHint().width() < 1366 - 208
    QApplication.processEvents()
    assert shown.window.width() == 1366

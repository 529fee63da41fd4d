"""Reports on screen: every figure opens exactly the cases of the file's cell."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QTableView, QWidget
from pytestqt.qtbot import QtBot

from mediation_desk.domain.period import Calendar, Period
from mediation_desk.services.reports import Wanted
from mediation_desk.store.database import Store
from mediation_desk.ui.look import Look
from mediation_desk.ui.screens.preview import PreviewScreen
from mediation_desk.ui.screens.report_parts.cases_list import CasesList
from mediation_desk.ui.screens.reports import ReportsScreen
from tests.desk import WindowDesk, name_of
from tests.ui.small_window import SmallWindow, fill_with_practice, small_window

QUARTERLY = "Báo cáo kết quả công tác hòa giải ở cơ sở (quý, 6 tháng, 9 tháng, năm)"


@pytest.fixture
def shown(look: Look, store: Store, tmp_path: Path) -> Iterator[SmallWindow]:
    fill_with_practice(store)

    def path(
        _parent: QWidget, _title: str, _name: str, kinds: Sequence[tuple[str, str]]
    ) -> Path | None:
        return tmp_path / f"out{kinds[-1][1]}"

    screens = [lambda desk: ReportsScreen(desk, path), PreviewScreen]
    with small_window(look, store, screens) as made:
        yield made


@pytest.fixture
def person(shown: SmallWindow, qtbot: QtBot) -> WindowDesk:
    found = WindowDesk(shown.window, qtbot)
    found.wait(lambda: bool(tables(found)))
    return found


def tables(person: WindowDesk) -> list[QTableView]:
    return [
        t for t in person.window.findChildren(QTableView) if t.isVisible() and t.model().rowCount()
    ]


def choose(person: WindowDesk, name: str, words: str) -> None:
    """Walks the list of a combo box with the arrow keys."""
    box = person.focus(name)
    assert isinstance(box, QComboBox)
    wanted = box.findText(words)
    assert wanted >= 0, [box.itemText(n) for n in range(box.count())]
    while box.currentIndex() != wanted:
        person.key(Qt.Key.Key_Down if box.currentIndex() < wanted else Qt.Key.Key_Up)


def whole_year(person: WindowDesk) -> QTableView:
    """The table of all of 2026, on the calendar of statistics."""
    choose(person, "Kỳ", "Cả năm")
    person.wait(
        lambda: any(
            "năm 2026" in name_of(t) and "6 tháng" not in name_of(t) for t in tables(person)
        )
    )
    return tables(person)[0]


def walk_to(person: WindowDesk, table: QTableView, row: int, column: int) -> None:
    person.focus(name_of(table))
    person.key("Ctrl+Home")
    for _ in range(row):
        person.key(Qt.Key.Key_Down)
    for _ in range(column):
        person.key(Qt.Key.Key_Right)


def cells(
    shown: SmallWindow, store: Store, basis: str = "received"
) -> list[list[dict[str, object]]]:
    made, _ = shown.desk.reports.made(
        Wanted(key="results-by-team", period="2026", basis=basis), ".json"
    )
    return [row["cells"] for row in json.loads(made)["rows"]]


def test_enter_on_every_number_lists_exactly_the_ids_of_the_file(
    person: WindowDesk, shown: SmallWindow, store: Store
) -> None:
    table = whole_year(person)
    rows = cells(shown, store)
    assert table.model().rowCount() == len(rows)
    seen = 0
    for row, column in [(0, 0), (0, 4), (1, 0), (2, 1), (3, 10), (0, 10)]:
        cell = rows[row][column]
        walk_to(person, table, row, column)
        assert table.currentIndex().data() == str(cell["value"])
        person.key(Qt.Key.Key_Return)
        if not cell["ids"]:
            assert person.focused() is table
            continue
        cases = person.focused()
        assert isinstance(cases, CasesList)
        assert list(cases.cases.ids) == cell["ids"]
        assert len(person.rows(name_of(cases))) == cell["value"]
        person.key(Qt.Key.Key_Escape)
        assert person.focused() is table
        assert (table.currentIndex().row(), table.currentIndex().column()) == (row, column)
        seen += 1
    assert seen >= 3


def test_enter_on_a_case_opens_it(person: WindowDesk, shown: SmallWindow, store: Store) -> None:
    table = whole_year(person)
    walk_to(person, table, 0, 0)
    person.key(Qt.Key.Key_Return)
    person.key(Qt.Key.Key_Down)
    person.key(Qt.Key.Key_Return)
    assert shown.gone == [("dispute", cells(shown, store)[0][0]["ids"][1])]


def test_the_basis_changes_what_is_counted(
    person: WindowDesk, shown: SmallWindow, store: Store
) -> None:
    table = whole_year(person)
    before = table.model().index(0, 0).data()
    person.focus("Tiếp nhận")
    person.key(Qt.Key.Key_Right)
    wanted = str(cells(shown, store, "concluded")[0][0]["value"])
    assert wanted != before
    person.wait(lambda: table.model().index(0, 0).data() == wanted)


def test_a_cell_is_read_with_unit_column_and_heading(person: WindowDesk) -> None:
    table = whole_year(person)
    spoken = table.model().index(0, 8).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Tổng số trên địa bàn xã, (9) ")
    assert "không thành" in spoken


def test_fast_changes_of_the_period_end_with_the_last(person: WindowDesk) -> None:
    box = person.focus("Năm")
    for _ in range(4):
        person.key(Qt.Key.Key_Down)
    assert isinstance(box, QComboBox)
    year = box.currentText()
    person.wait(lambda: year in name_of(tables(person)[0]))
    # Nothing that was asked for before comes in later.
    person.key(Qt.Key.Key_Tab)
    assert year in name_of(tables(person)[0])


@pytest.mark.parametrize("ending", [".json"])
def test_the_file_saved_is_what_the_service_makes(
    person: WindowDesk, shown: SmallWindow, tmp_path: Path, ending: str
) -> None:
    whole_year(person)
    person.key("Ctrl+S")
    out = tmp_path / f"out{ending}"
    person.wait(out.exists)
    made, _ = shown.desk.reports.made(Wanted(key="results-by-team", period="2026"), ending)
    person.wait(lambda: out.read_bytes() == made)
    taken = [done.act.what for done in shown.desk.acts.everything()]
    assert taken == [f"results-by-team 2026 {ending}"]


def test_the_paper_previewed_is_the_pdf_of_the_service_with_its_date(
    person: WindowDesk, shown: SmallWindow
) -> None:
    whole_year(person)
    person.fill("Ngày trên báo cáo", "15/3/2026")
    person.key("Ctrl+P")
    person.wait(lambda: isinstance(shown.window.current(), PreviewScreen))
    assert shown.window.status.words().startswith("Đã lưu")
    period = shown.desk.office.report_numbers("results-by-team", 2026)
    assert [text.dated.isoformat() for text in period if text.dated] == ["2026-03-15"]


def test_a_check_that_fails_lets_only_a_draft_be_printed(
    person: WindowDesk, shown: SmallWindow, store: Store
) -> None:
    whole_year(person)
    untyped = cells(shown, store)[0][0]["ids"][0]
    shown.desk.casework.change(untyped, type=None)
    shown.desk.changes.happened.emit()
    person.wait(lambda: any(name_of(c) == "Xem bản nháp" for c in person.controls()))
    names = [name_of(c) for c in person.controls()]
    link = next(n for n in names if n.startswith("Xem 1 vụ việc này") and "phạm vi" in n)
    person.press(link)
    cases = person.focused()
    assert isinstance(cases, CasesList)
    assert list(cases.cases.ids) == [untyped]
    person.key(Qt.Key.Key_Escape)
    assert person.says() == link


def test_words_of_the_quarterly_report_are_kept_when_left(
    person: WindowDesk, shown: SmallWindow
) -> None:
    choose(person, "Báo cáo", QUARTERLY)
    person.wait(lambda: any(name_of(c) == "Kinh phí" for c in person.controls()))
    person.fill("Kinh phí", "Đã chi đủ.")
    person.fill("Số của báo cáo", "12")
    person.focus("Kinh phí")
    numbered = shown.desk.office.report_numbers("quarterly", 2026)
    assert [text.number for text in numbered] == ["12"]
    assert shown.desk.office.report_parts("quarterly", numbered[0].about) == {"costs": "Đã chi đủ."}
    person.key("Ctrl+P")
    person.wait(lambda: isinstance(shown.window.current(), PreviewScreen))


def test_words_of_a_report_are_offered_to_the_next_and_taken_over_by_one_press(
    person: WindowDesk, shown: SmallWindow
) -> None:
    choose(person, "Báo cáo", QUARTERLY)
    person.wait(lambda: any(name_of(c) == "Kinh phí" for c in person.controls()))
    person.fill("Kinh phí", "Đã chi đủ.")
    choose(person, "Kỳ nào", "Quý III")
    offer = "Dùng lại lời kỳ trước: Kinh phí"
    person.wait(lambda: any(name_of(c) == offer for c in person.controls()))
    later = Period.parse("2026-Q3", Calendar.ADMINISTRATIVE)
    assert shown.desk.office.report_parts("quarterly", later) == {}
    person.press(offer)
    assert shown.desk.office.report_parts("quarterly", later) == {"costs": "Đã chi đủ."}
    assert not any(name_of(c) == offer for c in person.controls())


def test_flows_of_the_report_list_their_cases_and_escape_returns_to_the_figure(
    person: WindowDesk, shown: SmallWindow
) -> None:
    choose(person, "Báo cáo", QUARTERLY)
    choose(person, "Kỳ", "Cả năm")
    flow = "Tiếp nhận: "
    person.wait(lambda: any(name_of(c).startswith(flow) for c in person.controls()))
    made, _ = shown.desk.reports.made(Wanted(key="quarterly", period="2026"), ".json")
    cell = next(f for f in json.loads(made)["flows"] if f["name"] == "received")
    name = f"{flow}{cell['value']}"
    person.wait(lambda: any(name_of(c) == name for c in person.controls()))
    person.press(name)
    cases = person.focused()
    assert isinstance(cases, CasesList)
    assert list(cases.cases.ids) == cell["ids"]
    person.key(Qt.Key.Key_Escape)
    assert person.says() == name


def test_figures_of_another_period_do_not_stay_when_counting_is_stopped(
    person: WindowDesk, shown: SmallWindow
) -> None:
    person.focus("Năm")
    person.key(Qt.Key.Key_Down)
    shown.desk.tasks.stop()
    person.wait(lambda: not tables(person))


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
def test_every_control_has_a_name_and_fits_a_narrow_window(
    person: WindowDesk, shown: SmallWindow, look: Look, zoom: float
) -> None:
    look.set_zoom(zoom)
    assert all(name_of(control) for control in person.controls())
    screen = shown.window.findChild(ReportsScreen)
    assert screen.minimumSizeHint().width() < 1366 - 208
    QApplication.processEvents()
    assert shown.window.width() == 1366

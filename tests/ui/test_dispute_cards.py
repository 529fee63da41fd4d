"""The cards of the dispute page go from one dispute to the next and carry nothing over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from mediation_desk.domain.dispute import Dispute
from mediation_desk.ui.look import Look
from mediation_desk.ui.screens.dispute import DisputeScreen
from mediation_desk.ui.screens.dispute_parts.rows import SPARE
from mediation_desk.ui.screens.dispute_parts.sessions import SessionCard
from mediation_desk.ui.screens.register import RegisterScreen
from mediation_desk.ui.tab_order import stops
from tests.conftest import Desk
from tests.desk import WindowDesk, name_of
from tests.samples import a_dispute, a_party, a_session, new_id
from tests.ui.small_window import SmallWindow, small_window

DAY = "Buổi 1 – ngày"
PLACE = "Buổi 1 – địa điểm"
TO_TAB = 200


class Reader(WindowDesk):
    """Somebody who goes from one dispute to another."""

    def __init__(self, small: SmallWindow, bot: QtBot, office: Desk) -> None:
        super().__init__(small.window, bot)
        self.small = small
        self.office = office

    def keep(self, *, sessions: int = 1, **changes: object) -> Dispute:
        days = [date(2026, 3, 5 + n) for n in range(sessions)]
        rows = tuple(a_session(day, place=f"Nhà số {day.day}") for day in days)
        with self.office.store.transaction():
            made = a_dispute(self.office.team, sessions=rows, **changes)
            return self.office.store.disputes.keep(made)

    def go(self, dispute: Dispute) -> None:
        self.small.window.go("dispute", dispute.id)
        QApplication.processEvents()

    def kept(self, dispute: Dispute) -> Dispute:
        return self.office.store.disputes.get(dispute.id)

    def text(self, name: str) -> str:
        control = self.control(name)
        assert isinstance(control, QLineEdit | QPlainTextEdit)
        return control.text() if isinstance(control, QLineEdit) else control.toPlainText()

    def reads(self, words: str) -> bool:
        labels = self.window.findChildren(QLabel)
        return any(words in label.text() for label in labels if label.isVisible())

    def names(self) -> set[str]:
        return {name_of(w) for w in self.controls()}

    def cards(self) -> list[SessionCard]:
        """Those of sessions, those out of sight too."""
        QApplication.processEvents()
        return self.window.findChildren(SessionCard)


@pytest.fixture
def reader(qtbot: QtBot, look: Look, desk: Desk) -> Iterator[Reader]:
    with small_window(look, desk.store, [RegisterScreen, DisputeScreen]) as small:
        yield Reader(small, qtbot, desk)


def test_the_cards_of_one_dispute_serve_the_next(reader: Reader) -> None:
    first, second = reader.keep(sessions=3), reader.keep(sessions=2)
    reader.go(first)
    before = set(reader.cards())
    reader.go(second)
    reader.go(first)
    assert set(reader.cards()) == before
    assert [reader.text(f"Buổi {n} – ngày") for n in (1, 2, 3)] == [
        "05/03/2026",
        "06/03/2026",
        "07/03/2026",
    ]


def test_few_cards_are_kept_for_later(reader: Reader) -> None:
    many, one = reader.keep(sessions=SPARE + 5), reader.keep()
    reader.go(many)
    reader.go(one)
    reader.wait(lambda: len(reader.cards()) <= SPARE + 1)
    reader.go(many)
    assert f"Buổi {SPARE + 5} – ngày" in reader.names()


def test_what_cannot_be_read_stays_with_its_own_dispute(reader: Reader) -> None:
    first, second = reader.keep(), reader.keep()
    reader.go(first)
    reader.fill(DAY, "31/2")
    reader.key(Qt.Key.Key_Tab)
    assert reader.reads("Không có ngày 31/2/2026")
    reader.go(second)
    assert reader.text(DAY) == "05/03/2026"
    assert not reader.reads("Không có ngày 31/2/2026")
    assert (reader.kept(first), reader.kept(second)) == (first, second)


def test_what_waits_is_there_again_with_its_own_dispute(reader: Reader) -> None:
    first, second = reader.keep(), reader.keep()
    reader.go(first)
    reader.fill(DAY, "1/3/2026")
    reader.key(Qt.Key.Key_Tab)
    assert reader.kept(first) == first
    reader.go(second)
    assert reader.text(DAY) == "05/03/2026"
    assert not reader.reads("01/03/2026")
    reader.go(first)
    assert reader.text(DAY) == "01/03/2026"
    assert reader.reads("01/03/2026")
    assert reader.kept(second) == second


def test_what_is_typed_when_another_dispute_is_opened_is_kept_in_its_own(reader: Reader) -> None:
    first, second = reader.keep(), reader.keep()
    reader.go(first)
    reader.fill(PLACE, "Nhà văn hóa xóm Văn")
    reader.go(second)
    assert reader.kept(first).sessions[0].place == "Nhà văn hóa xóm Văn"
    assert reader.text(PLACE) == "Nhà số 5"
    assert reader.kept(second) == second


def test_a_card_writes_into_the_row_it_shows(reader: Reader) -> None:
    first, second = reader.keep(sessions=2), reader.keep(sessions=2)
    reader.go(first)
    reader.go(second)
    reader.fill("Buổi 2 – địa điểm", "Nhà ông Đạt")
    reader.key(Qt.Key.Key_Tab)
    reader.press("Bỏ Buổi 1")
    left = reader.kept(second).sessions
    assert [(s.id, s.place) for s in left] == [(second.sessions[1].id, "Nhà ông Đạt")]
    assert reader.kept(first) == first


def test_typing_in_one_dispute_is_not_taken_back_in_another(reader: Reader) -> None:
    first, second = reader.keep(), reader.keep()
    reader.go(first)
    reader.fill(DAY, "6/3/2026")
    reader.fill(DAY, "5/3/2026")
    reader.key(Qt.Key.Key_Tab)
    reader.go(second)
    line = reader.focus(DAY)
    assert isinstance(line, QLineEdit)
    assert not line.isUndoAvailable()


def test_rows_that_are_gone_are_neither_named_nor_reached(reader: Reader) -> None:
    many, one = reader.keep(sessions=3), reader.keep()
    reader.go(many)
    assert "Buổi 3 – ngày" in reader.names()
    reader.go(one)
    assert not [name for name in reader.names() if "Buổi 2" in name or "Buổi 3" in name]
    hidden = [card for card in reader.cards() if not card.isVisible()]
    assert hidden
    assert not [w for w in stops(reader.window) for card in hidden if card.isAncestorOf(w)]
    for _ in range(TO_TAB):
        reader.key(Qt.Key.Key_Tab)
        assert not [card for card in hidden if card.isAncestorOf(reader.focused())]


def test_enter_passes_over_the_cards_out_of_sight(reader: Reader) -> None:
    many, one = reader.keep(sessions=3), reader.keep()
    reader.go(many)
    reader.go(one)
    reader.focus("Nội dung")
    for _ in range(TO_TAB):
        reader.key("Ctrl+Return")
        assert reader.focused().isVisible()
        assert "Buổi 3" not in reader.says()


def test_the_card_under_ones_hands_stays_while_a_row_before_it_goes(reader: Reader) -> None:
    dispute = reader.keep(sessions=2)
    reader.go(dispute)
    editor = reader.focus("Buổi 2 – địa điểm")
    without = replace(reader.kept(dispute), sessions=dispute.sessions[1:])
    with reader.office.store.transaction():
        reader.office.store.disputes.keep(without)
    reader.small.desk.changes.happened.emit()
    QApplication.processEvents()
    assert reader.focused() is editor
    assert reader.says() == PLACE


def test_people_are_called_by_their_place_and_are_folded_up(reader: Reader) -> None:
    three = tuple(a_party(side=s, name=n) for s, n in (("A", "An"), ("A", "Bích"), ("B", "Chi")))
    other = tuple(replace(party, id=new_id()) for party in three)
    first, second = reader.keep(parties=three), reader.keep(parties=other)
    reader.go(first)
    reader.press("Thêm chi tiết Bên A, người 2")
    assert "Bên A, người 2 – điện thoại" in reader.names()
    reader.go(second)
    assert reader.text("Bên A, người 2 – họ và tên") == "Bích"
    assert "Bên A, người 2 – điện thoại" not in reader.names()
    assert "Thêm chi tiết Bên A, người 2" in reader.names()


def test_a_change_of_the_office_is_on_the_page_at_once(reader: Reader) -> None:
    dispute = reader.keep()
    reader.go(dispute)
    screen = reader.small.window.current()
    assert screen is not None
    assert reader.office.team.name in screen.line()
    reader.small.desk.office.change_team(reader.office.team.id, name="Tổ hòa giải xóm Mới")
    reader.small.desk.changes.happened.emit()
    assert "Tổ hòa giải xóm Mới" in screen.line()


def test_a_new_mediator_can_be_chosen_at_once(reader: Reader) -> None:
    reader.go(reader.keep())
    reader.small.desk.office.add_mediator(reader.office.team.id, "Lò Văn Mới")
    reader.small.desk.changes.happened.emit()
    reader.focus("Thêm hòa giải viên")
    reader.type("lo van")
    reader.key(Qt.Key.Key_Return)
    reader.wait(lambda: "Lò Văn Mới" in reader.names())

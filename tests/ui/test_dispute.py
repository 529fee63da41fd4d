"""The dispute page, by keys and by what a screen reader says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QScrollArea
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from mediation_desk.domain.codes import (
    DeclineGround,
    EndGround,
    OutcomeResult,
    PromiseStatus,
    SessionResult,
)
from mediation_desk.domain.dispute import Dispute
from mediation_desk.domain.office import Mediator
from mediation_desk.opening import Opened
from mediation_desk.store.database import Store
from mediation_desk.store.keys import Keys
from mediation_desk.ui.changes import Changes
from mediation_desk.ui.desk import Desk as PageDesk
from mediation_desk.ui.look import Look
from mediation_desk.ui.main_window import MainWindow
from mediation_desk.ui.places import PLACES
from mediation_desk.ui.screens import screen_named
from mediation_desk.ui.status_line import StatusLine
from mediation_desk.ui.task import Tasks
from mediation_desk.ui.widgets.notice import Notices
from tests.conftest import Desk
from tests.desk import WindowDesk, name_of
from tests.samples import KEY, TODAY, a_dispute, a_mediator, a_round, a_session, clock, ids

NEW = "Ctrl+N"


class Writer(WindowDesk):
    """Somebody who writes on the dispute page and counts the keys that are no words."""

    def __init__(self, window: MainWindow, bot: QtBot, office: Desk) -> None:
        super().__init__(window, bot)
        self.main = window
        self.office = office
        self.keys = 0

    def key(self, key: Qt.Key | str) -> None:
        self.keys += 1
        super().key(key)

    def enter(self) -> None:
        self.key(Qt.Key.Key_Return)

    def on(self, dispute: Dispute) -> Dispute:
        with self.office.store.transaction():
            kept = self.office.store.disputes.keep(dispute)
        self.main.go("dispute", kept.id)
        QApplication.processEvents()
        return kept

    def kept(self, dispute: Dispute | None = None) -> Dispute:
        every = self.office.store.listing.ids()
        return self.office.store.disputes.get(dispute.id if dispute else every[0])

    def count(self) -> int:
        return len(self.office.store.listing.ids())

    def text(self, name: str) -> str:
        control = self.control(name)
        assert isinstance(control, QLineEdit | QPlainTextEdit)
        return control.text() if isinstance(control, QLineEdit) else control.toPlainText()

    def reads(self, words: str) -> bool:
        """Whether a label that can be seen says so."""
        labels = self.window.findChildren(QLabel)
        return any(words in label.text() for label in labels if label.isVisible())

    def choose(self, name: str, downs: int) -> None:
        """Go to a list and take the entry so many below the present one."""
        self.focus(name)
        for _ in range(downs):
            self.key(Qt.Key.Key_Down)

    def named(self, name: str) -> bool:
        return any(name_of(w) == name for w in self.controls())

    def screen(self) -> str:
        current = self.main.current()
        return current.NAME if current else ""


@pytest.fixture
def writer(qtbot: QtBot, look: Look, desk: Desk) -> Iterator[Writer]:
    window = a_window(look, desk.store)
    window.resize(1366, 697)
    window.show()
    QApplication.processEvents()
    yield Writer(window, qtbot, desk)
    for tasks in window.findChildren(Tasks):
        assert tasks.stop()
    window.close()
    delete(window)


def a_window(look: Look, store: Store) -> MainWindow:
    """The window with the page, the register behind it and the preview before it."""
    status = StatusLine(look)
    window = MainWindow(look, status)
    desk = PageDesk(
        opened=Opened(store, ids(), lambda: store, Keys(store.path, KEY)),
        look=look,
        today=lambda: TODAY,
        now=clock,
        tasks=Tasks(window),
        changes=Changes(window),
        notices=Notices(look, window),
        go=window.go,
        saved=lambda: status.saved(clock()),
    )
    places = [place for place in PLACES if place.name in ("register", "dispute", "preview")]
    window.fill(places, lambda place: partial(screen_named(place.name), desk))
    return window


def a_settled(office: Desk, **changes: object) -> Dispute:
    sessions = (a_session(date(2026, 3, 5), result=SessionResult.SETTLED),)
    rounds = (a_round(date(2026, 3, 2), date(2026, 3, 5)),)
    return a_dispute(office.team, sessions=sessions, rounds=rounds, **changes)


def test_a_new_dispute_takes_at_most_twelve_keys_beyond_its_words(writer: Writer) -> None:
    writer.main.go("register", None)
    writer.keys = 0
    writer.key(NEW)
    writer.key("Ctrl+A")
    writer.type("5/3")
    writer.enter()
    writer.type("Lương Văn Tảo")
    writer.enter()
    writer.type("Hoàng Thị Mận")
    writer.enter()
    writer.type("Bà Mận rào lối đi chung.")
    writer.key("Ctrl+Return")
    assert writer.keys <= 12
    kept = writer.kept()
    assert (kept.received_on, kept.summary) == (date(2026, 3, 5), "Bà Mận rào lối đi chung.")
    assert [(p.side, p.name) for p in kept.parties] == [
        ("A", "Lương Văn Tảo"),
        ("B", "Hoàng Thị Mận"),
    ]
    assert "08:00" in writer.main.status.words()


def test_a_new_dispute_is_begun_from_any_page(writer: Writer) -> None:
    kept = writer.on(a_settled(writer.office))
    writer.key(NEW)
    assert writer.says() == "Ngày nhận"
    writer.fill("Bên A – họ và tên", "Lương Văn Tảo")
    writer.main.go("dispute", kept.id)
    writer.key(NEW)
    assert writer.text("Bên A – họ và tên") == "Lương Văn Tảo"


def test_nothing_is_kept_before_both_names_and_the_content(writer: Writer) -> None:
    before = writer.main.status.words()
    writer.main.go("dispute", None)
    writer.fill("Bên A – họ và tên", "Lương Văn Tảo")
    writer.fill("Bên A – năm sinh", "1968")
    writer.fill("Bên B – họ và tên", "Hoàng Thị Mận")
    writer.key(Qt.Key.Key_Tab)
    assert writer.count() == 0
    assert writer.main.status.words() == before
    assert writer.reads("Còn thiếu 1 mục để vào sổ")
    writer.key("F8")
    writer.type("Tranh chấp lối đi.")
    writer.key(Qt.Key.Key_Tab)
    first = writer.kept().parties[0]
    assert first.birth
    assert first.birth.iso() == "1968"


def test_a_new_dispute_begun_and_left_is_there_again(writer: Writer) -> None:
    other = writer.on(a_dispute(writer.office.team))
    writer.main.go("dispute", None)
    writer.fill("Bên A – họ và tên", "Vi Thị Ngoan")
    writer.main.go("dispute", other.id)
    assert writer.text("Bên A – họ và tên") == "Nguyễn Văn Đạt"
    writer.main.go("dispute", None)
    assert writer.text("Bên A – họ và tên") == "Vi Thị Ngoan"
    assert writer.text("Bên B – họ và tên") == ""


def test_a_field_is_kept_when_it_is_left_and_undone_by_one_key(writer: Writer) -> None:
    kept = writer.on(a_dispute(writer.office.team))
    before = writer.main.status.words()
    writer.fill("Bên B – nơi cư trú", "Xóm Văn,  xã Mai Châu ")
    assert writer.kept(kept) == kept
    assert writer.main.status.words() == before
    writer.key(Qt.Key.Key_Tab)
    assert writer.kept(kept).parties[1].address == "Xóm Văn, xã Mai Châu"
    assert writer.text("Bên B – nơi cư trú") == "Xóm Văn, xã Mai Châu"
    assert "08:00" in writer.main.status.words()
    writer.key("Ctrl+Z")
    assert writer.kept(kept) == kept
    assert writer.text("Bên B – nơi cư trú") == ""


def test_three_saves_are_taken_back_and_made_again_after_the_page_was_opened_again(
    writer: Writer,
) -> None:
    kept = writer.on(a_dispute(writer.office.team))
    other = writer.on(a_dispute(writer.office.team, summary="Chuyện khác."))
    writer.main.go("dispute", kept.id)
    states = [kept]
    for name, words in (
        ("Nơi xảy ra", "Đầu dốc"),
        ("Bên A – nơi cư trú", "Xóm Văn"),
        ("Bên B – năm sinh", "1970"),
    ):
        writer.fill(name, words)
        writer.key(Qt.Key.Key_Tab)
        states.append(writer.kept(kept))
    writer.main.go("register")
    writer.main.go("dispute", other.id)
    writer.key("Ctrl+Z")
    assert writer.kept(other) == other
    writer.main.go("dispute", kept.id)
    for state in reversed(states[:-1]):
        writer.key("Ctrl+Z")
        assert writer.kept(kept) == state
    for state in states[1:]:
        writer.key("Ctrl+Y")
        assert writer.kept(kept) == state
    assert writer.text("Bên B – năm sinh") == "1970"


def test_the_history_reads_old_and_new_and_who(writer: Writer) -> None:
    kept = writer.on(a_dispute(writer.office.team))
    writer.fill("Nơi xảy ra", "Đầu dốc")
    writer.key(Qt.Key.Key_Tab)
    writer.press("Ai sửa gì, khi nào")
    writer.wait(lambda: writer.says() == "Lịch sử vụ việc")
    first = writer.focused().toPlainText().splitlines()[0]  # type: ignore[attr-defined]
    assert first.endswith(f"Lan, máy này – Nơi xảy ra: {kept.place} → Đầu dốc")
    writer.key("Ctrl+Z")
    again = writer.focused().toPlainText().splitlines()[0]  # type: ignore[attr-defined]
    assert again.endswith(f"Nơi xảy ra: Đầu dốc → {kept.place}")


def test_a_new_dispute_that_is_dropped_waits_in_the_bin(writer: Writer) -> None:
    writer.main.go("dispute", None)
    writer.fill("Bên A – họ và tên", "Lương Văn Tảo")
    writer.press("Bỏ vụ đang ghi")
    store = writer.office.store
    assert [d.words["Bên A – họ và tên"] for d in store.drafts.discarded()] == ["Lương Văn Tảo"]


def test_after_a_new_change_what_was_taken_back_is_left_behind(writer: Writer) -> None:
    kept = writer.on(a_dispute(writer.office.team))
    writer.fill("Nơi xảy ra", "Đầu dốc")
    writer.key(Qt.Key.Key_Tab)
    writer.key("Ctrl+Z")
    writer.fill("Nơi xảy ra", "Cuối dốc")
    writer.key(Qt.Key.Key_Tab)
    writer.key("Ctrl+Y")
    assert writer.kept(kept).place == "Cuối dốc"


def test_of_two_dates_that_contradict_each_other_either_may_be_mended(writer: Writer) -> None:
    kept = writer.on(a_settled(writer.office))
    writer.fill("Ngày kết thúc", "1/3/2026")
    writer.key(Qt.Key.Key_Tab)
    assert writer.reads("Ngày kết thúc 01/03/2026 ở trước ngày tiếp nhận 02/03/2026.")
    assert writer.text("Ngày kết thúc") == "01/03/2026"
    assert writer.kept(kept) == kept
    writer.fill("Nội dung", "Chuyện khác hẳn.")
    writer.key(Qt.Key.Key_Tab)
    assert writer.text("Ngày kết thúc") == "01/03/2026"
    writer.fill("Ngày nhận", "1/3")
    writer.fill("Buổi 1 – ngày", "1/3")
    writer.key(Qt.Key.Key_Tab)
    outcome = writer.kept(kept).outcome
    assert outcome
    assert outcome.ended_on == date(2026, 3, 1)
    assert not writer.reads("ở trước ngày tiếp nhận")


def test_a_day_that_is_none_stays_as_typed(writer: Writer) -> None:
    kept = writer.on(a_dispute(writer.office.team))
    writer.fill("Ngày nhận", "31/2")
    writer.key(Qt.Key.Key_Tab)
    assert writer.reads("Không có ngày 31/2/2026")
    writer.fill("Nơi xảy ra", "Đầu xóm")
    writer.key(Qt.Key.Key_Tab)
    assert writer.text("Ngày nhận") == "31/2"
    assert writer.kept(kept).received_on == kept.received_on
    assert writer.kept(kept).place == "Đầu xóm"


def test_mediators_are_chosen_while_their_name_is_typed(writer: Writer) -> None:
    office = writer.office
    second: Mediator = a_mediator(office.team, name="Đinh Công Thêm")
    with office.store.transaction():
        office.store.offices.keep_mediator(second)
    kept = writer.on(a_dispute(office.team))
    for typed in ("thiem", "dinh"):
        writer.focus("Thêm hòa giải viên")
        writer.type(typed)
        writer.enter()
    assert [a.mediator_id for a in writer.kept(kept).assignments] == [
        office.mediator.id,
        second.id,
    ]
    writer.focus("Đinh Công Thêm")
    writer.key(Qt.Key.Key_Delete)
    assert [a.mediator_id for a in writer.kept(kept).assignments] == [office.mediator.id]


def test_somebody_is_invited_with_a_capacity(writer: Writer) -> None:
    kept = writer.on(a_dispute(writer.office.team))
    writer.press("Mời người tham gia")
    writer.wait(lambda: writer.says() == "Họ và tên người được mời")
    writer.type("Hà Văn Ức")
    writer.enter()
    writer.wait(lambda: writer.says() == "Người được mời – mời với tư cách")
    writer.type("già")
    writer.key(Qt.Key.Key_Down)
    writer.enter()
    guest = writer.kept(kept).invited[0]
    assert (guest.name, guest.capacity) == ("Hà Văn Ức", "Già làng")


def test_any_number_of_people_stand_on_any_number_of_sides(writer: Writer) -> None:
    kept = writer.on(a_dispute(writer.office.team))
    writer.press("Bên A – thêm người")
    writer.wait(lambda: writer.says() == "Bên A – họ và tên người thêm")
    writer.type("Nguyễn Thị Huệ")
    writer.enter()
    writer.wait(lambda: writer.says() == "Bên A, người 2 – năm sinh")
    writer.type("1974")
    writer.press("Thêm bên khác")
    writer.wait(lambda: writer.says() == "Họ và tên bên khác")
    writer.type("Triệu Văn Huệ")
    writer.enter()
    writer.wait(lambda: writer.says() == "Bên C – năm sinh")
    people = [(p.side, p.name) for p in writer.kept(kept).parties]
    assert people[2:] == [("A", "Nguyễn Thị Huệ"), ("C", "Triệu Văn Huệ")]
    writer.press("Bỏ Bên A")
    assert [p.name for p in writer.kept(kept).parties_of("A")] == ["Nguyễn Thị Huệ"]
    assert writer.text("Bên A – họ và tên") == "Nguyễn Thị Huệ"
    assert writer.text("Bên A – năm sinh") == "1974"


def test_a_session_that_was_not_held_keeps_its_reason(writer: Writer) -> None:
    kept = writer.on(a_dispute(writer.office.team))
    writer.fill("Thêm buổi hòa giải ngày", "7/3")
    writer.enter()
    writer.wait(lambda: writer.says() == "Buổi 1 – từ giờ")
    writer.type("19h30")
    writer.choose("Buổi 1 – kết quả buổi", 4)
    writer.fill("Buổi 1 – lý do", "Bà Hòa đi vắng")
    writer.fill("Thêm buổi hòa giải ngày", "5/3")
    writer.enter()
    first, second = writer.kept(kept).sessions
    assert (first.held_on, second.held_on) == (date(2026, 3, 5), date(2026, 3, 7))
    assert second.result is SessionResult.NOT_HELD
    assert second.reason == "Bà Hòa đi vắng"
    assert f"{second.held_at:%H:%M}" == "19:30"
    assert writer.text("Buổi 2 – lý do") == "Bà Hòa đi vắng"


def test_who_was_there_is_noted_by_pressing_their_names(writer: Writer) -> None:
    kept = writer.on(a_settled(writer.office))
    party = kept.parties[0]
    writer.press("Buổi 1 – ai có mặt")
    writer.wait(lambda: writer.says() == f"Buổi 1 – {party.name}: chưa ghi")
    for present in (True, False, None, True):
        writer.key(Qt.Key.Key_Space)
        noted = {a.person_id: a.present for a in writer.kept(kept).sessions[0].attendance}
        assert noted.get(party.id) is present
    assert writer.says() == f"Buổi 1 – {party.name}: có mặt"
    writer.key(Qt.Key.Key_Escape)
    assert writer.says() == "Buổi 1 – có mặt: 1, vắng: 0"


def test_an_hour_that_no_clock_shows_is_said_under_it(writer: Writer) -> None:
    kept = writer.on(a_settled(writer.office))
    writer.fill("Buổi 1 – từ giờ", "25:00")
    writer.key(Qt.Key.Key_Tab)
    assert writer.reads("Không có 25:00 trong ngày")
    assert writer.kept(kept).sessions[0].held_at is None


def test_the_gaps_lead_to_a_settlement_in_the_preview(writer: Writer) -> None:
    session = a_session(date(2026, 3, 5), result=SessionResult.SETTLED)
    started = a_dispute(writer.office.team, sessions=(session,))
    kept = writer.on(replace(started, assigned_on=date(2026, 3, 2)))
    assert writer.reads("mục để in văn bản hòa giải thành")
    writer.key("F8")
    assert writer.says() == "Đang hòa giải"
    writer.key(Qt.Key.Key_Right)
    outcome = writer.kept(kept).outcome
    assert outcome
    assert (outcome.result, outcome.ended_on) == (OutcomeResult.SETTLED, date(2026, 3, 5))
    assert outcome.end_ground is EndGround.AGREEMENT
    writer.choose("Căn cứ tiến hành hòa giải", 1)
    writer.fill("Buổi 1 – diễn biến", "Hai bên đã nói hết ý kiến.")
    writer.fill("Thỏa thuận đạt được", "Bà Hòa dỡ rào.")
    writer.fill("Giải pháp thực hiện", "Cùng đo lại ranh giới.")
    writer.key("Ctrl+P")
    assert writer.screen() == "dispute"
    assert writer.says() == "Thêm nghĩa vụ của bên A"
    writer.press("Thêm nghĩa vụ của bên B")
    writer.wait(lambda: writer.says() == "Bên B phải làm")
    writer.type("Dỡ hàng rào tre")
    writer.enter()
    writer.wait(lambda: writer.says() == "Nghĩa vụ 1 – phương thức")
    writer.type("Tự dỡ")
    writer.fill("Nghĩa vụ 1 – thời hạn", "30/3")
    writer.key(Qt.Key.Key_Tab)
    assert writer.reads("Đã đủ để in.")
    writer.key("Ctrl+P")
    writer.wait(lambda: writer.screen() == "preview")
    writer.key(Qt.Key.Key_Escape)
    assert writer.screen() == "dispute"


def test_a_failure_asks_for_its_own_words(writer: Writer) -> None:
    kept = writer.on(a_settled(writer.office))
    writer.focus("Hòa giải thành")
    writer.key(Qt.Key.Key_Right)
    writer.choose("Căn cứ kết thúc", 1)
    writer.fill("Lý do không thành", "Hai bên giữ nguyên ý kiến.")
    writer.key(Qt.Key.Key_Tab)
    outcome = writer.kept(kept).outcome
    assert outcome
    assert (outcome.result, outcome.end_ground) == (OutcomeResult.FAILED, EndGround.PARTY_REQUEST)
    assert outcome.reason == "Hai bên giữ nguyên ý kiến."
    assert not writer.named("Thỏa thuận đạt được")


def test_what_became_of_a_promise_is_noted(writer: Writer) -> None:
    kept = writer.on(a_settled(writer.office))
    writer.press("Ghi lần theo dõi nghĩa vụ 1")
    writer.wait(lambda: writer.says() == "Nghĩa vụ 1, lần theo dõi 1 – ngày theo dõi")
    writer.fill("Nghĩa vụ 1, lần theo dõi 1 – nội dung theo dõi", "Đã dời xong")
    writer.choose("Nghĩa vụ 1, lần theo dõi 1 – tình hình thực hiện", 3)
    look = writer.kept(kept).rounds[-1].obligations[0].follow_up[0]
    assert (look.on, look.finding) == (date(2026, 4, 1), "Đã dời xong")
    assert look.status is PromiseStatus.DONE


def test_a_matter_is_declined_and_taken_back(writer: Writer) -> None:
    kept = writer.on(a_dispute(writer.office.team))
    writer.press("Không thụ lý…")
    writer.press("Ghi không thụ lý")
    assert writer.kept(kept).declined is None
    writer.choose("Lý do", 1)
    writer.press("Ghi không thụ lý")
    declined = writer.kept(kept).declined
    assert declined
    assert (declined.on, declined.ground) == (date(2026, 4, 1), DeclineGround.OUT_OF_SCOPE)
    writer.press("Bỏ ghi không thụ lý")
    assert writer.kept(kept) == kept


def test_a_dispute_that_ended_is_opened_anew(writer: Writer) -> None:
    kept = writer.on(a_settled(writer.office))
    writer.press("Mở lại vụ việc…")
    writer.fill("Ngày mở lại", "20/3")
    writer.press("Mở lại vụ việc")
    assert [r.opened_on for r in writer.kept(kept).rounds] == [
        date(2026, 3, 2),
        date(2026, 3, 20),
    ]
    assert writer.reads("Lần 1: hòa giải thành ngày 05/03/2026, mở lại ngày 20/03/2026.")
    writer.press("Bỏ lần mở lại")
    assert writer.kept(kept) == kept


def test_another_team_mediates_together(writer: Writer) -> None:
    kept = writer.on(a_dispute(writer.office.team))
    writer.choose("Tổ cùng hòa giải", 1)
    assert writer.kept(kept).partner_team_id == writer.office.other_team.id


def test_a_dispute_goes_into_the_bin_with_a_reason_and_comes_back(writer: Writer) -> None:
    kept = writer.on(a_dispute(writer.office.team))
    writer.press("Bỏ vào thùng rác…")
    writer.press("Bỏ vụ 1/2026 vào thùng rác")
    assert writer.kept(kept).deleted is None
    writer.fill("Lý do bỏ", "Ghi nhầm sổ")
    writer.press("Bỏ vụ 1/2026 vào thùng rác")
    deleted = writer.kept(kept).deleted
    assert deleted
    assert deleted.reason == "Ghi nhầm sổ"
    assert writer.screen() == "register"
    writer.key("Ctrl+Z")
    assert writer.kept(kept) == kept
    assert writer.screen() == "dispute"


@pytest.mark.parametrize("state", ["new", "settled", "going on"])
def test_every_control_has_a_name_of_its_own(writer: Writer, state: str) -> None:
    team = writer.office.team
    if state == "new":
        writer.main.go("dispute", None)
    elif state == "settled":
        writer.on(a_settled(writer.office))
    else:
        second = a_session(date(2026, 3, 9), result=SessionResult.NOT_HELD)
        writer.on(a_dispute(team, sessions=(a_session(), second)))
    names = [name_of(w) for w in writer.controls()]
    assert all(names)
    assert len(set(names)) == len(names), sorted(n for n in names if names.count(n) > 1)


def fits(area: QScrollArea) -> bool:
    inside = area.widget()
    room = area.viewport().width()
    return inside.minimumSizeHint().width() <= room and inside.width() <= room


@pytest.mark.parametrize("zoom", [1.0, 1.25, 1.5, 2.0])
def test_the_page_only_scrolls_down(writer: Writer, look: Look, zoom: float) -> None:
    writer.on(a_settled(writer.office))
    look.set_zoom(zoom)
    areas = [a for a in writer.window.findChildren(QScrollArea) if a.isVisible()]
    assert areas
    writer.wait(lambda: all(fits(area) for area in areas))
    assert (writer.window.width(), writer.window.height()) == (1366, 697)


def test_a_narrow_window_shows_one_at_a_time(writer: Writer, look: Look) -> None:
    writer.on(a_settled(writer.office))
    look.set_zoom(1.5)
    QApplication.processEvents()
    assert writer.named("Nội dung")
    writer.key("F9")
    assert not writer.named("Nội dung")
    assert writer.named("Mẫu văn bản")
    writer.key("F9")
    assert writer.named("Nội dung")

"""A program killed while somebody types puts them back in the field with every word."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from mediation_desk.domain.codes import SessionResult
from mediation_desk.domain.dispute import Dispute
from mediation_desk.domain.outcome import Obligation
from mediation_desk.store.database import Store
from mediation_desk.ui.catalogue import install_catalogue
from mediation_desk.ui.draft_bar import DraftBar
from mediation_desk.ui.main_window import MainWindow
from mediation_desk.ui.task import Tasks
from mediation_desk.ui.typed import field_named, words_in
from tests.desk import WindowDesk, name_of
from tests.samples import (
    KEY,
    a_dispute,
    a_party,
    a_round,
    a_session,
    a_store,
    a_team,
    an_office,
    clock,
)
from tests.ui.typist import opened_window


@dataclass
class Survivor(WindowDesk):
    """Somebody who opens the program again."""

    main: MainWindow
    store: Store

    def __init__(self, main: MainWindow, store: Store, bot: QtBot) -> None:
        super().__init__(main, bot)
        self.main, self.store = main, store

    def offer(self) -> str:
        bar = self.main.findChild(DraftBar)
        return bar.words() if bar else ""

    def go_on(self) -> None:
        self.press("Ghi tiếp")
        QApplication.processEvents()

    def typed(self) -> tuple[str, str, int]:
        """The field the person is in, its words, and where the cursor is."""
        editor = self.focused()
        if isinstance(editor, QLineEdit):
            return name_of(editor), editor.text(), editor.cursorPosition()
        assert isinstance(editor, QPlainTextEdit)
        return name_of(editor), editor.toPlainText(), editor.textCursor().position()

    def names(self) -> list[str]:
        return [name_of(control) for control in self.controls()]

    def text(self, name: str) -> str:
        field = field_named(self.main, name)
        return words_in(field) if field else ""

    def close(self) -> None:
        for tasks in self.main.findChildren(Tasks):
            tasks.stop()
        self.main.close()
        delete(self.main)
        self.store.close()


@dataclass
class Place:
    """A store with one dispute, on which programs are killed."""

    path: Path
    dispute: Dispute
    bot: QtBot
    open: list[Survivor]

    def kill_while_typing(self, dispute: str, *fields: str) -> None:
        command = [sys.executable, "-m", "tests.ui.typist", str(self.path), dispute, *fields]
        surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, text=True, env=surroundings
        ) as typist:
            assert typist.stdout is not None
            assert typist.stdout.readline() == "typed\n"
            typist.send_signal(signal.SIGKILL)

    def reopen(self) -> Survivor:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        install_catalogue(app, "vi")
        one = Survivor(*opened_window(app, self.path), self.bot)
        self.open.append(one)
        return one

    def kept(self) -> Dispute:
        store = Store.reopen(self.path, KEY, who="Lan", now=clock, beside=True)
        found = store.disputes.get(self.dispute.id)
        store.close()
        return found


@pytest.fixture
def place(tmp_path: Path, qtbot: QtBot) -> Iterator[Place]:
    store = a_store(tmp_path)
    with store.transaction():
        store.offices.keep_office(an_office())
        team = store.offices.keep_team(a_team())
        ended = a_round(date(2026, 3, 2), date(2026, 3, 5))
        promise = Obligation(id="nghia-vu", by="A", what="Dỡ hàng rào")
        dispute = store.disputes.keep(
            a_dispute(
                team,
                parties=(a_party(), a_party(side="B", name="Lê Thị Hòa")),
                sessions=(a_session(date(2026, 3, 5), result=SessionResult.SETTLED),),
                rounds=(replace(ended, obligations=(promise,)),),
            )
        )
    path = store.path
    store.close()
    made = Place(path, dispute, qtbot, [])
    yield made
    for one in made.open:
        one.close()


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("Nội dung", " Hai bên còn nói thêm về bờ ao"),
        ("Ngày nhận", "2/3/20"),
        ("Bên A – năm sinh", "19"),
        ("Nghĩa vụ 1 – phương thức", "Tự dỡ trong mười ng"),
        ("Buổi 1 – diễn biến", "Ông Đạt trình b"),
        ("Thêm buổi hòa giải ngày", "9/"),
    ],
)
def test_a_program_killed_while_typing_puts_the_person_back_in_the_field(
    place: Place, field: str, words: str
) -> None:
    place.kill_while_typing(place.dispute.id, field, words)
    person = place.reopen()
    number = place.dispute.number
    assert person.offer().startswith(f"Bạn đang ghi vụ số {number} lúc ")
    before = place.kept()
    person.go_on()
    person.wait(lambda: person.typed()[0] == field)
    _, there, cursor = person.typed()
    assert words in there
    assert cursor == there.index(words) + len(words)
    assert place.kept() == before
    assert person.offer() == ""


def test_a_new_dispute_cut_off_half_written_is_there_again_whole(place: Place) -> None:
    place.kill_while_typing(
        "", "Bên A – họ và tên", "Lương Văn Tảo", "Bên A – năm sinh", "1968", "Nội dung", "Bà Mận r"
    )
    person = place.reopen()
    assert person.offer().startswith("Bạn đang ghi vụ việc mới lúc ")
    person.go_on()
    person.wait(lambda: person.typed() == ("Nội dung", "Bà Mận r", 8))
    assert person.text("Bên A – họ và tên") == "Lương Văn Tảo"
    assert person.text("Bên A – năm sinh") == "1968"


def test_what_is_kept_among_the_records_is_offered_no_more(place: Place) -> None:
    place.kill_while_typing(place.dispute.id, "Nội dung", "Thêm một câu.", "Nơi xảy ra", "Đầu dốc")
    person = place.reopen()
    person.go_on()
    person.wait(lambda: person.typed()[0] == "Nơi xảy ra")
    person.key(Qt.Key.Key_Tab)
    person.main.close()
    assert "Đầu dốc" in place.kept().place
    again = place.reopen()
    assert again.offer() == ""


def test_what_is_thrown_away_can_be_taken_back(place: Place) -> None:
    place.kill_while_typing(place.dispute.id, "Nội dung", "Câu bỏ dở")
    person = place.reopen()
    person.press("Bỏ vào thùng rác")
    assert person.offer() == ""
    person.press("Hoàn tác")
    assert person.offer() != ""


def test_words_in_the_bin_go_back_to_their_field(place: Place) -> None:
    place.kill_while_typing(place.dispute.id, "Nội dung", "Câu bỏ dở")
    person = place.reopen()
    person.press("Bỏ vào thùng rác")
    person.main.go("bin")
    QApplication.processEvents()
    (name,) = [n for n in person.names() if n.startswith("Ghi tiếp: Vụ số")]
    person.press(name)
    person.wait(lambda: person.typed()[0] == "Nội dung")
    assert "Câu bỏ dở" in person.typed()[1]
    person.main.go("bin")
    assert not [n for n in person.names() if n.startswith("Ghi tiếp: Vụ số")]


def test_typing_on_the_same_page_sends_the_older_words_to_the_bin(place: Place) -> None:
    place.kill_while_typing(place.dispute.id, "Nội dung", "Câu cũ")
    person = place.reopen()
    person.main.go("dispute", place.dispute.id)
    person.focus("Nơi xảy ra")
    person.type("Câu mới")
    person.wait(lambda: person.offer() == "", 3)
    store = Store.reopen(place.path, KEY, who="Lan", now=clock, beside=True)
    assert ["Câu cũ" in " ".join(d.words.values()) for d in store.drafts.discarded()] == [True]
    store.close()

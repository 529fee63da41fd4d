"""The first start, answered by keys from the first question to the open register."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from mediation_desk.domain.codes import Gender
from mediation_desk.domain.office import Mediator, Office, Team
from mediation_desk.opening import Credentials, Surroundings, open_store
from mediation_desk.ui.look import Look
from mediation_desk.ui.screens.first_start import FirstStart
from mediation_desk.ui.widgets.type_ahead import TypeAhead
from tests.desk import WindowDesk, name_of
from tests.samples import clock
from tests.ui.paper_printer import pdf_printer

AROUND = Surroundings(clock, secrets.randbits)
PASSWORD = "bờ ao cây khế 4"
NEXT = "Ctrl+Return"


@dataclass(frozen=True)
class Kept:
    office: Office | None
    teams: list[Team]
    people: list[Mediator]


@dataclass
class Newcomer(WindowDesk):
    """Somebody at a machine that has no register yet."""

    folder: Path
    finished: list[tuple[Path, Credentials]] = field(default_factory=list)

    def __init__(self, look: Look, bot: QtBot, folder: Path) -> None:
        self.folder, self.path, self.finished = folder, folder / "so" / "so.hg", []
        self.keys = 0
        first = FirstStart(
            look,
            self.path,
            AROUND,
            ask=lambda *_asked: folder / "khac",
            ask_for_printer=lambda _parent, _pages: pdf_printer(folder / "phieu.pdf"),
        )
        super().__init__(first, bot)
        self.first = first
        first.finished.connect(lambda path, me: self.finished.append((path, me)))
        first.resize(1366, 697)
        first.show()
        first.activateWindow()
        bot.waitUntil(lambda: QApplication.focusWidget() is not None)

    def key(self, key: Qt.Key | str) -> None:
        self.keys += 1
        super().key(key)

    def words(self) -> str:
        labels = [w for w in self.window.findChildren(QLabel) if w.isVisible()]
        return "\n".join(label.text() for label in labels)

    def choose(self, typed: str) -> list[str]:
        line = self.focused()
        assert isinstance(line, TypeAhead)
        self.type(typed)
        self.wait(lambda: bool(line.suggestions()), 20)
        offered = line.suggestions()
        self.key(Qt.Key.Key_Return)
        return offered

    def to_password(self) -> None:
        self.key(NEXT)
        self.choose("mai chau")
        self.key(NEXT)
        self.type("Văn")
        self.key(NEXT)
        self.key(NEXT)

    def lock(self) -> None:
        self.type(PASSWORD)
        self.key(Qt.Key.Key_Return)
        self.type(PASSWORD)
        self.key(NEXT)
        self.wait(lambda: "Đã chép ra giấy" in self.says(), 20)

    def open(self) -> Kept:
        self.key(Qt.Key.Key_Space)
        self.key(NEXT)
        path, me = self.finished[-1]
        with open_store(path, me, AROUND) as opened:
            offices = opened.store.offices
            return Kept(offices.office(), offices.teams(), offices.mediators())


@pytest.fixture
def newcomer(look: Look, qtbot: QtBot, tmp_path: Path) -> Iterator[Newcomer]:
    someone = Newcomer(look, qtbot, tmp_path)
    yield someone
    someone.first.close()
    delete(someone.first)


def test_one_team_is_ready_after_a_few_keys_beside_its_words(newcomer: Newcomer) -> None:
    assert "Máy của một tổ hòa giải" in newcomer.says()
    newcomer.to_password()
    assert not newcomer.path.exists()
    newcomer.lock()
    kept = newcomer.open()
    assert kept.office is not None
    assert (kept.office.title, kept.office.province) == ("xã Mai Châu", "Tỉnh Phú Thọ")
    assert not kept.office.practice
    assert [team.name for team in kept.teams] == ["Tổ hòa giải thôn Văn"]
    assert newcomer.finished == [(newcomer.path, Credentials(PASSWORD))]
    assert newcomer.keys <= 12


def test_typing_without_accents_offers_the_commune_first(newcomer: Newcomer) -> None:
    newcomer.key(NEXT)
    assert newcomer.choose("mai chau")[0] == "Xã Mai Châu, tỉnh Phú Thọ"
    assert "Đã chọn: Xã Mai Châu, tỉnh Phú Thọ" in newcomer.words()


def test_a_name_before_july_2025_leads_to_the_commune_of_today(newcomer: Newcomer) -> None:
    newcomer.key(NEXT)
    newcomer.choose("thi tran mai chau")
    assert "Đã chọn: Xã Mai Châu, tỉnh Phú Thọ" in newcomer.words()


def test_a_commune_that_is_not_chosen_is_asked_for_again(newcomer: Newcomer) -> None:
    newcomer.key(NEXT)
    newcomer.choose("mai chau")
    newcomer.type("x")
    newcomer.key(NEXT)
    assert "Chọn một đơn vị trong danh sách" in newcomer.words()
    assert "Bước 2 trong 5" in newcomer.words()


def test_a_commune_writes_down_its_teams_one_enter_each(newcomer: Newcomer) -> None:
    newcomer.key(Qt.Key.Key_Down)
    newcomer.key(NEXT)
    newcomer.choose("phuong hoa binh")
    newcomer.key(NEXT)
    for number in ("1", "2", "2"):
        newcomer.type(number)
        newcomer.key(Qt.Key.Key_Return)
    assert "“Tổ hòa giải tổ dân phố 2” đã có trong danh sách." in newcomer.words()
    newcomer.fill("Tên thôn, tổ dân phố", "3")
    newcomer.key(NEXT)
    newcomer.key(NEXT)
    newcomer.lock()
    teams = newcomer.open().teams
    assert [team.village for team in teams] == ["1", "2", "3"]
    assert {team.village_type for team in teams} == {"tổ dân phố"}


def test_a_team_taken_off_the_list_is_not_made(newcomer: Newcomer) -> None:
    newcomer.key(Qt.Key.Key_Down)
    newcomer.key(NEXT)
    newcomer.choose("mai chau")
    newcomer.key(NEXT)
    for name in ("Văn", "Chiềng"):
        newcomer.type(name)
        newcomer.key(Qt.Key.Key_Return)
    newcomer.focus("Tổ hòa giải thôn Văn")
    newcomer.key(Qt.Key.Key_Delete)
    newcomer.key(NEXT)
    newcomer.key(NEXT)
    newcomer.lock()
    assert [team.village for team in newcomer.open().teams] == ["Chiềng"]


def test_mediators_are_kept_with_gender_and_one_leader(newcomer: Newcomer) -> None:
    newcomer.to_password()
    newcomer.key("Alt+Left")
    for name in ("Hà Thị Thiêm", "Lò Văn Cường", "Hà  thị thiêm"):
        newcomer.type(name)
        newcomer.key(Qt.Key.Key_Return)
    assert "đã có trong danh sách" in newcomer.words()
    newcomer.fill("Họ và tên hòa giải viên", "")
    newcomer.key("Ctrl+A")
    newcomer.key(Qt.Key.Key_Delete)
    newcomer.press("Hà Thị Thiêm là tổ trưởng")
    newcomer.press("Lò Văn Cường là tổ trưởng")
    newcomer.key("Shift+Tab")
    newcomer.key(Qt.Key.Key_Space)
    newcomer.focus("Họ và tên hòa giải viên")
    newcomer.key(NEXT)
    newcomer.lock()
    people = newcomer.open().people
    assert [(person.name, person.leader) for person in people] == [
        ("Hà Thị Thiêm", False),
        ("Lò Văn Cường", True),
    ]
    assert people[1].gender is Gender.MALE
    assert people[0].gender is None


def test_two_passwords_that_differ_write_nothing(newcomer: Newcomer) -> None:
    newcomer.to_password()
    newcomer.key(NEXT)
    assert "Gõ mật khẩu." in newcomer.words()
    newcomer.type("một")
    newcomer.key(Qt.Key.Key_Return)
    newcomer.type("hai")
    newcomer.key(NEXT)
    assert "Hai lần gõ khác nhau" in newcomer.words()
    assert list(newcomer.folder.iterdir()) == []


def test_the_recovery_key_must_stand_on_paper_before_the_register_opens(
    newcomer: Newcomer,
) -> None:
    newcomer.to_password()
    newcomer.lock()
    key = next(word for word in newcomer.words().split("\n") if word.count("-") >= 6)
    assert len(key.replace("-", "")) == 34
    newcomer.key(NEXT)
    assert newcomer.finished == []
    newcomer.open()
    assert len(newcomer.finished) == 1


def test_the_recovery_sheet_is_printed_with_the_key_and_the_office_and_kept_in_no_file(
    newcomer: Newcomer,
) -> None:
    newcomer.to_password()
    newcomer.lock()
    key = next(word for word in newcomer.words().split("\n") if word.count("-") >= 6)
    assert {p.name for p in newcomer.folder.iterdir()} == {"so"}
    newcomer.key("Ctrl+P")
    assert "Đã gửi tới máy in" in newcomer.words()
    pages = PdfReader(newcomer.folder / "phieu.pdf").pages
    assert len(pages) == 1
    files = [p for p in newcomer.folder.rglob("*") if p.is_file() and p.suffix != ".pdf"]
    assert all(key.encode() not in file.read_bytes() for file in files)


def test_the_strength_of_a_password_is_told_in_words_while_it_is_typed(newcomer: Newcomer) -> None:
    newcomer.to_password()
    newcomer.key(NEXT)
    told = []
    for words in ("12345678", " ao làng", " cây khế", " Ngõ 17, giếng cũ!"):
        newcomer.type(words)
        told.append(next(w for w in newcomer.words().split("\n") if w.startswith("Độ mạnh")))
    assert told[0] == "Độ mạnh: yếu, dễ đoán"
    assert told[-1] == "Độ mạnh: mạnh"


def test_a_password_of_fewer_than_eight_letters_is_refused_with_its_reason(
    newcomer: Newcomer,
) -> None:
    newcomer.to_password()
    newcomer.key(NEXT)
    newcomer.type("ế ẫm")
    newcomer.key(Qt.Key.Key_Return)
    newcomer.type("ế ẫm")
    newcomer.key(NEXT)
    assert "Mật khẩu cần ít nhất 8 ký tự" in newcomer.words()
    assert list(newcomer.folder.iterdir()) == []


def test_three_words_are_taken_with_one_key_and_can_be_read(newcomer: Newcomer) -> None:
    newcomer.to_password()
    newcomer.key(NEXT)
    newcomer.key("Ctrl+G")
    offered = newcomer.words().split("Mật khẩu: ")[1].split(".")[0]
    assert len(offered.split()) == 3
    newcomer.key(NEXT)
    newcomer.wait(lambda: "Đã chép ra giấy" in newcomer.says(), 20)
    newcomer.open()
    assert newcomer.finished == [(newcomer.path, Credentials(offered))]


def test_closing_before_the_key_stands_on_paper_says_what_would_be_lost(
    newcomer: Newcomer,
) -> None:
    newcomer.to_password()
    newcomer.lock()
    newcomer.first.close()
    assert newcomer.first.isVisible()
    assert "Chưa chép mã khôi phục ra giấy" in newcomer.words()
    newcomer.first.close()
    assert not newcomer.first.isVisible()


def test_what_stands_in_the_way_is_told_and_nothing_typed_is_lost(newcomer: Newcomer) -> None:
    newcomer.path.parent.write_text("không phải thư mục")
    newcomer.to_password()
    newcomer.type(PASSWORD)
    newcomer.key(Qt.Key.Key_Return)
    newcomer.type(PASSWORD)
    newcomer.key(NEXT)
    newcomer.wait(lambda: "chưa có gì thay đổi" in newcomer.words(), 20)
    newcomer.press("Chọn thư mục khác…")
    assert str(newcomer.folder / "khac" / "so.hg") in newcomer.words()
    newcomer.key(NEXT)
    newcomer.wait(lambda: "Đã chép ra giấy" in newcomer.says(), 20)
    assert (newcomer.folder / "khac" / "so.hg").exists()


def test_going_back_keeps_what_was_answered(newcomer: Newcomer) -> None:
    newcomer.to_password()
    for _ in range(3):
        newcomer.key("Alt+Left")
    assert "Đã chọn: Xã Mai Châu, tỉnh Phú Thọ" in newcomer.words()
    newcomer.key(NEXT)
    assert newcomer.focused().text() == "Văn"  # type: ignore[attr-defined]
    assert "Tổ hòa giải thôn Văn" in newcomer.words()


def test_sample_data_can_be_looked_at_without_answering(newcomer: Newcomer) -> None:
    newcomer.press("Xem thử với dữ liệu mẫu")
    newcomer.wait(lambda: bool(newcomer.finished), 30)
    path, me = newcomer.finished[0]
    with open_store(path, me, AROUND) as opened:
        office = opened.store.offices.office()
        assert office is not None
        assert office.practice
        assert opened.store.disputes.count() == 300
    assert not newcomer.path.exists()


def test_every_control_has_a_name_and_every_letter_size_fits(
    newcomer: Newcomer, look: Look
) -> None:
    for zoom in (1.0, 1.5, 2.0):
        look.set_zoom(zoom)
        QApplication.processEvents()
        assert all(name_of(control) for control in newcomer.controls())
        assert newcomer.window.width() == 1366
        area = newcomer.window.findChild(QScrollArea)
        assert area is not None
        page = area.widget()
        assert isinstance(page, QWidget)
        assert page.width() <= area.viewport().width()

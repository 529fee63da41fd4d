"""The main job by hand: from an empty machine to the quarter's report, with keys and words alone.

No service and no slot is called: what is asserted was read from the screen or from a saved file.
"""

from __future__ import annotations

import secrets
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from mediation_desk.app import Start
from mediation_desk.opening import Surroundings
from mediation_desk.ui.look import Look
from mediation_desk.ui.preferences import Preferences
from mediation_desk.ui.widgets.type_ahead import TypeAhead
from tests.desk import WindowDesk, name_of

NEXT = "Ctrl+Return"
PASSWORD = "bờ ao cây khế 4"
TABLE = "Kết quả hoạt động của tổ hòa giải"
QUARTERLY = "Báo cáo kết quả công tác hòa giải ở cơ sở (quý, 6 tháng, 9 tháng, năm)"
AGREED = "Ông Đạt mở lại lối đi rộng 2 m, bà Hòa góp nửa tiền đổ bê tông."


def noon() -> datetime:
    return datetime(2026, 11, 20, 5, tzinfo=UTC)


class Mediator(WindowDesk):
    """Somebody with a new machine, a keyboard and no mouse."""

    def __init__(self, bot: QtBot) -> None:
        super().__init__(shown_window(), bot)
        self.sit_down()

    def sit_down(self) -> None:
        """The window that is shown now is the one with the keys."""
        self.window = shown_window()
        self.window.activateWindow()
        self.wait(lambda: QApplication.focusWidget() is not None)

    def saved_at(self) -> str:
        """What the line at the foot says of saving."""
        return next(
            label.text()
            for label in self.window.findChildren(QLabel)
            if label.isVisible() and label.text().startswith(("Đã lưu", "Chưa"))
        )

    def has(self, name: str) -> bool:
        return any(name_of(control) == name for control in self.controls())

    def choose(self, name: str, words: str) -> None:
        """Walk down a list of choices until it says so."""
        box = self.focus(name)
        assert isinstance(box, QComboBox)
        self.key(Qt.Key.Key_Home)
        for _ in range(box.count()):
            if box.currentText().startswith(words):
                return
            self.key(Qt.Key.Key_Down)
        raise AssertionError([box.itemText(n) for n in range(box.count())])

    def take_offered(self) -> str:
        """Enter on the first of what is offered under the line; what it says."""
        line = self.focused()
        assert isinstance(line, TypeAhead)
        self.wait(lambda: bool(line.suggestions()), 20)
        offered = line.suggestions()[0]
        self.key(Qt.Key.Key_Return)
        return offered

    def counted(self) -> QTableView:
        """The figures, once they are counted."""
        found: list[QTableView] = []

        def has_rows() -> bool:
            tables = [t for t in self.controls(QTableView) if isinstance(t, QTableView)]
            found[:] = [t for t in tables if t.model().rowCount()]
            return bool(found)

        self.wait(has_rows, 20)
        return found[0]

    def save_as(self, path: Path) -> Path:
        """Ctrl+S, the path typed into the system's dialog, Enter: the file is there."""

        def answer() -> None:
            dialog = QApplication.activeModalWidget()
            line = dialog.findChild(QLineEdit, "fileNameEdit") if dialog else None
            if dialog is None or line is None or QApplication.focusWidget() is not line:
                if dialog:
                    dialog.activateWindow()
                QTimer.singleShot(20, answer)
                return
            self.key("Ctrl+A")
            self.type(str(path))
            self.key(Qt.Key.Key_Return)

        QTimer.singleShot(20, answer)
        self.key("Ctrl+S")
        self.wait(path.exists, 20)
        self.sit_down()
        return path


def shown_window() -> QWidget:
    shown = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w.isWindow()]
    assert len(shown) == 1, shown
    return shown[0]


def words_of(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
    return " ".join(" ".join(pages).split())


@pytest.fixture
def mediator(look: Look, qtbot: QtBot, tmp_path: Path) -> Iterator[Mediator]:
    around = Surroundings(noon, secrets.randbits)
    start = Start(look, around, Preferences(tmp_path / "preferences.ini"))
    start.open(tmp_path / "so" / "so.hg")
    hook = sys.excepthook
    yield Mediator(qtbot)
    sys.excepthook = hook
    assert start.window is not None
    start.window.close()
    start.close()
    delete(start.window)


def make_the_register(mediator: Mediator) -> None:
    mediator.key(NEXT)
    mediator.type("mai chau")
    assert mediator.take_offered() == "Xã Mai Châu, tỉnh Phú Thọ"
    mediator.key(NEXT)
    mediator.type("Văn")
    mediator.key(NEXT)
    mediator.type("Hà Thị Thiêm")
    mediator.key(NEXT)
    mediator.type(PASSWORD)
    mediator.key(Qt.Key.Key_Return)
    mediator.type(PASSWORD)
    mediator.key(NEXT)
    mediator.wait(lambda: "Đã chép ra giấy" in mediator.says(), 20)
    mediator.key(Qt.Key.Key_Space)
    mediator.key(NEXT)
    mediator.wait(lambda: "Sổ vụ việc F3" in map(name_of, shown_window().findChildren(QWidget)))
    mediator.sit_down()


def fill_in_the_papers_items(mediator: Mediator) -> None:
    mediator.choose("Căn cứ tiến hành hòa giải", "Một bên")
    mediator.focus("Thêm hòa giải viên")
    mediator.type("thiem")
    assert mediator.take_offered() == "Hà Thị Thiêm"
    mediator.fill("Ngày phân công", "2/10")
    for side, born, lives in (("A", "1968", "thôn Văn"), ("B", "1974", "thôn Văn")):
        mediator.fill(f"Bên {side} – năm sinh", born)
        mediator.fill(f"Bên {side} – nơi cư trú", lives)
    mediator.choose("Loại tranh chấp", "Lối đi")


def hold_two_sessions(mediator: Mediator) -> None:
    for number, day in ((1, "5/10"), (2, "12/10")):
        mediator.fill("Thêm buổi hòa giải ngày", day)
        mediator.key(Qt.Key.Key_Return)
        session = f"Buổi {number} – "
        mediator.wait(lambda said=session + "từ giờ": mediator.says() == said)
        mediator.type("19:30")
        mediator.fill(session + "địa điểm", "Nhà văn hóa thôn Văn")
        mediator.choose(session + "kết quả buổi", "Đã họp" if number == 1 else "Hòa giải thành")
        mediator.fill(session + "diễn biến", "Hai bên trình bày, tổ phân tích theo luật.")


def settle(mediator: Mediator) -> None:
    mediator.focus("Đang hòa giải")
    mediator.key(Qt.Key.Key_Right)
    mediator.fill("Ngày kết thúc", "12/10")
    mediator.fill("Thỏa thuận đạt được", AGREED)
    mediator.fill("Giải pháp thực hiện", "Hai bên cùng làm, tổ chứng kiến.")
    mediator.press("Thêm nghĩa vụ của bên A")
    mediator.wait(lambda: mediator.says() == "Bên A phải làm")
    mediator.type("Dỡ hàng rào, mở lối đi rộng 2 m.")
    mediator.key(Qt.Key.Key_Return)
    mediator.fill("Nghĩa vụ 1 – thời hạn", "30/10")
    # The key that leads to what a paper still lacks.
    mediator.key("F8")
    assert mediator.says() == "Nghĩa vụ 1 – phương thức"
    mediator.type("Tự làm")
    mediator.key(Qt.Key.Key_Tab)


def register_the_dispute(mediator: Mediator) -> None:
    mediator.key("Ctrl+N")
    mediator.fill("Ngày nhận", "2/10")
    mediator.fill("Bên A – họ và tên", "Nguyễn Văn Đạt")
    mediator.fill("Bên B – họ và tên", "Lê Thị Hòa")
    mediator.fill("Nội dung", "Tranh chấp đất làm lối đi chung.")
    mediator.key(Qt.Key.Key_Tab)
    mediator.wait(lambda: mediator.saved_at() == "Đã lưu 05:00")


def print_the_settlement(mediator: Mediator, out: Path) -> str:
    mediator.key("Ctrl+P")
    mediator.wait(lambda: mediator.has("Lưu PDF"), 20)
    return words_of(mediator.save_as(out))


def find(mediator: Mediator, words: str) -> list[str]:
    mediator.key("F3")
    mediator.focus("Tìm theo tên, nơi ở, số, chữ trong nội dung")
    mediator.type(words)
    mediator.wait(lambda: len(mediator.rows("Các vụ việc")) == 1)
    return mediator.rows("Các vụ việc")


def drill_down(mediator: Mediator) -> list[str]:
    """The cases behind the first figure of the table; the person is back on the figure."""
    mediator.key("F5")
    mediator.choose("Báo cáo", TABLE)
    table = mediator.counted()
    mediator.focus(name_of(table))
    mediator.key("Ctrl+Home")
    assert table.currentIndex().data() == "1"
    mediator.key(Qt.Key.Key_Return)
    cases = mediator.rows(mediator.says())
    mediator.key(Qt.Key.Key_Escape)
    assert mediator.focused() is table
    return cases


def print_the_quarter(mediator: Mediator, out: Path) -> str:
    mediator.choose("Báo cáo", QUARTERLY)
    mediator.wait(lambda: mediator.has("Tiếp nhận: 1"), 20)
    mediator.key("Ctrl+P")
    mediator.wait(lambda: mediator.has("Lưu PDF"), 20)
    return words_of(mediator.save_as(out))


def test_the_whole_job_by_keyboard(mediator: Mediator, tmp_path: Path) -> None:
    make_the_register(mediator)
    register_the_dispute(mediator)
    fill_in_the_papers_items(mediator)
    hold_two_sessions(mediator)
    settle(mediator)

    settlement = print_the_settlement(mediator, tmp_path / "thanh.pdf")
    assert "BẢN NHÁP" not in settlement
    for words in ("Nguyễn Văn Đạt", "Lê Thị Hòa", AGREED, "Hà Thị Thiêm", "Mai Châu"):
        assert words in settlement

    (found,) = find(mediator, "dat loi di")
    assert found.startswith("Số 1/2026, nhận ngày 02/10/2026")
    assert found.endswith("Hòa giải thành")

    assert [case.split(",")[0] for case in drill_down(mediator)] == ["Số 1/2026"]

    report = print_the_quarter(mediator, tmp_path / "quy.pdf")
    assert "quý IV năm 2026" in report
    assert "tiếp nhận trong kỳ 01 vụ, việc" in report
    assert "đạt tỷ lệ 100,00% (1/1 vụ, việc đã giải quyết)" in report

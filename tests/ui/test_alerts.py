"""What went wrong is told in sentences, our own bugs too, and never with a traceback on screen."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from mediation_desk.errors import Cancelled, DiskFull, Invalid, Problem, WrongPassword
from mediation_desk.ui.alerts import install_excepthook, report, tell, told
from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.notice import Notices

TWO = Invalid(
    [Problem("received_on", "date_missing"), Problem("x", "no_such_month", {"month": 13})]
)


def _boxes(host: QWidget) -> list[QMessageBox]:
    return host.findChildren(QMessageBox)


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    sheet = QWidget()
    sheet.resize(600, 400)
    qtbot.addWidget(sheet)
    sheet.show()
    return sheet


def test_the_window_says_no_places_of_records() -> None:
    assert told(TWO) == ["Chưa nhập ngày.", "Không có tháng 13; tháng chỉ từ 1 đến 12."]


def test_a_refusal_is_said_in_the_notice_bar(look: Look, host: QWidget) -> None:
    notices = Notices(look, host)
    tell(notices, TWO)
    assert notices.said() == "\n".join(told(TWO))


def test_without_a_bar_a_box_says_it(look: Look, host: QWidget) -> None:
    tell(host, WrongPassword())
    (box,) = _boxes(host)
    assert box.text() == told(WrongPassword())[0]
    box.done(0)


def test_the_hook_tells_refusals_and_bugs_and_nothing_of_what_was_stopped(
    look: Look, host: QWidget
) -> None:
    notices = Notices(look, host)
    former = sys.excepthook
    back = install_excepthook(notices)
    try:
        sys.excepthook(Cancelled, Cancelled(), None)
        assert (notices.said(), _boxes(host)) == ("", [])
        disk = DiskFull(needed=1, free=0)
        sys.excepthook(DiskFull, disk, None)
        assert notices.said() == told(disk)[0]
        sys.excepthook(KeyError, KeyError("Nguyễn Thị Huệ"), None)
        (box,) = _boxes(host)
        assert box.windowTitle() in {"", "Có lỗi chương trình"}
        assert "Huệ" not in box.text()
        box.done(0)
    finally:
        back()
    assert sys.excepthook is former


def test_a_report_names_places_in_the_program_and_nobody() -> None:
    def open_dispute(name: str) -> None:
        raise ValueError(name)

    with pytest.raises(ValueError) as caught:  # noqa: PT011 - any message will do
        open_dispute("Nguyễn Thị Huệ")
    words = report(caught.value)
    assert "ValueError" in words
    assert "open_dispute" in words
    assert "Huệ" not in words
    assert "/" not in words.split("Python")[0]

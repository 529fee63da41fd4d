"""The place of the office: its teams and mediators, who signs, the numbers of its reports."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mediation_desk.services.rights import Right, holds
from mediation_desk.ui.desk import Desk
from mediation_desk.ui.save_path import AskPrinter, ask_printer
from mediation_desk.ui.screens.office_parts.accounts_part import AccountsPart
from mediation_desk.ui.screens.office_parts.numbers_part import NumbersPart
from mediation_desk.ui.screens.office_parts.record_form import RecordForm
from mediation_desk.ui.screens.office_parts.signatory_part import SignatoryPart
from mediation_desk.ui.screens.office_parts.teams_part import TeamsPart
from mediation_desk.ui.screens.screen import Screen
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.segment import Segment

Part = TeamsPart | SignatoryPart | NumbersPart | AccountsPart


class OfficeScreen(Screen):
    """Every field is kept when it is left, at any time; what is past stays visible."""

    NAME = "office"

    def __init__(self, desk: Desk, ask_for_printer: AskPrinter = ask_printer) -> None:
        super().__init__(desk)
        self.ask_for_printer = ask_for_printer
        self._changes = holds(desk.opened.me, Right.CHANGE_OFFICE)
        self._parts: dict[str, Part] = {
            "teams": TeamsPart(desk),
            "signatories": SignatoryPart(desk),
            "accounts": AccountsPart(desk, self._ask),
        }
        if self._changes:
            self._parts["numbers"] = NumbersPart(desk)
        self._places = Segment(desk.look, self._words(), self.tr("Part of the office"))
        self._lay_out()
        if not self._changes:
            self._only_show()
        self._places.chosen.connect(self._show_place)
        desk.changes.happened.connect(self._changed)
        desk.look.changed.connect(self._dress)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
        self._dress()

    def heading(self) -> str:
        """The title of the page."""
        return self.tr("Teams and signatories")

    def line(self) -> str:
        """Whose office it is, and how large."""
        office, teams = self.desk.office.office(), self.desk.office.teams()
        alive = [team for team in teams if team.dissolved_on is None]
        told = self.tr("{count} teams").format(count=len(alive))
        if not self._changes:
            told = f"{told} · {self.tr('only the justice officer changes the office')}"
        if office is None:
            return told
        return f"{office.title[0].upper()}{office.title[1:]}, {office.province_title} · {told}"

    def arrive(self, what: object | None) -> None:
        """Everything is that of the store now."""
        del what
        self._refresh()

    def leave(self) -> None:
        """What was typed is kept."""
        for part in self._parts.values():
            part.settle()

    def _only_show(self) -> None:
        """Who may not change the office reads it; nothing can be typed that would be refused."""
        for code in ("teams", "signatories"):
            for form in self._parts[code].findChildren(RecordForm):
                form.setEnabled(False)
            for button in self._parts[code].findChildren(Button):
                button.hide()

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """What has the focus can be seen."""
        area = self._stack.currentWidget()
        if isinstance(area, QScrollArea) and now is not None and area.isAncestorOf(now):
            area.ensureWidgetVisible(now)

    def _ask(self, over: QWidget, pages: int) -> QPrinter | None:
        return self.ask_for_printer(over, pages)

    def _words(self) -> list[tuple[str, str]]:
        words = [
            ("teams", self.tr("Teams and mediators")),
            ("signatories", self.tr("Who signs")),
            ("numbers", self.tr("Numbers of reports")),
            ("accounts", self.tr("Accounts")),
        ]
        return [(code, said) for code, said in words if code in self._parts]

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for code, _ in self._words():
            part = self._parts[code]
            self._stack.addWidget(part if code == "teams" else _scrolling(part))
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._places)
        self._column.addWidget(self._stack, 1)

    def _show_place(self, code: str) -> None:
        self.leave()
        self._stack.setCurrentIndex([c for c, _ in self._words()].index(code))

    def _changed(self) -> None:
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        for part in self._parts.values():
            part.refresh()
        self.headed.emit()

    def _dress(self) -> None:
        px = self.desk.look.px
        self._column.setContentsMargins(px(24), 0, px(20), px(14))
        self._column.setSpacing(px(10))


def _scrolling(part: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(part)
    part.setAutoFillBackground(False)
    return area

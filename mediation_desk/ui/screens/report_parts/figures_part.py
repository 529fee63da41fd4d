"""The table with its line of reconciliation, and below it the disputes behind one figure."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from mediation_desk.services.kept import Entry
from mediation_desk.statistics.measures import MEASURES
from mediation_desk.statistics.report import Report
from mediation_desk.ui.look import Look
from mediation_desk.ui.screens.report_parts.cases_list import CasesList
from mediation_desk.ui.screens.report_parts.figures_view import FiguresView
from mediation_desk.ui.widgets.heading import heading, note


class FiguresPart(QWidget):
    """`opened` comes with the id of a dispute the person wants to see, `listed` with each list."""

    opened = Signal(str)
    listed = Signal()

    def __init__(self, look: Look, fetch: Callable[[Sequence[str]], Sequence[Entry]]) -> None:
        super().__init__()
        self._look = look
        self._report: Report | None = None
        self._asked_from: QWidget = self
        self.table = FiguresView(look)
        self.table.setAccessibleName(self.tr("Figures, being counted"))
        self._line = note(look, "")
        self._title = heading(look, "", 13.5)
        self._title.setWordWrap(True)
        self._rule = note(look, "")
        self.cases = CasesList(look, fetch)
        self._lay_out()
        self.table.asked.connect(self._ask)
        self.cases.opened.connect(self.opened)
        self.cases.left.connect(self._go_back)
        look.changed.connect(self._dress)
        self._dress()
        self.put_away()

    def show_report(self, report: Report) -> None:
        """The figures of `report`; a list of disputes that was open is put away."""
        self._report = report
        self.table.show_report(report)
        self.table.setMaximumHeight(self.table.sizeHint().height())
        self._line.setText(report.table.reconciliation.text)
        self.put_away()

    def put_away(self) -> None:
        """No figure's disputes are listed."""
        self._title.hide()
        self.cases.hide()
        self._rule.setText(self.tr("Enter on a number lists the disputes it counts."))

    def list_cases(self, name: str, rule: str, ids: Sequence[str]) -> None:
        """These disputes are listed under that name, and the list has the focus.

        Escape gives the focus back to what has it now.
        """
        self._asked_from = QApplication.focusWidget() or self.table
        self._title.setText(name)
        self._rule.setText(rule)
        self._title.show()
        self.cases.setVisible(bool(ids))
        self.cases.show_cases(name, ids)
        if ids:
            self.cases.setFocus()
        self.listed.emit()

    def _go_back(self) -> None:
        back = self._asked_from
        (back if isValid(back) and back.isVisible() else self.table).setFocus()

    def _ask(self, index: QModelIndex) -> None:
        if self._report is None or not index.isValid():
            return
        form, basis = self._report.table.definition, self._report.table.basis
        column = form.columns[index.column()]
        cell = self.table.figures.cell(index)
        name = self.tr("Column ({number}), {unit}: {count} disputes").format(
            number=column.number,
            unit=self.table.figures.rows()[index.row()].unit,
            count=cell.value,
        )
        self.list_cases(name, MEASURES[column.measure].definition(basis), cell.ids)

    def _lay_out(self) -> None:
        self._below = QVBoxLayout()
        for widget in (self._line, self._title, self._rule):
            self._below.addWidget(widget)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.table, 3)
        self._column.addLayout(self._below)
        self._column.addWidget(self.cases, 2)
        self._column.addStretch(0)

    def _dress(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(1), 0, px(1), px(8))
        self._column.setSpacing(px(6))
        self._below.setContentsMargins(px(18), px(4), px(18), 0)
        self._below.setSpacing(px(4))
        if self._report is not None:
            self.table.setMaximumHeight(self.table.sizeHint().height())

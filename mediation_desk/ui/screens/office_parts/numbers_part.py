"""The numbers and dates of the year's reports, one line a report."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediation_desk.domain.period import Calendar, Period
from mediation_desk.services import quarterly
from mediation_desk.ui.desk import Desk
from mediation_desk.ui.screens.office_parts.record_form import Kind, RecordForm, Spec
from mediation_desk.ui.screens.office_parts.saving import keep
from mediation_desk.ui.widgets.choice import Choice
from mediation_desk.ui.widgets.field import Field
from mediation_desk.ui.widgets.flow import Flow
from mediation_desk.ui.widgets.heading import note
from mediation_desk.ui.widgets.panel import Panel

YEARS_BACK = 20
CODES = ("{}-Q1", "{}-Q2", "{}-H1", "{}-Q3", "{}-9M", "{}-Q4", "{}")


class NumbersPart(Panel):
    """Shows one year; a number is kept when its field is left."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look)
        self._desk, look = desk, desk.look
        this = desk.today().year
        years = [(str(y), str(y)) for y in range(this + 1, this - YEARS_BACK, -1)]
        self._year = Choice(look, years)
        self._year.set_code(str(this))
        self._rows: list[NumberRow] = []
        top = Flow()
        top.addWidget(Field(look, self.tr("Year of the reports"), self._year))
        self.body.addLayout(top)
        self.body.addWidget(
            note(look, self.tr("Without a number the report has a dotted blank to write it on."))
        )
        self._list = QVBoxLayout()
        self.body.addLayout(self._list)
        self.body.addStretch(1)
        self._year.chosen.connect(lambda _code: self._show_year())
        self._show_year()

    def refresh(self) -> None:
        """The numbers are those of the store now."""
        for row in self._rows:
            row.refresh()

    def settle(self) -> None:
        """What is being typed has been kept."""
        for row in self._rows:
            row.settle()

    def _show_year(self) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        year = self._year.code()
        periods = [Period.parse(code.format(year), Calendar.ADMINISTRATIVE) for code in CODES]
        self._rows = [NumberRow(self._desk, period) for period in periods]
        for row in self._rows:
            self._list.addWidget(row)


class NumberRow(QWidget):
    """The number and date of the report of one period."""

    def __init__(self, desk: Desk, period: Period) -> None:
        super().__init__()
        self._desk, self._period = desk, period
        number = self.tr("Number, {period}").format(period=period.label)
        dated = self.tr("Date, {period}").format(period=period.label)
        specs = [
            Spec(key="number", label=number, wide=True),
            Spec(key="dated", label=dated, kind=Kind.DATE, wide=True),
        ]
        self._form = RecordForm(desk.look, desk.today, specs)
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._form)
        self._form.left.connect(self._keep)
        self.refresh()

    def refresh(self) -> None:
        """Both are those of the store now."""
        number, dated = self._desk.office.report_number(quarterly.KEY, self._period)
        self._form.show_record(self._period.code, {"number": number, "dated": dated})

    def settle(self) -> None:
        """What is being typed has been kept."""
        self._form.settle()

    def _keep(self, key: str, value: object) -> None:
        office = self._desk.office
        number, dated = office.report_number(quarterly.KEY, self._period)
        if key == "number":
            number = str(value)
        else:
            dated = value if isinstance(value, date) else None
        keep(
            self._desk,
            self._form,
            lambda: office.set_report_number(quarterly.KEY, self._period, number, dated),
            key,
        )

"""A date as people type it: free while typing, read when it is left, echoed in words."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from mediation_desk import sentences
from mediation_desk.domain.dates import screen_date, typed_date
from mediation_desk.errors import Invalid
from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.line import Line


class DateLine(Line):
    """A line for one day.

    On leaving after a change either `left_date` comes with the day (None when emptied), or
    `problem` with a sentence; `problem` with "" when there is none (any more). `echo` says the day
    in words as typed so far, "" while it is none. The words typed are never touched while typing.
    """

    left_date = Signal(object)
    problem = Signal(str)
    echo = Signal(str)

    def __init__(
        self,
        look: Look,
        today: Callable[[], datetime.date],
        *,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, placeholder=placeholder, parent=parent)
        self._today = today
        self.textEdited.connect(self._echo_typed)

    def set_date(self, day: datetime.date | None) -> None:
        """Shows `day`; nothing is told but its echo."""
        self.set_words(screen_date(day) if day else "")
        self.echo.emit(in_words(day) if day else "")

    def date(self) -> datetime.date | None:
        """The day as typed now; None when there is none to be read."""
        try:
            return typed_date(self.text(), self._today())
        except Invalid:
            return None

    def tell(self) -> None:
        """Tells the day or the problem, and shows a day read as dd/mm/yyyy."""
        super().tell()
        if not self.text().strip():
            self.set_date(None)
            self._tell_day(None)
            return
        try:
            day = typed_date(self.text(), self._today(), "")
        except Invalid as invalid:
            self.problem.emit(sentences.problem(invalid.problems[0]))
        else:
            self.set_date(day)
            self._tell_day(day)

    def _tell_day(self, day: datetime.date | None) -> None:
        self.problem.emit("")
        self.left_date.emit(day)

    def _echo_typed(self) -> None:
        day = self.date()
        if day:
            self.problem.emit("")
        self.echo.emit(in_words(day) if day else "")


def in_words(day: datetime.date) -> str:
    """The day in words of the window's language: Thứ năm, 5 tháng 3 năm 2026."""
    template = _tr("{weekday}, {day} {month} {year}")
    return template.format(
        weekday=_weekdays()[day.weekday()],
        day=day.day,
        month=_months()[day.month - 1],
        year=day.year,
    )


def _weekdays() -> tuple[str, ...]:
    return (
        _tr("Monday"),
        _tr("Tuesday"),
        _tr("Wednesday"),
        _tr("Thursday"),
        _tr("Friday"),
        _tr("Saturday"),
        _tr("Sunday"),
    )


def _months() -> tuple[str, ...]:
    return (
        _tr("January"),
        _tr("February"),
        _tr("March"),
        _tr("April"),
        _tr("May"),
        _tr("June"),
        _tr("July"),
        _tr("August"),
        _tr("September"),
        _tr("October"),
        _tr("November"),
        _tr("December"),
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("DateLine", words)

"""The row in which report, calendar, period and basis are chosen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mediation_desk.domain.period import Calendar, Period, PeriodKind
from mediation_desk.services import quarterly
from mediation_desk.services.reports import BOOK, report_keys
from mediation_desk.statistics.census import Basis
from mediation_desk.ui.look import Look
from mediation_desk.ui.screens.report_parts.wish import Wish, moved, usual_wish, years
from mediation_desk.ui.widgets.choice import Choice
from mediation_desk.ui.widgets.field import Field
from mediation_desk.ui.widgets.flow import Flow
from mediation_desk.ui.widgets.segment import Segment

ROMAN = ("I", "II", "III", "IV")


class Chooser(QWidget):
    """`chosen` comes with the new wish; `basis` is its last choice, put where there is room."""

    chosen = Signal(object)

    def __init__(self, look: Look, today: date) -> None:
        super().__init__()
        self._look, self._today = look, today
        self._keys = sorted(report_keys(), key=lambda pair: _place(pair[0]))
        self.wish = usual_wish(self._keys[0][0], today)
        self._make_editors()
        self._flow = Flow(self)
        self._lay_out()
        self._listen()
        look.changed.connect(self._dress)
        self._dress()
        self._show()

    def _make_editors(self) -> None:
        look = self._look
        self._report = Choice(look, self._keys)
        self._calendar = Segment(
            look,
            [("administrative", self.tr("Administrative")), ("statistics", self.tr("Statistical"))],
            self.tr("Calendar"),
        )
        self._kind = Choice(look, self._kinds())
        self._number = Choice(look, [])
        self._year = Choice(look, [(str(y), str(y)) for y in years(self._today)])
        self.basis = Segment(
            look,
            [("received", self.tr("Received")), ("concluded", self.tr("Concluded"))],
            self.tr("Counted by"),
        )
        # With no parent it would be seen as a window of its own until it is put in its place.
        self.basis.setParent(self)

    def _lay_out(self) -> None:
        look = self._look
        for label, editor in (
            (self.tr("Report"), self._report),
            (self.tr("Calendar"), self._calendar),
            (self.tr("Period"), self._kind),
        ):
            self._flow.addWidget(Field(look, label, editor))
        self._which = Field(look, self.tr("Which one"), self._number)
        self._flow.addWidget(self._which)
        self._flow.addWidget(Field(look, self.tr("Year"), self._year))

    def _listen(self) -> None:
        self._report.chosen.connect(lambda key: self._wish(usual_wish(key, self._today)))
        self._calendar.chosen.connect(lambda code: self._move(calendar=Calendar(code)))
        self._kind.chosen.connect(lambda code: self._move(kind=PeriodKind(code)))
        self._number.chosen.connect(lambda code: self._move(number=int(code)))
        self._year.chosen.connect(lambda code: self._move(year=int(code)))
        self.basis.chosen.connect(lambda code: self._wish(replace(self.wish, basis=Basis(code))))

    def _move(
        self,
        *,
        kind: PeriodKind | None = None,
        number: int = 0,
        year: int = 0,
        calendar: Calendar | None = None,
    ) -> None:
        now = moved(
            self.wish.period, kind or self.wish.period.kind, calendar or self.wish.period.calendar
        )
        period = Period(year or now.year, now.kind, number or now.number, now.calendar)
        self._wish(replace(self.wish, period=period))

    def _wish(self, wish: Wish) -> None:
        self.wish = wish
        self._show()
        self.chosen.emit(wish)

    def _show(self) -> None:
        period = self.wish.period
        self._report.set_code(self.wish.key)
        self._calendar.set_code(period.calendar.value)
        self._kind.set_code(period.kind.value)
        self._number.set_options(self._numbers(period.kind))
        self._number.set_code(str(period.number))
        self._year.set_code(str(period.year))
        self.basis.set_code(self.wish.basis.value)
        self._which.setVisible(period.kind.in_a_year > 1)
        self.basis.setVisible(self.wish.key != BOOK)
        self._dress()

    def _kinds(self) -> list[tuple[str, str]]:
        return [
            ("month", self.tr("Month")),
            ("quarter", self.tr("Quarter")),
            ("half", self.tr("Six months")),
            ("nine_months", self.tr("Nine months")),
            ("year", self.tr("Whole year")),
        ]

    def _numbers(self, kind: PeriodKind) -> list[tuple[str, str]]:
        if kind is PeriodKind.QUARTER:
            words = [self.tr("Quarter {number}").format(number=roman) for roman in ROMAN]
        elif kind is PeriodKind.HALF:
            words = [self.tr("First half"), self.tr("Second half")]
        else:
            months = range(1, kind.in_a_year + 1)
            words = [self.tr("Month {number}").format(number=month) for month in months]
        return [(str(n), word) for n, word in enumerate(words, 1)]

    def _dress(self) -> None:
        self._flow.setSpacing(self._look.px(10))
        widest = ((self._report, 214), (self._kind, 150), (self._number, 170), (self._year, 110))
        for choice, most in widest:
            choice.setMinimumWidth(min(self._look.px(most), choice.sizeHint().width()))


def _place(key: str) -> tuple[int, str]:
    """Tables come first, the report in words next, the book last."""
    return ({quarterly.KEY: 1, BOOK: 2}.get(key, 0), key)

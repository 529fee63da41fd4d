"""The sheet of a report: what is wished for, the days it covers, and the part that shows it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mediation_desk.domain.dates import screen_date
from mediation_desk.services.kept import Entry
from mediation_desk.services.reports import BOOK
from mediation_desk.ui.look import Look
from mediation_desk.ui.screens.report_parts.chooser import Chooser
from mediation_desk.ui.screens.report_parts.figures_part import FiguresPart
from mediation_desk.ui.screens.report_parts.flows_row import FlowsRow
from mediation_desk.ui.screens.report_parts.making import Counted
from mediation_desk.ui.screens.report_parts.texts_part import TextsPart
from mediation_desk.ui.screens.report_parts.wish import Wish
from mediation_desk.ui.widgets.heading import Label, note

NARROW = 780


class Sheet(QWidget):
    """Everything of the page but the checks."""

    def __init__(
        self,
        look: Look,
        today: Callable[[], date],
        fetch: Callable[[Sequence[str]], Sequence[Entry]],
    ) -> None:
        super().__init__()
        self._look, self._today = look, today
        self.chooser = Chooser(look, today())
        self.flows = FlowsRow(look)
        self.figures = FiguresPart(look, fetch)
        self.texts = TextsPart(look, today)
        self._calendar = QLabel()
        self._days = Label(look, "", 11.5)
        self._days.setWordWrap(True)
        self._book = note(look, "")
        self._lay_out()
        self.flows.asked.connect(lambda words, ids: self.figures.list_cases(words, "", ids))
        look.changed.connect(self._dress)
        self._dress()

    def show_wish(self, wish: Wish) -> None:
        """The days of the period are told; the part for that kind of report is seen."""
        self._days.setText(self.days(wish))
        told, words = wish.key != BOOK, not wish.is_table and wish.key != BOOK
        for part, seen in (
            (self.figures, told),
            (self._by, told),
            (self.flows, words),
            (self.texts, words),
        ):
            part.setVisible(seen)
        self._book.setText(self.tr("Every dispute of the period by its number, as on paper."))
        self._book.setVisible(wish.key == BOOK)

    def show_counted(self, counted: Counted) -> None:
        """The figures counted are seen."""
        self.figures.show_report(counted.report)
        if counted.flows is not None:
            self.flows.show_flows(counted.flows)

    def show_nothing(self) -> None:
        """No figures are seen, and why."""
        self.figures.hide()
        self.flows.hide()
        self._book.setText(self.tr("Not counted. Choose the period again to count."))
        self._book.show()

    def days(self, wish: Wish) -> str:
        """The range of days in words, and whether it has passed."""
        first, last = screen_date(wish.period.first), screen_date(wish.period.last)
        told = self.tr("From {first} to {last}").format(first=first, last=last)
        today = self._today()
        if wish.period.is_over(today):
            return self.tr("{days}: the period is over.").format(days=told)
        day = screen_date(today)
        return self.tr("{days}: not over yet, counted to {day}.").format(days=told, day=day)

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """The least it needs: table and list scroll by themselves before the sheet does.

        Where words are written everything has its full height and only the sheet scrolls.
        """
        if not self.texts.isHidden():
            return super().heightForWidth(width)
        return self._body.minimumHeightForWidth(width)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Where there is little width, the basis stands under the days."""
        super().resizeEvent(event)
        narrow = self.width() < self._look.px(NARROW)
        way = QBoxLayout.Direction
        self._days_row.setDirection(way.TopToBottom if narrow else way.LeftToRight)

    def _lay_out(self) -> None:
        told, by = QHBoxLayout(), QHBoxLayout()
        told.addWidget(self._calendar)
        told.addWidget(self._days, 1)
        self._by = Label(self._look, self.tr("Counted by"), 10.5, bold=True, colour="ink2")
        by.addWidget(self._by)
        by.addWidget(self.chooser.basis)
        by.addStretch(1)
        self._days_row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._days_row.addLayout(told, 1)
        self._days_row.addLayout(by)
        self._top = QVBoxLayout()
        self._top.addWidget(self.chooser)
        self._top.addLayout(self._days_row)
        self._top.addWidget(self._book)
        self._top.addWidget(self.flows)
        self._body = QVBoxLayout(self)
        self._body.addLayout(self._top)
        self._body.addWidget(self.texts)
        self._body.addWidget(self.figures, 1)
        self._body.addStretch(0)

    def _dress(self) -> None:
        px = self._look.px
        self._body.setContentsMargins(0, px(10), 0, px(4))
        self._body.setSpacing(px(8))
        self._top.setContentsMargins(px(18), 0, px(18), 0)
        self._top.setSpacing(px(8))
        self._days_row.setSpacing(px(8))
        self._calendar.setPixmap(self._look.pixmap("calendar-range", 18, "accent"))

"""The bar over the page that offers to go on where the program was cut off."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from mediation_desk.domain.dates import screen_date
from mediation_desk.domain.draft import Draft
from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.heading import Label
from mediation_desk.ui.widgets.painting import rounded


class DraftBar(QFrame):
    """Hidden while nothing waits; says what was being written and when."""

    continued = Signal()
    discarded = Signal()

    def __init__(self, look: Look, today: Callable[[], date]) -> None:
        super().__init__()
        self._look, self._today = look, today
        self._words = Label(look, "", 12, bold=True)
        self._words.setWordWrap(True)
        self._on = Button(
            look, self.tr("Go on writing"), icon="notebook-pen", key="Alt+G", height=34
        )
        self._off = Button(look, self.tr("Put it in the bin"), kind="quiet", height=34)
        self._on.clicked.connect(self.continued)
        self._off.clicked.connect(self.discarded)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._on, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._off, 0, Qt.AlignmentFlag.AlignVCenter)
        look.changed.connect(self._dress)
        self._dress()
        self.hide()

    def show_drafts(self, drafts: Sequence[Draft]) -> None:
        """The first of these is offered; without any the bar is gone."""
        self.setVisible(bool(drafts))
        if drafts:
            self._words.setText(self._said(drafts[0], len(drafts) - 1))
            self.setAccessibleName(self._words.text())

    def words(self) -> str:
        """What it says."""
        return self._words.text() if not self.isHidden() else ""

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paints the amber sheet it is written on."""
        t, px = self._look.tokens, self._look.px
        area = QRectF(self.rect()).adjusted(px(24), px(2), -px(24), -px(6))
        rounded(QPainter(self), area, px(8), t.warn_tint, t.warn, px(t.hairline))

    def _said(self, draft: Draft, others: int) -> str:
        at = draft.written_at.astimezone()
        when = f"{at:%H:%M}"
        if at.date() != self._today():
            when = self.tr("{time} on {day}").format(time=when, day=screen_date(at.date()))
        title = draft.title[:1].lower() + draft.title[1:]
        words = self.tr("You were writing {title} at {when}: go on?").format(title=title, when=when)
        if not others:
            return words
        return words + " " + self.tr("{count} more wait.").format(count=others)

    def _dress(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(40), px(6), px(32), px(10))
        self._row.setSpacing(px(10))

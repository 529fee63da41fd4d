"""The page that is written: every section in the order of the paper register, in one scroll."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from mediation_desk.ui.screens.dispute_parts.follow_up import FollowUps
from mediation_desk.ui.screens.dispute_parts.leaving import OtherSteps
from mediation_desk.ui.screens.dispute_parts.matter import Matter
from mediation_desk.ui.screens.dispute_parts.mediators import Mediators
from mediation_desk.ui.screens.dispute_parts.outcome import Ending
from mediation_desk.ui.screens.dispute_parts.part import Part
from mediation_desk.ui.screens.dispute_parts.parties import Parties
from mediation_desk.ui.screens.dispute_parts.past_part import PastPart
from mediation_desk.ui.screens.dispute_parts.receipt import Receipt
from mediation_desk.ui.screens.dispute_parts.sessions import Sessions
from mediation_desk.ui.screens.dispute_parts.sheet import Sheet, reach
from mediation_desk.ui.screens.dispute_parts.signing import Signing


class Form(QScrollArea):
    """Scrolls down only; what has the focus can always be seen."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self._sheet = sheet
        before = (Receipt(sheet), Mediators(sheet), Parties(sheet), Matter(sheet), Sessions(sheet))
        ended = (Ending(sheet), Signing(sheet), FollowUps(sheet))
        self.steps = OtherSteps(sheet)
        self.parts: Sequence[Part] = (*before, *ended, self.steps, PastPart(sheet))
        self._page = QWidget()
        self._column = QVBoxLayout(self._page)
        self._column.setSpacing(0)
        for part in self.parts:
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(self._page)
        self._page.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)
        sheet.desk.look.changed.connect(self._dress)
        self._dress()

    def show_dispute(self, *, afresh: bool) -> None:
        """Every section and field shows the open dispute."""
        dispute = self._sheet.record.dispute
        for part in self.parts:
            part.show_dispute(dispute)
        self._sheet.show(afresh=afresh)

    def mark(self, places: Sequence[str]) -> None:
        """What lacks something is dashed, and each section says whether anything is missing."""
        dispute = self._sheet.record.dispute
        self._sheet.mark_missing(places)
        gaps = [w for place in places if (w := self._sheet.at(place)) is not None]
        for part in self.parts:
            lacks = any(part.isAncestorOf(gap) for gap in gaps)
            part.set_done(False if lacks else part.is_filled(dispute) if dispute else None)

    def go_to(self, place: str) -> None:
        """The person is where that place of the record is written."""
        widget = self._sheet.at(place)
        if widget is not None:
            reach(widget)

    def top(self) -> None:
        """The page stands at its beginning."""
        self.verticalScrollBar().setValue(0)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._page.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, self._sheet.desk.look.px(40))

    def _dress(self) -> None:
        px = self._sheet.desk.look.px
        self._column.setContentsMargins(px(24), 0, px(18), px(24))

"""Column (10): what became of the promises, and notes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout

from mediation_desk.domain.codes import PromiseStatus
from mediation_desk.domain.dates import screen_date
from mediation_desk.domain.dispute import Dispute
from mediation_desk.ui.screens.dispute_parts.card import Card
from mediation_desk.ui.screens.dispute_parts.part import Part
from mediation_desk.ui.screens.dispute_parts.rows import Rows
from mediation_desk.ui.screens.dispute_parts.sheet import Sheet
from mediation_desk.ui.screens.dispute_parts.shelf import Shelf
from mediation_desk.ui.screens.dispute_parts.spot import Spot, of_look, plain, promise
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.heading import Label, note
from mediation_desk.ui.widgets.panel import Panel


class FollowUps(Part):
    """A card for each promise with the looks at it; then the notes."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(
            sheet, "(10)", QCoreApplication.translate("FollowUps", "Follow-up and notes")
        )
        self._rows = Rows(sheet, lambda id_: FollowedCard(self, id_))
        self.body.addWidget(self._rows)
        self.body.addWidget(sheet.words(self.tr("Notes"), plain("notes"), rows=1))

    def show_dispute(self, dispute: Dispute | None) -> None:
        """There is a card for each promise of a round that has ended."""
        self.setVisible(dispute is not None)
        kept = dispute.rounds[-1].obligations if dispute and dispute.outcome else ()
        self._rows.show_ids([p.id for p in kept], dispute)


class FollowedCard(Card):
    """One promise and each look at it."""

    def __init__(self, part: Part, row: str) -> None:
        super().__init__(part.sheet, row)
        self._part = part
        panel = Panel(part.desk.look, fill="sunken")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(panel)
        self._promise: Label = note(part.desk.look, "")
        self.number = 0
        self._looks = Rows(part.sheet, lambda look: LookCard(part, self, look))
        self._add = Button(
            part.desk.look, self.tr("Note what was found"), icon="notebook-pen", kind="quiet"
        )
        self._add.clicked.connect(self._look)
        for widget in (self._promise, self._looks):
            panel.body.addWidget(widget)
        panel.body.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_row(self, dispute: Dispute | None, number: int) -> None:
        """The promise in a line, its looks below."""
        kept = promise(dispute, self.row) if dispute else None
        if kept is None:
            return
        self.number = number
        words = self.tr("Duty {number}, side {side}: {what}").format(
            number=number, side=kept.by, what=kept.what
        )
        due = self.tr("until {day}").format(day=screen_date(kept.due_on)) if kept.due_on else ""
        self._promise.setText(f"{words} ({due})" if due else words)
        name = self.tr("Note what was found of duty {number}").format(number=number)
        self._add.setAccessibleName(name)
        self._looks.show_ids([look.id for look in kept.follow_up], dispute)

    def _look(self) -> None:
        record, today = self._part.sheet.record, self._part.desk.today()
        before = record.dispute
        was = promise(before, self.row) if before else None
        known = {look.id for look in was.follow_up} if was else set()
        if self._part.act(lambda work, d: work.follow_up(d.id, self.row, today)):
            now = promise(record.dispute, self.row) if record.dispute else None
            for look in now.follow_up if now else ():
                if look.id not in known:
                    self._part.sheet.go_to(of_look(self.row, look.id, "on").key)


class LookCard(Card):
    """One look: when, what was found, how far it has come."""

    def __init__(self, part: Part, followed: FollowedCard, row: str) -> None:
        super().__init__(part.sheet, row)
        self._followed = followed
        sheet, shelf = part.sheet, Shelf(part.desk.look, self)
        on = sheet.date(self.tr("Looked on"), self._spot("on"))
        finding = sheet.long_line(self.tr("What was found"), self._spot("finding"))
        status = sheet.choice(self.tr("How far it has come"), self._spot("status"), PromiseStatus)
        shelf.add(self.named(on), 130, 0)
        shelf.add(self.named(finding), 168, 3)
        shelf.add(self.named(status), 196, 1)
        self._remove = Button(part.desk.look, self.tr("Take out"), icon="x", kind="quiet")
        self._remove.clicked.connect(
            lambda: part.act(lambda work, d: work.remove_follow_up(d.id, self.row))
        )
        self._remove.set_compact(True)
        shelf.add(self._remove, 46, 0)

    def show_row(self, dispute: Dispute | None, number: int) -> None:
        """The fields are named by the duty and the number of the look."""
        del dispute
        duty = self._followed.number
        about = self.tr("Duty {duty}, look {number}").format(duty=duty, number=number)
        self._remove.setAccessibleName(self.tr("Take out: {who}").format(who=about))
        self.name_fields(about)

    def _spot(self, name: str) -> Callable[[], Spot]:
        return lambda: of_look(self._followed.row, self.row, name)

"""What each side promised: what, how, until when."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediation_desk.domain.dispute import Dispute
from mediation_desk.ui.screens.dispute_parts.adder import Adder
from mediation_desk.ui.screens.dispute_parts.card import Card
from mediation_desk.ui.screens.dispute_parts.part import Part
from mediation_desk.ui.screens.dispute_parts.rows import Rows
from mediation_desk.ui.screens.dispute_parts.shelf import Shelf
from mediation_desk.ui.screens.dispute_parts.spot import Spot, of_promise
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.choice import Choice
from mediation_desk.ui.widgets.heading import heading
from mediation_desk.ui.widgets.panel import Panel


class Promises(QWidget):
    """A card for each promise of the last round, and a way to add one for each side."""

    def __init__(self, part: Part) -> None:
        super().__init__()
        self._part = part
        look = part.desk.look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(heading(look, self.tr("Rights and duties of the parties"), 12))
        self._rows = Rows(part.sheet, lambda id_: PromiseCard(part, id_))
        column.addWidget(self._rows)
        self._adders: dict[str, Adder] = {}
        self._column = column
        for side in "AB":
            self._adder(side)

    def first_button(self) -> QWidget:
        """Where the first promise is added."""
        return self._adders["A"].button

    def show_dispute(self, dispute: Dispute | None) -> None:
        """There is a card for each promise, and an adder for each side."""
        promises = dispute.rounds[-1].obligations if dispute else ()
        self._rows.show_ids([p.id for p in promises], dispute)
        sides = dispute.sides if dispute else ()
        for side in (*sides, *self._adders):
            self._adder(side).setVisible(side in sides)

    def _adder(self, side: str) -> Adder:
        if side not in self._adders:
            adder = Adder(
                self._part,
                self.tr("Add a duty of side {side}").format(side=side),
                self.tr("What side {side} has to do").format(side=side),
            )
            adder.given.connect(lambda what, side=side: self._add(side, what))
            self._adders[side] = adder
            self._column.addWidget(adder)
        return self._adders[side]

    def _add(self, side: str, what: str) -> None:
        record = self._part.sheet.record
        added = self._adders[side].take(
            lambda: record.act(lambda work, d: work.add_obligation(d.id, side, what)), ""
        )
        if added and record.dispute:
            newest = record.dispute.rounds[-1].obligations[-1].id
            self._part.sheet.go_to(of_promise(newest, "how").key)


class PromiseCard(Card):
    """One promise."""

    def __init__(self, part: Part, row: str) -> None:
        super().__init__(part.sheet, row)
        sheet, look = part.sheet, part.desk.look
        panel = Panel(look, fill="sunken")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(panel)
        self._title = heading(look, "", 12)
        self._remove = Button(look, self.tr("Take out"), icon="x", kind="quiet", height=34)
        self._remove.clicked.connect(
            lambda: part.act(lambda work, d: work.remove_obligation(d.id, self.row))
        )
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignTop)
        panel.body.addLayout(head)
        what = sheet.words(self.tr("What"), self._spot("what"), rows=1)
        panel.body.addWidget(self.named(what))
        line = QWidget()
        panel.body.addWidget(line)
        shelf = Shelf(look, line)
        self._by = sheet.choice(self.tr("Who"), self._spot("by"), [], empty=" ")
        due = sheet.date(self.tr("Until"), self._spot("due_on"))
        how = sheet.long_line(self.tr("How"), self._spot("how"))
        shelf.add(self.named(self._by), 110, 0)
        shelf.add(self.named(due), 140, 0)
        shelf.add(self.named(how), 230, 3)

    def show_row(self, dispute: Dispute | None, number: int) -> None:
        """The card is headed by its number; any side can be the one that promised."""
        name = self.tr("Duty {number}").format(number=number)
        self._title.setText(name)
        self._remove.setAccessibleName(self.tr("Take out: {who}").format(who=name))
        self.name_fields(name)
        if isinstance(self._by.editor, Choice) and dispute:
            side = self.tr("Side {letter}")
            self._by.editor.set_options([(s, side.format(letter=s)) for s in dispute.sides])

    def _spot(self, name: str) -> Callable[[], Spot]:
        return lambda: of_promise(self.row, name)

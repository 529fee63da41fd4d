"""What each side promised: what, how, until when."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediation_desk.domain.dispute import Dispute
from mediation_desk.ui.screens.dispute_parts.adder import Adder
from mediation_desk.ui.screens.dispute_parts.part import Part
from mediation_desk.ui.screens.dispute_parts.rows import Card, Rows
from mediation_desk.ui.screens.dispute_parts.shelf import Shelf
from mediation_desk.ui.screens.dispute_parts.spot import of_promise
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.choice import Choice
from mediation_desk.ui.widgets.field import Field
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

    def __init__(self, part: Part, id_: str) -> None:
        super().__init__()
        sheet, look = part.sheet, part.desk.look
        panel = Panel(look, fill="sunken")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(panel)
        self._title = heading(look, "", 12)
        self._remove = Button(look, self.tr("Take out"), icon="x", kind="quiet", height=34)
        self._remove.clicked.connect(
            lambda: part.act(lambda work, d: work.remove_obligation(d.id, id_))
        )
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignTop)
        panel.body.addLayout(head)
        self._by = sheet.choice(self.tr("Who"), of_promise(id_, "by"), [], empty=" ")
        self._fields = [
            (self._by, self.tr("Who"), 110.0, 0),
            (sheet.date(self.tr("Until"), of_promise(id_, "due_on")), self.tr("Until"), 140.0, 0),
            (sheet.long_line(self.tr("How"), of_promise(id_, "how")), self.tr("How"), 230.0, 3),
        ]
        what = sheet.words(self.tr("What"), of_promise(id_, "what"), rows=1)
        panel.body.addWidget(what)
        line = QWidget()
        panel.body.addWidget(line)
        shelf = Shelf(look, line)
        for field, _, least, weight in self._fields:
            shelf.add(field, least, weight)
        self._named: list[tuple[Field, str]] = [
            (what, self.tr("What")),
            *((field, label) for field, label, _, _ in self._fields),
        ]

    def show_row(self, dispute: Dispute | None, number: int) -> None:
        """The card is headed by its number; any side can be the one that promised."""
        name = self.tr("Duty {number}").format(number=number)
        self._title.setText(name)
        self._remove.setAccessibleName(self.tr("Take out: {who}").format(who=name))
        for field, label in self._named:
            field.editor.setAccessibleName(f"{name} – {label[:1].lower()}{label[1:]}")
        if isinstance(self._by.editor, Choice) and dispute:
            side = self.tr("Side {letter}")
            self._by.editor.set_options([(s, side.format(letter=s)) for s in dispute.sides])

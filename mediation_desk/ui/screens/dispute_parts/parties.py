"""Column (4): the parties on each side, and those with rights or duties in the matter."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediation_desk.domain.dispute import Dispute
from mediation_desk.ui.screens.dispute_parts.adder import Adder
from mediation_desk.ui.screens.dispute_parts.card import Card
from mediation_desk.ui.screens.dispute_parts.part import Part
from mediation_desk.ui.screens.dispute_parts.party import PartyCard, birth_field
from mediation_desk.ui.screens.dispute_parts.rows import Rows
from mediation_desk.ui.screens.dispute_parts.sheet import Sheet
from mediation_desk.ui.screens.dispute_parts.shelf import Shelf
from mediation_desk.ui.screens.dispute_parts.spot import Spot, of_related
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.heading import heading
from mediation_desk.ui.widgets.panel import Panel

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Parties(Part):
    """A card for each side, A and B always; others, and related people, when there are any."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet, "(4)", QCoreApplication.translate("Parties", "The parties"))
        self._sides: dict[str, Side] = {}
        line = QWidget()
        self._shelf = Shelf(self.desk.look, line)
        self.body.addWidget(line)
        for letter in "AB":
            self._add_side(letter)
        self._related = Rows(sheet, lambda id_: RelatedCard(self, id_))
        self.body.addWidget(self._related)
        self._more = QWidget()
        adders = QVBoxLayout(self._more)
        adders.setContentsMargins(0, 0, 0, 0)
        self._third = Adder(self, self.tr("Add another side"), self.tr("Name on another side"))
        self._third.given.connect(self._add_third)
        self._helped = Adder(
            self, self.tr("Add a related person"), self.tr("Name of the related person")
        )
        self._helped.given.connect(self._relate)
        adders.addWidget(self._third)
        adders.addWidget(self._helped)
        self.body.addWidget(self._more)

    def show_dispute(self, dispute: Dispute | None) -> None:
        """There is a card for each side and each person of the dispute."""
        sides = dispute.sides if dispute else ()
        for letter in sides:
            if letter not in self._sides:
                self._add_side(letter)
        for letter, side in self._sides.items():
            side.setVisible(letter in sides or letter in "AB")
            side.show_side(dispute)
        self._related.show_ids([r.id for r in dispute.related] if dispute else [], dispute)
        self._more.setVisible(dispute is not None)

    def is_filled(self, dispute: Dispute) -> bool | None:
        """Whether it is known where every party lives."""
        return all(p.address for p in dispute.parties) or None

    def _add_side(self, letter: str) -> None:
        self._sides[letter] = Side(self, letter)
        self._shelf.add(self._sides[letter], 300)

    def _add_third(self, name: str) -> None:
        dispute = self.sheet.record.dispute
        taken = dispute.sides if dispute else ()
        free = next(letter for letter in _LETTERS if letter not in taken)
        self._third.take(
            lambda: self.sheet.record.act(lambda work, d: work.add_party(d.id, free, name)),
            f"party.{free}.birth",
        )

    def _relate(self, name: str) -> None:
        self._helped.take(
            lambda: self.sheet.record.act(lambda work, d: work.add_related(d.id, name)), ""
        )


class Side(Panel):
    """One side: its people one under another, and the way to add one."""

    def __init__(self, part: Part, letter: str) -> None:
        super().__init__(part.desk.look, fill="sunken")
        self._part = part
        self._letter = letter
        name = self.tr("Side {letter}").format(letter=letter)
        self.setAccessibleName(name)
        self._people = Rows(part.sheet, lambda who: PartyCard(part, who, name))
        self._adder = Adder(
            part,
            self.tr("Add a person"),
            self.tr("Full name of one more"),
            icon="user-plus",
            about=name,
        )
        self._adder.given.connect(self._add)
        head = QHBoxLayout()
        head.addWidget(heading(part.desk.look, name, 12))
        head.addStretch(1)
        self.body.addLayout(head)
        self.body.addWidget(self._people)
        self.body.addWidget(self._adder)
        self.body.addStretch(1)

    def show_side(self, dispute: Dispute | None) -> None:
        """The first person goes by the letter of the side, the others by their ids."""
        others = [p.id for p in dispute.parties_of(self._letter)[1:]] if dispute else []
        self._people.show_ids([self._letter, *others], dispute)
        self._adder.setVisible(dispute is not None)

    def _add(self, name: str) -> None:
        record, letter = self._part.sheet.record, self._letter
        added = self._adder.take(
            lambda: record.act(lambda work, d: work.add_party(d.id, letter, name)), ""
        )
        if added and record.dispute:
            newest = record.dispute.parties_of(letter)[-1].id
            self._part.sheet.go_to(f"party.{newest}.birth")


class RelatedCard(Card):
    """Somebody with rights or duties in the matter who is not a party."""

    def __init__(self, part: Part, row: str) -> None:
        super().__init__(part.sheet, row)
        sheet, shelf = part.sheet, Shelf(part.desk.look, self)
        says = (self.tr("Agrees"), self.tr("Does not agree"))
        name = sheet.line(self.tr("Full name"), self._spot("name"))
        birth = birth_field(sheet, self._spot("birth"))
        residence = sheet.long_line(self.tr("Residence"), self._spot("address"))
        agrees = sheet.yes_no(self.tr("To the settlement"), self._spot("agrees"), says)
        shelf.add(self.named(name), 160, 2)
        shelf.add(self.named(birth), 112, 0)
        shelf.add(self.named(residence), 200, 3)
        shelf.add(self.named(agrees), 172)
        self._remove = Button(part.desk.look, self.tr("Take out"), icon="x", kind="quiet")
        self._remove.set_compact(True)
        self._remove.clicked.connect(
            lambda: part.act(lambda work, d: work.remove_related(d.id, self.row))
        )
        shelf.add(self._remove, 46, 0)

    def show_row(self, dispute: Dispute | None, number: int) -> None:
        """The fields are named by the place of the person in the list."""
        del dispute
        about = self.tr("Related person {number}").format(number=number)
        self._remove.setAccessibleName(self.tr("Take out: {who}").format(who=about))
        self.name_fields(about)

    def _spot(self, name: str) -> Callable[[], Spot]:
        return lambda: of_related(self.row, name)

"""One party: who, born when, living where; what else is known when it is unfolded."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediation_desk.domain.birth import Birth, typed_birth
from mediation_desk.domain.codes import Gender, PartyKind
from mediation_desk.domain.dispute import Dispute
from mediation_desk.domain.people import Party
from mediation_desk.terms import term
from mediation_desk.ui.screens.dispute_parts.card import Card
from mediation_desk.ui.screens.dispute_parts.fold import Fold
from mediation_desk.ui.screens.dispute_parts.part import Part
from mediation_desk.ui.screens.dispute_parts.sheet import Sheet, Where
from mediation_desk.ui.screens.dispute_parts.shelf import Shelf
from mediation_desk.ui.screens.dispute_parts.spot import Spot, of_party
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.field import Field
from mediation_desk.ui.widgets.heading import note


class PartyCard(Card):
    """The party with that id, or the first of a side by its letter; `side` is what it is called."""

    def __init__(self, part: Part, row: str, side: str) -> None:
        super().__init__(part.sheet, row)
        self._part = part
        self._side = side
        self._more = Fold(
            part.desk.look, self.tr("More about them"), folded=self.tr("Less about them")
        )
        self._told = note(part.desk.look, "")
        self._remove = Button(
            part.desk.look, self.tr("Take out"), icon="x", kind="quiet", height=34
        )
        self._remove.clicked.connect(self._take_out)
        self._lay_out(part.sheet)

    def turn_to(self, row: str) -> None:
        """What is seldom asked of somebody is folded up again."""
        super().turn_to(row)
        self._more.set_open(on=False)

    def show_row(self, dispute: Dispute | None, number: int) -> None:
        """What is folded up is told in a line; the last of a side cannot be taken out."""
        self._name(number)
        party = self._party(dispute)
        self._remove.setVisible(bool(dispute and party and len(dispute.parties_of(party.side)) > 1))
        self._more.setVisible(party is not None)
        told = "" if party is None or self._more.is_open() else _told(party)
        self._told.setText(told)
        self._told.setVisible(bool(told))

    def _name(self, number: int) -> None:
        who = self._side
        if number > 1:
            who = self.tr("{side}, person {number}").format(side=self._side, number=number)
        self.name_fields(who)
        self._remove.setAccessibleName(self.tr("Take out: {who}").format(who=who))
        if not self._more.is_open():
            self._more.button.setAccessibleName(self.tr("More about them: {who}").format(who=who))

    def _lay_out(self, sheet: Sheet) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._part.desk.look.px(6))
        top, spot = self._shelf(column), self._spot
        top.add(self.named(sheet.line(self.tr("Full name"), spot("name"))), 200, 3)
        top.add(self.named(birth_field(sheet, spot("birth"))), 112, 0)
        top.add(self.named(sheet.choice(self.tr("Gender"), spot("gender"), Gender)), 118)
        address = sheet.long_line(self.tr("Residence"), spot("address"), hint=self.tr("Village"))
        column.addWidget(self.named(address))
        self._lay_out_more(sheet)
        column.addWidget(self._told)
        column.addWidget(self._more)
        column.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeft)

    def _lay_out_more(self, sheet: Sheet) -> None:
        body, spot = self._more.body, self._spot
        first = self._shelf(body)
        first.add(self.named(sheet.choice(self.tr("Kind"), spot("kind"), PartyKind)), 180)
        first.add(self.named(sheet.line(self.tr("Phone"), spot("phone"))), 124)
        first.add(self.named(sheet.line(self.tr("ID number"), spot("id_number"))), 124)
        body.addWidget(self.named(sheet.line(self.tr("Represented by"), spot("representative"))))
        body.addWidget(self.named(sheet.words(self.tr("Request"), spot("request"))))

    def _shelf(self, column: QVBoxLayout) -> Shelf:
        line = QWidget()
        column.addWidget(line)
        return Shelf(self._part.desk.look, line)

    def _spot(self, name: str) -> Callable[[], Spot]:
        return lambda: of_party(self.row, name)

    def _party(self, dispute: Dispute | None) -> Party | None:
        parties = dispute.parties if dispute else ()
        return next((p for p in parties if self.row in (p.id, p.side)), None)

    def _take_out(self) -> None:
        if party := self._party(self._part.sheet.record.dispute):
            self._part.act(lambda work, d: work.remove_party(d.id, party.id))


def birth_field(sheet: Sheet, spot: Where) -> Field:
    """A birth as far as it is known: 1968, 5/1968 or 2/5/1968."""

    def read(words: str) -> Birth | None:
        return typed_birth(words, sheet.desk.today()) if words.strip() else None

    label = QCoreApplication.translate("Sheet", "Year of birth")
    return sheet.line(label, spot, read=read, tell=Birth.on_screen)


def _told(party: Party) -> str:
    """What is known of somebody beyond name, birth and residence."""
    kind = "" if party.kind is PartyKind.INDIVIDUAL else term(party.kind)
    known = (kind, party.phone, party.id_number, party.representative, party.request)
    return " · ".join(words for words in known if words)

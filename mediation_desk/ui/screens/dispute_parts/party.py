"""One party: who, born when, living where; what else is known when it is unfolded."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediation_desk.domain.birth import Birth, typed_birth
from mediation_desk.domain.codes import Gender, PartyKind
from mediation_desk.domain.dispute import Dispute
from mediation_desk.domain.people import Party
from mediation_desk.terms import term
from mediation_desk.ui.screens.dispute_parts.fold import Fold
from mediation_desk.ui.screens.dispute_parts.part import Part
from mediation_desk.ui.screens.dispute_parts.rows import Card
from mediation_desk.ui.screens.dispute_parts.sheet import Sheet
from mediation_desk.ui.screens.dispute_parts.shelf import Shelf
from mediation_desk.ui.screens.dispute_parts.spot import Spot, of_party
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.field import Field
from mediation_desk.ui.widgets.heading import note


class PartyCard(Card):
    """The party with that id, or the first of a side by its letter."""

    def __init__(self, part: Part, who: str, about: str) -> None:
        super().__init__()
        self._part = part
        self._who = who
        self._about = about
        self._more = Fold(
            part.desk.look, self.tr("More about them"), folded=self.tr("Less about them")
        )
        self._told = note(part.desk.look, "")
        self._remove = Button(
            part.desk.look, self.tr("Take out"), icon="x", kind="quiet", height=34
        )
        self._remove.setAccessibleName(self.tr("Take out: {who}").format(who=about))
        self._remove.clicked.connect(self._take_out)
        self._more.button.setAccessibleName(self.tr("More about them: {who}").format(who=about))
        self._lay_out(part.sheet)

    def show_row(self, dispute: Dispute | None, number: int) -> None:
        """What is folded up is told in a line; the last of a side cannot be taken out."""
        party = self._party(dispute)
        self._remove.setVisible(bool(dispute and party and len(dispute.parties_of(party.side)) > 1))
        self._more.setVisible(party is not None)
        told = "" if party is None or self._more.is_open() else _told(party)
        self._told.setText(told)
        self._told.setVisible(bool(told))
        del number

    def _lay_out(self, sheet: Sheet) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._part.desk.look.px(6))
        about, top = self._about, self._shelf(column)
        top.add(sheet.line(self.tr("Full name"), self._spot("name"), about=about), 200, 3)
        top.add(birth_field(sheet, self._spot("birth"), about), 112, 0)
        gender = sheet.choice(self.tr("Gender"), self._spot("gender"), Gender, about=about)
        top.add(gender, 118)
        address = sheet.long_line(
            self.tr("Residence"), self._spot("address"), about=about, hint=self.tr("Village")
        )
        column.addWidget(address)
        self._lay_out_more(sheet)
        column.addWidget(self._told)
        column.addWidget(self._more)
        column.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeft)

    def _lay_out_more(self, sheet: Sheet) -> None:
        about, body = self._about, self._more.body
        first = self._shelf(body)
        first.add(sheet.choice(self.tr("Kind"), self._spot("kind"), PartyKind, about=about), 180)
        first.add(sheet.line(self.tr("Phone"), self._spot("phone"), about=about), 124)
        first.add(sheet.line(self.tr("ID number"), self._spot("id_number"), about=about), 124)
        body.addWidget(
            sheet.line(self.tr("Represented by"), self._spot("representative"), about=about)
        )
        body.addWidget(sheet.words(self.tr("Request"), self._spot("request"), about=about))

    def _shelf(self, column: QVBoxLayout) -> Shelf:
        line = QWidget()
        column.addWidget(line)
        return Shelf(self._part.desk.look, line)

    def _spot(self, name: str) -> Spot:
        return of_party(self._who, name)

    def _party(self, dispute: Dispute | None) -> Party | None:
        parties = dispute.parties if dispute else ()
        return next((p for p in parties if self._who in (p.id, p.side)), None)

    def _take_out(self) -> None:
        if party := self._party(self._part.sheet.record.dispute):
            self._part.act(lambda work, d: work.remove_party(d.id, party.id))


def birth_field(sheet: Sheet, spot: Spot, about: str) -> Field:
    """A birth as far as it is known: 1968, 5/1968 or 2/5/1968."""

    def read(words: str) -> Birth | None:
        return typed_birth(words, sheet.desk.today()) if words.strip() else None

    label = QCoreApplication.translate("Sheet", "Year of birth")
    return sheet.line(label, spot, about=about, read=read, tell=Birth.on_screen)


def _told(party: Party) -> str:
    """What is known of somebody beyond name, birth and residence."""
    kind = "" if party.kind is PartyKind.INDIVIDUAL else term(party.kind)
    known = (kind, party.phone, party.id_number, party.representative, party.request)
    return " · ".join(words for words in known if words)

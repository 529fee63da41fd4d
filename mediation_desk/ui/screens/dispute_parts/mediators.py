"""Column (3): who mediates, who is invited to help, and the team that helps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediation_desk.domain.codes import ChosenBy, InvitedCapacity
from mediation_desk.domain.dispute import Dispute
from mediation_desk.domain.office import Mediator
from mediation_desk.domain.text import fold
from mediation_desk.ui.screens.dispute_parts.adder import Adder
from mediation_desk.ui.screens.dispute_parts.chips import Chips
from mediation_desk.ui.screens.dispute_parts.part import Part
from mediation_desk.ui.screens.dispute_parts.sheet import Sheet, terms_of
from mediation_desk.ui.screens.dispute_parts.shelf import Shelf
from mediation_desk.ui.screens.dispute_parts.spot import (
    of_assignment,
    of_invited,
    partner,
    plain,
)
from mediation_desk.ui.widgets.choice import Choice
from mediation_desk.ui.widgets.field import Field
from mediation_desk.ui.widgets.heading import note
from mediation_desk.ui.widgets.type_ahead import Suggestion, TypeAhead


class Mediators(Part):
    """Chips of the mediators and of the guests, each with a way to add one."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(
            sheet, "(3)", QCoreApplication.translate("Mediators", "Mediators and people invited")
        )
        self._later = note(self.desk.look, self.tr("Chosen as soon as the dispute has its number."))
        self.body.addWidget(self._later)
        self._all = QWidget()
        self.body.addWidget(self._all)
        self._column = QVBoxLayout(self._all)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self.desk.look.px(8))
        self._assigned = Chips(sheet, self._assignment_fields, self._unassign)
        self._column.addWidget(self._assigned)
        self._lay_out_assigning()
        self._invited = Chips(sheet, self._guest_fields, self._uninvite)
        self._guest = Adder(self, self.tr("Invite somebody"), self.tr("Name of the person invited"))
        self._guest.given.connect(self._invite)
        self._column.addWidget(self._invited)
        self._column.addWidget(self._guest)
        sheet.homes["mediators"] = self._line

    def show_dispute(self, dispute: Dispute | None) -> None:
        """Chips stand for the assignments and the guests; a partner only where there are teams."""
        self._later.setVisible(dispute is None)
        self._all.setVisible(dispute is not None)
        if dispute is None:
            return
        people = self.sheet.office.around().people
        self._assigned.show_people(
            {
                a.id: self._chip_words(people[a.mediator_id].name, a.ended_on)
                for a in dispute.assignments
            }
        )
        self._invited.show_people({g.id: _guest_words(g.name, g.capacity) for g in dispute.invited})
        others = [(t.id, t.name) for t in self.sheet.office.teams() if t.id != dispute.team_id]
        self._partner.setVisible(bool(others))
        if isinstance(self._partner.editor, Choice):
            self._partner.editor.set_options(others)

    def is_filled(self, dispute: Dispute) -> bool | None:
        """Whether anybody mediates, since when."""
        return bool(dispute.assignments and dispute.assigned_on) or None

    def _lay_out_assigning(self) -> None:
        sheet = self.sheet
        self._line = TypeAhead(self.desk.look, self._find, first=True)
        self._line.chosen.connect(self._assign)
        add = Field(self.desk.look, self.tr("Add a mediator"), self._line)
        first = self._shelf()
        first.add(add, 220, 2)
        first.add(sheet.date(self.tr("Assigned on"), plain("assigned_on")), 150)
        first.add(sheet.choice(self.tr("Chosen by"), plain("chosen_by"), ChosenBy), 190)
        self._partner = sheet.choice(
            self.tr("Team mediating together"), partner(), [], empty=self.tr("No other team")
        )
        self._column.addWidget(self._partner)

    def _assignment_fields(self, id_: str) -> QWidget:
        below = QWidget()
        shelf, about = Shelf(self.desk.look, below), self.tr("Assignment")
        shelf.add(
            self.sheet.date(self.tr("Ended on"), of_assignment(id_, "ended_on"), about=about), 150
        )
        reason = of_assignment(id_, "end_reason")
        shelf.add(self.sheet.line(self.tr("Why it ended"), reason, about=about), 250, 3)
        return below

    def _guest_fields(self, id_: str) -> QWidget:
        below = QWidget()
        shelf, about = Shelf(self.desk.look, below), self.tr("Person invited")
        shelf.add(
            self.sheet.line(self.tr("Full name"), of_invited(id_, "name"), about=about), 180, 2
        )
        shelf.add(
            self.sheet.suggested(
                self.tr("Invited as"), of_invited(id_, "capacity"), _capacities, about=about
            ),
            240,
            3,
        )
        agreed = (self.tr("The other side agrees"), self.tr("The other side does not agree"))
        spot = of_invited(id_, "other_side_agrees")
        shelf.add(self.sheet.yes_no(self.tr("Consent"), spot, agreed, about=about), 236)
        return below

    def _find(self, typed: str) -> Sequence[Suggestion]:
        wanted = fold(typed.strip())
        return [
            Suggestion(m.id, m.name, m.birth.on_screen() if m.birth else "")
            for m in self._free()
            if wanted in fold(m.name)
        ]

    def _free(self) -> list[Mediator]:
        """Those of the teams at work who held their mandate on the day and are not assigned."""
        dispute = self.sheet.record.dispute
        if dispute is None:
            return []
        teams = (dispute.team_id, dispute.partner_team_id)
        busy = {a.mediator_id for a in dispute.assignments if a.ended_on is None}
        return [
            m
            for m in self.sheet.office.mediators()
            if m.team_id in teams
            and m.id not in busy
            and (m.ended_on is None or m.ended_on >= dispute.received_on)
        ]

    def _assign(self, mediator_id: object) -> None:
        self._line.set_words("")
        self.act(lambda work, d: work.assign(d.id, str(mediator_id)))

    def _unassign(self, id_: str) -> None:
        self.act(lambda work, d: work.remove_assignment(d.id, id_))

    def _invite(self, name: str) -> None:
        record = self.sheet.record
        added = self._guest.take(lambda: record.act(lambda work, d: work.invite(d.id, name)), "")
        if added and record.dispute:
            newest = record.dispute.invited[-1].id
            self._invited.unfold(newest)
            self.sheet.go_to(of_invited(newest, "capacity").key)

    def _uninvite(self, id_: str) -> None:
        self.act(lambda work, d: work.remove_invited(d.id, id_))

    def _chip_words(self, name: str, ended: object) -> str:
        return self.tr("{name} (ended)").format(name=name) if ended else name

    def _shelf(self) -> Shelf:
        line = QWidget()
        self._column.addWidget(line)
        return Shelf(self.desk.look, line)


def _guest_words(name: str, capacity: str) -> str:
    return f"{name}, {capacity}" if capacity else name


def _capacities(typed: str) -> Sequence[Suggestion]:
    wanted = fold(typed.strip())
    return [
        Suggestion(words, words) for _, words in terms_of(InvitedCapacity) if wanted in fold(words)
    ]

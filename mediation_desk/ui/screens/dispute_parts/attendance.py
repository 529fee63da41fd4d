"""Who came to a session: everybody of the dispute as a chip, unfolded when it is to be noted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mediation_desk.domain.dispute import Dispute
from mediation_desk.domain.session import Session
from mediation_desk.ui.screens.dispute_parts.fold import Fold
from mediation_desk.ui.screens.dispute_parts.part import Part
from mediation_desk.ui.widgets.chip import Chip
from mediation_desk.ui.widgets.flow import Flow

_NEXT: Final = {None: True, True: False, False: None}
"""What a press makes of what was noted: not known, there, absent, and round."""


class Attendance(Fold):
    """The chips of one session; `row` gives its id."""

    def __init__(self, part: Part, row: Callable[[], str]) -> None:
        super().__init__(
            part.desk.look,
            QCoreApplication.translate("Attendance", "Who was there"),
            icon="users",
            folded=QCoreApplication.translate("Attendance", "Fold up who was there"),
        )
        self._part, self._row, self._name = part, row, ""
        self._chips: dict[str, Chip] = {}
        line = QWidget()
        self._flow = Flow(line)
        self._flow.setSpacing(part.desk.look.px(8))
        self.body.addWidget(line)
        self.opened.connect(lambda: self._show_people(part.sheet.record.dispute))

    def show_session(self, dispute: Dispute, session: Session, name: str) -> None:
        """The button tells how many came; `name` is what the session is called."""
        self._name = name
        known = [a.present for a in session.attendance]
        self.say(_summary(sum(known), len(known) - sum(known)))
        self._name_button()
        self._show_people(dispute)

    def set_open(self, *, on: bool) -> None:
        """The chips are shown, or not; the button is named by the session either way."""
        super().set_open(on=on)
        self._name_button()

    def _name_button(self) -> None:
        words = self.button.text()
        self.button.setAccessibleName(f"{self._name} – {words[:1].lower()}{words[1:]}")

    def _show_people(self, dispute: Dispute | None) -> None:
        if not self.is_open() or dispute is None:
            return
        session = next((s for s in dispute.sessions if s.id == self._row()), None)
        people = dict(self._people(dispute)) if session else {}
        self._make(people)
        noted = {a.person_id: a.present for a in session.attendance} if session else {}
        for id_, chip in self._chips.items():
            chip.set_words(f"{people[id_]}: {_words(noted.get(id_))}")
            chip.setAccessibleName(f"{self._name} – {chip.accessibleName()}")
            chip.set_lit(on=noted.get(id_) is True)

    def _people(self, dispute: Dispute) -> Iterator[tuple[str, str]]:
        """The parties, the mediators, the guests, by the ids attendance knows them by."""
        yield from ((party.id, party.name) for party in dispute.parties)
        known = self._part.sheet.office.around().people
        for assignment in dispute.assignments:
            yield assignment.mediator_id, known[assignment.mediator_id].name
        yield from ((guest.id, guest.name) for guest in dispute.invited)

    def _make(self, people: dict[str, str]) -> None:
        for id_ in [i for i in self._chips if i not in people]:
            chip = self._chips.pop(id_)
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for id_, name in people.items():
            if id_ not in self._chips:
                self._chips[id_] = self._chip(id_, name)

    def _chip(self, id_: str, name: str) -> Chip:
        chip = Chip(self._part.desk.look, name)
        chip.clicked.connect(lambda: self._go_on(id_))
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _go_on(self, person_id: str) -> None:
        dispute = self._part.sheet.record.dispute
        sessions = dispute.sessions if dispute else ()
        session = next((s for s in sessions if s.id == self._row()), None)
        if session is None:
            return
        noted = {a.person_id: a.present for a in session.attendance}
        wanted = _NEXT[noted.get(person_id)]
        self._part.act(lambda work, d: work.attend(d.id, session.id, person_id, wanted))


def _words(present: bool | None) -> str:
    if present is None:
        return QCoreApplication.translate("Attendance", "not noted")
    if present:
        return QCoreApplication.translate("Attendance", "there")
    return QCoreApplication.translate("Attendance", "absent")


def _summary(there: int, absent: int) -> str:
    if not there and not absent:
        return QCoreApplication.translate("Attendance", "Who was there")
    words = QCoreApplication.translate("Attendance", "There: {there}, absent: {absent}")
    return words.format(there=there, absent=absent)

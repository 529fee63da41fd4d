"""One mediator as entered at the first start: name, gender, leader."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediation_desk.domain.codes import Gender
from mediation_desk.terms import term
from mediation_desk.ui.look import Look
from mediation_desk.ui.screens.first_start_parts.answers import PersonAnswer
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.heading import Label
from mediation_desk.ui.widgets.segment import Segment
from mediation_desk.ui.widgets.tick import Tick


class PersonRow(QWidget):
    """`changed` brings the person as now entered, `removed` when they are taken off."""

    changed = Signal(object)
    removed = Signal()

    def __init__(self, look: Look, person: PersonAnswer) -> None:
        super().__init__()
        self._person = person
        name = Label(look, person.name, 12, bold=True)
        name.setWordWrap(True)
        genders = [(gender.value, term(gender)) for gender in Gender]
        about = self.tr("Gender of {name}").format(name=person.name)
        self._gender = Segment(look, genders, about)
        self._gender.set_code(person.gender.value if person.gender else "")
        self._leader = Tick(look, self.tr("Leader"))
        self._leader.setAccessibleName(self.tr("{name} leads the team").format(name=person.name))
        self._leader.setChecked(person.leader)
        self._remove = Button(look, "", icon="x", kind="quiet", height=34)
        self._remove.setAccessibleName(self.tr("Take {name} off").format(name=person.name))
        self._gender.chosen.connect(self._chosen)
        self._leader.clicked.connect(self._ticked)
        self._remove.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(12))
        row.addWidget(name, 1)
        for control in (self._gender, self._leader, self._remove):
            row.addWidget(control)

    def untick(self) -> None:
        """Somebody else leads."""
        self._leader.setChecked(False)
        self._person = replace(self._person, leader=False)

    def follow(self, before: QWidget) -> QWidget:
        """The row comes after *before* for the Tab key; returns its last control."""
        for control in (self._gender, self._leader, self._remove):
            QWidget.setTabOrder(before, control)
            before = control
        return before

    def _chosen(self, code: str) -> None:
        self._tell(replace(self._person, gender=Gender(code)))

    def _ticked(self, on: bool) -> None:
        self._tell(replace(self._person, leader=on))

    def _tell(self, person: PersonAnswer) -> None:
        self._person = person
        self.changed.emit(person)

"""The fourth question: who mediates; it may wait."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediation_desk.domain.text import clean, equality_key
from mediation_desk.ui.look import Look
from mediation_desk.ui.screens.first_start_parts.answers import (
    Answers,
    PersonAnswer,
    TeamAnswer,
)
from mediation_desk.ui.screens.first_start_parts.person_row import PersonRow
from mediation_desk.ui.screens.first_start_parts.step import Step
from mediation_desk.ui.screens.first_start_parts.teams_step import EntryLine
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.choice import Choice
from mediation_desk.ui.widgets.field import Field


class PeopleStep(Step):
    """Names, one Enter each; gender and leader beside every name."""

    def __init__(self, look: Look, answers: Answers) -> None:
        super().__init__(look, answers)
        self._which = Choice(look, [])
        self._which.chosen.connect(lambda _code: self._show_people())
        self._team = Field(look, self.tr("Team"), self._which)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(look.px(6))
        self._shown: list[PersonRow] = []
        self._person = EntryLine(look)
        self._person.entered.connect(self._enter_pressed)
        self._add = Button(look, self.tr("Add this mediator"), icon="user-plus", key="Enter")
        self._add.clicked.connect(self._take)
        self.body.addWidget(self._team)
        self.body.addLayout(self._rows)
        self.body.addWidget(Field(look, self.tr("Name of a mediator"), self._person))
        self.body.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def name(self) -> str:
        """Short."""
        return self.tr("Mediators")

    def title(self) -> str:
        """The question."""
        return self.tr("Who are the mediators?")

    def hint(self) -> str:
        """It may wait."""
        return self.tr(
            "Enter adds a name and waits for the next. This may be left out and done later."
        )

    def enter(self) -> None:
        """Focus on the line for a name."""
        teams = self.answers.teams
        self._which.set_options([(str(n), team.name) for n, team in enumerate(teams)])
        if not self._which.code() and teams:
            self._which.set_code("0")
        self._team.setVisible(len(teams) > 1)
        self._show_people()
        self._person.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> str:
        """Always enough; a name left in the line is taken too."""
        return self._taken() if clean(self._person.text()) else ""

    def _current(self) -> TeamAnswer:
        return self.answers.teams[int(self._which.code() or 0)]

    def _enter_pressed(self) -> None:
        if clean(self._person.text()):
            self._take()
        else:
            self._person.focusNextChild()

    def _take(self) -> None:
        self.tell(self._taken())
        self._person.setFocus(Qt.FocusReason.OtherFocusReason)

    def _taken(self) -> str:
        """The typed name is among the answers; the sentence why it cannot be, else ""."""
        name, people = clean(self._person.text()), self._current().people
        if not name:
            return self.tr("Write a name.")
        if any(equality_key(other.name) == equality_key(name) for other in people):
            return self.tr("“{name}” stands in the list already.").format(name=name)
        people.append(PersonAnswer(name))
        self._person.set_words("")
        self._show_people()
        return ""

    def _change(self, place: int, person: PersonAnswer) -> None:
        people = self._current().people
        if person.leader:
            others = [PersonAnswer(p.name, p.gender) for p in people]
            people[:] = others
        people[place] = person
        self._follow_leader(place if person.leader else -1)

    def _follow_leader(self, leader: int) -> None:
        """One leader a team: the others are ticked no longer."""
        for place, row in enumerate(self._shown):
            if leader >= 0 and place != leader:
                row.untick()

    def _drop(self, place: int) -> None:
        del self._current().people[place]
        self._show_people()
        self._person.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_people(self) -> None:
        for row in self._shown:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._shown.clear()
        before: QWidget = self._which
        for place, person in enumerate(self._current().people):
            row = PersonRow(self.look, person)
            row.changed.connect(lambda now, place=place: self._change(place, now))
            row.removed.connect(lambda place=place: self._drop(place))
            self._rows.addWidget(row)
            self._shown.append(row)
            before = row.follow(before)
        self.setTabOrder(before, self._person)

"""Teams at the left; at the right the team looked at, its mediators and one of them."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mediation_desk.domain.office import Mediator
from mediation_desk.ui.desk import Desk
from mediation_desk.ui.screens.office_parts.mediator_part import (
    MandateForm,
    MediatorForm,
    MediatorList,
)
from mediation_desk.ui.screens.office_parts.team_part import TeamForm, TeamList
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.flow import Flow
from mediation_desk.ui.widgets.panel import Panel

LIST = 312
NARROW = 860
UNBOUND = 16_777_215


class TeamsPart(QWidget):
    """Everything about teams and mediators; nothing here is ever removed from old papers."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._make_parts()
        self._lay_out()
        self._listen()
        desk.look.changed.connect(self._dress)
        self._dress()

    def refresh(self) -> None:
        """Everything is that of the store now, with the same team and mediator looked at."""
        self._list.refresh()
        self._show_team(self._list.teams.code(), self._people.people.code())

    def settle(self) -> None:
        """What is being typed has been kept."""
        for form in (self._team, self._person, self._mandate):
            form.settle()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Where there is little width, the teams stand over the team."""
        super().resizeEvent(event)
        self._dress()

    def _make_parts(self) -> None:
        desk, look = self._desk, self._desk.look
        self._list = TeamList(desk)
        self._team, self._people = TeamForm(desk), MediatorList(desk)
        self._person, self._mandate = MediatorForm(desk), MandateForm(desk)
        self._lead = Button(look, self.tr("Make leader"), icon="flag", height=34)
        self._end = Button(look, self.tr("End the mandate"), height=34)
        self._sheets = [Panel(look, title) for title in ("", "", "")]

    def _lay_out(self) -> None:
        team, people, person = self._sheets
        team.body.addWidget(self._team)
        people.body.addWidget(self._people)
        person.body.addWidget(self._person)
        person.body.addWidget(self._mandate)
        buttons = Flow()
        buttons.addWidget(self._lead)
        buttons.addWidget(self._end)
        person.body.addLayout(buttons)
        inside = QWidget()
        self._inside = QVBoxLayout(inside)
        self._inside.setContentsMargins(0, 0, 0, 0)
        for sheet in self._sheets:
            self._inside.addWidget(sheet)
        self._inside.addStretch(1)
        self._area = _scrolling(inside)
        self._left = Panel(self._desk.look)
        self._left.body.addWidget(self._list)
        self._pair = QHBoxLayout(self)
        self._pair.setContentsMargins(0, 0, 0, 0)
        self._pair.addWidget(self._left)
        self._pair.addWidget(self._area, 1)

    def _listen(self) -> None:
        self._list.chosen.connect(self._choose_team)
        self._list.added.connect(self._add_team)
        self._people.chosen.connect(self._choose_person)
        self._people.added.connect(self._add_person)
        self._lead.clicked.connect(self._mandate.lead)
        self._end.clicked.connect(self._mandate.end)

    def _choose_team(self, team_id: str) -> None:
        self.settle()
        self._show_team(team_id, "")

    def _add_team(self, team_id: str) -> None:
        self._choose_team(team_id)
        self._team.focus_first()

    def _choose_person(self, person_id: str) -> None:
        self.settle()
        self._show_person(person_id)

    def _add_person(self, person_id: str) -> None:
        self._choose_person(person_id)
        self._person.focus_first()
        QTimer.singleShot(0, lambda: self._area.ensureWidgetVisible(self._person))

    def _show_team(self, team_id: str, person_id: str) -> None:
        team = {t.id: t for t in self._desk.office.teams()}.get(team_id)
        for sheet in self._sheets:
            sheet.setVisible(team is not None)
        if team is None:
            return
        self._sheets[0].set_title(team.name)
        self._team.show_team(team)
        self._people.show_team(team_id, person_id)
        count = len([m for m in self._desk.office.mediators(team_id) if m.ended_on is None])
        self._sheets[1].set_title(self.tr("Mediators ({count})").format(count=count))
        self._show_person(self._people.people.code())

    def _show_person(self, person_id: str) -> None:
        found = {m.id: m for m in self._desk.office.mediators()}
        person = found.get(person_id)
        self._sheets[2].setVisible(person is not None)
        if person is not None:
            self._sheets[2].set_title(person.name)
            self._person.show_person(person)
            self._mandate.show_person(person)
            self._say_buttons(person)

    def _say_buttons(self, person: Mediator) -> None:
        leads = person.leader
        self._lead.set_words(self.tr("No longer leader") if leads else self.tr("Make leader"))
        self._lead.setEnabled(person.ended_on is None)
        ended = person.ended_on is not None
        self._end.set_words(self.tr("Take back the end") if ended else self.tr("End the mandate"))

    def _dress(self) -> None:
        px = self._desk.look.px
        self._pair.setSpacing(px(14))
        self._inside.setSpacing(px(12))
        self._place_list(narrow=self.width() < px(NARROW))

    def _place_list(self, *, narrow: bool) -> None:
        """The list of teams stands beside the team, or over it and scrolls with it."""
        px = self._desk.look.px
        home: QBoxLayout = self._inside if narrow else self._pair
        if home.indexOf(self._left) < 0:
            home.insertWidget(0, self._left)
        self._left.setMinimumWidth(0 if narrow else px(LIST))
        self._left.setMaximumWidth(UNBOUND if narrow else px(LIST))
        self._left.setMinimumHeight(px(240) if narrow else 0)


def _scrolling(inside: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    inside.setAutoFillBackground(False)
    return area

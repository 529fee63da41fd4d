"""The teams in the office's order, and the fields of the one looked at."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediation_desk.domain.dates import screen_date
from mediation_desk.domain.office import Team
from mediation_desk.terms import VILLAGE_TYPES
from mediation_desk.ui.desk import Desk
from mediation_desk.ui.screens.office_parts.record_form import Kind, RecordForm, Spec
from mediation_desk.ui.screens.office_parts.record_list import RecordList, Row
from mediation_desk.ui.screens.office_parts.saving import keep
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.flow import Flow

FLAGS = {"yes": True, "no": False}


class TeamList(QWidget):
    """Every team, dissolved ones greyed; they are added and moved here."""

    chosen = Signal(str)
    added = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, look = desk, desk.look
        self.teams = RecordList(look, self.tr("Mediation teams"))
        self._add = Button(look, self.tr("Add a team"), icon="plus", height=34)
        self._up = Button(look, self.tr("Move up"), kind="quiet", height=34)
        self._down = Button(look, self.tr("Move down"), kind="quiet", height=34)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.teams, 1)
        buttons = Flow()
        for button in (self._add, self._up, self._down):
            buttons.addWidget(button)
        column.addLayout(buttons)
        self.teams.chosen.connect(self.chosen)
        self._add.clicked.connect(self._add_team)
        self._up.clicked.connect(lambda: self._move(-1))
        self._down.clicked.connect(lambda: self._move(1))

    def refresh(self, chosen: str = "") -> None:
        """The list is that of the store now."""
        people = self._desk.office.mediators()
        rows = []
        for team in self._desk.office.teams():
            count = sum(1 for m in people if m.team_id == team.id and m.ended_on is None)
            rows.append(self._row(team, count))
        self.teams.show_rows(rows, chosen)
        self._say_buttons(len(rows))

    def _row(self, team: Team, count: int) -> Row:
        if team.dissolved_on:
            day = screen_date(team.dissolved_on)
            line = self.tr("dissolved {day}").format(day=day)
        else:
            line = self.tr("{count} mediators").format(count=count)
        return Row(id=team.id, title=team.name, line=line, past=team.dissolved_on is not None)

    def _say_buttons(self, count: int) -> None:
        for button in (self._up, self._down):
            button.setEnabled(count > 1)

    def _add_team(self) -> None:
        """A team is added under a name of its own, which is then typed over."""
        taken = {team.name for team in self._desk.office.teams()}
        name, number = self.tr("New team"), 2
        while name in taken:
            name, number = f"{self.tr('New team')} {number}", number + 1
        team = self._desk.office.add_team(name)
        self._desk.saved()
        self.refresh(team.id)
        self._desk.changes.happened.emit()
        self.added.emit(team.id)

    def _move(self, step: int) -> None:
        ids = [team.id for team in self._desk.office.teams()]
        here = ids.index(self.teams.code())
        there = here + step
        if not 0 <= there < len(ids):
            return
        ids[here], ids[there] = ids[there], ids[here]
        self._desk.office.order_teams(ids)
        self._desk.saved()
        self._desk.changes.happened.emit()


class TeamForm(RecordForm):
    """The fields of one team; each is kept when it is left."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, desk.today, _specs())
        self._desk = desk
        self._id = ""
        self.left.connect(self._keep)

    def show_team(self, team: Team) -> None:
        """The fields are those of `team`."""
        self._id = team.id
        self.show_record(team.id, asdict(team))

    def _keep(self, key: str, value: object) -> None:
        office, team_id = self._desk.office, self._id
        if key == "dissolved_on":
            day = value if isinstance(value, date) else None
            keep(self._desk, self, lambda: office.dissolve_team(team_id, day), key)
        elif key == "minority_area":
            flag = FLAGS.get(str(value), False)
            keep(self._desk, self, lambda: office.change_team(team_id, minority_area=flag), key)
        else:
            keep(self._desk, self, lambda: office.change_team(team_id, **{key: value}), key)


def _specs() -> list[Spec]:
    places = [(word, word) for word in VILLAGE_TYPES]
    return [
        Spec(key="name", label=_tr("Name of the team"), wide=True),
        Spec(key="village_type", label=_tr("Kind of place"), kind=Kind.CHOICE, options=places),
        Spec(key="village", label=_tr("Village or group")),
        Spec(key="founded_on", label=_tr("Founded on"), kind=Kind.DATE),
        Spec(key="decision_number", label=_tr("Number of its decision")),
        Spec(key="decision_on", label=_tr("Date of its decision"), kind=Kind.DATE),
        Spec(key="required_size", label=_tr("Mediators required"), kind=Kind.NUMBER),
        Spec(
            key="minority_area",
            label=_tr("Ethnic minority area"),
            kind=Kind.CHOICE,
            options=[("yes", _tr("Yes")), ("no", _tr("No"))],
        ),
        Spec(key="dissolved_on", label=_tr("Dissolved on"), kind=Kind.DATE),
    ]


def _tr(words: str) -> str:
    return QCoreApplication.translate("TeamForm", words)

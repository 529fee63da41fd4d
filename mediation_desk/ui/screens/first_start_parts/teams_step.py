"""The third question: the team of this machine, or the teams of the commune."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediation_desk.domain.text import clean, equality_key
from mediation_desk.terms import VILLAGE_TYPES
from mediation_desk.ui.look import Look
from mediation_desk.ui.screens.first_start_parts.answers import Answers, TeamAnswer
from mediation_desk.ui.screens.first_start_parts.step import Step
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.chip import Chip
from mediation_desk.ui.widgets.choice import Choice
from mediation_desk.ui.widgets.field import Field
from mediation_desk.ui.widgets.flow import Flow
from mediation_desk.ui.widgets.heading import Label
from mediation_desk.ui.widgets.line import Line

_RURAL, _URBAN = "thôn", "tổ dân phố"


class TeamsStep(Step):
    """Kind and name of the village; on a commune's machine Enter adds the next."""

    def __init__(self, look: Look, answers: Answers) -> None:
        super().__init__(look, answers)
        self._kind = Choice(look, [(word, word) for word in VILLAGE_TYPES])
        self._village = EntryLine(look)
        self._village.entered.connect(self._enter_pressed)
        self._village.textChanged.connect(lambda _text: self._show_name())
        self._kind.chosen.connect(lambda _code: self._show_name())
        self._called = Label(look, "", 12, bold=True, colour="ink2")
        self._called.setWordWrap(True)
        self._add = Button(look, self.tr("Add this team"), icon="plus", key="Enter")
        self._add.clicked.connect(self._take)
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        kind = Field(look, self.tr("What it is called there"), self._kind)
        row.addWidget(kind, 0, Qt.AlignmentFlag.AlignTop)
        village = Field(look, self.tr("Name of the village or group"), self._village)
        row.addWidget(village, 1, Qt.AlignmentFlag.AlignTop)
        self._chips = QWidget()
        self._flow = Flow(self._chips)
        self._flow.setSpacing(look.px(8))
        self._set = False
        self.body.addLayout(row)
        self.body.addWidget(self._called)
        self.body.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._chips)

    def name(self) -> str:
        """Short."""
        return self.tr("Team") if self.answers.one_team else self.tr("Teams")

    def title(self) -> str:
        """The question."""
        if self.answers.one_team:
            return self.tr("Which village or group does the team serve?")
        return self.tr("Which mediation teams does the commune have?")

    def hint(self) -> str:
        """How to go on."""
        if self.answers.one_team:
            return self.tr("The name may be corrected later.")
        return self.tr("Enter adds the team and waits for the next. Others may be added later.")

    def enter(self) -> None:
        """Focus on the name; the kind fits the commune until another is chosen."""
        unit = self.answers.unit
        if not self._set:
            ward = unit is not None and unit.full_name.startswith("Phường")
            self._kind.set_code(_URBAN if ward else _RURAL)
            self._set = True
        one_team = self.answers.one_team
        self._add.setVisible(not one_team)
        self._chips.setVisible(not one_team)
        if one_team and self.answers.teams:
            self._kind.set_code(self.answers.teams[0].village_type)
            self._village.set_words(self.answers.teams[0].village)
        self._show_chips()
        self._show_name()
        self._village.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> str:
        """Enough with one team; what stands in the line counts as a team."""
        if clean(self._village.text()) and (wrong := self._taken()):
            return wrong
        return "" if self.answers.teams else self.tr("Write the name of the village or group.")

    def _enter_pressed(self) -> None:
        if self.answers.one_team or not clean(self._village.text()):
            self._village.focusNextChild()
        else:
            self._take()

    def _take(self) -> None:
        self.tell(self._taken())
        self._village.setFocus(Qt.FocusReason.OtherFocusReason)

    def _taken(self) -> str:
        """The typed team is among the answers; the sentence why it cannot be, else ""."""
        team = TeamAnswer(clean(self._village.text()), self._kind.code())
        if not team.village:
            return self.tr("Write the name of the village or group.")
        if self.answers.one_team:
            if self.answers.teams:
                team.people = self.answers.teams[0].people
            self.answers.teams[:] = [team]
            return ""
        key = equality_key(team.name)
        if any(equality_key(other.name) == key for other in self.answers.teams):
            return self.tr("“{name}” stands in the list already.").format(name=team.name)
        self.answers.teams.append(team)
        self._village.set_words("")
        self._show_chips()
        self._show_name()
        return ""

    def _drop(self, team: TeamAnswer) -> None:
        self.answers.teams.remove(team)
        self._show_chips()
        self._village.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_name(self) -> None:
        team = TeamAnswer(clean(self._village.text()), self._kind.code())
        self._called.setText(team.name)

    def _show_chips(self) -> None:
        while item := self._flow.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for team in self.answers.teams:
            chip = Chip(self.look, team.name, removable=True, parent=self._chips)
            chip.removed.connect(lambda team=team: self._drop(team))
            self._flow.addWidget(chip)
            chip.show()
        self._chips.updateGeometry()


class EntryLine(Line):
    """A line in which Enter does what the page says instead of going on."""

    entered = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, moves=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter alone is told."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.entered.emit()
            event.accept()
        else:
            super().keyPressEvent(event)

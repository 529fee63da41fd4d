"""Column (2): when the dispute came, how, on what ground, and whose book it stands in."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QWidget

from mediation_desk.domain.codes import ReceivedHow, StartGround
from mediation_desk.domain.dispute import Dispute
from mediation_desk.ui.screens.dispute_parts.part import Part
from mediation_desk.ui.screens.dispute_parts.sheet import Sheet
from mediation_desk.ui.screens.dispute_parts.spot import plain
from mediation_desk.ui.widgets.choice import Choice
from mediation_desk.ui.widgets.date_line import DateLine
from mediation_desk.ui.widgets.field import Field
from mediation_desk.ui.widgets.heading import Label, note


class Receipt(Part):
    """The day, with the day of the week beside it; the team only while it can be chosen."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(
            sheet, "(2)", QCoreApplication.translate("Receipt", "Day the dispute was received")
        )
        self._team = Choice(self.desk.look, [])
        self._team.chosen.connect(sheet.record.set_team)
        self._team_field = Field(self.desk.look, self.tr("Mediation team"), self._team)
        self.body.addWidget(self._team_field)
        self.day = sheet.date(self.tr("Date received"), plain("received_on"))
        first = self.shelf()
        first.add(self.day, 150, 0)
        first.add(self._echo(), 226)
        first.add(sheet.choice(self.tr("Received how"), plain("received_how"), ReceivedHow), 300, 2)
        ground = sheet.choice(self.tr("Ground for mediation"), plain("start_ground"), StartGround)
        self.shelf().add(ground, 300)

    def show_dispute(self, dispute: Dispute | None) -> None:
        """A new dispute may choose among the teams that still work."""
        today = self.desk.today()
        teams = [t for t in self.sheet.office.teams() if t.existed_between(today, today)]
        self._team_field.setVisible(dispute is None and len(teams) > 1)
        if dispute is None:
            self._team.set_options([(t.id, t.name) for t in teams])
            self._team.set_code(self.sheet.record.team_id)

    def is_filled(self, dispute: Dispute) -> bool | None:
        """Whether it is known how it came and why mediation starts."""
        return bool(dispute.received_how and dispute.start_ground) or None

    def _echo(self) -> QWidget:
        said = _Echo(self)
        if isinstance(self.day.editor, DateLine):
            self.day.editor.echo.connect(said.words.setText)
        return said


class _Echo(QWidget):
    """The day in words, on the line of the words beside it."""

    def __init__(self, part: Part) -> None:
        super().__init__()
        self._look = part.desk.look
        self.words: Label = note(self._look, "")
        self.words.setParent(self)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as a field with its label."""
        return QSize(self._look.px(230), self._look.px(64))

    def resizeEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        """The words stand at the height of the editor."""
        del event
        top = self.height() - self._look.px(40)
        self.words.setGeometry(0, top, self.width(), self._look.px(40))

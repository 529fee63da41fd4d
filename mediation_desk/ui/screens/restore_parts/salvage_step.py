"""Beside the steps: writing out what can be read, when no copy is to be got back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar

from mediation_desk.opening import Credentials
from mediation_desk.services.copies.recovering import Recovered
from mediation_desk.ui.look import Look
from mediation_desk.ui.screens.copies_parts.light_panel import LightPanel
from mediation_desk.ui.widgets.field import Field
from mediation_desk.ui.widgets.line import Line
from mediation_desk.ui.widgets.question import Question
from mediation_desk.ui.widgets.secret_line import SecretLine


class SalvageStep(Question):
    """Asks for the password unless it is known; tells which files were written."""

    entered = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._name, self._password = Line(look), SecretLine(look, moves=False)
        self._name_field = Field(look, self.tr("Name"), self._name)
        self._field = Field(look, self.tr("Password of the register"), self._password)
        self._done = LightPanel(look)
        self._moving = QProgressBar(textVisible=False)
        self._moving.setRange(0, 0)
        for widget in (self._name_field, self._field, self._moving, self._done):
            self.body.addWidget(widget)
        self._password.returnPressed.connect(self.entered)
        self.wait("")

    def name(self) -> str:
        """It stands in place of the first step."""
        return self.tr("Write out what can be read")

    def title(self) -> str:
        """What is done."""
        return self.tr("Write out every record that can be read")

    def hint(self) -> str:
        """What comes of it."""
        return self.tr(
            "The register is only read. A spreadsheet and a PDF are written into the folder you "
            "choose; they are not encrypted, so keep them as you keep the paper register."
        )

    def ask(self, *, password: bool, name: bool) -> None:
        """Nothing was written yet; password and name are asked for or not."""
        self._field.setVisible(password)
        self._name_field.setVisible(password and name)
        self._done.hide()
        self._password.clear()

    def enter(self) -> None:
        """Focus on the first field asked for."""
        field = self._name if not self._name_field.isHidden() else self._password
        if not self._field.isHidden():
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def credentials(self) -> Credentials | None:
        """What was typed; None while nothing was."""
        if not self._password.text():
            return None
        return Credentials(self._password.text(), self._name.text().strip() or None)

    def wait(self, words: str) -> None:
        """Something is going on, said in words; "" when nothing is."""
        self._moving.setVisible(bool(words))
        self._moving.setAccessibleName(words)
        self._password.setReadOnly(bool(words))

    def show_done(self, done: Recovered) -> None:
        """Which files stand where, and how much is in them."""
        words = self.tr("{count} records were read, {disputes} disputes among them.")
        files = self.tr("{workbook} and {paper} in {folder}")
        self._done.say(
            "circle-check",
            "ok",
            words.format(count=done.records, disputes=done.disputes),
            files.format(
                workbook=done.workbook.name, paper=done.paper.name, folder=done.paper.parent
            ),
        )
        self._done.show()

"""The last page: the recovery key, shown once to be written on paper."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt

from mediation_desk.ui.look import Look
from mediation_desk.ui.recovery_key import RecoveryKey
from mediation_desk.ui.save_path import AskPrinter
from mediation_desk.ui.screens.first_start_parts.answers import Answers
from mediation_desk.ui.screens.first_start_parts.step import Step
from mediation_desk.ui.widgets.tick import Tick


class KeyStep(Step):
    """Goes on only when the person says that it stands on paper."""

    def __init__(self, look: Look, answers: Answers, ask: AskPrinter) -> None:
        super().__init__(look, answers)
        self._key = RecoveryKey(look, ask)
        self._copied = Tick(look, self.tr("I have it on paper"))
        self._copied.toggled.connect(lambda _on: self.changed.emit())
        self.body.addWidget(self._key)
        self.body.addWidget(self._copied)

    def show_key(self, key: str, day: date) -> None:
        """The key, as it is to be copied or printed."""
        unit = self.answers.unit
        self._key.show_key(key, unit.text if unit else "", day)

    def copied(self) -> bool:
        """Whether the person said so."""
        return self._copied.isChecked()

    def name(self) -> str:
        """The same place in the list as the password."""
        return self.tr("Password")

    def title(self) -> str:
        """What to do."""
        return self.tr("Print this key or write it on paper")

    def hint(self) -> str:
        """What it is for."""
        return self.tr(
            "If the password is forgotten, only this key opens the register. It is shown this "
            "once and kept nowhere in the machine. Keep the paper apart, as you keep the seal."
        )

    def enter(self) -> None:
        """Focus on the tick."""
        self._copied.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> str:
        """Only with the tick."""
        return "" if self.copied() else self.tr("Tick the box when the key stands on paper.")

"""How the accounts part does what it does: refused in a sentence, or kept and told."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mediation_desk.errors import Refused
from mediation_desk.ui.alerts import told
from mediation_desk.ui.desk import Desk
from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.heading import Label


class Refusal(Label):
    """Why something was not done, in one sentence; not there while nothing was refused."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "", 11.5, bold=True, colour="bad")
        self.setWordWrap(True)
        self.say("")

    def say(self, words: str) -> None:
        """The sentence is shown; "" for none."""
        self.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))


def done(desk: Desk, act: Callable[[], object], refusal: Refusal) -> bool:
    """Whether `act` was done; what it changed is known everywhere, or the refusal is told.

    A password takes the machine a moment, so the pointer shows that it works.
    """
    QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        act()
    except Refused as refused:
        refusal.say(" ".join(dict.fromkeys(told(refused))))
        return False
    finally:
        QApplication.restoreOverrideCursor()
    refusal.say("")
    desk.saved()
    desk.changes.happened.emit()
    return True

"""The fifth question: the password, and where the register is kept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from mediation_desk.ui.ask_folder import AskFolder
from mediation_desk.ui.look import Look
from mediation_desk.ui.screens.first_start_parts.answers import Answers
from mediation_desk.ui.screens.first_start_parts.step import Step
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.heading import Label, note
from mediation_desk.ui.widgets.new_password import NewPassword


class PasswordStep(Step):
    """Typed twice; the file stands where the program proposes unless another folder is chosen."""

    def __init__(self, look: Look, answers: Answers, path: Path, ask: AskFolder) -> None:
        super().__init__(look, answers)
        self.path, self._ask = path, ask
        self._new = NewPassword(look, self.tr("Password"))
        self.body.addWidget(self._new)
        self.body.addWidget(Label(look, self.tr("The register is kept in"), 10.5, bold=True))
        self._where = note(look, "")
        self._elsewhere = Button(look, self.tr("Another folder…"), icon="folder-open", height=34)
        self._elsewhere.clicked.connect(self._choose)
        self.body.addWidget(self._where)
        self.body.addWidget(self._elsewhere, 0, Qt.AlignmentFlag.AlignLeft)
        self._show_where()

    def name(self) -> str:
        """Short."""
        return self.tr("Password")

    def title(self) -> str:
        """The question."""
        return self.tr("With which password is the register locked?")

    def hint(self) -> str:
        """What makes a good one."""
        return self.tr(
            "Three or four words that only you would put together are easy to keep in mind "
            "and hard to guess. Without password or recovery key nobody can open the register."
        )

    def enter(self) -> None:
        """Focus on the first line."""
        self._new.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> str:
        """Enough when both are the same and long enough."""
        if wrong := self._new.wrong():
            return wrong
        self.answers.password = self._new.password()
        return ""

    def _choose(self) -> None:
        folder = self._ask(self, self.tr("Folder of the register"), self.path.parent)
        if folder is not None:
            self.path = folder / self.path.name
            self._show_where()

    def _show_where(self) -> None:
        self._where.setText(str(self.path))

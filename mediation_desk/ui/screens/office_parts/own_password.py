"""Everybody changes their own password here; the present one is asked for."""

from __future__ import annotations

from PySide6.QtCore import Qt

from mediation_desk.ui.desk import Desk
from mediation_desk.ui.screens.office_parts.account_acts import Refusal, done
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.field import Field
from mediation_desk.ui.widgets.new_password import NewPassword
from mediation_desk.ui.widgets.panel import Panel
from mediation_desk.ui.widgets.secret_line import SecretLine


class OwnPassword(Panel):
    """The password of whoever is signed in."""

    def __init__(self, desk: Desk) -> None:
        name = desk.opened.me.name
        super().__init__(desk.look)
        self.set_title(self.tr("My password ({name})").format(name=name))
        self._desk, look = desk, desk.look
        self._present = SecretLine(look)
        self._new = NewPassword(look, self.tr("My new password"))
        self._refusal = Refusal(look)
        self._change = Button(look, self.tr("Change my password"), height=34)
        self.body.addWidget(Field(look, self.tr("My present password"), self._present))
        self.body.addWidget(self._new)
        self.body.addWidget(self._refusal)
        self.body.addWidget(self._change, 0, Qt.AlignmentFlag.AlignLeft)
        self._new.entered.connect(self._keep)
        self._change.clicked.connect(self._keep)

    def begin(self) -> None:
        """Nothing is typed."""
        self._present.clear()
        self._new.clear()
        self._refusal.say("")

    def _keep(self) -> None:
        if wrong := self._new.wrong():
            self._refusal.say(wrong)
            return
        present, new = self._present.text(), self._new.password()
        accounts = self._desk.accounts
        if done(self._desk, lambda: accounts.change_own_password(present, new), self._refusal):
            self.begin()
            self._desk.notices.say(self.tr("Your new password holds from now on."))

"""A new recovery key for the envelope, and a fresh data key after somebody left."""

from __future__ import annotations

import secrets

from PySide6.QtCore import Qt

from mediation_desk.domain.account import Account
from mediation_desk.services.passwords import three_words
from mediation_desk.ui.desk import Desk
from mediation_desk.ui.recovery_key import RecoveryKey
from mediation_desk.ui.save_path import AskPrinter
from mediation_desk.ui.screens.office_parts.account_acts import Refusal, done
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.field import Field
from mediation_desk.ui.widgets.heading import Label, note
from mediation_desk.ui.widgets.panel import Panel
from mediation_desk.ui.widgets.secret_line import SecretLine


class KeyPart(Panel):
    """What is made here is shown once, until the person leaves the page."""

    def __init__(self, desk: Desk, ask: AskPrinter) -> None:
        super().__init__(desk.look)
        self.set_title(self.tr("Keys of the register"))
        self._desk, look = desk, desk.look
        self._paper = Button(look, self.tr("New recovery key"), icon="shield-check", height=34)
        self._password = SecretLine(look, moves=False)
        self._key = Button(look, self.tr("Change the data key"), icon="lock-keyhole", height=34)
        self._refusal, self._shown = Refusal(look), RecoveryKey(look, ask)
        self._told = Label(look, "", 12, bold=True)
        self._told.setWordWrap(True)
        hint = self.tr("The paper of before then opens nothing any more, but older copies.")
        self.body.addWidget(note(look, hint))
        self._add(self._paper)
        words = self.tr(
            "After somebody left: the register is encrypted anew, everybody else gets a new "
            "password and the recovery key is new. Copies of before open as before."
        )
        self.body.addWidget(note(look, words))
        self.body.addWidget(Field(look, self.tr("My password, for the data key"), self._password))
        self._add(self._key)
        for widget in (self._refusal, self._shown, self._told):
            self.body.addWidget(widget)
        self._paper.clicked.connect(self._renew)
        self._key.clicked.connect(self._change)
        self._password.returnPressed.connect(self._change)
        self.forget()

    def forget(self) -> None:
        """Nothing secret is shown any more."""
        self._password.clear()
        self._shown.forget()
        self._shown.hide()
        self._told.clear()
        self._told.hide()
        self._refusal.say("")

    def offer(self) -> None:
        """The person is led to change the data key."""
        self._password.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, button: Button) -> None:
        self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _renew(self) -> None:
        self.forget()
        told: list[str] = []
        if done(
            self._desk, lambda: told.append(self._desk.accounts.new_recovery_key()), self._refusal
        ):
            self._show(told[0])

    def _change(self) -> None:
        password = self._password.text()
        if not password:
            self._refusal.say(self.tr("Type your password."))
            return
        if self._desk.tasks.busy():
            self._refusal.say(self.tr("Something is still being made. Wait until it is done."))
            return
        accounts, me = self._desk.accounts, self._desk.opened.me.name
        others = [account for account in accounts.present() if account.name != me]
        new = {account.id: three_words(secrets.randbits) for account in others}
        told: list[str] = []
        act = lambda: told.append(accounts.change_data_key(password, new))  # noqa: E731
        if done(self._desk, act, self._refusal):
            self.forget()
            opened = self._desk.opened
            if opened.copies is not None:
                opened.copies.follow(opened.keys.data_key)
            self._show(told[0])
            self._tell_passwords(others, new)

    def _show(self, key: str) -> None:
        office = self._desk.office.office()
        whose = f"{office.title}, {office.province_title}" if office else ""
        self._shown.show_key(key, whose, self._desk.today())
        self._shown.show()
        self._shown.setFocus()

    def _tell_passwords(self, others: list[Account], new: dict[str, str]) -> None:
        head = self.tr("New passwords to hand over; they are shown this once:")
        lines = [f"{account.name}: {new[account.id]}" for account in others]
        self._told.setText("\n".join([head, *lines]))
        self._told.setAccessibleName(self._told.text())
        self._told.setVisible(bool(others))

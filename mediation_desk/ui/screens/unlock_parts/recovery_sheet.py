"""All passwords forgotten: the recovery key from paper, and a new password."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from mediation_desk.errors import Invalid, RecoveryKeyMistyped, Refused, WrongRecoveryKey
from mediation_desk.opening import (
    Credentials,
    Surroundings,
    account_count,
    recover,
    require_recovery_key,
)
from mediation_desk.ui.alerts import told
from mediation_desk.ui.look import Look
from mediation_desk.ui.task import Progress, Tasks
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.field import Field
from mediation_desk.ui.widgets.heading import Label, note
from mediation_desk.ui.widgets.line import Line
from mediation_desk.ui.widgets.new_password import NewPassword
from mediation_desk.ui.widgets.panel import Panel


class RecoverySheet(Panel):
    """`recovered` brings who opens the store now; `left` when the person goes back.

    A key that is mistyped is told as soon as its field is left.
    """

    recovered = Signal(object)
    left = Signal()

    def __init__(self, look: Look, path: Path, around: Surroundings, tasks: Tasks) -> None:
        super().__init__(look, self.tr("Password forgotten"))
        self._path, self._around, self._tasks = path, around, tasks
        self._key, self._account = Line(look), Line(look)
        self._key_field = Field(
            look,
            self.tr("Recovery key from the paper"),
            self._key,
            help=self.tr(
                "34 letters and figures; large or small letters and dashes do not matter."
            ),
        )
        self._account_field = Field(
            look,
            self.tr("Name"),
            self._account,
            help=self.tr("Without a name it is the first one of the register."),
        )
        self._new = NewPassword(look)
        self._wrong = Label(look, "", 11.5, bold=True, colour="bad")
        self._wrong.setWordWrap(True)
        self._back = Button(look, self.tr("Back"), icon="arrow-left", key="Esc", kind="quiet")
        words = self.tr("Set the password and open")
        self._go = Button(look, words, icon="lock-keyhole", kind="primary")
        self._lay_out(look)
        self._listen()
        self._tell("")

    def begin(self, account: str) -> None:
        """Nothing is typed but the name that was typed before."""
        self._key.set_words("")
        self._key_field.set_error("")
        self._account.set_words(account)
        self._account_field.setVisible(account_count(self._path) > 1)
        self._new.clear()
        self._tell("")
        self._key.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, look: Look) -> None:
        hint = self.tr("The paper lies in the sealed envelope. Nothing in the register is lost.")
        self.body.addWidget(note(look, hint))
        for widget in (self._key_field, self._account_field, self._new, self._wrong):
            self.body.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(self._back)
        row.addStretch(1)
        row.addWidget(self._go)
        self.body.addLayout(row)

    def _listen(self) -> None:
        self._key.left.connect(self._check_key)
        self._key.textEdited.connect(lambda _text: self._key_field.set_error(""))
        self._new.entered.connect(self._try)
        self._go.clicked.connect(self._try)
        self._back.clicked.connect(self.left)

    def _check_key(self, typed: str) -> bool:
        """Whether it is a key at all; a slip stands under its field."""
        try:
            require_recovery_key(typed)
        except RecoveryKeyMistyped as refused:
            self._key_field.set_error(" ".join(told(refused)))
            return False
        self._key_field.set_error("")
        return True

    def _try(self) -> None:
        if not self._go.isEnabled():
            return
        typed, password = self._key.text(), self._new.password()
        account = self._account.text().strip() or None
        if not self._check_key(typed):
            self._key.setFocus()
            return
        if wrong := self._new.wrong():
            self._tell(wrong)
            return

        def work(_progress: Progress) -> Credentials:
            return recover(self._path, typed, password, self._around, account)

        self._busy(busy=True)
        self._tasks.run(work, self._done, self._refused)

    def _done(self, credentials: Credentials) -> None:
        self._busy(busy=False)
        self.begin("")
        self.recovered.emit(credentials)

    def _refused(self, error: Exception) -> None:
        self._busy(busy=False)
        if not isinstance(error, Refused):
            raise error
        words = " ".join(told(error))
        if isinstance(error, WrongRecoveryKey):
            self._key_field.set_error(words)
            self._key.setFocus()
        elif isinstance(error, Invalid) and error.problems[0].place == "account":
            self._account_field.set_error(words)
            self._account.setFocus()
        else:
            self._tell(words)

    def _tell(self, words: str) -> None:
        self._wrong.setText(words)
        self._wrong.setAccessibleName(words)
        self._wrong.setVisible(bool(words))

    def _busy(self, *, busy: bool) -> None:
        for widget in (self._go, self._back, self._key, self._account, self._new):
            widget.setEnabled(not busy)

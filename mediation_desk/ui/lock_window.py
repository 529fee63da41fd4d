"""The locked screen: stands where the window stood, and says nothing of what is behind it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.field import Field
from mediation_desk.ui.widgets.heading import Label, note
from mediation_desk.ui.widgets.panel import Panel
from mediation_desk.ui.widgets.secret_line import SecretLine

_WIDTH = 460


class LockWindow(QWidget):
    """`tried` brings what was typed; `closed` when the person wants the program to end."""

    tried = Signal(str)
    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._done = False
        self._mark, self._title = QLabel(), Label(look, self.tr("Mediation Desk"), 16, bold=True)
        self._why = note(look, self.tr("Locked. What was typed is still there."))
        self._secret = SecretLine(look, moves=False)
        self._field = Field(look, "", self._secret)
        self._caps = Label(look, self.tr("Caps Lock is on"), 11, bold=True, colour="warn")
        self._unlock = Button(look, self.tr("Unlock"), icon="lock-keyhole", kind="primary")
        self._lay_out()
        self._unlock.clicked.connect(self._try)
        self._secret.returnPressed.connect(self._try)
        self._secret.caps.connect(self._caps.setVisible)
        self._secret.textEdited.connect(lambda _text: self.say(""))
        look.changed.connect(self._dress)
        self._dress()

    def begin(self, *, pin: bool) -> None:
        """The password is asked for, or the PIN too where its owner set one."""
        self._done = False
        words = self.tr("PIN or password") if pin else self.tr("Password")
        self._field.set_label(words)
        self._secret.clear()
        self._caps.hide()
        self.say("")
        self.wait(waiting=False)

    def refuse(self, words: str, *, pin: bool) -> None:
        """What was typed does not unlock."""
        self.begin(pin=pin)
        self.say(words)

    def say(self, words: str) -> None:
        """The sentence stands under the field."""
        self._field.set_error(words)

    def wait(self, *, waiting: bool) -> None:
        """What was typed is being looked at."""
        self._unlock.setEnabled(not waiting)
        self._secret.setReadOnly(waiting)
        if not waiting:
            self._secret.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """The window goes; that is no wish to end the program."""
        self._done = True
        self._secret.clear()
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Whoever closes it wants the program to end; until it has, nothing is uncovered."""
        if self._done:
            super().closeEvent(event)
        else:
            event.ignore()
            self.closed.emit()

    def _try(self) -> None:
        if not self._unlock.isEnabled():
            return
        if not self._secret.text():
            self.say(self.tr("Type the password."))
            return
        self.wait(waiting=True)
        self.tried.emit(self._secret.text())

    def _lay_out(self) -> None:
        # In the list of windows stands the name of the program and nothing else.
        self.setWindowTitle(QApplication.translate("MainWindow", "Mediation Desk"))
        self._sheet = Panel(self._look)
        head = QHBoxLayout()
        head.addWidget(self._mark)
        head.addWidget(self._title, 1)
        self._sheet.body.addLayout(head)
        for widget in (self._why, self._field, self._caps):
            self._sheet.body.addWidget(widget)
        self._sheet.body.addWidget(self._unlock, 0, Qt.AlignmentFlag.AlignRight)
        self._caps.hide()
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._sheet)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)

    def _dress(self) -> None:
        px = self._look.px
        self._sheet.setFixedWidth(px(_WIDTH))
        self._sheet.body.setContentsMargins(px(28), px(24), px(28), px(22))
        self._sheet.body.setSpacing(px(12))
        self._mark.setPixmap(self._look.pixmap("handshake", 28, "accent"))

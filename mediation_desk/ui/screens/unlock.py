"""Unlocking: the password of the register, asked before anything of it is shown."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mediation_desk.errors import Refused, StoreInUse, TooSoon, WrongPassword
from mediation_desk.opening import Credentials, Surroundings, account_count, require_password
from mediation_desk.ui.alerts import told
from mediation_desk.ui.look import Look
from mediation_desk.ui.task import Progress, Tasks
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.field import Field
from mediation_desk.ui.widgets.heading import Label, note
from mediation_desk.ui.widgets.line import Line
from mediation_desk.ui.widgets.panel import Panel
from mediation_desk.ui.widgets.secret_line import SecretLine

_WIDTH = 460
_SECOND = 1000


class Unlock(QWidget):
    """A small window; `unlocked` brings who opens the store, when the password does."""

    unlocked = Signal(object)
    restore_wanted = Signal(str)
    """A copy is wanted back; why the store does not open, "" when nobody knows that it does not."""

    def __init__(self, look: Look, path: Path, around: Surroundings) -> None:
        super().__init__()
        self._look, self._path, self._around = look, path, around
        self._tasks = Tasks(self)
        self._mark, self._title = QLabel(), Label(look, self.tr("Mediation Desk"), 16, bold=True)
        self._where = note(look, str(path))
        self._account = Line(look)
        self._password = SecretLine(look, moves=False)
        self._caps = Label(look, self.tr("Caps Lock is on"), 11, bold=True, colour="warn")
        self._account_field = Field(look, self.tr("Name"), self._account)
        self._field = Field(look, self.tr("Password"), self._password)
        self._open = Button(look, self.tr("Open the register"), icon="lock-keyhole", kind="primary")
        self._restore = Button(look, self.tr("Get back from a copy…"), icon="undo-2", kind="quiet")
        self._why = ""
        self._clock = QTimer(self, interval=_SECOND)
        self._left = 0
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Mediation Desk"))
        self._sheet = Panel(self._look)
        head = QHBoxLayout()
        head.addWidget(self._mark)
        head.addWidget(self._title, 1)
        body = self._sheet.body
        body.addLayout(head)
        for widget in (self._where, self._account_field, self._field, self._caps):
            body.addWidget(widget)
        foot = QHBoxLayout()
        foot.addWidget(self._restore)
        foot.addStretch(1)
        foot.addWidget(self._open)
        body.addLayout(foot)
        self._caps.setVisible(False)
        self._account_field.setVisible(account_count(self._path) > 1)
        self._around_sheet = QVBoxLayout(self)
        self._around_sheet.addStretch(1)
        # Centred by an alignment the sheet would not grow with a sentence that wraps.
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._sheet)
        row.addStretch(1)
        self._around_sheet.addLayout(row)
        self._around_sheet.addStretch(1)
        self._dress()
        self._password.setFocus()

    def _listen(self) -> None:
        self._open.clicked.connect(self._try)
        self._restore.clicked.connect(lambda: self.restore_wanted.emit(self._why))
        self._password.returnPressed.connect(self._try)
        self._password.caps.connect(self._caps.setVisible)
        self._password.textEdited.connect(lambda _text: self._forget_sentence())
        self._clock.timeout.connect(self._count_down)
        self._look.changed.connect(self._dress)

    def refuse(self, refused: Refused) -> None:
        """The store does not open although the password is right: the way to a copy is offered."""
        self._why = " ".join(told(refused))
        self._field.set_error(self._why)
        self._grow()
        self._restore.setFocus()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """A password typed elsewhere tells nothing of Caps Lock here."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self._caps.setVisible(False)

    def _try(self) -> None:
        if not self._open.isEnabled():
            return
        if not self._password.text():
            self._field.set_error(self.tr("Type the password."))
            return
        account = self._account.text().strip() or None
        credentials = Credentials(self._password.text(), account)

        def work(_progress: Progress) -> Credentials:
            require_password(self._path, credentials, self._around)
            return credentials

        self._busy(busy=True)
        self._tasks.run(work, self._done, self._refused)

    def _done(self, credentials: Credentials) -> None:
        self._busy(busy=False)
        self._field.set_error("")
        self.unlocked.emit(credentials)

    def _refused(self, error: Exception) -> None:
        self._busy(busy=False)
        if not isinstance(error, Refused):
            raise error
        if not isinstance(error, WrongPassword | TooSoon | StoreInUse):
            self.refuse(error)
            return
        self._field.set_error(" ".join(told(error)))
        self._grow()
        self._password.selectAll()
        self._password.setFocus()
        if isinstance(error, TooSoon):
            self._left = int(str(error.values["seconds"]))
            self._open.setEnabled(False)
            self._clock.start()

    def _grow(self) -> None:
        """The window has room for a sentence of several lines."""
        high = self._around_sheet.totalHeightForWidth(self.width())
        self.resize(self.width(), max(self.height(), high))

    def _count_down(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self._clock.stop()
            self._open.setEnabled(True)
            self._field.set_error("")
        else:
            self._field.set_error(" ".join(told(TooSoon(seconds=self._left))))

    def _forget_sentence(self) -> None:
        if not self._clock.isActive():
            self._field.set_error("")

    def _busy(self, *, busy: bool) -> None:
        self._open.setEnabled(not busy)
        self._password.setReadOnly(busy)

    def _dress(self) -> None:
        px = self._look.px
        self._sheet.setFixedWidth(px(_WIDTH))
        self._sheet.body.setContentsMargins(px(28), px(24), px(28), px(22))
        self._sheet.body.setSpacing(px(12))
        self._mark.setPixmap(self._look.pixmap("handshake", 28, "accent"))
        self._around_sheet.setContentsMargins(px(16), px(16), px(16), px(16))
        self.setMinimumWidth(px(_WIDTH + 32))

"""Unlocking: the password of the register, asked before anything of it is shown."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mediation_desk.errors import Refused, StoreInUse, TooSoon, WrongPassword
from mediation_desk.opening import Credentials, Surroundings, account_count, require_password
from mediation_desk.ui.alerts import told
from mediation_desk.ui.look import Look
from mediation_desk.ui.preferences import Preferences
from mediation_desk.ui.screens.unlock_parts.recovery_sheet import RecoverySheet
from mediation_desk.ui.task import Progress, Tasks
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.field import Field
from mediation_desk.ui.widgets.heading import Label, note
from mediation_desk.ui.widgets.line import Line
from mediation_desk.ui.widgets.panel import Panel
from mediation_desk.ui.widgets.secret_line import SecretLine
from mediation_desk.ui.widgets.tick import Tick

_WIDTH = 460
_BAR = 24
_SECOND = 1000


class Unlock(QWidget):
    """A small window; `unlocked` brings who opens the store, when the password does.

    A name stands there only where its owner wanted it remembered on this machine; whether
    somebody of a name may open the store is told to nobody.
    """

    unlocked = Signal(object)
    restore_wanted = Signal(str)
    """A copy is wanted back; why the store does not open, "" when nobody knows that it does not."""

    def __init__(
        self, look: Look, path: Path, around: Surroundings, preferences: Preferences
    ) -> None:
        super().__init__()
        self._look, self._path, self._around = look, path, around
        self._preferences = preferences
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
        self._remember = Tick(look, self.tr("Remember my name on this machine"))
        self._forgotten = Button(look, self.tr("Password forgotten…"), kind="quiet")
        self._recovery = RecoverySheet(look, path, around, self._tasks)
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
        for widget in (self._where, self._account_field, self._remember, self._field, self._caps):
            body.addWidget(widget)
        foot = QHBoxLayout()
        foot.addWidget(self._restore)
        foot.addWidget(self._forgotten)
        foot.addStretch(1)
        foot.addWidget(self._open)
        body.addLayout(foot)
        self._caps.setVisible(False)
        self._recovery.setVisible(False)
        self._ask_name()
        # With large letters the forgotten password takes more room than a small screen has.
        area = self._area = QScrollArea()
        page = self._page = QWidget()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        self._around_sheet = QVBoxLayout(page)
        self._around_sheet.addStretch(1)
        # Centred by an alignment the sheet would not grow with a sentence that wraps.
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._sheet)
        row.addWidget(self._recovery)
        row.addStretch(1)
        self._around_sheet.addLayout(row)
        self._around_sheet.addStretch(1)
        self._dress()
        named = self._account_field.isHidden() or self._account.text()
        (self._password if named else self._account).setFocus()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for everything, as far as the screen has it."""
        wanted = self._page.sizeHint() + QSize(self._look.px(_BAR), 0)
        return wanted.boundedTo(self.screen().availableSize())

    def _ask_name(self) -> None:
        """A name is asked for where several may open the store."""
        several = account_count(self._path) > 1
        self._account_field.setVisible(several)
        self._remember.setVisible(several)
        self._account.set_words(self._preferences.name if several else "")
        self._remember.setChecked(bool(self._account.text()))

    def _listen(self) -> None:
        self._open.clicked.connect(self._try)
        self._restore.clicked.connect(lambda: self.restore_wanted.emit(self._why))
        self._password.returnPressed.connect(self._try)
        self._password.caps.connect(self._caps.setVisible)
        self._password.textEdited.connect(lambda _text: self._forget_sentence())
        self._clock.timeout.connect(self._count_down)
        self._forgotten.clicked.connect(lambda: self._show_recovery(on=True))
        self._recovery.left.connect(lambda: self._show_recovery(on=False))
        self._recovery.recovered.connect(self.unlocked)
        self._look.changed.connect(self._dress)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

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
        if not self._remember.isHidden():
            self._preferences.name = self._account.text() if self._remember.isChecked() else ""
            self._preferences.keep()
        self.unlocked.emit(credentials)

    def _show_recovery(self, *, on: bool) -> None:
        self._sheet.setVisible(not on)
        self._recovery.setVisible(on)
        if on:
            self._recovery.begin(self._account.text())
        else:
            self._password.setFocus()
        self.resize(self.size().expandedTo(self.sizeHint()))

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """What has the focus can be seen."""
        if now is not None and self._page.isAncestorOf(now):
            self._area.ensureWidgetVisible(now, 0, self._look.px(_BAR))

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
        for sheet in (self._sheet, self._recovery):
            sheet.setFixedWidth(px(_WIDTH))
            sheet.body.setContentsMargins(px(28), px(24), px(28), px(22))
            sheet.body.setSpacing(px(12))
        self._mark.setPixmap(self._look.pixmap("handshake", 28, "accent"))
        self._around_sheet.setContentsMargins(px(16), px(16), px(16), px(16))
        self.setMinimumWidth(px(_WIDTH + 32 + _BAR))

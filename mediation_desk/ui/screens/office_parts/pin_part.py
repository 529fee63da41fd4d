"""Everybody may set a PIN of their own that unlocks the screen of the open program."""

from __future__ import annotations

from mediation_desk.ui.desk import Desk
from mediation_desk.ui.screens.office_parts.account_acts import Refusal, done
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.field import Field
from mediation_desk.ui.widgets.flow import Flow
from mediation_desk.ui.widgets.heading import note
from mediation_desk.ui.widgets.panel import Panel
from mediation_desk.ui.widgets.secret_line import SecretLine


class PinPart(Panel):
    """The PIN never opens the register: it unlocks the screen, five tries long."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look)
        self.set_title(self.tr("PIN for the locked screen"))
        self._desk, look = desk, desk.look
        self._pin = SecretLine(look, moves=False)
        self._field = Field(look, self.tr("New PIN, four digits or more"), self._pin)
        self._refusal = Refusal(look)
        self._set = Button(look, self.tr("Set the PIN"), height=34)
        self._remove = Button(look, self.tr("Remove the PIN"), height=34)
        hint = self.tr(
            "The program locks itself after minutes of rest and with Ctrl+L. The PIN unlocks only "
            "the screen; after five wrong tries, and at every start, the password is asked for."
        )
        self.body.addWidget(note(look, hint))
        self.body.addWidget(self._field)
        self.body.addWidget(self._refusal)
        row = Flow()
        row.addWidget(self._set)
        row.addWidget(self._remove)
        self.body.addLayout(row)
        self._set.clicked.connect(self._keep)
        self._pin.returnPressed.connect(self._keep)
        self._remove.clicked.connect(self._forget)
        look.changed.connect(self._fit)
        self._fit()

    def begin(self) -> None:
        """Nothing is typed; what can be done now is offered."""
        self._pin.clear()
        self._refusal.say("")
        self._remove.setEnabled(self._desk.screen_lock.has_pin())

    def _keep(self) -> None:
        pin, lock = self._pin.text(), self._desk.screen_lock
        if done(self._desk, lambda: lock.set_pin(pin), self._refusal):
            self.begin()
            self._desk.notices.say(self.tr("The PIN unlocks the screen from now on."))

    def _forget(self) -> None:
        if done(self._desk, self._desk.screen_lock.remove_pin, self._refusal):
            self.begin()
            self._desk.notices.say(self.tr("Only the password unlocks the screen now."))

    def _fit(self) -> None:
        self._field.setMaximumWidth(self._desk.look.px(480))

"""One account: its name and roles, a new password, its end."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from mediation_desk.domain.account import Account
from mediation_desk.ui.desk import Desk
from mediation_desk.ui.screens.office_parts.account_acts import Refusal, done
from mediation_desk.ui.screens.office_parts.account_form import RolesForm
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.field import Field
from mediation_desk.ui.widgets.flow import Flow
from mediation_desk.ui.widgets.heading import Label
from mediation_desk.ui.widgets.line import Line
from mediation_desk.ui.widgets.new_password import NewPassword
from mediation_desk.ui.widgets.panel import Panel


class AccountSheet(Panel):
    """`added` brings the id of an account that is new; `removed` comes when one is gone."""

    added = Signal(str)
    removed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look)
        self._desk, look = desk, desk.look
        self._account: Account | None = None
        self._name = Line(look)
        self._name_field = Field(look, self.tr("Name to sign in with"), self._name)
        self._roles = RolesForm(desk)
        self._new = NewPassword(look, self.tr("Password for this person"))
        self._refusal = Refusal(look)
        self._keep = Button(look, "", height=34)
        self._password = Button(look, self.tr("Give a new password…"), height=34)
        self._remove = Button(look, self.tr("Remove this user…"), icon="trash-2", height=34)
        self._ask = Panel(look, fill="warn_tint", outline="warn")
        self._lay_out()
        self._listen()

    def show_account(self, account: Account | None) -> None:
        """The account is shown; None: one that is to be added."""
        self._account = account
        self.set_title(account.name if account else self.tr("New user"))
        self._name.set_words("")
        self._name_field.setVisible(account is None)
        self._roles.show_account(account)
        self._keep.set_words(self.tr("Keep the roles") if account else self.tr("Add this user"))
        mine = account is not None and account.name == self._desk.opened.me.name
        self._password.setVisible(account is not None and not mine)
        self._remove.setVisible(account is not None and not mine)
        self._refusal.say("")
        self._show_password(on=account is None)
        self._ask.hide()

    def begin_new(self) -> None:
        """Somebody is to be added; the name is typed first."""
        self.show_account(None)
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def id(self) -> str:
        """The id of the account shown; "" for one to be added."""
        return self._account.id if self._account else ""

    def _lay_out(self) -> None:
        look = self._desk.look
        self._set = Button(look, self.tr("Set this password"), height=34)
        self._yes = Button(look, "", icon="trash-2", kind="danger", height=34)
        self._no = Button(look, self.tr("Keep the user"), height=34)
        self._question = Label(look, "", 12)
        self._question.setWordWrap(True)
        self._ask.body.addWidget(self._question)
        self._ask.body.addLayout(_row(self._no, self._yes))
        for widget in (self._name_field, self._roles, self._new, self._refusal):
            self.body.addWidget(widget)
        self.body.addLayout(_row(self._set, self._keep, self._password, self._remove))
        self.body.addWidget(self._ask)

    def _listen(self) -> None:
        self._keep.clicked.connect(self._keep_account)
        self._password.clicked.connect(lambda: self._show_password(on=True))
        self._set.clicked.connect(self._set_password)
        self._new.entered.connect(lambda: self._set_password() if self._account else self._add())
        self._remove.clicked.connect(self._ask_removal)
        self._no.clicked.connect(self._ask.hide)
        self._yes.clicked.connect(self._remove_account)

    def _show_password(self, *, on: bool) -> None:
        self._new.clear()
        self._new.setVisible(on)
        self._set.setVisible(on and self._account is not None)
        self._password.setEnabled(not on)
        if on and self._account is not None:
            self._new.setFocus()

    def _keep_account(self) -> None:
        account = self._account
        if account is None:
            self._add()
            return
        roles = self._roles
        if done(
            self._desk,
            lambda: self._desk.accounts.change(
                account.id,
                roles.roles(),
                mediator_id=roles.mediator_id(),
                team_id=roles.team_id(),
            ),
            self._refusal,
        ):
            words = self.tr("The roles of {name} hold from the next sign-in on.")
            self._desk.notices.say(words.format(name=account.name))

    def _add(self) -> None:
        if wrong := self._new.wrong():
            self._refusal.say(wrong)
            return
        roles, kept = self._roles, list[Account]()
        act = self._desk.accounts.add
        if done(
            self._desk,
            lambda: kept.append(
                act(
                    self._name.text(),
                    self._new.password(),
                    roles.roles(),
                    mediator_id=roles.mediator_id(),
                    team_id=roles.team_id(),
                )
            ),
            self._refusal,
        ):
            self.added.emit(kept[0].id)
            words = self.tr("{name} may open the register now.")
            self._desk.notices.say(words.format(name=kept[0].name))

    def _set_password(self) -> None:
        account = self._account
        if account is None:
            return
        if wrong := self._new.wrong():
            self._refusal.say(wrong)
            return
        password = self._new.password()
        act = self._desk.accounts.set_password
        if done(self._desk, lambda: act(account.id, password), self._refusal):
            self._show_password(on=False)
            words = self.tr("{name} signs in with the new password from now on.")
            self._desk.notices.say(words.format(name=account.name))

    def _ask_removal(self) -> None:
        if self._account is None:
            return
        name = self._account.name
        self._question.setText(
            self.tr(
                "{name} will open the register no longer; what was written stays under this "
                "name. Whoever kept a copy or the data key still reads it: change the data key "
                "afterwards."
            ).format(name=name)
        )
        self._yes.set_words(self.tr("Remove {name}").format(name=name))
        self._ask.show()
        self._no.setFocus()

    def _remove_account(self) -> None:
        account = self._account
        if account is None:
            return
        if done(self._desk, lambda: self._desk.accounts.remove(account.id), self._refusal):
            self.removed.emit()
        self._ask.hide()


def _row(*buttons: Button) -> Flow:
    row = Flow()
    for button in buttons:
        row.addWidget(button)
    return row

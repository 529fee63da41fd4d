"""Who may open the register, and its keys; for everybody their own password."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediation_desk.domain.account import Account, Role
from mediation_desk.services.rights import Right, holds
from mediation_desk.terms import term
from mediation_desk.ui.desk import Desk
from mediation_desk.ui.save_path import AskPrinter
from mediation_desk.ui.screens.office_parts.account_sheet import AccountSheet
from mediation_desk.ui.screens.office_parts.key_part import KeyPart
from mediation_desk.ui.screens.office_parts.own_password import OwnPassword
from mediation_desk.ui.screens.office_parts.pin_part import PinPart
from mediation_desk.ui.screens.office_parts.record_list import RecordList, Row
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.panel import Panel


class AccountsPart(QWidget):
    """Who keeps the accounts has all of it, everybody else their own password."""

    def __init__(self, desk: Desk, ask: AskPrinter) -> None:
        super().__init__()
        self._desk, look = desk, desk.look
        self._keeps = holds(desk.opened.me, Right.KEEP_ACCOUNTS)
        self._list = RecordList(look, self.tr("Users of the register"), whole=True)
        self._add = Button(look, self.tr("Add a user"), icon="user-plus", height=34)
        self._sheet, self._keys = AccountSheet(desk), KeyPart(desk, ask)
        self._own, self._pin = OwnPassword(desk), PinPart(desk)
        users = Panel(look, self.tr("Users of the register"))
        users.body.addWidget(self._list)
        users.body.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for panel in (users, self._sheet, self._own, self._pin, self._keys):
            self._column.addWidget(panel)
            panel.setVisible(self._keeps or panel in (self._own, self._pin))
        self._column.addStretch(1)
        self._listen()
        look.changed.connect(self._dress)
        self._dress()

    def refresh(self) -> None:
        """The list is that of the store now, with the same account looked at."""
        self._pin.begin()
        if self._keeps:
            self._show_list(self._list.code())
            if self._sheet.id() != self._list.code() and not self._adding:
                self._show(self._list.code())

    def settle(self) -> None:
        """Nothing secret stays on the page that is left."""
        self._keys.forget()
        self._own.begin()
        self._pin.begin()
        if self._keeps:
            self._show(self._list.code())

    def _listen(self) -> None:
        self._adding = False
        self._list.chosen.connect(self._show)
        self._add.clicked.connect(self._begin_new)
        self._sheet.added.connect(self._after_adding)
        self._sheet.removed.connect(self._after_removal)

    def _show_list(self, chosen: str) -> None:
        teams = {team.id: team.name for team in self._desk.office.teams()}
        people = {person.id: person.name for person in self._desk.office.mediators()}
        rows = [_row(one, teams, people) for one in self._desk.accounts.present()]
        self._list.show_rows(rows, chosen)

    def _show(self, account_id: str) -> None:
        self._adding = False
        found = {account.id: account for account in self._desk.accounts.present()}
        if account_id in found:
            self._sheet.show_account(found[account_id])

    def _begin_new(self) -> None:
        self._adding = True
        self._sheet.begin_new()

    def _after_adding(self, account_id: str) -> None:
        self._show_list(account_id)
        self._show(account_id)
        self._list.setFocus()

    def _after_removal(self) -> None:
        self._show_list("")
        self._show(self._list.code())
        words = self.tr("The user is removed. Change the data key so that no copied key opens it.")
        self._desk.notices.say(words)
        self._keys.offer()

    def _dress(self) -> None:
        self._column.setSpacing(self._desk.look.px(12))


def _row(account: Account, teams: dict[str, str], people: dict[str, str]) -> Row:
    roles = [term(role) for role in Role if role in account.roles]
    whose = people.get(account.mediator_id or "", "") or teams.get(account.team_id or "", "")
    line = " · ".join(part for part in (", ".join(roles), whose) if part)
    return Row(id=account.id, title=account.name, line=line)

"""What an account may do: its roles as ticks, whose mediator and whose team it is."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediation_desk.domain.account import Account, Role
from mediation_desk.terms import term
from mediation_desk.ui.desk import Desk
from mediation_desk.ui.widgets.choice import Choice
from mediation_desk.ui.widgets.field import Field
from mediation_desk.ui.widgets.flow import Flow
from mediation_desk.ui.widgets.tick import Tick

_WIDE = 480


class RolesForm(QWidget):
    """A mediator's account names the mediator, a leader's the team; what is not asked is hidden."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, look = desk, desk.look
        self._ticks = {role: Tick(look, term(role)) for role in Role}
        self._mediator = Choice(look, (), empty="–")
        self._team = Choice(look, (), empty="–")
        self._mediator_field = Field(look, self.tr("Which mediator"), self._mediator)
        self._team_field = Field(look, self.tr("Which team"), self._team)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        ticks = Flow()
        for tick in self._ticks.values():
            ticks.addWidget(tick)
            tick.toggled.connect(self._fit)
        self._column.addLayout(ticks)
        self._column.addWidget(self._mediator_field)
        self._column.addWidget(self._team_field)
        self._mediator.chosen.connect(self._fit)
        desk.look.changed.connect(self._fit)
        self._fit()

    def show_account(self, account: Account | None) -> None:
        """The roles are those of the account; of a new one none is ticked."""
        self._offer()
        for role, tick in self._ticks.items():
            tick.setChecked(account is not None and role in account.roles)
        self._mediator.set_code((account.mediator_id if account else "") or "")
        self._team.set_code((account.team_id if account else "") or "")
        self._fit()

    def roles(self) -> set[Role]:
        """The roles ticked."""
        return {role for role, tick in self._ticks.items() if tick.isChecked()}

    def mediator_id(self) -> str | None:
        """The mediator chosen, for who is one."""
        return self._mediator.code() or None if Role.MEDIATOR in self.roles() else None

    def team_id(self) -> str | None:
        """The team chosen, for who leads one and is not known by the mediator."""
        asked = Role.LEADER in self.roles() and self.mediator_id() is None
        return self._team.code() or None if asked else None

    def _offer(self) -> None:
        office = self._desk.office
        teams = {team.id: team.name for team in office.teams() if team.dissolved_on is None}
        people = [m for m in office.mediators() if m.ended_on is None and m.team_id in teams]
        self._team.set_options(list(teams.items()))
        self._mediator.set_options([(m.id, f"{m.name} – {teams[m.team_id]}") for m in people])

    def _fit(self) -> None:
        px = self._desk.look.px
        self._column.setSpacing(px(8))
        for field in (self._mediator_field, self._team_field):
            field.setMaximumWidth(px(_WIDE))
        roles = self.roles()
        self._mediator_field.setVisible(Role.MEDIATOR in roles)
        self._team_field.setVisible(Role.LEADER in roles and self.mediator_id() is None)

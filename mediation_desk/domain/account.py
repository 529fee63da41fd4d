"""Who works with the register: accounts, their roles, and what people did besides changing it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from mediation_desk.errors import Problem


class Role(StrEnum):
    """What somebody does in the office; one person may have several roles."""

    MEDIATOR = "mediator"
    LEADER = "leader"
    OFFICER = "officer"
    KEEPER = "keeper"


EVERY_ROLE = frozenset(Role)
"""What the first account of a store holds: whoever made it does everything in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One who may open the store, under a name; `removed_on` ends it, the row stays.

    A mediator's account names the mediator, a leader's the team led. With the officer's role both
    may stay open: such a mediator has every dispute, such a leader every team.
    """

    id: str
    name: str
    roles: frozenset[Role]
    mediator_id: str | None = None
    team_id: str | None = None
    removed_on: date | None = None

    @property
    def has_every_case(self) -> bool:
        """Whether no dispute is somebody else's: one person does the work of the whole office."""
        both = {Role.LEADER, Role.OFFICER} <= self.roles
        return both and self.team_id is None

    @property
    def led_team_id(self) -> str | None:
        """The team whose disputes are theirs as its leader."""
        return self.team_id if Role.LEADER in self.roles else None

    @property
    def conducting_id(self) -> str | None:
        """The mediator whose disputes are theirs."""
        return self.mediator_id if Role.MEDIATOR in self.roles else None


class ActKind(StrEnum):
    """What people do that changes no record of a dispute and still belongs in the history."""

    LOOK = "look"
    PRINT = "print"
    EXPORT = "export"
    WRONG_PASSWORDS = "wrong_passwords"
    PASSWORD = "password"
    RECOVERED = "recovered"
    RECOVERY_KEY = "recovery_key"
    DATA_KEY = "data_key"


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One such act; who did it says its entry in the history.

    `what` is the paper's key, the report or the number of wrong passwords; an act about an account
    names it by its id.
    """

    id: str
    kind: ActKind
    at: datetime
    what: str = ""
    dispute_id: str | None = None


def wrong_about(account: Account) -> Iterator[Problem]:
    """What cannot be about an account, whoever else there is."""
    if not account.roles:
        yield Problem("roles", "role_missing")
    if Role.OFFICER in account.roles:
        return
    if Role.MEDIATOR in account.roles and account.mediator_id is None:
        yield Problem("mediator_id", "account_without_mediator")
    if Role.LEADER in account.roles and account.team_id is None:
        yield Problem("team_id", "account_without_team")


def keeperless(accounts: Iterable[Account]) -> Iterator[Problem]:
    """The problem of a store in which nobody would keep the accounts any more."""
    if not any(Role.KEEPER in a.roles for a in accounts if a.removed_on is None):
        yield Problem("roles", "keeper_last")

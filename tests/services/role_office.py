"""A small office with one account of each role, and the services as each of them has them."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

import mediation_desk.services
from mediation_desk.domain.account import EVERY_ROLE, Account, Role
from mediation_desk.domain.dispute import Dispute
from mediation_desk.domain.office import Mediator, Team
from mediation_desk.services.health.open_store import OpenStore
from mediation_desk.store.database import Store
from mediation_desk.store.keys import Keys
from tests.samples import (
    KEY,
    TODAY,
    a_dispute,
    a_mediator,
    a_party,
    a_round,
    a_session,
    a_store,
    a_team,
    an_assignment,
    an_office,
    clock,
    ids,
    new_id,
)

SECRETS = ("Kín Thị Vô Danh", "chum vàng dưới gốc mít", "Ngõ Cụt Số Không", "0987 000 111")
"""Words that stand in the disputes of others alone."""


@dataclass(frozen=True)
class RoleOffice:
    """Two teams; the mediator has one dispute of the first, somebody else all the others.

    `shared` is the second team's with the first as its partner; a session of `closed` was not
    public.
    """

    path: Path
    team: Team
    other_team: Team
    mediator: Mediator
    own: Dispute
    mates: Dispute
    other: Dispute
    shared: Dispute
    closed: Dispute

    @contextmanager
    def signed_in(self, role: Role | None) -> Iterator[Store]:
        """The store as the account of that role has it; None: the account with all roles."""
        who = role.value if role else "all"
        store = Store.reopen(self.path, KEY, who=who, now=clock, beside=True)
        try:
            yield store
        finally:
            store.close()


def role_office(folder: Path) -> tuple[Store, RoleOffice]:
    """The office in a new store, which whoever asks closes."""
    store = a_store(folder)
    with store.transaction():
        store.offices.keep_office(an_office())
        team = store.offices.keep_team(a_team())
        other_team = store.offices.keep_team(a_team(name="Tổ hòa giải xóm Chiềng"))
        mediator, mate = a_mediator(team), a_mediator(team, name="Bùi Văn Khác")
        stranger = a_mediator(other_team, name="Đinh Thị Xa")
        for person in (mediator, mate, stranger):
            store.offices.keep_mediator(person)
        keep = store.disputes.keep
        office = RoleOffice(
            path=store.path,
            team=team,
            other_team=other_team,
            mediator=mediator,
            own=keep(a_dispute(team, assignments=(an_assignment(mediator),))),
            mates=keep(_secret(team, assignments=(an_assignment(mate),))),
            other=keep(_secret(other_team, assignments=(an_assignment(stranger),))),
            shared=keep(_secret(other_team, partner_team_id=team.id)),
            closed=keep(_secret(team, sessions=(a_session(public=False),))),
        )
        for role in Role:
            store.accounts.keep(_account(role, office))
        store.accounts.keep(Account(id=new_id(), name="all", roles=EVERY_ROLE))
    return store, office


def _account(role: Role, office: RoleOffice) -> Account:
    narrow = role in (Role.MEDIATOR, Role.LEADER)
    return Account(
        id=new_id(),
        name=role.value,
        roles=frozenset({role}),
        mediator_id=office.mediator.id if role is Role.MEDIATOR else None,
        team_id=office.team.id if narrow else None,
    )


def _secret(team: Team, **changes: Any) -> Dispute:
    name, summary, address, phone = SECRETS
    return a_dispute(
        team,
        summary=summary,
        place=address,
        parties=(
            a_party(name=name, address=address, phone=phone),
            a_party(side="B", name=name, request=summary),
        ),
        rounds=(a_round(date(2026, 3, 2), date(2026, 3, 9)),),
        **changes,
    )


def modules() -> Iterator[Any]:
    """Every module of the services."""
    package = mediation_desk.services
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        yield import_module(found.name)


def classes() -> dict[str, type[Any]]:
    """Every class defined in a module of the services, by its name."""
    found = {}
    for module in modules():
        for name, kind in inspect.getmembers(module, inspect.isclass):
            if kind.__module__ == module.__name__:
                found[name] = kind
    return found


def works_on_a_store(kind: type[Any]) -> bool:
    """Whether the class is handed a store, or a part of one, when it is made."""
    return takes_a_store(kind.__init__)


def takes_a_store(function: Callable[..., Any]) -> bool:
    """Whether a parameter is a store, a part of one, or a service."""
    words = " ".join(str(p.annotation) for p in _parameters(function))
    parts = (
        "Store",
        "Offices",
        "Disputes",
        "Listing",
        "Papers",
        "Database",
        "Keys",
        "Opened",
        "OpenStore",
    )
    return any(part in words.replace("[", " ").replace("]", " ").split() for part in parts)


def _parameters(function: Callable[..., Any]) -> list[inspect.Parameter]:
    try:
        return list(inspect.signature(function).parameters.values())
    except (TypeError, ValueError):
        return []


def services() -> dict[str, type[Any]]:
    """The classes that people work with: those no other is made from."""
    found = {name: kind for name, kind in classes().items() if works_on_a_store(kind)}
    bases = {base for kind in found.values() for base in kind.__mro__[1:]}
    return {name: kind for name, kind in found.items() if kind not in bases}


def verbs(kind: type[Any]) -> dict[str, Any]:
    """The public methods of a class."""
    return {
        name: member
        for name, member in inspect.getmembers(kind)
        if not name.startswith("_") and (inspect.isfunction(member) or isinstance(member, property))
    }


def made(kind: type[Any], store: Store) -> Any:
    """The service on this store."""
    known: dict[str, Any] = {
        "store": store,
        "ids": ids(),
        "now": clock,
        "opened": OpenStore(store, lambda: store),
        "keys": Keys(store.path, KEY),
    }
    arguments = {}
    for parameter in _parameters(kind.__init__)[1:]:
        day = TODAY if str(parameter.annotation) == "date" else lambda: TODAY
        arguments[parameter.name] = day if parameter.name == "today" else known[parameter.name]
    return kind(**arguments)

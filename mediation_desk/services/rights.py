"""Who may do what: a closed set of rights, the roles that hold them, and their declaration.

Every public method of a class that works on a store declares the right it needs, and what it is
about: the whole office when nothing else is said, one dispute, one team, or whatever lies within
the person's reach. The check stands in front of the method, for window and command line alike.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import wraps
from inspect import signature
from types import MappingProxyType
from typing import Any, Final, Never, ParamSpec, Protocol, TypeVar, cast

from mediation_desk.domain.account import Account, Role
from mediation_desk.errors import NotAllowed
from mediation_desk.store.database import Store
from mediation_desk.terms import term

P = ParamSpec("P")
R = TypeVar("R")


class Right(StrEnum):
    """What a person may be allowed."""

    OWN_ACCOUNT = "own_account"
    SEE_OFFICE = "see_office"
    CHANGE_OFFICE = "change_office"
    LIST_CASES = "list_cases"
    SEE_CASES = "see_cases"
    CHANGE_CASES = "change_cases"
    REPORT = "report"
    KEEP_ACCOUNTS = "keep_accounts"
    KEEP_COPIES = "keep_copies"


_EVERYBODY: Final = frozenset({Right.OWN_ACCOUNT, Right.SEE_OFFICE})
_CASES: Final = frozenset({Right.LIST_CASES, Right.SEE_CASES, Right.CHANGE_CASES})
HELD: Final[Mapping[Role, frozenset[Right]]] = MappingProxyType(
    {
        Role.MEDIATOR: _EVERYBODY | _CASES,
        Role.LEADER: _EVERYBODY | _CASES | {Right.REPORT},
        Role.OFFICER: _EVERYBODY | _CASES | {Right.REPORT, Right.CHANGE_OFFICE},
        Role.KEEPER: _EVERYBODY | {Right.LIST_CASES, Right.KEEP_ACCOUNTS, Right.KEEP_COPIES},
    }
)
"""The rights of each role. A mediator's and a leader's reach as far as their own disputes and team
(see `store.reach`), those of everybody and of the other two as far as the office."""

_NARROW: Final = frozenset({Role.MEDIATOR, Role.LEADER})


class Needs:
    """What a method declared: the right, and how it is bounded (for the test that asks)."""

    __slots__ = ("bound", "right")

    def __init__(self, right: Right, bound: str) -> None:
        self.right = right
        self.bound = bound


class _OnStore(Protocol):
    _store: Store


def needs(
    right: Right, *, dispute: str = "", team: str = "", within_reach: bool = False
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """The method runs only for who has the right; raises NotAllowed before it runs.

    `dispute` and `team` name the parameter that tells what it is about, as an id or a record; a
    method `within_reach` keeps to the person's disputes by itself.
    """

    def declare(method: Callable[P, R]) -> Callable[P, R]:
        about = _argument(method, dispute or team)

        @wraps(method)
        def checked(*args: P.args, **kwargs: P.kwargs) -> R:
            store = cast(_OnStore, args[0])._store  # noqa: SLF001  (the service under check)
            if not within_reach and not _everywhere(store.me, right):
                value = about(args, kwargs)
                if dispute:
                    require_dispute(store, right, value)
                else:
                    require_team(store, right, value if team else None)
            elif not _held(store.me, right):
                refuse_right(store, right)
            return method(*args, **kwargs)

        checked.needs = Needs(right, dispute or team or ("reach" if within_reach else ""))  # type: ignore[attr-defined]
        return checked

    return declare


def require_dispute(store: Store, right: Right, dispute: Any) -> None:
    """Raises NotAllowed unless the person has the right for this dispute, a record or an id."""
    id_ = dispute if isinstance(dispute, str) else getattr(dispute, "dispute", dispute).id
    if not (_held(store.me, right) and store.reach.covers(id_)):
        refuse_right(store, right)


def require_team(store: Store, right: Right, team: Any) -> None:
    """Raises NotAllowed unless the person has the right for this team; None: for the office."""
    if _everywhere(store.me, right):
        return
    own = store.me.team_id
    id_ = team if team is None or isinstance(team, str) else team.id
    if id_ is None or id_ != own or not _held(store.me, right):
        refuse_right(store, right)


def holds(me: Account, right: Right) -> bool:
    """Whether the account has the right anywhere at all, for who shows or hides what needs it."""
    return _held(me, right)


def refuse_right(store: Store, right: Right) -> Never:
    """Never returns: raises NotAllowed, naming the roles whose right it is."""
    able = [term(role) for role in Role if right in HELD[role]]
    # In a sentence the words of roles are no names.
    who = " hoặc ".join(word[:1].lower() + word[1:] for word in able)
    raise NotAllowed(name=store.me.name, what=term(right), who=who)


def _held(me: Account, right: Right) -> bool:
    return any(right in HELD[role] for role in me.roles)


def _everywhere(me: Account, right: Right) -> bool:
    """Whether the right reaches as far as the office."""
    if right in _EVERYBODY:
        return _held(me, right)
    return any(right in HELD[role] for role in me.roles - _NARROW)


def _argument(method: Callable[..., Any], name: str) -> Callable[[Any, Any], Any]:
    """Finds the argument called so among those a method is called with; "" finds none."""
    if not name:
        return lambda _args, _kwargs: None
    parameters = signature(method).parameters
    place, default = list(parameters).index(name), parameters[name].default

    def find(args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> Any:
        return args[place] if place < len(args) else kwargs.get(name, default)

    return find

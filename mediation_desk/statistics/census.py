"""The narrow view the measures look at: what one period counts, each case with its group and state.

An office is looked at as its events stood at the end of the period's last day. What happened later
is not seen and when it was typed does not matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from mediation_desk.domain.case import Case, conclusions, is_declined, state_at
from mediation_desk.domain.codes import State
from mediation_desk.domain.dispute_types import DisputeTypes, Scope
from mediation_desk.domain.period import Period


class Basis(StrEnum):
    """Whether a period counts what it received or what it concluded, whenever received."""

    RECEIVED = "received"
    CONCLUDED = "concluded"


class Counted(NamedTuple):
    """One case received, or one conclusion: dated, with its official group and where it stands.

    `scope` is None while the type is missing or unknown; such a case counts in totals only.
    """

    case: Case
    scope: Scope | None
    state: State
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Census:
    """What a span of days counts on one basis, in the order of its dates."""

    first: date
    last: date
    basis: Basis
    counted: tuple[Counted, ...]

    def by_team(self) -> Mapping[str, Census]:
        """The same view of each team that opened one of the cases, by the team's id."""
        teams: dict[str, list[Counted]] = {}
        for one in self.counted:
            teams.setdefault(one.case.team_id, []).append(one)
        return {team: self._of(counted) for team, counted in teams.items()}

    def nobody(self) -> Census:
        """The view of a team without a case."""
        return self._of(())

    def _of(self, counted: Iterable[Counted]) -> Census:
        return replace(self, counted=tuple(counted))


def take(period: Period, basis: Basis, cases: Iterable[Case], types: DisputeTypes) -> Census:
    """The view of `period`: one pass over the cases, whatever their order.

    Received: cases received from its first to its last day and not declined by the last. Concluded:
    conclusions dated in it, whenever their case was received.
    """
    first, last = period.first, period.last
    find = _received if basis is Basis.RECEIVED else _concluded
    counted = sorted(find(first, last, cases, types), key=lambda one: (one.on, one.case.id))
    return Census(first=first, last=last, basis=basis, counted=tuple(counted))


def _received(
    first: date, last: date, cases: Iterable[Case], types: DisputeTypes
) -> Iterator[Counted]:
    for case in cases:
        if first <= case.received_on <= last:
            state = state_at(case, last)
            if state is not State.DECLINED:
                yield Counted(case, types.scope_of(case.type), state, case.received_on)


def _concluded(
    first: date, last: date, cases: Iterable[Case], types: DisputeTypes
) -> Iterator[Counted]:
    for case in cases:
        if not is_declined(case, last):
            for end in conclusions(case, first, last):
                state = State(end.result.value)
                yield Counted(case, types.scope_of(case.type), state, end.ended_on)

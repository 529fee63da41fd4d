"""The line that leads from the cases open before a period to those open after it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from mediation_desk.domain.case import Case, conclusions, is_declined, is_open, reopenings
from mediation_desk.domain.codes import OutcomeResult
from mediation_desk.sentences import sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One term with the cases behind it; a case reopened twice in the period is named twice."""

    name: str
    ids: tuple[str, ...]

    @property
    def value(self) -> int:
        """How many."""
        return len(self.ids)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconciliation:
    """Opening + received + reopened = settled + failed + declined + closing, over all cases.

    Every event counts on its own day, so "received" still holds the cases declined later.
    `unbalanced` are the cases whose own events do not lead from one end to the other.
    """

    came: tuple[Term, ...]
    went: tuple[Term, ...]
    unbalanced: tuple[str, ...]

    @property
    def balances(self) -> bool:
        """Whether both sides are equal, case by case."""
        return not self.unbalanced and _sum(self.came) == _sum(self.went)

    @property
    def text(self) -> str:
        """The line under the table; reopened and declined cases stay off it when there are none."""
        left, right = (" + ".join(_words(side)) for side in (self.came, self.went))
        sign = "=" if _sum(self.came) == _sum(self.went) else "≠"
        return sentence("check", "reconciliation", left=left, sign=sign, right=right)

    def term(self, name: str) -> Term:
        """The term of that name. Raises KeyError when there is none."""
        for one in (*self.came, *self.went):
            if one.name == name:
                return one
        raise KeyError(name)


_CAME = ("opening", "received", "reopened")
_WENT = ("settled", "failed", "declined", "closing")
_SILENT_WHEN_ZERO = ("reopened", "declined")


def reconcile(first: date, last: date, cases: Iterable[Case]) -> Reconciliation:
    """The reconciliation of the days from `first` to `last` over `cases`."""
    found: dict[str, list[str]] = {name: [] for name in (*_CAME, *_WENT)}
    before, unbalanced = first - timedelta(1), []
    for case in sorted(cases, key=lambda c: (c.received_on, c.id)):
        balance = 0
        for name in _events(case, before, first, last):
            found[name].append(case.id)
            balance += 1 if name in _CAME else -1
        if balance:
            unbalanced.append(case.id)
    return Reconciliation(
        came=tuple(Term(name=name, ids=tuple(found[name])) for name in _CAME),
        went=tuple(Term(name=name, ids=tuple(found[name])) for name in _WENT),
        unbalanced=tuple(unbalanced),
    )


def _events(case: Case, before: date, first: date, last: date) -> Iterator[str]:
    """The terms the case stands in, once for each time it does; `before` precedes `first`."""
    if is_open(case, before):
        yield "opening"
    if first <= case.received_on <= last:
        yield "received"
    yield from ["reopened"] * reopenings(case, first, last)
    if is_declined(case, last) and not is_declined(case, before):
        yield "declined"
    for end in conclusions(case, first, last):
        yield "settled" if end.result is OutcomeResult.SETTLED else "failed"
    if is_open(case, last):
        yield "closing"


def _words(terms: tuple[Term, ...]) -> list[str]:
    return [
        sentence("check", f"term_{one.name}", count=one.value)
        for one in terms
        if one.value or one.name not in _SILENT_WHEN_ZERO
    ]


def _sum(terms: tuple[Term, ...]) -> int:
    return sum(one.value for one in terms)

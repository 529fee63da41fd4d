"""What was done to each dispute on the page, to be taken back and done again across saves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

from mediation_desk.domain.dispute import Dispute

PutBack = Callable[[Dispute, Dispute], Dispute]
"""Makes a dispute what it was, instead of what it is; raises Invalid if others changed it."""


@dataclass(slots=True)
class _Path:
    behind: list[Dispute] = field(default_factory=list)
    ahead: list[Dispute] = field(default_factory=list)


class Steps:
    """Keeps the way of every dispute as long as the program runs; another one's stays apart."""

    def __init__(self, put_back: PutBack) -> None:
        self._put_back = put_back
        self._paths: defaultdict[str, _Path] = defaultdict(_Path)

    def took(self, before: Dispute) -> None:
        """One more step was taken from there; what was taken back before is left behind."""
        path = self._paths[before.id]
        path.behind.append(before)
        path.ahead.clear()

    def can_go_back(self, now: Dispute | None) -> bool:
        """Whether there is a step to take back."""
        return now is not None and bool(self._paths[now.id].behind)

    def can_go_on(self, now: Dispute | None) -> bool:
        """Whether there is a step to take again."""
        return now is not None and bool(self._paths[now.id].ahead)

    def back(self, now: Dispute) -> Dispute:
        """The dispute as it is kept one step before; raises Invalid if others changed it."""
        path = self._paths[now.id]
        return self._go(path.behind, path.ahead, now)

    def on(self, now: Dispute) -> Dispute:
        """The dispute as it is kept one step further; raises Invalid if others changed it."""
        path = self._paths[now.id]
        return self._go(path.ahead, path.behind, now)

    def _go(self, there: list[Dispute], here: list[Dispute], now: Dispute) -> Dispute:
        kept = self._put_back(there[-1], now)
        there.pop()
        here.append(now)
        return kept

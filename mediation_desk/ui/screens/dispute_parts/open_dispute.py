"""The dispute that lies open on the page: written field by field, each kept when it is left."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from mediation_desk.domain.dispute import Dispute
from mediation_desk.errors import Invalid, Refused
from mediation_desk.services.casework import Casework
from mediation_desk.ui.screens.dispute_parts.spot import Spot
from mediation_desk.ui.screens.dispute_parts.steps import Steps

NEEDED: Final = ("received_on", "party.A.name", "party.B.name", "summary")
"""The keys without which a new dispute is not kept, in the order they are typed."""

TEAM: Final = "team_id"
Verb = Callable[[Casework, Dispute], Dispute]
_NOWHERE: Final = "new"


class OpenDispute(QObject):
    """One dispute and what was typed of it that could not be kept yet.

    A value that breaks a rule waits, and is tried again after each later change: of two dates that
    contradict each other either may be mended. A new dispute waits as a whole until it may be
    kept. What waits is parked when another dispute is opened and is there again afterwards.
    """

    changed = Signal()
    """`dispute` is another one now, or what waits is."""

    def __init__(self, casework: Casework, saved: Callable[[], None]) -> None:
        super().__init__()
        self._casework = casework
        self._saved = saved
        self.dispute: Dispute | None = None
        self.waiting: dict[str, tuple[Spot, Any]] = {}
        self.refusals: dict[str, Refused] = {}
        self.team_id = ""
        self._parked: dict[str, dict[str, tuple[Spot, Any]]] = {}
        self._steps = Steps(casework.put_back)

    def open(self, dispute: Dispute) -> None:
        """The page is about this dispute."""
        self._turn_to(dispute)
        self._try_waiting()
        self.changed.emit()

    def begin(self, team_id: str, proposed: dict[str, tuple[Spot, Any]]) -> None:
        """The page is about a new dispute; one begun before is taken up again."""
        self._turn_to(None)
        if not self.waiting:
            self.team_id, self.waiting = team_id, dict(proposed)
        self.changed.emit()

    def write(self, spot: Spot, value: Any) -> None:
        """The value is kept, or waits with the reason in `refusals`; then `changed` comes."""
        self.waiting.pop(spot.key, None)
        self.refusals.pop(spot.key, None)
        self.waiting[spot.key] = (spot, value)
        self._try_waiting(spot.key)
        self.changed.emit()

    def set_team(self, team_id: str) -> None:
        """A new dispute will stand in that team's book."""
        self.team_id = team_id
        self._try_waiting()
        self.changed.emit()

    def act(self, verb: Verb) -> None:
        """The verb is done; raises what refuses it."""
        if self.dispute is not None:
            self._keep(verb)
            self._try_waiting()
            self.changed.emit()

    def can_undo(self) -> bool:
        """Whether there is a kept change of this dispute to take back."""
        return self._steps.can_go_back(self.dispute)

    def can_redo(self) -> bool:
        """Whether a change that was taken back can be made again."""
        return self._steps.can_go_on(self.dispute)

    def undo(self) -> None:
        """The last kept change is taken back, also one made before the page was opened again.

        Raises Invalid if others changed the dispute since.
        """
        if self.dispute is not None and self.can_undo():
            self._stand_at(self._steps.back(self.dispute))

    def redo(self) -> None:
        """The change taken back last is made again; raises Invalid if others changed it."""
        if self.dispute is not None and self.can_redo():
            self._stand_at(self._steps.on(self.dispute))

    def _stand_at(self, dispute: Dispute) -> None:
        self.dispute = dispute
        self._saved()
        self.changed.emit()

    def lacks(self) -> list[str]:
        """The keys a new dispute still needs, in their order; none once it is kept."""
        if self.dispute is not None:
            return []
        return [key for key in NEEDED if not self.waiting.get(key, (None, None))[1]]

    def discard(self) -> dict[str, tuple[Spot, Any]]:
        """A new dispute is forgotten; what was typed of it is returned."""
        typed, self.waiting, self.refusals = self.waiting, {}, {}
        self._parked.pop(_NOWHERE, None)
        return typed

    def resume(self, typed: dict[str, tuple[Spot, Any]]) -> None:
        """The next new dispute begins with what was typed of one that was discarded."""
        self._parked[_NOWHERE] = typed

    def _turn_to(self, dispute: Dispute | None) -> None:
        here = self.dispute.id if self.dispute else _NOWHERE
        there = dispute.id if dispute else _NOWHERE
        if self.waiting:
            self._parked[here] = self.waiting
        self.dispute, self.waiting = dispute, self._parked.pop(there, {})
        self.refusals = {}

    def _try_waiting(self, first: str = "") -> None:
        """Everything that waits is tried, `first` before the rest, until nothing more is kept."""
        if self.dispute is None and not self._start():
            return
        self.refusals = {}
        while self._one_kept(first):
            self.refusals = {}

    def _one_kept(self, first: str) -> bool:
        for key in sorted(self.waiting, key=lambda k: k != first):
            spot, value = self.waiting[key]
            try:
                self._keep(partial(_put, spot, value))
            except Refused as refused:
                self.refusals[key] = refused
            except KeyError:  # Its row was taken away meanwhile.
                del self.waiting[key]
                return True
            else:
                del self.waiting[key]
                return True
        return False

    def _start(self) -> bool:
        if self.lacks() or not self.team_id:
            return False
        on, first, second, summary = (self.waiting[key][1] for key in NEEDED)
        try:
            self.dispute = self._casework.start(self.team_id, on, summary, [first, second])
        except Refused as refused:
            self._blame(refused)
            return False
        for key in NEEDED:
            del self.waiting[key]
        self._saved()
        return True

    def _blame(self, refused: Refused) -> None:
        places = [p.place for p in refused.problems] if isinstance(refused, Invalid) else []
        on_day = any(p == "received_on" for p in places)
        self.refusals = {"received_on" if on_day else NEEDED[-1]: refused}

    def _keep(self, verb: Verb) -> None:
        before = self.dispute
        if before is None:
            return
        after = verb(self._casework, before)
        if after != before:
            self._steps.took(before)
            self.dispute = after
            self._saved()


def _put(spot: Spot, value: Any, work: Casework, dispute: Dispute) -> Dispute:
    return spot.put(work, dispute, value)

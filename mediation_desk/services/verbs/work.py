"""What every verb of casework stands on: read, change, judge, keep, in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from mediation_desk.domain.dispute import Dispute
from mediation_desk.domain.dispute_rules import new_problems
from mediation_desk.domain.refusal import refuse
from mediation_desk.errors import Invalid, Problem
from mediation_desk.services.edits.fields import kept
from mediation_desk.services.edits.hands import Hands, other_hands
from mediation_desk.store.database import Store
from mediation_desk.store.identity import Clock, Ids


class Work:
    """One store's disputes, changed one at a time; the clock and the ids come in."""

    def __init__(self, store: Store, ids: Ids, today: Callable[[], date], now: Clock) -> None:
        self._store = store
        self._new_id = ids.new
        self._today = today
        self._now = now

    def _edit(self, dispute_id: str, edit: Callable[[Dispute], Dispute]) -> Dispute:
        """The dispute is kept as `edit` makes it; one in the bin is left alone."""
        with self._store.transaction():
            before = self._store.disputes.get(dispute_id)
            if before.deleted:
                refuse("", "dispute_deleted")
            after = edit(before)
            self._judge(before, after)
            return self._store.disputes.keep(after)

    def _add(self, dispute: Dispute, known: Iterable[Problem]) -> Dispute:
        """The new dispute is kept and numbered, unless something is wrong or `known` to be."""
        with self._store.transaction():
            self._judge(None, dispute, known)
            return self._store.disputes.keep(dispute)

    def _row(self, kind: type[Any], /, **fields: Any) -> dict[str, Any]:
        """The fields of a new row of a dispute, with its id."""
        return {"id": self._new_id(), **kept(kind, fields)}

    def _judge(self, before: Dispute | None, after: Dispute, known: Iterable[Problem] = ()) -> None:
        """Raises Invalid with every problem that the change would bring."""
        found = [*known, *new_problems(before, after, self._today())]
        if other_hands(before, after):
            found += Hands.of(self._store.offices).problems(before, after)
        if found:
            raise Invalid(found)


def required_day(day: date | None, place: str) -> date:
    """The day; raises Invalid when there is none."""
    return day if day is not None else refuse(place, "date_missing")

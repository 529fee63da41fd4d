"""What every verb of the office stands on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any

from mediation_desk.domain.dates import event_problem
from mediation_desk.errors import Invalid, Problem
from mediation_desk.store.database import Store
from mediation_desk.store.identity import Ids


class OfficeWork:
    """One store's office, changed a record at a time; the clock and the ids come in."""

    def __init__(self, store: Store, ids: Ids, today: Callable[[], date]) -> None:
        self._store = store
        self._new_id = ids.new
        self._today = today

    def _impossible_days(self, record: Any, names: Iterable[str]) -> Iterator[Problem]:
        """The days of the record that cannot be the date of an event."""
        for name in names:
            day = getattr(record, name)
            if day and (problem := event_problem(day, self._today(), name)):
                yield problem


def require_none(problems: Iterable[Problem]) -> None:
    """Raises Invalid when there are any."""
    if found := list(problems):
        raise Invalid(found)


def require_fields(given: Iterable[str], allowed: Iterable[str]) -> None:
    """Raises TypeError for a field that this verb does not change."""
    if strange := set(given) - set(allowed):
        raise TypeError(f"not changed here: {', '.join(sorted(strange))}")

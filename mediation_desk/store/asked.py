"""Which disputes a list asks for, as a condition of SQL; deleted ones never."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediation_desk.domain.codes import State
from mediation_desk.store.reach import EVERYTHING, Condition

_RESULT = (
    "(SELECT r.result FROM round r WHERE r.dispute_id = d.id ORDER BY r.position DESC LIMIT 1)"
)
_BEGUN = (
    "(EXISTS (SELECT 1 FROM round r WHERE r.dispute_id = d.id AND r.position > 0)"
    " OR EXISTS (SELECT 1 FROM session s WHERE s.dispute_id = d.id"
    " AND (s.result IS NULL OR s.result <> 'not_held')))"
)
STATE = (
    "CASE WHEN d.declined_on IS NOT NULL THEN 'declined'"
    f" ELSE coalesce({_RESULT}, CASE WHEN {_BEGUN} THEN 'in_progress' ELSE 'not_started' END) END"
)
"""The state of dispute `d` by everything recorded, as `domain.case.state_as_recorded` tells it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One team or all, days of receipt, types or all, states or all, within somebody's reach."""

    team_id: str | None
    first: date
    last: date
    types: frozenset[str]
    states: frozenset[State]
    within: Condition = EVERYTHING

    def condition(self) -> tuple[str, list[object]]:
        """What dispute `d` has to fulfil, and the values of its marks in their order."""
        parts = ["d.deleted_at IS NULL", "d.received_on BETWEEN ? AND ?"]
        values: list[object] = [self.first.isoformat(), self.last.isoformat()]
        if self.team_id is not None:
            parts.append("d.team_id = ?")
            values.append(self.team_id)
        if self.types:
            marks = ", ".join("?" * len(self.types))
            parts.append(f"coalesce(d.type, '') IN ({marks})")
            values += sorted(self.types)
        if self.states:
            marks = ", ".join("?" * len(self.states))
            parts.append(f"{STATE} IN ({marks})")
            values += sorted(state.value for state in self.states)
        if self.within is not EVERYTHING:
            parts.append(self.within.sql)
            values += self.within.values
        return " AND ".join(parts), values

"""What the pictures show: a dispute of the practice office that has everything on its page."""

from __future__ import annotations

from mediation_desk.domain.codes import State
from mediation_desk.services.sought import Sought
from mediation_desk.ui.desk import Desk

_LOOKED_AT = 50


def settled_in_writing(desk: Desk) -> str | None:
    """The id of the newest dispute that was settled in writing; None when there is none."""
    for dispute_id in desk.register.chosen(Sought(state=State.SETTLED), limit=_LOOKED_AT):
        outcome = desk.casework.get(dispute_id).outcome
        if outcome is not None and outcome.written:
            return dispute_id
    return None

"""Whether two disputes are the same one written down twice."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from mediation_desk.domain.dispute import Dispute
from mediation_desk.domain.text import equality_key
from mediation_desk.services.intake.shape import Row


class Likeness(NamedTuple):
    """Equal for disputes equal in team, day of receipt, parties and summary.

    Case, spacing, tone style and the order of the parties make no difference.
    """

    team_id: str
    received_on: date
    parties: tuple[tuple[str, str], ...]
    summary: str


def likeness_of(dispute: Dispute) -> Likeness:
    """By what a kept dispute is known again."""
    parties = ((party.side, party.name) for party in dispute.parties)
    return _likeness(dispute.team_id, dispute.received_on, parties, dispute.summary)


def likeness_in(row: Row, team_id: str) -> Likeness | None:
    """By what a dispute of the file is known again; None when not all of it could be read."""
    needed = ("received_on", "parties", "summary")
    parties = [(p.get("side"), p.get("name")) for p in row.rows("parties")]
    if not all(key in row.values for key in needed) or any(None in party for party in parties):
        return None
    return _likeness(team_id, row.values["received_on"], parties, row.values["summary"])


def _likeness(
    team_id: str, received_on: date, parties: Iterable[tuple[str, str]], summary: str
) -> Likeness:
    named = sorted((side, equality_key(name)) for side, name in parties)
    return Likeness(team_id, received_on, tuple(named), equality_key(summary))

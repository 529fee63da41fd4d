"""Looking things up in the register: its lines, one dispute by number or id, one team by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from mediation_desk.domain.dispute import Dispute, Number
from mediation_desk.domain.office import Office, Team
from mediation_desk.domain.period import Period
from mediation_desk.domain.text import equality_key
from mediation_desk.errors import DisputeUnclear, DisputeUnknown, TeamUnknown
from mediation_desk.services.rights import Right, needs, require_dispute
from mediation_desk.services.sought import Sought
from mediation_desk.store.database import Store
from mediation_desk.store.history import Edit
from mediation_desk.store.listing import Entry


class Register:
    """The register (*sổ*) of one store, read as far as the person's roles reach.

    A mediator is shown the disputes assigned to them, a leader those of the team, an officer all,
    a keeper lines without words. Where a session was not public, lists name nobody to those who
    do not hold the dispute themselves.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    @needs(Right.LIST_CASES, within_reach=True)
    def lines(
        self, *, search: str = "", team: Team | None = None, period: Period | None = None
    ) -> Iterator[Entry]:
        """The lines asked for, in the register's order or with `search` the best match first."""
        listing = self._store.listing
        ids = listing.ids(
            search=search,
            team_id=team.id if team else None,
            first=period.first if period else date.min,
            last=period.last if period else date.max,
        )
        return listing.entries(ids)

    @needs(Right.LIST_CASES, within_reach=True)
    def chosen(self, sought: Sought, limit: int = -1) -> list[str]:
        """The ids of what is chosen, whatever is typed: the newest first, at most `limit`."""
        period = sought.period
        return self._store.listing.ids(
            team_id=sought.team_id,
            first=period.first if period else date.min,
            last=period.last if period else date.max,
            types=sought.types,
            states=(sought.state,) if sought.state else (),
            newest=True,
            limit=limit,
        )

    @needs(Right.LIST_CASES, within_reach=True)
    def beginning(self, words: str, limit: int = -1) -> list[str]:
        """The ids of disputes in which every word begins a word, whatever is chosen.

        Those that agree in accents first, then the last recorded; at most `limit`.
        """
        return self._store.search.beginning(words, limit)

    @needs(Right.LIST_CASES, within_reach=True)
    def inside(self, words: str) -> list[str]:
        """The ids of disputes that hold every word anywhere, inside other words too."""
        return self._store.search.inside(words)

    @needs(Right.LIST_CASES, within_reach=True)
    def entries(self, ids: Sequence[str]) -> list[Entry]:
        """The lines of these disputes in this order; those deleted meanwhile are left out."""
        return list(self._store.listing.entries(ids))

    @needs(Right.SEE_CASES, dispute="dispute_id")
    def last_edit(self, dispute_id: str) -> Edit | None:
        """Who changed the dispute last, and when."""
        return self._store.last_edit(dispute_id)

    @needs(Right.LIST_CASES, within_reach=True)
    def count(self) -> int:
        """How many disputes the register lists for this person, deleted ones left out."""
        return self._store.listing.count()

    @needs(Right.LIST_CASES, within_reach=True)
    def first_year(self) -> int | None:
        """The year in which the oldest dispute was received; None while there is none."""
        oldest = self._store.listing.entries(self._store.listing.ids(limit=1))
        return next((entry.received_on.year for entry in oldest), None)

    @needs(Right.SEE_OFFICE)
    def office(self) -> Office | None:
        """The office whose register it is; None before its first start."""
        return self._store.offices.office()

    @needs(Right.SEE_OFFICE)
    def teams(self) -> list[Team]:
        """Every team in the office's order."""
        return self._store.offices.teams()

    @needs(Right.SEE_OFFICE)
    def team(self, name: str) -> Team:
        """The team called so, in either tone style and any case.

        Raises TeamUnknown.
        """
        wanted = equality_key(name)
        for team in self.teams():
            if team.id == name or equality_key(team.name) == wanted:
                return team
        raise TeamUnknown(name=name)

    @needs(Right.SEE_CASES, within_reach=True)
    def dispute(self, called: str, team: Team | None = None) -> Dispute:
        """The dispute with this id or human number ("12/2026", "13A/2026").

        Raises DisputeUnknown, DisputeUnclear when several teams have that number and not one of
        them is the person's alone, and NotAllowed when it is not theirs to read.
        """
        number = _number(called)
        disputes = self._store.disputes
        ids = disputes.numbered(team.id if team else None, number) if number else [called]
        found = [d for d in disputes.some(ids) if d.deleted is None]
        if not found:
            raise DisputeUnknown(called=called)
        if len(found) > 1:
            found = [d for d in found if self._store.reach.covers(d.id)] or found
        if len(found) > 1:
            raise DisputeUnclear(called=called, teams=self._names(found))
        require_dispute(self._store, Right.SEE_CASES, found[0])
        return found[0]

    def _names(self, disputes: list[Dispute]) -> str:
        names = {team.id: team.name for team in self.teams()}
        return ", ".join(names[d.team_id] for d in disputes)


def json_line(entry: Entry) -> dict[str, Any]:
    """One line of the register as `list --json` gives it."""
    return {
        "id": entry.id,
        "team": entry.team,
        "number": str(entry.number),
        "received_on": entry.received_on.isoformat(),
        "type": entry.type,
        "state": entry.state.value,
        "ended_on": entry.ended_on.isoformat() if entry.ended_on else None,
        "summary": entry.summary,
        "place": entry.place,
        "parties": [{"side": side, "name": name} for side, name in entry.parties],
    }


def _number(called: str) -> Number | None:
    """The number meant by "12/2026" or "13A/2026"; None for anything else, such as an id."""
    serial, slash, year = called.strip().partition("/")
    digits = serial.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    if not slash or not (digits.isascii() and digits.isdigit() and year.isascii()):
        return None
    if not (year.isdigit() and len(digits) <= 9 and len(year) <= 4):
        return None
    return Number(int(year), serial[len(digits) :], int(digits))

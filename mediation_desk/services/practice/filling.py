"""Puts a practice office into a store, by the store's own bulk path and with its history on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any

from mediation_desk.domain.office import Team
from mediation_desk.services.practice.office import PracticeOffice
from mediation_desk.services.practice.records import Roster, dispute_of, mediator_of, team_of
from mediation_desk.services.units import practice_unit
from mediation_desk.store.database import Store
from mediation_desk.store.identity import Ids

BATCH = 2000


def fill(
    store: Store, ids: Ids, office: PracticeOffice, progress: Callable[[int, int], None]
) -> None:
    """The empty store holds the whole practice office; `progress` hears (done, total)."""
    with store.transaction():
        store.offices.keep_office(practice_unit(ids.new(), office.office))
        roster = Roster(dict(_teams(store, ids, office.teams)))
    disputes = (dispute_of(row, roster, ids) for row in office.disputes())
    done = 0
    while batch := list(islice(disputes, BATCH)):
        with store.transaction():
            done += store.disputes.keep_all(batch)
        progress(done, office.size)


def _teams(
    store: Store, ids: Ids, teams: Iterable[dict[str, Any]]
) -> Iterator[tuple[str, tuple[Team, dict[str, str]]]]:
    for row in teams:
        team = store.offices.keep_team(team_of(row, ids.new()))
        mediators = [mediator_of(m, team.id, ids.new()) for m in row["mediators"]]
        for mediator in mediators:
            store.offices.keep_mediator(mediator)
        yield team.name, (team, {m.name: m.id for m in mediators})

"""Which disputes the signed-in person may see, as conditions of SQL about dispute `d`.

Three widths. A *line* in lists tells number, day and state; the keeper has every line and no more.
The *text* tells everything; the officer has all of it, a leader that of the team (as partner team
too), a mediator that of the disputes assigned to them and not given up. *Held* are the disputes
of one's own work: the mediator's, the leader's, all of them where one account does the work of
the whole office. Where a session was not public, lists show the names to those alone who hold the
dispute; the officer reads them on the dispute's page, and the look is in the history.
"""

from __future__ import annotations

from typing import NamedTuple

from mediation_desk.domain.account import Account, Role
from mediation_desk.store.engine import Database

_OF_TEAM = (
    "(d.team_id = ? OR d.id IN (SELECT id FROM dispute WHERE partner_team_id = ?"
    " AND partner_team_id IS NOT NULL))"
)
_CONDUCTED = (
    "d.id IN (SELECT dispute_id FROM assignment WHERE mediator_id = ? AND ended_on IS NULL)"
)


class Condition(NamedTuple):
    """What dispute `d` has to fulfil, and the values of its marks in their order."""

    sql: str
    values: tuple[object, ...] = ()


EVERYTHING = Condition("1")
NOTHING = Condition("0")


class Reach:
    """How far one account reaches into the disputes of one store."""

    def __init__(self, db: Database, me: Account) -> None:
        self._db = db
        self.held = EVERYTHING if me.has_every_case else _own(me)
        self.texts = EVERYTHING if Role.OFFICER in me.roles else self.held
        self.lines = EVERYTHING if Role.KEEPER in me.roles else self.texts

    def covers(self, dispute_id: str) -> bool:
        """Whether the person may read this dispute; of one that is not there only who reads all."""
        if self.texts is EVERYTHING:
            return True
        statement = f"SELECT 1 FROM dispute d WHERE d.id = ? AND {self.texts.sql}"
        found = self._db.execute(statement, [dispute_id, *self.texts.values]).fetchone()
        return found is not None


def _own(me: Account) -> Condition:
    found: list[Condition] = []
    if me.led_team_id is not None:
        found.append(Condition(_OF_TEAM, (me.led_team_id, me.led_team_id)))
    if me.conducting_id is not None:
        found.append(Condition(_CONDUCTED, (me.conducting_id,)))
    if not found:
        return NOTHING
    sql = " OR ".join(condition.sql for condition in found)
    return Condition(f"({sql})", tuple(v for condition in found for v in condition.values))

"""The commune, its teams and mediators, as rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from mediation_desk.domain.office import Mediator, Office, Team
from mediation_desk.store.engine import Database
from mediation_desk.store.rows import Record, record_of, row_of


class Offices:
    """Keeps the one office of a store and the people of its teams."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def office(self) -> Office | None:
        """The commune this store serves; None before it is known."""
        return next(iter(self._all(Office, "office", "id")), None)

    def teams(self) -> list[Team]:
        """Every team, dissolved ones too, in the office's own order."""
        return self._all(Team, "team", "position, id")

    def mediators(self) -> list[Mediator]:
        """Every mediator, also those whose mandate ended, in the order they were added."""
        return self._all(Mediator, "mediator", "rowid")

    def keep_office(self, office: Office) -> None:
        """The office is stored as given; call inside a transaction."""
        self._keep("office", office)

    def keep_team(self, team: Team) -> Team:
        """The team is stored; one without a position goes to the end of the office's order."""
        if team.position < 0:
            last = self._db.execute("SELECT coalesce(max(position), -1) FROM team").fetchone()[0]
            team = replace(team, position=last + 1)
        self._keep("team", team)
        return team

    def keep_mediator(self, mediator: Mediator) -> None:
        """The mediator is stored as given; call inside a transaction."""
        self._keep("mediator", mediator)

    def _keep(self, table: str, record: object) -> None:
        upsert(self._db, table, row_of(record))

    def _all(self, kind: type[Record], table: str, order: str) -> list[Record]:
        rows = self._db.query(f"SELECT * FROM {table} ORDER BY {order}")
        return [record_of(kind, row) for row in rows]


def upsert(db: Database, table: str, row: Mapping[str, object]) -> None:
    """The row with this id is exactly `row`."""
    db.execute(upsert_statement(table, tuple(row)), tuple(row.values()))


def upsert_statement(table: str, columns: tuple[str, ...]) -> str:
    """SQL that inserts a row or, when its id is known, changes it; values in column order."""
    names = ", ".join(f'"{c}"' for c in columns)
    marks = ", ".join("?" * len(columns))
    changes = ", ".join(f'"{c}" = excluded."{c}"' for c in columns if c != "id")
    return (
        f"INSERT INTO {table} ({names}) VALUES ({marks}) ON CONFLICT (id) DO UPDATE SET {changes}"
    )

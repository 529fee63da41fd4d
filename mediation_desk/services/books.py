"""The register books of the teams, gathered for printing."""

from __future__ import annotations

from datetime import date

from mediation_desk.documents.register_book import Book
from mediation_desk.domain.office import Team
from mediation_desk.domain.period import Period
from mediation_desk.services.forms import Around, Forms
from mediation_desk.services.rights import Right, needs
from mediation_desk.store.database import Store


class Books:
    """Gathers what the books of one store say."""

    def __init__(self, store: Store, today: date) -> None:
        self._store = store
        self._forms = Forms(store, today)

    @needs(Right.REPORT, team="team")
    def of(self, period: Period, team: Team | None = None) -> list[Book]:
        """The book of one team, or of every team that existed in the period or has cases in it.

        A book holds the disputes received in the period in the order of their numbers, deleted
        ones too: their number stays.
        """
        listing = self._store.listing
        found = []
        around = self._forms.around()
        for one in [team] if team else self._store.offices.teams():
            ids = listing.in_book(one.id, period.first, period.last)
            if ids or team or one.existed_between(period.first, period.last):
                found.append(self._book(one, period, ids, around))
        return found

    def _book(self, team: Team, period: Period, ids: list[str], around: Around) -> Book:
        disputes = self._store.disputes.some(ids)
        return Book(
            office=around.office,
            team=team,
            first=period.first,
            last=period.last,
            number=f"{disputes[0].number.book:02d}" if disputes and disputes[0].number else "01",
            cases=[around.case_file(dispute, change="") for dispute in disputes],
            people=around.people,
            change=self._store.last_change(ids),
        )

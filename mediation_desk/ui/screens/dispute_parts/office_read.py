"""The office around the open dispute, read once for as long as nothing changes."""

from __future__ import annotations

from mediation_desk.domain.office import Mediator, Team
from mediation_desk.services.forms import Around
from mediation_desk.ui.desk import Desk


class OfficeRead:
    """What every refresh of the page asks of the office; read again after a change was told."""

    def __init__(self, desk: Desk) -> None:
        self._forms = desk.forms
        self._around: Around | None = None
        desk.changes.happened.connect(self.forget)

    def around(self) -> Around:
        """What the papers of every dispute share."""
        if self._around is None:
            self._around = self._forms.around()
        return self._around

    def teams(self) -> list[Team]:
        """Every team in the office's order."""
        return list(self.around().teams.values())

    def mediators(self) -> list[Mediator]:
        """Every mediator in the order they were added, also those whose mandate ended."""
        return list(self.around().people.values())

    def forget(self) -> None:
        """The next question is answered by the store."""
        self._around = None

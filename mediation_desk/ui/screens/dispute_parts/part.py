"""What every part of the page is: a numbered section that shows the open dispute."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mediation_desk.domain.dispute import Dispute
from mediation_desk.errors import Refused
from mediation_desk.ui.alerts import tell
from mediation_desk.ui.screens.dispute_parts.open_dispute import Verb
from mediation_desk.ui.screens.dispute_parts.sheet import Sheet
from mediation_desk.ui.screens.dispute_parts.shelf import Shelf
from mediation_desk.ui.widgets.panel import Section


class Part(Section):
    """A section of the page; `show_dispute` comes before its fields show their values."""

    def __init__(self, sheet: Sheet, number: str, title: str) -> None:
        super().__init__(sheet.desk.look, number, title)
        self.sheet = sheet
        self.desk = sheet.desk

    def show_dispute(self, dispute: Dispute | None) -> None:
        """The section shows this dispute; None is a new one that is not kept yet."""

    def is_filled(self, dispute: Dispute) -> bool | None:
        """Whether something is written here; None when the section can stay empty."""
        del dispute
        return None

    def shelf(self) -> Shelf:
        """A new line of fields at the end of the section."""
        line = QWidget()
        shelf = Shelf(self.desk.look, line)
        self.body.addWidget(line)
        return shelf

    def act(self, verb: Verb) -> bool:
        """Whether the verb was done; if not, the person has been told why."""
        try:
            self.sheet.record.act(verb)
        except Refused as refused:
            tell(self.desk.notices, refused)
            return False
        return True

"""Column (5): what the dispute is about, of which type, and where."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mediation_desk.domain.dispute import Dispute
from mediation_desk.terms import dispute_types
from mediation_desk.ui.screens.dispute_parts.part import Part
from mediation_desk.ui.screens.dispute_parts.sheet import Sheet
from mediation_desk.ui.screens.dispute_parts.spot import plain


class Matter(Part):
    """The main content in a few sentences, the fine type, the place."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(
            sheet, "(5)", QCoreApplication.translate("Matter", "Main content of the dispute")
        )
        self.body.addWidget(sheet.words(self.tr("Main content"), plain("summary"), rows=2))
        types = [(t.code, t.term) for t in dispute_types()]
        line = self.shelf()
        line.add(sheet.choice(self.tr("Type of dispute"), plain("type"), types), 330)
        line.add(sheet.long_line(self.tr("Place of the dispute"), plain("place")), 250)

    def is_filled(self, dispute: Dispute) -> bool | None:
        """Whether the content and its type are written."""
        return bool(dispute.summary and dispute.type) or None

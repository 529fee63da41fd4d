"""Column (9): the signatures, which stay on paper."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mediation_desk.domain.dispute import Dispute
from mediation_desk.ui.screens.dispute_parts.part import Part
from mediation_desk.ui.screens.dispute_parts.sheet import Sheet
from mediation_desk.ui.widgets.heading import note


class Signing(Part):
    """Says where people sign."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet, "(9)", QCoreApplication.translate("Signing", "Signatures"))
        self.body.addWidget(
            note(self.desk.look, self.tr("By hand, on the printed paper and in the register book."))
        )

    def show_dispute(self, dispute: Dispute | None) -> None:
        """Only a dispute that is kept has anything to sign."""
        self.setVisible(dispute is not None)

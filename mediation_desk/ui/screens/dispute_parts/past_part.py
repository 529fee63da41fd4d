"""What became of the dispute, change by change: unfolded when somebody wants to know."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPlainTextEdit

from mediation_desk.domain.dates import screen_date
from mediation_desk.domain.dispute import Dispute
from mediation_desk.services.past import Step
from mediation_desk.ui.screens.dispute_parts.fold import Fold
from mediation_desk.ui.screens.dispute_parts.part import Part
from mediation_desk.ui.screens.dispute_parts.sheet import Sheet

_LINES: Final = 12


class PastPart(Part):
    """Reads the history when it is unfolded, and again after each change while it is open."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet, "", QCoreApplication.translate("PastPart", "History"))
        self._fold = Fold(
            self.desk.look,
            self.tr("Who changed what, and when"),
            icon="history",
            folded=self.tr("Fold up the history"),
        )
        self._lines = QPlainTextEdit()
        self._lines.setReadOnly(True)
        self._lines.setTabChangesFocus(True)
        self._lines.setAccessibleName(self.tr("History of the dispute"))
        self._fold.body.addWidget(self._lines)
        self._fold.opened.connect(lambda: self._read(sheet.record.dispute))
        self.body.addWidget(self._fold)
        self._shown = ""
        self.desk.look.changed.connect(self._fit_lines)
        self._fit_lines()

    def show_dispute(self, dispute: Dispute | None) -> None:
        """Folded up again when it is about another dispute."""
        self.setVisible(dispute is not None)
        id_ = dispute.id if dispute else ""
        if id_ != self._shown:
            self._fold.set_open(on=False)
        self._shown = id_
        self._read(dispute)

    def _read(self, dispute: Dispute | None) -> None:
        if dispute is not None and self._fold.is_open():
            steps = self.desk.past.of_dispute(dispute.id)
            self._lines.setPlainText("\n".join(_line(step) for step in steps))

    def _fit_lines(self) -> None:
        self._lines.setFont(self.desk.look.font(11))
        height = self._lines.fontMetrics().lineSpacing() * _LINES
        self._lines.setFixedHeight(height + self.desk.look.px(16))


def _line(step: Step) -> str:
    at = step.at.astimezone()
    return f"{screen_date(at.date())} {at:%H:%M}, {step.who}, {step.machine} – {step.what}"

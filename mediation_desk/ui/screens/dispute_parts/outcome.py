"""Columns (6) to (8): what the parties agreed or asked, and how the round ended."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mediation_desk.domain.codes import EndGround, OutcomeResult
from mediation_desk.domain.dates import screen_date
from mediation_desk.domain.dispute import Dispute
from mediation_desk.services.casework import Casework
from mediation_desk.terms import term
from mediation_desk.ui.screens.dispute_parts.part import Part
from mediation_desk.ui.screens.dispute_parts.promises import Promises
from mediation_desk.ui.screens.dispute_parts.sheet import Sheet
from mediation_desk.ui.screens.dispute_parts.spot import Spot, of_outcome
from mediation_desk.ui.widgets.heading import note

GOING_ON = "going_on"


class Ending(Part):
    """The result and its day first; then what the paper asks of a result like it."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(
            sheet, "(6) (7) (8)", QCoreApplication.translate("Ending", "Agreement and result")
        )
        self._earlier = note(self.desk.look, "")
        self.body.addWidget(self._earlier)
        options = [
            (GOING_ON, self.tr("Still going on")),
            *((r.value, term(r)) for r in OutcomeResult),
        ]
        self.result = sheet.segment(self.tr("Result"), self._result_spot(), options)
        first = self.shelf()
        first.add(self.result, 420, 0)
        self._day = sheet.date(self.tr("Ended on"), of_outcome("ended_on"))
        first.add(self._day, 150)
        self._settled = self._settled_fields()
        self._failed = self._failed_fields()
        for field in (*self._settled, *self._failed):
            self.body.addWidget(field)
        self.promises = Promises(self)
        self.body.addWidget(self.promises)
        sheet.homes["outcome.obligations"] = self.promises.first_button()
        sheet.homes["outcome"] = self.result

    def show_dispute(self, dispute: Dispute | None) -> None:
        """Only what the result asks for is shown."""
        self.setVisible(dispute is not None and dispute.declined is None)
        outcome = dispute.outcome if dispute else None
        self._day.setVisible(outcome is not None)
        settled = outcome is not None and outcome.result is OutcomeResult.SETTLED
        failed = outcome is not None and outcome.result is OutcomeResult.FAILED
        for field in self._settled:
            field.setVisible(settled)
        for field in self._failed:
            field.setVisible(failed)
        self.promises.setVisible(settled)
        self.promises.show_dispute(dispute)
        self._show_earlier(dispute)

    def is_filled(self, dispute: Dispute) -> bool | None:
        """Whether the round has ended."""
        return dispute.outcome is not None or None

    def _settled_fields(self) -> list[QWidget]:
        sheet = self.sheet
        written = (self.tr("A document is drawn up"), self.tr("No document is drawn up"))
        return [
            sheet.words(self.tr("Agreement reached"), of_outcome("agreement")),
            sheet.words(self.tr("Solution carried out"), of_outcome("solution"), rows=1),
            sheet.yes_no(self.tr("Document of settlement"), of_outcome("written"), written),
        ]

    def _failed_fields(self) -> list[QWidget]:
        sheet = self.sheet
        grounds = [(g.value, term(g)) for g in EndGround if g is not EndGround.AGREEMENT]
        return [
            sheet.choice(self.tr("Ground for ending"), of_outcome("end_ground"), grounds),
            sheet.words(self.tr("Why it failed"), of_outcome("reason")),
            sheet.line(self.tr("Body the parties are sent to"), of_outcome("guidance")),
        ]

    def _result_spot(self) -> Spot:
        return Spot(
            key="outcome.result",
            place=lambda _d: "outcome",
            get=lambda d: d.outcome.result if d.outcome else GOING_ON,
            put=self._conclude,
        )

    def _conclude(self, work: Casework, dispute: Dispute, result: Any) -> Dispute:
        if result == GOING_ON:
            return work.take_back_outcome(dispute.id)
        ended = dispute.outcome.ended_on if dispute.outcome else self._likely_end(dispute)
        return work.conclude(dispute.id, result, ended)

    def _likely_end(self, dispute: Dispute) -> date:
        """The day of the last session of the round, else today."""
        opened = dispute.rounds[-1].opened_on
        held = [s.held_on for s in dispute.sessions if s.held and s.held_on >= opened]
        return max(held, default=max(opened, self.desk.today()))

    def _show_earlier(self, dispute: Dispute | None) -> None:
        lines = [
            self.tr("Round {number}: {result} on {day}, opened anew on {again}.").format(
                number=n + 1,
                result=term(ended.result).lower(),
                day=screen_date(ended.ended_on),
                again=screen_date(dispute.rounds[n + 1].opened_on),
            )
            for n, round_ in enumerate(dispute.rounds[:-1] if dispute else ())
            if dispute and (ended := round_.outcome)
        ]
        self._earlier.setText("\n".join(lines))
        self._earlier.setVisible(bool(lines))

"""What happens now and then: declining, opening anew, the bin."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediation_desk.domain.codes import DeclineGround
from mediation_desk.domain.dispute import Dispute
from mediation_desk.errors import Refused
from mediation_desk.ui.alerts import told
from mediation_desk.ui.screens.dispute_parts.fold import Fold
from mediation_desk.ui.screens.dispute_parts.part import Part
from mediation_desk.ui.screens.dispute_parts.sheet import Sheet, terms_of
from mediation_desk.ui.screens.dispute_parts.spot import of_declining, reopening
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.choice import Choice
from mediation_desk.ui.widgets.date_line import DateLine
from mediation_desk.ui.widgets.field import Field
from mediation_desk.ui.widgets.line import Line


class OtherSteps(Part):
    """Each step is folded up until it is wanted, and can be taken back where it was taken."""

    removed = Signal(object)
    """The dispute as it is in the bin."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet, "", QCoreApplication.translate("OtherSteps", "Other steps"))
        self._decline = self._decline_fold()
        self._declined = self._declined_fields()
        self._reopen = self._reopen_fold()
        self._reopened = self._reopened_fields()
        self._bin = self._bin_fold()
        for widget in (self._decline, self._declined, self._reopen, self._reopened, self._bin):
            self.body.addWidget(widget)

    def show_dispute(self, dispute: Dispute | None) -> None:
        """Only the steps that can be taken, and those that were, are shown."""
        self.setVisible(dispute is not None)
        if dispute is None:
            return
        begun = dispute.outcome is not None or any(s.held for s in dispute.sessions)
        reopened = len(dispute.rounds) > 1
        self._decline.setVisible(not (begun or reopened or dispute.declined))
        self._declined.setVisible(dispute.declined is not None)
        self._reopen.setVisible(dispute.outcome is not None)
        self._reopened.setVisible(reopened)
        self._take_back.setVisible(reopened and dispute.outcome is None)
        number = str(dispute.number)
        self._drop.set_words(self.tr("Put dispute {number} into the bin").format(number=number))

    def _decline_fold(self) -> Fold:
        look = self.desk.look
        fold = Fold(look, self.tr("Decline this matter…"), icon="circle-minus")
        day = DateLine(look, self.desk.today)
        ground = Choice(look, terms_of(DeclineGround), empty=self.tr("Choose the ground"))
        advice = Line(look)
        keep = Button(look, self.tr("Note that it is declined"))
        fields = (
            Field(look, self.tr("Declined on"), day),
            Field(look, self.tr("Ground for declining"), ground),
            Field(look, self.tr("What the people were told"), advice),
        )
        fold.opened.connect(lambda: day.set_date(self.desk.today()))
        _attempt(
            fold,
            keep,
            fields[1],
            lambda: self.sheet.record.act(
                lambda work, d: work.decline(d.id, day.date(), ground.code(), advice.text())
            ),
        )
        for field in fields:
            fold.body.addWidget(field)
        fold.body.addWidget(keep, 0, Qt.AlignmentFlag.AlignLeft)
        return fold

    def _declined_fields(self) -> QWidget:
        sheet, inside = self.sheet, QWidget()
        column = _column(inside)
        column.addWidget(sheet.date(self.tr("Declined since"), of_declining("on")))
        column.addWidget(sheet.choice(self.tr("Ground"), of_declining("ground"), DeclineGround))
        column.addWidget(sheet.line(self.tr("Advice given"), of_declining("guidance")))
        back = Button(self.desk.look, self.tr("It was not declined"), icon="undo-2", kind="quiet")
        back.clicked.connect(lambda: self.act(lambda work, d: work.take_back_decline(d.id)))
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        return inside

    def _reopen_fold(self) -> Fold:
        look = self.desk.look
        fold = Fold(look, self.tr("Open the dispute anew…"), icon="history")
        day = DateLine(look, self.desk.today)
        field = Field(look, self.tr("Opened anew on"), day)
        keep = Button(look, self.tr("Open a new round"))
        fold.opened.connect(lambda: day.set_date(self.desk.today()))
        _attempt(
            fold,
            keep,
            field,
            lambda: self.sheet.record.act(lambda work, d: work.reopen(d.id, day.date())),
        )
        fold.body.addWidget(field)
        fold.body.addWidget(keep, 0, Qt.AlignmentFlag.AlignLeft)
        return fold

    def _reopened_fields(self) -> QWidget:
        inside = QWidget()
        column = _column(inside)
        column.addWidget(self.sheet.date(self.tr("Present round opened on"), reopening()))
        self._take_back = Button(
            self.desk.look, self.tr("It was not opened anew"), icon="undo-2", kind="quiet"
        )
        self._take_back.clicked.connect(
            lambda: self.act(lambda work, d: work.take_back_reopening(d.id))
        )
        column.addWidget(self._take_back, 0, Qt.AlignmentFlag.AlignLeft)
        return inside

    def _bin_fold(self) -> Fold:
        look = self.desk.look
        fold = Fold(look, self.tr("Put into the bin…"), icon="trash-2")
        reason = Line(look)
        field = Field(
            look,
            self.tr("Reason for removing"),
            reason,
            help=self.tr("The number stays in the book as cancelled; the bin gives it back."),
        )
        self._drop = Button(look, self.tr("Put into the bin"), icon="trash-2", kind="danger")

        def remove() -> None:
            record = self.sheet.record
            record.act(lambda work, d: work.delete(d.id, reason.text()))
            reason.set_words("")
            self.removed.emit(record.dispute)

        _attempt(fold, self._drop, field, remove)
        fold.body.addWidget(field)
        fold.body.addWidget(self._drop, 0, Qt.AlignmentFlag.AlignLeft)
        return fold


def _attempt(fold: Fold, button: Button, field: Field, act: Callable[[], None]) -> None:
    """The button does it and folds up, or the field says why not."""

    def attempt() -> None:
        try:
            act()
        except Refused as refused:
            field.set_error("\n".join(told(refused)))
        else:
            field.set_error("")
            fold.set_open(on=False)

    button.clicked.connect(attempt)


def _column(inside: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    return column

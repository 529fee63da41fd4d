"""The bin: disputes taken out of the register, each with its reason and the way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from mediation_desk.domain.case import case_of, state_as_recorded
from mediation_desk.domain.dates import screen_date
from mediation_desk.domain.dispute import Dispute, Number
from mediation_desk.errors import Refused
from mediation_desk.services.kept import Entry
from mediation_desk.ui.alerts import tell
from mediation_desk.ui.desk import Desk
from mediation_desk.ui.draft_list import DraftList
from mediation_desk.ui.screens.register_parts.row_foot import RowFoot, list_keys
from mediation_desk.ui.screens.register_parts.row_list import RowList
from mediation_desk.ui.screens.register_parts.row_look import RowLook
from mediation_desk.ui.screens.register_parts.row_sheet import RowSheet
from mediation_desk.ui.screens.register_parts.rows import Rows
from mediation_desk.ui.screens.register_parts.wording import parties_line, short_team
from mediation_desk.ui.screens.screen import Screen
from mediation_desk.ui.widgets.button import Button


class BinScreen(Screen):
    """Deleted disputes, the last deleted first; their numbers stay taken."""

    NAME = "bin"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        look = desk.look
        restore = self.tr("Put back into the register")
        self._restore = Button(look, restore, icon="undo-2", key="Enter", kind="primary")
        self._deleted: dict[str, Dispute] = {}
        self._rows = Rows(self._read, self._said)
        painted = RowLook(
            look, year=lambda: desk.today().year, team=self._team, second=self._reason
        )
        self._list = RowList(look, self._rows, painted, self.tr("Deleted disputes"))
        keys = [*list_keys(self.tr("put back")), ("Esc", self.tr("back"))]
        self._sheet = RowSheet(look, self._list, RowFoot(look, keys), "trash-2")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._sheet, 1)
        self._drafts = DraftList(desk)
        self._column.addWidget(self._drafts)
        self._restore.clicked.connect(self._put_back)
        self._list.entered.connect(self._put_back)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.back)
        desk.look.changed.connect(self._fit)
        self._fit()

    def heading(self) -> str:
        """The bin."""
        return self.tr("Bin")

    def line(self) -> str:
        """What being here means."""
        return self.tr("Deleted disputes keep their number; the book says “đã hủy” beside it.")

    def buttons(self) -> list[Button]:
        """Putting back."""
        return [self._restore]

    def goes_back(self) -> bool:
        """To the register."""
        return True

    def back(self) -> None:
        """To the register."""
        self.desk.go("register", None)

    def arrive(self, what: object | None) -> None:
        """What is in the bin now."""
        self._show()
        self._drafts.refresh()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        self._deleted = {dispute.id: dispute for dispute in self.desk.casework.bin()}
        self._rows.show_ids(list(self._deleted))
        there = bool(self._deleted)
        self._sheet.show_rows(there=there)
        self._sheet.nothing.say(self.tr("The bin is empty"))
        self._restore.setEnabled(there)
        self._sheet.foot.say(self.tr("{count} deleted").format(count=len(self._deleted)))
        self._list.choose(0)

    def _put_back(self) -> None:
        chosen = self._list.chosen_id()
        if not chosen:
            return
        try:
            restored = self.desk.casework.restore(chosen)
        except Refused as refused:
            tell(self.desk.notices, refused)
            return
        self.desk.saved()
        self.desk.changes.happened.emit()
        words = self.tr("Dispute {number} is in the register again")
        self.desk.notices.say(words.format(number=restored.number))
        self._show()

    def _read(self, ids: Sequence[str]) -> list[Entry]:
        teams = self.desk.forms.around().teams
        found = (self._deleted[id_] for id_ in ids if id_ in self._deleted)
        return [_entry(dispute, teams[dispute.team_id].name) for dispute in found]

    def _team(self, entry: Entry) -> str:
        return short_team(entry.team)

    def _reason(self, entry: Entry) -> str:
        deleted = self._deleted[entry.id].deleted
        if deleted is None:
            return ""
        day = screen_date(deleted.at.astimezone().date())
        words = self.tr("Deleted {day}: {reason}")
        return words.format(day=day, reason=deleted.reason)

    def _said(self, entry: Entry) -> str:
        words = self.tr("No. {number}, {parties}. {reason}")
        return words.format(
            number=entry.number, parties=parties_line(entry), reason=self._reason(entry)
        )

    def _fit(self) -> None:
        px = self.desk.look.px
        self._column.setContentsMargins(px(24), px(2), px(24), px(16))
        self._sheet.top.setContentsMargins(0, 0, 0, 0)


def _entry(dispute: Dispute, team: str) -> Entry:
    """The line that the dispute would have in the register."""
    return Entry(
        id=dispute.id,
        team=team,
        number=dispute.number or Number(dispute.received_on.year, "", 0),
        received_on=dispute.received_on,
        type=dispute.type,
        state=state_as_recorded(case_of(dispute)),
        ended_on=None,
        summary=dispute.summary,
        place=dispute.place,
        parties=tuple((party.side, party.name) for party in dispute.parties),
    )

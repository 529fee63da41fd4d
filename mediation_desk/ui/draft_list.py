"""Words that were thrown away before they were kept, each with the way back to its page."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediation_desk.domain.dates import screen_date
from mediation_desk.domain.draft import Draft
from mediation_desk.ui.desk import Desk
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.heading import Label
from mediation_desk.ui.widgets.panel import Panel

MOST: Final = 4
"""How many are listed; the older ones come up when those are gone."""

_LETTERS: Final = 90


class DraftList(Panel):
    """Hidden while there are none."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look)
        self._desk = desk
        self.set_title(self.tr("Words thrown away before they were kept"))
        self._rows = QVBoxLayout()
        self.body.addLayout(self._rows)

    def refresh(self) -> None:
        """The list is that of the store now, the last written first."""
        drafts = self._desk.drafts.discarded()
        while item := self._rows.takeAt(0):
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        for draft in drafts[:MOST]:
            self._rows.addWidget(self._row(draft))
        self.setVisible(bool(drafts))

    def _row(self, draft: Draft) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        words = Label(self._desk.look, _said(draft), 11.5)
        words.setWordWrap(True)
        back = Button(self._desk.look, self.tr("Go on writing"), icon="undo-2", height=34)
        back.setAccessibleName(f"{self.tr('Go on writing')}: {_said(draft)}")
        back.clicked.connect(lambda: self._take_up(draft))
        gone = Button(self._desk.look, self.tr("Drop for good"), icon="x", kind="quiet", height=34)
        gone.setAccessibleName(f"{self.tr('Drop for good')}: {_said(draft)}")
        gone.clicked.connect(lambda: self._drop(draft))
        line.addWidget(words, 1)
        for button in (back, gone):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _take_up(self, draft: Draft) -> None:
        self._desk.go(draft.page, self._desk.drafts.bring_back(draft))

    def _drop(self, draft: Draft) -> None:
        self._desk.drafts.drop(draft)
        self.refresh()


def _said(draft: Draft) -> str:
    at = draft.written_at.astimezone()
    words = " ".join(" · ".join(draft.words.values()).split())
    short = words if len(words) <= _LETTERS else words[:_LETTERS].rstrip() + "…"
    return f"{draft.title}, {screen_date(at.date())} {at:%H:%M}: {short}"

"""The second question: which commune, found by a few letters of its name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from mediation_desk.services.unit_search import UnitFound, UnitSearch
from mediation_desk.ui.look import Look
from mediation_desk.ui.screens.first_start_parts.answers import Answers
from mediation_desk.ui.screens.first_start_parts.letterhead import Letterhead
from mediation_desk.ui.screens.first_start_parts.step import Step
from mediation_desk.ui.widgets.heading import Label, note
from mediation_desk.ui.widgets.type_ahead import Suggestion, TypeAhead

_SHEET_FROM = 880
"""Logical width from which the sheet with the head fits beside the field."""


class CommuneStep(Step):
    """The commune among the 3,321 of today, by its name or a name before 1 July 2025."""

    def __init__(self, look: Look, answers: Answers) -> None:
        super().__init__(look, answers)
        self._search: UnitSearch | None = None
        self._line = TypeAhead(look, self._find, first=True)
        self._line.setAccessibleName(self.tr("Commune"))
        self._line.chosen.connect(self._choose)
        self._line.textEdited.connect(self._unchoose)
        self._chosen = Label(look, "", 12.5, bold=True, colour="ok")
        self._chosen.setWordWrap(True)
        older = self.tr("A name from before 1 July 2025 finds the commune of today too.")
        self._sheet_words = Label(look, self.tr("Papers will bear"), 10.5, bold=True)
        self._sheet = Letterhead(look)
        left = QVBoxLayout()
        left.addWidget(self._line)
        left.addWidget(self._chosen)
        left.addWidget(note(look, older))
        left.addStretch(1)
        right = QVBoxLayout()
        right.addWidget(self._sheet_words)
        right.addWidget(self._sheet)
        right.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(look.px(26))
        row.addLayout(left, 1)
        row.addLayout(right)
        self.body.addLayout(row)

    def use(self, search: UnitSearch) -> None:
        """Communes can be found from now on; what was typed already is looked for."""
        self._search = search
        if self._line.hasFocus() and self._line.text() and self.answers.unit is None:
            self._line.textEdited.emit(self._line.text())

    def name(self) -> str:
        """Short."""
        return self.tr("Your commune")

    def title(self) -> str:
        """The question."""
        return self.tr("Which commune, ward or special zone are you in?")

    def hint(self) -> str:
        """How to answer and what it is for."""
        return self.tr(
            "Type a few letters of the name, accents may be left out. "
            "It is printed on the register, reports and minutes."
        )

    def enter(self) -> None:
        """Focus on the line."""
        self._show_chosen()
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> str:
        """Enough when a commune is chosen, or when what was typed fits only one."""
        if self.answers.unit is None:
            found = self._search.find(self._line.text()) if self._search else []
            if len({unit.code for unit in found}) == 1:
                self._choose(found[0])
        self._line.close_list()
        if self.answers.unit is None:
            return self.tr("Choose one commune of the list: arrow down, then Enter.")
        return ""

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The sheet stands beside where there is room for it."""
        super().resizeEvent(event)
        room = self.width() / self.look.zoom >= _SHEET_FROM
        self._sheet.setVisible(room)
        self._sheet_words.setVisible(room)

    def _find(self, typed: str) -> Sequence[Suggestion]:
        if self._search is None:
            return ()
        return [Suggestion(unit, unit.text, unit.side) for unit in self._search.find(typed)]

    def _choose(self, unit: object) -> None:
        if isinstance(unit, UnitFound):
            self.answers.unit = unit
            self._line.set_words(unit.text)
            self._show_chosen()
            self.tell("")

    def _unchoose(self, _text: str) -> None:
        self.answers.unit = None
        self._show_chosen()

    def _show_chosen(self) -> None:
        unit = self.answers.unit
        self._chosen.setText(self.tr("Chosen: {unit}").format(unit=unit.text) if unit else "")
        self._chosen.setVisible(unit is not None)
        self._sheet.show_commune(unit.full_name if unit else "", unit.name if unit else "")

"""One row of a list of the dispute on the page; the same card shows another row later."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mediation_desk.domain.dispute import Dispute
from mediation_desk.ui.screens.dispute_parts.sheet import Sheet
from mediation_desk.ui.widgets.field import Field


class Card(QWidget):
    """Shows the row with the id `row`; its fields ask for that id whenever the card is turned.

    `show_row` is called with the place of the row in its list, counted from 1.
    """

    def __init__(self, sheet: Sheet, row: str) -> None:
        super().__init__()
        self.row = row
        self._sheet = sheet
        self._named: list[Field] = []

    def turn_to(self, row: str) -> None:
        """The card is about that row, and nothing of the one before is left on it."""
        self.row = row
        self._sheet.turn(self)

    def show_row(self, dispute: Dispute | None, number: int) -> None:
        """The card shows its row where that is more than its fields do by themselves."""

    def named(self, field: Field) -> Field:
        """The same field, which `name_fields` names from now on."""
        self._named.append(field)
        return field

    def name_fields(self, name: str) -> None:
        """Those who hear the page instead of seeing it are told of which row each field is."""
        for field in self._named:
            label = field.label()
            field.editor.setAccessibleName(f"{name} – {label[:1].lower()}{label[1:]}")

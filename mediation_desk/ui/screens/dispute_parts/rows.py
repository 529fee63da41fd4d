"""The rows of a list of the dispute, a card each; a card stays as long as its row does."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediation_desk.domain.dispute import Dispute
from mediation_desk.ui.screens.dispute_parts.sheet import Sheet


class Card(QWidget):
    """What shows one row; `show_row` is called with its place in the list, counted from 1."""

    def show_row(self, dispute: Dispute | None, number: int) -> None:
        """The card shows its row where that is more than its fields do by themselves."""


class Rows(QWidget):
    """Cards one under another; those under somebody's hands are never made anew."""

    def __init__(self, sheet: Sheet, make: Callable[[str], Card]) -> None:
        super().__init__()
        self._sheet = sheet
        self._make = make
        self._cards: dict[str, Card] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(sheet.desk.look.px(10))

    def show_ids(self, ids: Sequence[str], dispute: Dispute | None) -> None:
        """There is a card for each of these rows, in this order."""
        for gone in [i for i in self._cards if i not in ids]:
            self._drop(self._cards.pop(gone))
        for place, id_ in enumerate(ids):
            card = self._cards.get(id_)
            if card is None:
                card = self._cards[id_] = self._make(id_)
            if self._column.indexOf(card) != place:
                self._column.insertWidget(place, card)
                card.show()  # Qt would show it only at the next turn of its loop.
            card.show_row(dispute, place + 1)
        self.setVisible(bool(ids))

    def _drop(self, card: Card) -> None:
        self._sheet.forget(card)
        self._column.removeWidget(card)
        card.hide()
        card.setParent(None)
        card.deleteLater()

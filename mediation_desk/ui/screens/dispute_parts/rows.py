"""The rows of a list of the dispute, a card each; a card stays as long as its row does."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from mediation_desk.domain.dispute import Dispute
from mediation_desk.ui.screens.dispute_parts.card import Card
from mediation_desk.ui.screens.dispute_parts.sheet import Sheet

SPARE = 8
"""How many cards without a row are kept for the next dispute: making one takes 10 ms."""


class Rows(QWidget):
    """Cards one under another; those under somebody's hands are never made anew.

    A card whose row is gone is turned to a row that has none, or waits out of sight for one.
    """

    def __init__(self, sheet: Sheet, make: Callable[[str], Card]) -> None:
        super().__init__()
        self._sheet = sheet
        self._make = make
        self._cards: dict[str, Card] = {}
        self._spare: list[Card] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(sheet.desk.look.px(10))

    def show_ids(self, ids: Sequence[str], dispute: Dispute | None) -> None:
        """There is a card for each of these rows, in this order."""
        left = [card for id_, card in self._cards.items() if id_ not in ids]
        for card in [card for card in left if _in_hand(card)]:
            left.remove(card)
            self._put_away(card)
        self._cards = {id_: self._cards.get(id_) or self._card(id_, left) for id_ in ids}
        for card in left:
            self._put_away(card)
        for place, card in enumerate(self._cards.values()):
            if self._column.indexOf(card) != place:
                self._column.insertWidget(place, card)
                card.show()  # Qt would show it only at the next turn of its loop.
            card.show_row(dispute, place + 1)
        self.setVisible(bool(ids))

    def _card(self, id_: str, left: list[Card]) -> Card:
        """A card for that row: one just left, one that waits, or a new one."""
        if not left and not self._spare:
            return self._make(id_)
        card = left.pop(0) if left else self._spare.pop()
        card.turn_to(id_)
        return card

    def _put_away(self, card: Card) -> None:
        self._sheet.put_away(card)
        self._column.removeWidget(card)
        card.hide()
        if len(self._spare) < SPARE:
            self._spare.append(card)
        else:
            self._sheet.forget(card)
            card.deleteLater()


def _in_hand(card: Card) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and card.isAncestorOf(focused)

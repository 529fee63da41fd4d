"""People as chips in a row; the one that is clicked unfolds its own fields below."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediation_desk.ui.screens.dispute_parts.sheet import Sheet
from mediation_desk.ui.widgets.chip import Chip
from mediation_desk.ui.widgets.flow import Flow


class Chips(QWidget):
    """A chip for each row; `fields` makes what a chip unfolds, `take_out` takes its row away."""

    def __init__(
        self,
        sheet: Sheet,
        fields: Callable[[str], QWidget],
        take_out: Callable[[str], object],
    ) -> None:
        super().__init__()
        self._sheet = sheet
        self._fields = fields
        self._take_out = take_out
        self._chips: dict[str, Chip] = {}
        self._unfolded: tuple[str, QWidget] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sheet.desk.look.px(8))
        self._line = QWidget()
        self._flow = Flow(self._line)
        self._flow.setSpacing(sheet.desk.look.px(8))
        column.addWidget(self._line)
        self._column = column

    def show_people(self, people: Mapping[str, str]) -> None:
        """There is a chip with these words for each id, in this order."""
        if list(people) != list(self._chips):
            self._make_anew(people)
        for id_, words in people.items():
            self._chips[id_].set_words(words)
        if self._unfolded and self._unfolded[0] not in people:
            self._fold()
        self.setVisible(bool(people))

    def unfold(self, id_: str) -> None:
        """The fields of that row are under the chips; once more folds them up."""
        was = self._unfolded[0] if self._unfolded else ""
        self._fold()
        if id_ != was:
            below = self._fields(id_)
            self._unfolded = (id_, below)
            self._column.addWidget(below)
            below.show()
            self._sheet.show()

    def _make_anew(self, people: Mapping[str, str]) -> None:
        held = next((i for i, c in self._chips.items() if c.hasFocus()), None)
        place = list(self._chips).index(held) if held else 0
        for id_ in [i for i in self._chips if i not in people]:
            chip = self._chips.pop(id_)
            self._flow.removeWidget(chip)
            chip.deleteLater()
        for id_, words in people.items():
            if id_ not in self._chips:
                self._chips[id_] = self._chip(id_, words)
        if held and held not in people and self._chips:
            following = list(self._chips.values())[min(place, len(self._chips) - 1)]
            QTimer.singleShot(0, following, following.setFocus)

    def _chip(self, id_: str, words: str) -> Chip:
        chip = Chip(self._sheet.desk.look, words, removable=True)
        chip.clicked.connect(lambda: self.unfold(id_))
        chip.removed.connect(lambda: self._take_out(id_))
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _fold(self) -> None:
        if self._unfolded:
            below = self._unfolded[1]
            self._unfolded = None
            self._sheet.forget(below)
            self._column.removeWidget(below)
            below.hide()
            below.deleteLater()

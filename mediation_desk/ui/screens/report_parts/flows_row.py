"""The figures the report in words leads with, each a button that lists its disputes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mediation_desk.statistics.flows import Flows
from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.flow import Flow


class FlowsRow(QWidget):
    """`asked` comes with the words of a figure and the ids behind it."""

    asked = Signal(str, object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._buttons: dict[str, Button] = {}
        self._ids: dict[str, tuple[str, ...]] = {}
        self._row = Flow(self)

    def show_flows(self, flows: Flows) -> None:
        """The figures are those of `flows`."""
        names = self._names()
        for name, cell in flows.named():
            words = f"{names[name]}: {cell.value}"
            self._ids[name] = cell.ids
            self._button(name).set_words(words)
            self._buttons[name].setEnabled(bool(cell.ids))

    def _button(self, name: str) -> Button:
        if name not in self._buttons:
            made = Button(self._look, "", kind="quiet", height=30)
            made.clicked.connect(lambda: self.asked.emit(made.accessibleName(), self._ids[name]))
            self._row.addWidget(made)
            self._buttons[name] = made
        return self._buttons[name]

    def _names(self) -> dict[str, str]:
        return {
            "opening": self.tr("Carried over from before"),
            "received": self.tr("Received"),
            "reopened": self.tr("Reopened"),
            "conducted": self.tr("Concluded"),
            "settled": self.tr("Settled"),
            "failed": self.tr("Not settled"),
            "declined": self.tr("Declined"),
            "closing": self.tr("Carried on"),
            "in_progress": self.tr("In progress"),
            "not_started": self.tr("Not started"),
        }

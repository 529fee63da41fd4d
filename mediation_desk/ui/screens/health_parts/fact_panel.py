"""A sheet of facts: label, value, and a sign where something is judged."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy

from mediation_desk.ui.look import Look
from mediation_desk.ui.screens.health_parts.fact import Fact
from mediation_desk.ui.widgets.heading import Label
from mediation_desk.ui.widgets.panel import Panel

_SIGNS = {
    "ok": ("circle-check", "ok"),
    "warn": ("circle-alert", "warn"),
    "bad": ("triangle-alert", "bad"),
}
_LABEL_WIDTH = 190


class FactPanel(Panel):
    """Facts one under another; read out as one text."""

    def __init__(self, look: Look, title: str) -> None:
        super().__init__(look, title)
        self._look_now = look
        self._facts: Sequence[Fact] = ()
        self._rows: list[_Row] = []
        self._grid = QGridLayout()
        self._grid.setColumnStretch(2, 1)
        self.body.addLayout(self._grid)
        look.changed.connect(self._space)
        self._space()

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """The sheet holds these facts."""
        self._facts = facts
        while len(self._rows) < len(facts):
            self._rows.append(_Row(self._look_now, self._grid, len(self._rows)))
        for row, fact in zip(self._rows, facts, strict=False):
            row.show_fact(fact)
        for row in self._rows[len(facts) :]:
            row.hide()
        self.setAccessibleDescription(self.words())

    def facts(self) -> Sequence[Fact]:
        """What is on the sheet now."""
        return self._facts

    def words(self) -> str:
        """Everything on the sheet, a fact a line."""
        return "\n".join(f"{fact.label}: {fact.value}" for fact in self._facts)

    def _space(self) -> None:
        px = self._look_now.px
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(7))


class _Row:
    """The three things that show one fact."""

    def __init__(self, look: Look, grid: QGridLayout, row: int) -> None:
        self._look, self._state = look, ""
        self._label = Label(look, "", 11.5, colour="ink2")
        self._sign = QLabel()
        self._value = Label(look, "", 12)
        self._label.setWordWrap(True)
        self._value.setWordWrap(True)
        self._value.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for column, widget in enumerate(self._widgets()):
            grid.addWidget(widget, row, column, Qt.AlignmentFlag.AlignTop)
        look.changed.connect(self._dress)
        self._dress()

    def show_fact(self, fact: Fact) -> None:
        """The row shows the fact."""
        self._label.setText(fact.label)
        # A path has no spaces to wrap at: it may break after every folder.
        wrapping = fact.value.replace("/", "/\u200b").replace("\\", "\\\u200b")
        self._value.setText(wrapping)
        self._value.setAccessibleName(f"{fact.label}: {fact.value}")
        self._state = fact.state
        self._dress()
        for widget in self._widgets():
            widget.show()

    def hide(self) -> None:
        """The row shows nothing."""
        for widget in self._widgets():
            widget.hide()

    def _widgets(self) -> tuple[QLabel, ...]:
        return self._label, self._sign, self._value

    def _dress(self) -> None:
        px = self._look.px
        self._label.setFixedWidth(px(_LABEL_WIDTH))
        # Without a picture a label is as high as a line of its own letters.
        self._sign.setFixedSize(px(20), px(20))
        self._sign.setContentsMargins(0, px(2), 0, 0)
        self._sign.clear()
        if self._state:
            name, colour = _SIGNS[self._state]
            self._sign.setPixmap(self._look.pixmap(name, 18, colour))

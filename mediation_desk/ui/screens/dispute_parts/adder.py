"""How somebody or something is added to a list: a button, then one field for what is needed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal

from mediation_desk.errors import Refused
from mediation_desk.ui.alerts import told
from mediation_desk.ui.screens.dispute_parts.fold import Fold
from mediation_desk.ui.screens.dispute_parts.part import Part
from mediation_desk.ui.widgets.field import Field
from mediation_desk.ui.widgets.line import Line


class Adder(Fold):
    """`given` comes with the words when the line is left; an empty line folds up again."""

    given = Signal(str)

    def __init__(
        self, part: Part, text: str, label: str, *, icon: str = "plus", about: str = ""
    ) -> None:
        super().__init__(part.desk.look, text, icon=icon)
        self._sheet = part.sheet
        self.line = Line(part.desk.look)
        self._field = Field(part.desk.look, label, self.line)
        if about:
            self.button.setAccessibleName(f"{about} – {text[:1].lower()}{text[1:]}")
            self.line.setAccessibleName(f"{about} – {label[:1].lower()}{label[1:]}")
        self.body.addWidget(self._field)
        self.line.left.connect(self._left)
        self.line.editingFinished.connect(self._fold_if_empty)

    def take(self, act: Callable[[], object], then: str) -> bool:
        """Whether it was added; then the field `then` has the focus, else the reason is shown."""
        try:
            act()
        except Refused as refused:
            self._field.set_error("\n".join(told(refused)))
            return False
        self._field.set_error("")
        self.line.set_words("")
        self.set_open(on=False)
        if then:
            self._sheet.go_to(then)
        return True

    def _left(self, words: str) -> None:
        if words.strip():
            self.given.emit(words)

    def _fold_if_empty(self) -> None:
        if not self.line.text().strip() and not self.line.hasFocus():
            self.set_open(on=False)

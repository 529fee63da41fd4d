"""One page of a wizard: a question, what it is for, its fields, and what is wrong with them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.heading import Label, note


class Question(QWidget):
    """A question with its fields in `body`; `changed` when another answer changes what is next.

    `fills`: the fields take the slack of the page, not what is under them.
    """

    changed = Signal()

    def __init__(self, look: Look, *, fills: bool = False) -> None:
        super().__init__()
        self.look = look
        self._title = Label(look, "", 22, bold=True)
        self._title.setWordWrap(True)
        self._hint = note(look, "")
        self._wrong = Label(look, "", 11.5, bold=True, colour="bad")
        self._wrong.setWordWrap(True)
        self.body = QVBoxLayout()
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addWidget(self._hint)
        self._column.addLayout(self.body, 1 if fills else 0)
        self._column.addWidget(self._wrong)
        if not fills:
            self._column.addStretch(1)
        look.changed.connect(self.fit)
        self.fit()

    def title(self) -> str:
        """The question."""
        raise NotImplementedError

    def hint(self) -> str:
        """What the answer is for."""
        return ""

    def name(self) -> str:
        """The step's few words in the list at the left."""
        raise NotImplementedError

    def enter(self) -> None:
        """The step is shown: it looks as the answers before it say, focus on its first field."""

    def show_words(self) -> None:
        """Question and hint as they are now."""
        self._title.setText(self.title())
        self._hint.setText(self.hint())
        self._hint.setVisible(bool(self.hint()))
        self.tell("")

    def tell(self, sentence: str) -> None:
        """Says what is wrong; "" when nothing is."""
        self._wrong.setText(sentence)
        self._wrong.setAccessibleName(sentence)
        self._wrong.setVisible(bool(sentence))

    def fit(self) -> None:
        """Everything has the measures of the present letter size."""
        px = self.look.px
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(8))
        self.body.setSpacing(px(12))
        self.body.setContentsMargins(0, px(14), 0, px(6))

"""What stands in place of rows where there are none: what is not there, and what changes it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.heading import heading, note


class Nothing(QWidget):
    """A picture, a sentence, a hint and one button; `asked` when it is pressed."""

    asked = Signal()

    def __init__(self, look: Look, icon: str) -> None:
        super().__init__()
        self._look, self._icon, self._margin = look, icon, 16
        self._picture = QLabel()
        self._title, self._hint = heading(look, "", 13.5), note(look, "")
        self._title.setWordWrap(True)
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._button = Button(look, "")
        self._button.clicked.connect(self.asked)
        column = self._column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._title)
        column.addWidget(self._hint)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        look.changed.connect(self._dress)
        self._dress()

    def say(self, title: str, hint: str = "", button: str = "") -> None:
        """Says what is not there; without a button's words there is none."""
        self._title.setText(title)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._button.set_words(button or "-")
        self._button.setVisible(bool(button))
        self.setAccessibleName(title)

    def set_low(self, *, low: bool) -> None:
        """Whether there is room for words only."""
        self._picture.setVisible(not low)
        self._margin = 2 if low else 16
        self._dress()

    def words(self) -> str:
        """The sentence it says."""
        return self._title.text()

    def _dress(self) -> None:
        px = self._look.px
        self._picture.setPixmap(self._look.pixmap(self._icon, 36, "ink2"))
        self._column.setContentsMargins(px(24), px(self._margin), px(24), px(self._margin))
        self._column.setSpacing(px(10 if self._margin > 2 else 4))

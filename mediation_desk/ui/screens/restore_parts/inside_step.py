"""The second step: what is in the copy, what is in the store, and what would be lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QProgressBar

from mediation_desk.opening import Credentials
from mediation_desk.services.copies.inside import Inside
from mediation_desk.ui.look import Look
from mediation_desk.ui.screens.copies_parts.light_panel import LightPanel
from mediation_desk.ui.screens.restore_parts.side_panel import SidePanel, entry_lines
from mediation_desk.ui.widgets.field import Field
from mediation_desk.ui.widgets.line import Line
from mediation_desk.ui.widgets.question import Question
from mediation_desk.ui.widgets.secret_line import SecretLine

_BESIDE_FROM = 620
"""Logical width from which the two sides stand beside each other."""


class InsideStep(Question):
    """Asks for the password of the copy unless it is known; `entered` with Enter after it."""

    entered = Signal()

    def __init__(self, look: Look, today: Callable[[], date]) -> None:
        self.when = ""
        self.inside: Inside | None = None
        super().__init__(look)
        self._today = today
        self._name, self._password = Line(look), SecretLine(look, moves=False)
        self._name_field = Field(look, self.tr("Name"), self._name)
        self._field = Field(look, self.tr("Password of the register"), self._password)
        self._copy = SidePanel(look, self.tr("In the copy"), today)
        self._present = SidePanel(look, self.tr("In the register now"), today)
        self._loss = LightPanel(look)
        self._moving = QProgressBar(textVisible=False)
        self._moving.setRange(0, 0)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.addWidget(self._copy, 1)
        self._sides.addWidget(self._present, 1)
        for field in (self._name_field, self._field):
            self.body.addWidget(field)
        self.body.addLayout(self._sides)
        self.body.addWidget(self._loss)
        self.body.addWidget(self._moving)
        self._password.returnPressed.connect(self.entered)
        self.wait("")

    def name(self) -> str:
        """Short."""
        return self.tr("Look inside")

    def title(self) -> str:
        """What is looked at."""
        return self.tr("What is in the copy of {when}").format(when=self.when)

    def hint(self) -> str:
        """Where the password comes from."""
        if not self._field.isHidden():
            return self.tr("The password is that of the register when the copy was made, or now.")
        return ""

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The sides stand one over the other where it is narrow."""
        super().resizeEvent(event)
        wide = self.width() >= self.look.px(_BESIDE_FROM)
        way = QBoxLayout.Direction
        self._sides.setDirection(way.LeftToRight if wide else way.TopToBottom)

    def ask(self, when: str, *, password: bool, name: bool) -> None:
        """Nothing is seen of the copy yet; password and name are asked for or not."""
        self.when, self.inside = when, None
        self._field.setVisible(password)
        self._name_field.setVisible(password and name)
        for widget in (self._copy, self._present, self._loss):
            widget.hide()
        self._password.clear()

    def enter(self) -> None:
        """Focus on the first field asked for."""
        field = self._name if not self._name_field.isHidden() else self._password
        if not self._field.isHidden():
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def credentials(self) -> Credentials | None:
        """What was typed; None while nothing was."""
        if not self._password.text():
            return None
        return Credentials(self._password.text(), self._name.text().strip() or None)

    def wait(self, words: str) -> None:
        """Something is going on, said in words; "" when nothing is."""
        self._moving.setVisible(bool(words))
        self._moving.setAccessibleName(words)
        self._password.setReadOnly(bool(words))

    def show_inside(self, inside: Inside) -> None:
        """Both sides, and what is only in the store."""
        self.inside = inside
        self._field.hide()
        self._name_field.hide()
        self._copy.show_side(inside.copy)
        self._present.show_side(inside.present)
        for widget in (self._copy, self._present, self._loss):
            widget.show()
        self._loss.say(*self._lost(inside))
        self.show_words()

    def _lost(self, inside: Inside) -> tuple[str, str, str, str]:
        kept = self.tr("The register as it is now is kept first; this can be undone.")
        if inside.another:
            return "triangle-alert", "warn", self.tr("This is a copy of another register."), kept
        if inside.lost is None:
            return "info", "accent", self.tr("What came after the copy cannot be told."), kept
        if inside.lost == 0:
            return "circle-check", "ok", self.tr("Nothing was written after this copy."), kept
        words = self.tr(
            "What was written after this copy would be gone, in {count} disputes and other records:"
        )
        lines = entry_lines(inside.lost_entries, self._today())
        return "triangle-alert", "warn", words.format(count=inside.lost), f"{lines}\n{kept}"

"""A new password: typed twice, its strength in words meanwhile, three words on offer."""

from __future__ import annotations

import secrets

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediation_desk.errors import Invalid
from mediation_desk.services.passwords import Strength, require_password, strength, three_words
from mediation_desk.ui.alerts import told
from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.field import Field
from mediation_desk.ui.widgets.heading import Label, note
from mediation_desk.ui.widgets.secret_line import SecretLine

_WIDE = 480
_COLOURS = {
    Strength.WEAK: "bad",
    Strength.FAIR: "warn",
    Strength.GOOD: "ok",
    Strength.STRONG: "ok",
}


class NewPassword(QWidget):
    """Two lines that must agree; `entered` comes with Enter in the second.

    One key puts three words into both and shows them, to be kept in mind.
    """

    entered = Signal()

    def __init__(self, look: Look, label: str = "") -> None:
        super().__init__()
        self._look = look
        self._first, self._second = SecretLine(look, moves=False), SecretLine(look, moves=False)
        self._field = Field(look, label or self.tr("New password"), self._first)
        self._again = Field(look, self.tr("The same password again"), self._second)
        self._strength = Label(look, "", 11, bold=True)
        offer = self.tr("Suggest three words")
        self._suggest = Button(look, offer, icon="lock-keyhole", key="Ctrl+G", height=34)
        # Two of these on one page would dispute a shortcut: the key is heard by who has the focus.
        self._suggest.setShortcut(QKeySequence())
        self._words = note(look, "")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self._field, self._strength, self._again):
            self._column.addWidget(widget)
        self._column.addWidget(self._suggest, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._words)
        # Enter goes past the eye to what is to be typed next.
        self._first.returnPressed.connect(self._second.setFocus)
        self._second.returnPressed.connect(self.entered)
        self._first.textChanged.connect(self._tell_strength)
        self._suggest.clicked.connect(self._offer)
        look.changed.connect(self._dress)
        self.setFocusProxy(self._first)
        self.clear()
        self._dress()

    def password(self) -> str:
        """What was typed first."""
        return self._first.text()

    def wrong(self) -> str:
        """Why it cannot be the password, in one sentence; "" when it can."""
        if not self.password():
            return self.tr("Type a password.")
        if self.password() != self._second.text():
            return self.tr("The two passwords differ. Type the second one again.")
        try:
            require_password(self.password())
        except Invalid as refused:
            return " ".join(told(refused))
        return ""

    def clear(self) -> None:
        """Nothing is typed and nothing is shown."""
        self._first.clear()
        self._second.clear()
        self._say("")
        self._tell_strength("")

    def words(self) -> str:
        """What is said of the strength."""
        return self._strength.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Ctrl+G, which a line leaves to what it stands in, offers three words."""
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_G and held:
            self._offer()
        else:
            super().keyPressEvent(event)

    def _offer(self) -> None:
        offered = three_words(secrets.randbits)
        self._first.setText(offered)
        self._second.setText(offered)
        self._say(
            self.tr("Password: {words}. Keep it in mind; press again for other words.").format(
                words=offered
            )
        )

    def _tell_strength(self, typed: str) -> None:
        self._strength.setVisible(bool(typed))
        if not typed:
            return
        step = strength(typed)
        self._strength.setText(self.tr("Strength: {step}").format(step=self._named(step)))
        self._strength.set_colour(_COLOURS[step])
        self._first.setAccessibleDescription(self._strength.text())
        if typed not in self._words.text():
            self._say("")

    def _named(self, step: Strength) -> str:
        return {
            Strength.WEAK: self.tr("weak"),
            Strength.FAIR: self.tr("fair"),
            Strength.GOOD: self.tr("good"),
            Strength.STRONG: self.tr("strong"),
        }[step]

    def _say(self, words: str) -> None:
        self._words.setText(words)
        self._words.setAccessibleName(words)
        self._words.setVisible(bool(words))

    def _dress(self) -> None:
        self._column.setSpacing(self._look.px(8))
        for field in (self._field, self._again):
            field.setMaximumWidth(self._look.px(_WIDE))

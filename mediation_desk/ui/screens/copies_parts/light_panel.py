"""The light of the copies on their page: icon and sentence, and what the program does by itself."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel

from mediation_desk.ui.copy_light import CopyLight
from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.heading import Label, note
from mediation_desk.ui.widgets.painting import rounded

_TINTS = {"ok": "ok_tint", "warn": "warn_tint", "bad": "bad_tint", "accent": "tint"}


class LightPanel(QFrame):
    """Tinted by the light; never by colour alone."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._icon, self._colour = "history", "ink2"
        self._sign, self._more = QLabel(), note(look, "")
        self._words = Label(look, "", 12, bold=True)
        self._words.setWordWrap(True)
        self._grid = QGridLayout(self)
        self._grid.addWidget(self._sign, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self._words, 0, 1)
        self._grid.addWidget(self._more, 1, 1)
        self._grid.setColumnStretch(1, 1)
        look.changed.connect(self._dress)
        self._dress()

    def show_light(self, light: CopyLight, more: str = "") -> None:
        """These are the words, under them what else there is to know."""
        self.say(light.icon, light.colour, light.words, more)

    def say(self, icon: str, colour: str, words: str, more: str = "") -> None:
        """Icon, colour of the tokens, the sentence and the second one."""
        self._icon, self._colour = icon, colour
        self._words.setText(words)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self.setAccessibleName(words)
        self._dress()

    def words(self) -> str:
        """The sentence."""
        return self._words.text()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """A style sheet put on at the first showing brings back older colours."""
        super().showEvent(event)
        self._dress()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paints the sheet in its tint."""
        look = self._look
        fill, outline = look.colour(_TINTS.get(self._colour, "mute")), look.colour(self._colour)
        wide = look.px(look.tokens.hairline)
        rounded(QPainter(self), QRectF(self.rect()), look.px(8), fill, outline, wide)

    def _dress(self) -> None:
        px = self._look.px
        self._grid.setContentsMargins(px(16), px(10), px(16), px(10))
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(2))
        self._sign.setPixmap(self._look.pixmap(self._icon, 20, self._colour))
        self._words.set_colour(self._colour)
        self.update()

"""The status line: when the last word was saved, the last copy, whose desk it is."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from mediation_desk.ui.copy_light import CopyLight
from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.elided import Elided
from mediation_desk.ui.widgets.light_button import LightButton

HEIGHT = 36


class StatusLine(QWidget):
    """Always there: a person looks here to know that nothing is lost.

    `copies_wanted` when the person presses what it says of the copies.
    """

    copies_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._still = False
        self.setObjectName("status")
        self.setAutoFillBackground(True)
        self._tick = QLabel()
        self._saved = QLabel(self.tr("Nothing changed yet"))
        self._person, self._whose = Elided(), Elided()
        self._practice = QLabel(self.tr("Practice data"))
        self._flask = QLabel()
        row = QHBoxLayout(self)
        for label in (self._tick, self._saved):
            row.addWidget(label)
        self.copies = LightButton(look)
        self.copies.hide()
        self.copies.clicked.connect(self.copies_wanted)
        row.addWidget(self.copies)
        row.addStretch(1)
        for label in (self._person, self._whose, self._flask, self._practice):
            row.addWidget(label)
        self._row = row
        self.set_whose("", practice=False)
        look.changed.connect(self._dress)
        self._dress()

    def saved(self, at: datetime) -> None:
        """The last change was committed at that moment of this place."""
        self._saved.setText(self.tr("Saved {time}").format(time=f"{at.astimezone():%H:%M}"))
        self._saved.setAccessibleName(self._saved.text())

    def only_read(self) -> None:
        """Nothing can be saved in this store; it is said all the time."""
        self._still = True
        self._saved.setText(self.tr("Only to be read"))
        self._saved.setAccessibleName(self._saved.text())
        self._dress()

    def words(self) -> str:
        """What it says of saving."""
        return self._saved.text()

    def show_copies(self, light: CopyLight) -> None:
        """How the copies stand."""
        self.copies.show_light(light.icon, light.colour, light.words, light.short)
        self.copies.show()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Where there is little room, whose desk it is goes first."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """The window may become narrower than all the words."""
        return QSize(self._look.px(300), self._look.px(HEIGHT))

    def set_person(self, name: str) -> None:
        """Who is signed in."""
        self._person.setText(name)
        self._person.setAccessibleName(self.tr("Signed in: {name}").format(name=name))
        self._person.setToolTip(self._person.accessibleName())

    def set_whose(self, whose: str, *, practice: bool) -> None:
        """Whose desk this is, and whether its data is only for practice."""
        self._whose.setText(whose)
        self._flask.setVisible(practice)
        self._practice.setVisible(practice)
        self._fit()

    def _fit(self) -> None:
        """The words of the copies are shortened last."""
        if self.copies.isHidden():
            return
        self.copies.set_brief(brief=False)
        self._whose.show()
        if not self._has_room():
            self._whose.hide()
        self.copies.set_brief(brief=not self._has_room())

    def _has_room(self) -> bool:
        parts = (
            self._tick,
            self._saved,
            self.copies,
            self._person,
            self._whose,
            self._flask,
            self._practice,
        )
        shown = [part.sizeHint().width() for part in parts if not part.isHidden()]
        gaps = self._row.spacing() * len(shown)
        return sum(shown) + gaps + 2 * self._look.px(18) <= self.width()

    def _dress(self) -> None:
        look, px, tokens = self._look, self._look.px, self._look.tokens
        ground = self.palette()
        ground.setColor(QPalette.ColorRole.Window, QColor(tokens.rail))
        self.setPalette(ground)
        self.setFixedHeight(px(HEIGHT))
        self._row.setContentsMargins(px(18), 0, px(18), 0)
        self._row.setSpacing(px(10))
        for label in (self._saved, self._person, self._whose, self._practice):
            label.setFont(look.font(11, bold=label is not self._whose))
        self._saved.setStyleSheet(f"color: {tokens.warn if self._still else tokens.ok}")
        self._person.setStyleSheet(f"color: {tokens.ink2}")
        self._whose.setStyleSheet(f"color: {tokens.ink2}")
        self._practice.setStyleSheet(f"color: {tokens.ink2}")
        icon = ("lock-keyhole", 18, "warn") if self._still else ("check", 18, "ok")
        self._tick.setPixmap(look.pixmap(*icon))
        self._flask.setPixmap(look.pixmap("flask-conical", 18, "ink2"))
        self._fit()

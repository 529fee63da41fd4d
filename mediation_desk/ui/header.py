"""The head of a page: the way back, title and line, the state, the actions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.elided import Elided

HEIGHT = 80
NARROW_HEIGHT = 50


class Header(QWidget):
    """Eighty pixels over every page; its actions change with the page."""

    back = Signal()
    places = Signal()
    """The places are asked for, where there is no room for the rail."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._actions: list[Button] = []
        self._badge: QWidget | None = None
        self.setObjectName("header")
        self._back = Button(look, self.tr("Back"), icon="arrow-left", kind="quiet")
        self._back.clicked.connect(self.back)
        self._places = Button(look, self.tr("Places"), icon="menu", key="F10", kind="quiet")
        self._places.clicked.connect(self.places)
        self._narrow = False
        self._title = Elided()
        self._line = Elided()
        # The title takes what room there is before it is cut; the stretch after it takes the rest.
        for label in (self._title, self._line):
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._line)
        words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._places)
        self._row.addWidget(self._back)
        self._row.addLayout(words)
        self._row.addStretch(1)
        look.changed.connect(self._dress)
        self._dress()

    def show_page(
        self,
        title: str,
        line: str,
        badge: QWidget | None,
        actions: Sequence[Button],
        *,
        goes_back: bool,
    ) -> None:
        """The head says this, with these actions; those of the page before are put away."""
        self._title.setText(title)
        self._title.setToolTip(line)
        self._title.setAccessibleName(title)
        self._line.setText(line)
        self._line.setVisible(bool(line) and not self._narrow)
        self._back.setVisible(goes_back)
        self._show_badge(badge)
        if list(actions) != self._actions:
            self._show_actions(actions)

    def set_narrow(self, narrow: bool) -> None:
        """There is no room for the rail: the places are a button and actions show icons only."""
        self._narrow = narrow
        self._dress()

    def places_button(self) -> Button:
        """The button under which the places open."""
        return self._places

    def _show_badge(self, badge: QWidget | None) -> None:
        if self._badge is badge:
            return
        if self._badge is not None:
            self._row.removeWidget(self._badge)
            self._badge.hide()
        self._badge = badge
        if badge is not None:
            self._row.insertWidget(3, badge, 0, Qt.AlignmentFlag.AlignVCenter)
            badge.show()

    def _show_actions(self, actions: Sequence[Button]) -> None:
        for button in self._actions:
            self._row.removeWidget(button)
            button.hide()
        self._actions = list(actions)
        for button in self._actions:
            button.set_compact(self._narrow)
            self._row.addWidget(button)
            button.show()

    def _dress(self) -> None:
        px, narrow = self._look.px, self._narrow
        self.setMinimumHeight(px(NARROW_HEIGHT if narrow else HEIGHT))
        side = px(8 if narrow else 24)
        self._row.setContentsMargins(side, px(4 if narrow else 8), side, px(4))
        self._row.setSpacing(px(4 if narrow else 12))
        self._title.setFont(self._look.font(14 if narrow else 19, bold=True))
        self._line.setFont(self._look.font(11.5))
        self._line.setVisible(bool(self._line.text()) and not narrow)
        self._line.setStyleSheet(f"color: {self._look.tokens.ink2}")
        # First the buttons: what is shown next makes the window as wide as it then needs to be.
        self._back.set_compact(True)
        for button in (self._places, *self._actions):
            button.set_compact(narrow)
        self._places.setVisible(narrow)

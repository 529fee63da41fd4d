"""The menu at the foot of the rail: letters, colours, language, and when it locks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from mediation_desk.ui.look import Look
from mediation_desk.ui.preferences import LOCK_AFTER

T = TypeVar("T")
ZOOMS = (0.9, 1.0, 1.25, 1.5, 1.75, 2.0)


class LookMenu(QMenu):
    """Every choice there is, the present one ticked; the signals are for who keeps them."""

    language_chosen = Signal(str)
    lock_chosen = Signal(int)

    def __init__(self, look: Look, language: str, parent: QWidget, lock_after: int = 10) -> None:
        super().__init__(parent)
        zooms = [(f"{zoom:.0%}", zoom) for zoom in ZOOMS]
        self._choices(self.tr("Size of letters"), zooms, look.zoom, look.set_zoom)
        themes = [
            (self.tr("Light"), "light"),
            (self.tr("Dark"), "dark"),
            (self.tr("High contrast"), "contrast"),
        ]
        self._choices(self.tr("Colours"), themes, look.theme, look.set_theme)
        # A language is called by its own name, for those who cannot read the present one.
        languages = [("Tiếng Việt", "vi"), ("English", "en")]
        self._choices(self.tr("Language"), languages, language, self.language_chosen.emit)
        rests = [
            (
                self.tr("{count} minutes").format(count=minutes) if minutes else self.tr("Never"),
                minutes,
            )
            for minutes in LOCK_AFTER
        ]
        self._choices(self.tr("Lock after rest"), rests, lock_after, self.lock_chosen.emit)

    def _choices(
        self, title: str, choices: Sequence[tuple[str, T]], now: T, choose: Callable[[T], object]
    ) -> None:
        # A style sheet draws no words beside a section's line, so the title is a line of its own.
        self.addSeparator()
        self.addAction(title).setEnabled(False)
        group = QActionGroup(self)
        for words, choice in choices:
            action = self.addAction(words)
            action.setCheckable(True)
            action.setChecked(choice == now)
            action.setActionGroup(group)
            action.triggered.connect(partial(choose, choice))

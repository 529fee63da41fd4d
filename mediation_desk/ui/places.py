"""The places of the window: what the rail shows of a screen before the screen is loaded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication


@dataclass(frozen=True, slots=True)
class Place:
    """Where a screen is found: its name and, in the rail, its word, its picture and its key.

    One without a key stands in no rail and is only gone to.
    """

    name: str
    word: str = ""
    icon: str = ""
    key: str = ""

    def said(self) -> str:
        """The word in the language of the window."""
        return QCoreApplication.translate("Place", self.word)


PLACES: Final = (
    Place("register", "Register", "notebook-tabs", "F3"),
    Place("office", "Teams", "users", "F4"),
    Place("reports", "Reports", "chart-column", "F5"),
    Place("health", "Health", "shield-check", "F6"),
    Place("copies", "Copies", "hard-drive", "F7"),
    Place("dispute"),
    Place("preview"),
    Place("bin"),
)
"""Every screen of the window, those of the rail in its order."""

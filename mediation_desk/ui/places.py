"""The places of the window: what the rail shows of a screen before the screen is loaded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from mediation_desk.domain.account import Account
from mediation_desk.services.rights import Right, holds


@dataclass(frozen=True, slots=True)
class Place:
    """Where a screen is found: its name and, in the rail, its word, its picture and its key.

    One without a key stands in no rail and is only gone to.
    """

    name: str
    word: str = ""
    icon: str = ""
    key: str = ""
    right: Right | None = None
    """What a person has to hold to find it in their window at all."""

    def said(self) -> str:
        """The word in the language of the window."""
        return QCoreApplication.translate("Place", self.word)


PLACES: Final = (
    Place("register", "Register", "notebook-tabs", "F3"),
    Place("office", "Teams", "users", "F4"),
    Place("reports", "Reports", "chart-column", "F5", Right.REPORT),
    Place("copies", "Copies", "hard-drive", "F7"),
    Place("health", "Health", "shield-check", "F12"),
    Place("dispute", right=Right.SEE_CASES),
    Place("preview"),
    Place("bin", right=Right.CHANGE_CASES),
)
"""Every screen of the window, those of the rail in its order."""


def places_of(me: Account) -> tuple[Place, ...]:
    """The places that the roles of this account let them go to."""
    return tuple(p for p in PLACES if p.right is None or holds(me, p.right))

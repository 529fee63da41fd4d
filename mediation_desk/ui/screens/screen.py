"""What every screen is: a place in the window with a heading, actions and a key."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mediation_desk.domain.draft import Draft
from mediation_desk.ui.desk import Desk
from mediation_desk.ui.widgets.button import Button


class Screen(QWidget):
    """One place of the window.

    NAME is how other screens ask for it: the name of its file and of its line in `ui/places.py`.
    It is made when it is first gone to, or while the person rests.
    """

    NAME: ClassVar[str]

    headed = Signal()
    """The heading, the line under it or the actions changed."""

    parting = Signal()
    """What lies open here is about to be put away; what was typed has been told."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    def sample(self) -> object | None:
        """What the screen shows in the pictures of a practice office."""
        return None

    def heading(self) -> str:
        """The title of the page."""
        raise NotImplementedError

    def line(self) -> str:
        """The line under the title; empty when there is nothing to say."""
        return ""

    def badge(self) -> QWidget | None:
        """What stands beside the title, such as the state of a dispute."""
        return None

    def buttons(self) -> list[Button]:
        """The buttons at the right of the title, the primary one last."""
        return []

    def goes_back(self) -> bool:
        """Whether the page has an arrow back; `back` is then called."""
        return False

    def back(self) -> None:
        """The person goes back from this page."""

    def record(self) -> str:
        """The id of what lies open here; "" for what is new, or for nothing."""
        return ""

    def unsaved(self) -> dict[str, str]:
        """What was typed here and is no record yet, by the names of its fields."""
        return {}

    def take_up(self, draft: Draft) -> dict[str, str]:
        """The words are in their fields again, the cursor where it was.

        Returns the words whose fields are not there any more.
        """
        return dict(draft.words)

    def arrive(self, what: object | None) -> None:
        """The screen is shown, to show `what` if something is named."""

    def leave(self) -> None:
        """Another screen is about to be shown; what was typed is kept now."""

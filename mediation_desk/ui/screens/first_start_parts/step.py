"""What every step of the first start is: one question on one page."""

from __future__ import annotations

from mediation_desk.ui.look import Look
from mediation_desk.ui.screens.first_start_parts.answers import Answers
from mediation_desk.ui.widgets.question import Question


class Step(Question):
    """A question whose answer goes to the others."""

    def __init__(self, look: Look, answers: Answers) -> None:
        self.answers = answers
        super().__init__(look)

    def leave(self) -> str:
        """What was typed is in the answers; "" when it is enough, else the sentence why not."""
        return ""

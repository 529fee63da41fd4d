"""The first question: who writes on this machine."""

from __future__ import annotations

from mediation_desk.ui.look import Look
from mediation_desk.ui.screens.first_start_parts.answers import Answers
from mediation_desk.ui.screens.first_start_parts.card_choice import CardChoice
from mediation_desk.ui.screens.first_start_parts.step import Step


class WhoseMachine(Step):
    """One team's machine, or the commune's with all its teams."""

    def __init__(self, look: Look, answers: Answers) -> None:
        super().__init__(look, answers)
        self._team = CardChoice(
            look,
            "users",
            self.tr("The machine of one mediation team"),
            self.tr("The register holds one team's disputes; its members write in it."),
        )
        self._commune = CardChoice(
            look,
            "messages-square",
            self.tr("The machine of the commune"),
            self.tr("The justice officer writes and counts for all teams of the commune."),
        )
        for card in (self._team, self._commune):
            self.body.addWidget(card)
        self._team.setChecked(True)

    def name(self) -> str:
        """Short."""
        return self.tr("This machine")

    def title(self) -> str:
        """The question."""
        return self.tr("Whose machine is this?")

    def hint(self) -> str:
        """Nothing is decided for good."""
        return self.tr("More teams can be added at any time.")

    def enter(self) -> None:
        """Focus on what is chosen."""
        (self._team if self.answers.one_team else self._commune).setFocus()

    def leave(self) -> str:
        """Always enough."""
        one_team = self._team.isChecked()
        if one_team and not self.answers.one_team:
            del self.answers.teams[1:]
        self.answers.one_team = one_team
        return ""

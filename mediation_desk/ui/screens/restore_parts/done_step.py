"""The last step: what stands now, where the former store is kept, and the way back."""

from __future__ import annotations

from mediation_desk.services.copies.restoring import Restored
from mediation_desk.ui.look import Look
from mediation_desk.ui.screens.copies_parts.light_panel import LightPanel
from mediation_desk.ui.widgets.question import Question


class DoneStep(Question):
    """Says what was done; the buttons of the window undo it or open the store."""

    def __init__(self, look: Look) -> None:
        self._when = ""
        self._undone = False
        super().__init__(look)
        self._done = LightPanel(look)
        self.body.addWidget(self._done)

    def name(self) -> str:
        """Short."""
        return self.tr("Got back")

    def title(self) -> str:
        """What was done."""
        if self._undone:
            return self.tr("The register is as it was before")
        return self.tr("The copy of {when} is the register now").format(when=self._when)

    def show_restored(self, restored: Restored, when: str) -> None:
        """The copy stands in the store's place."""
        self._when, self._undone = when, False
        count = restored.manifest.contents.disputes if restored.manifest else 0
        words = self.tr("{count} disputes are in the register.").format(count=count)
        if restored.safety is None:
            self._done.say("circle-check", "ok", words, self.tr("Nothing stood there before."))
            return
        kept = self.tr(
            "The register as it was before is kept as {name} in {folder}. "
            "“Undo” brings it back now; later, get back that copy."
        )
        name, folder = restored.safety.name, restored.safety.parent
        self._done.say("circle-check", "ok", words, kept.format(name=name, folder=folder))

    def show_undone(self) -> None:
        """The former store stands there again."""
        self._undone = True
        kept = self.tr("What was got back is kept among the copies too.")
        self._done.say("undo-2", "ok", self.tr("Undone: nothing is lost."), kept)

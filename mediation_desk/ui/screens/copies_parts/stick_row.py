"""The second place of copies: which folder, whether it is there, choosing and giving up."""

from __future__ import annotations

from mediation_desk.services.copies.stick import Stick
from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.heading import Label


class StickRow(Label):
    """The words; its two buttons are laid out by the page."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "", 11.5, colour="ink2")
        self.setWordWrap(True)
        choose, forget = self.tr("Choose a stick or folder…"), self.tr("Give up this place")
        self.choose = Button(look, choose, icon="folder-open", height=34)
        self.forget = Button(look, forget, icon="x", kind="quiet", height=34)

    def show_stick(self, stick: Stick | None, *, there: bool) -> None:
        """The folder chosen, and whether it can be written now."""
        self.forget.setVisible(stick is not None)
        if stick is None:
            words = self.tr("No second place: if this machine breaks, its copies are gone too.")
        elif there:
            words = self.tr("Second place: {folder}, there now")
        else:
            words = self.tr("Second place: {folder}, not plugged in")
        self.setText(words.format(folder=stick.folder if stick else ""))
        self.set_colour("ink2" if there else "warn")

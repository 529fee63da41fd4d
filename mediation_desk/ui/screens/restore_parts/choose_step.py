"""The first step: which copy."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal

from mediation_desk.services.copies.finding import FoundCopy, beside, found_copies, own_folder
from mediation_desk.services.copies.stick import Stick, folder_now
from mediation_desk.ui.look import Look
from mediation_desk.ui.screens.copies_parts.copy_list import CopyList
from mediation_desk.ui.screens.copies_parts.copy_sheet import CopySheet
from mediation_desk.ui.screens.copies_parts.light_panel import LightPanel
from mediation_desk.ui.screens.copies_parts.lines import Check, Line
from mediation_desk.ui.task import Progress, Tasks
from mediation_desk.ui.widgets.question import Question


class ChooseStep(Question):
    """The copies beside the store, on the stick and in the folders looked in; `entered` by Enter.

    `why` is why the store does not open, "" when it does.
    """

    entered = Signal()

    def __init__(
        self,
        look: Look,
        store: Path,
        today: Callable[[], date],
        tasks: Tasks,
        *,
        why: str = "",
        stick: Stick | None = None,
    ) -> None:
        super().__init__(look, fills=True)
        self._store, self._tasks, self._stick = store, tasks, stick
        self._first: Path | None = None
        self._folders: list[Path] = []
        self._warning = LightPanel(look)
        self._warning.setVisible(bool(why))
        kept = self.tr("The damaged files are kept; nothing is deleted.")
        self._warning.say("triangle-alert", "warn", why, kept)
        self._list = CopyList(look, own_folder(store), today, tasks)
        self._sheet = CopySheet(look, self._list)
        self.body.addWidget(self._warning)
        self.body.addWidget(self._sheet, 1)
        self._list.picked.connect(self.changed)
        self._list.entered.connect(self.entered)
        self._sheet.nothing.say(self.tr("Looking for copies…"))
        self._sheet.show_rows()

    def name(self) -> str:
        """Short."""
        return self.tr("Choose a copy")

    def title(self) -> str:
        """The question."""
        return self.tr("Which copy do you want back?")

    def enter(self) -> None:
        """Focus on the list."""
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def line(self) -> Line | None:
        """The copy chosen, unless it is damaged."""
        line = self._list.line()
        return line if line and line.check is not Check.DAMAGED else None

    def look_for(self, first: Path | None = None) -> None:
        """The list is soon what there is; `first` is chosen if it is there."""
        self._first = first or self._first
        folders, stick, store = list(self._folders), self._stick, self._store

        def work(_progress: Progress) -> list[FoundCopy]:
            place = folder_now(stick) if stick else None
            return _merged(beside(store), found_copies([*([place] if place else []), *folders]))

        self._tasks.run(work, self._show)

    def look_in(self, folder: Path) -> None:
        """The copies in that folder are listed too; told when there are none."""
        looked = [folder, folder / own_folder(self._store).name]

        def work(_progress: Progress) -> list[FoundCopy]:
            return found_copies(looked)

        def done(found: list[FoundCopy]) -> None:
            if not found:
                words = self.tr("There is no copy in {folder}.")
                self.tell(words.format(folder=folder))
                return
            self.tell("")
            self._folders += looked
            self.look_for(found[0].path)

        self._tasks.run(work, done)

    def _show(self, found: list[FoundCopy]) -> None:
        self._list.show_copies(found, self._first)
        self._sheet.nothing.say(
            self.tr("No copy was found beside the register"),
            self.tr("Plug in the stick or the disk on which copies are kept, and look there."),
        )
        self._sheet.show_rows()
        self.changed.emit()
        if self.isVisible():
            self.enter()


def _merged(*lists: Sequence[FoundCopy]) -> list[FoundCopy]:
    by_path = {one.path: one for found in lists for one in found}
    return sorted(by_path.values(), key=lambda one: (one.made_at, one.path.name), reverse=True)

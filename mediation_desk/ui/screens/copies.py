"""The copies: how good they are, where they stand, and the way back to one of them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout

from mediation_desk.errors import Refused
from mediation_desk.services.copies.finding import FoundCopy
from mediation_desk.services.copies.rounds import stick_folders
from mediation_desk.services.copies.stick import Stick, choose_stick
from mediation_desk.ui.alerts import tell
from mediation_desk.ui.ask_folder import ask_folder
from mediation_desk.ui.copying import Copying
from mediation_desk.ui.desk import Desk
from mediation_desk.ui.screens.copies_parts.copy_list import CopyList
from mediation_desk.ui.screens.copies_parts.copy_sheet import CopySheet
from mediation_desk.ui.screens.copies_parts.light_panel import LightPanel
from mediation_desk.ui.screens.copies_parts.lines import Check
from mediation_desk.ui.screens.copies_parts.stick_row import StickRow
from mediation_desk.ui.screens.screen import Screen
from mediation_desk.ui.task import Progress
from mediation_desk.ui.widgets.action_row import ActionRow
from mediation_desk.ui.widgets.button import Button

_LOW = 520
"""Logical height under which there is no room for more than the first words of the light."""


class CopiesScreen(Screen):
    """The light, the list, the second place; `ask` asks for a folder."""

    NAME = "copies"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        look = desk.look
        self.ask = ask_folder
        self._make = Button(
            look, self.tr("Copy now"), icon="hard-drive-download", key="Ctrl+S", kind="primary"
        )
        self._light = LightPanel(look)
        own = self._copying.copies.folder if self._copying else Path()
        self._list = CopyList(look, own, desk.today, desk.tasks, least=1)
        self._sheet = CopySheet(look, self._list)
        self._verify = Button(look, self.tr("Check this copy"), icon="shield-check", height=34)
        self._restore = Button(
            look, self.tr("Get this copy back…"), icon="undo-2", key="Enter", height=34
        )
        self._stick = StickRow(look)
        self._lay_out()
        self._listen()

    @property
    def _copying(self) -> Copying | None:
        return self.desk.copying

    def heading(self) -> str:
        """The copies."""
        return self.tr("Copies")

    def line(self) -> str:
        """What is done without being asked for."""
        return self.tr("Made by itself when you leave and every 30 minutes of work")

    def buttons(self) -> list[Button]:
        """A copy now."""
        return [self._make]

    def arrive(self, what: object | None) -> None:
        """What there is now."""
        self._show_light()
        self._read()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Little room is left to the list."""
        super().resizeEvent(event)
        self._sheet.nothing.set_low(low=self._is_low())
        self._show_light()

    def _lay_out(self) -> None:
        left, right = (self._restore, self._verify), (self._stick.choose, self._stick.forget)
        self._actions = ActionRow(self.desk.look, left, right)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._light)
        self._column.addWidget(self._sheet, 1)
        self._column.addWidget(self._actions)
        self._column.addWidget(self._stick)
        self._fit()

    def _listen(self) -> None:
        self._make.clicked.connect(self._copy_now)
        self._verify.clicked.connect(self._check)
        self._restore.clicked.connect(self._get_back)
        self._list.entered.connect(self._get_back)
        self._list.picked.connect(self._show_choice)
        self._stick.choose.clicked.connect(self._choose_stick)
        self._stick.forget.clicked.connect(self._forget_stick)
        self.desk.look.changed.connect(self._fit)
        if self._copying:
            self._copying.changed.connect(self._changed)

    def _changed(self) -> None:
        self._show_light()
        if self.isVisible() and self._copying and not self._copying.busy:
            self._read()

    def _show_light(self) -> None:
        copying = self._copying
        self._make.setEnabled(copying is not None and not copying.busy)
        if copying is None:
            return
        low = self._is_low()
        more = self.tr("A copy counts only after it was read back, opened and counted.")
        self._light.show_light(copying.light(), "" if low else more)
        if copying.busy:
            self._light.say("history", "accent", self.tr("Copying…"))

    def _is_low(self) -> bool:
        return self.height() / self.desk.look.zoom < _LOW

    def _read(self) -> None:
        """The list and the second place are soon as they are on the disks."""
        copying = self._copying
        if copying is None:
            self._show_found([], [])
            return
        copies, stick = copying.copies, copying.stick

        def work(_progress: Progress) -> tuple[list[FoundCopy], list[Path]]:
            second = stick_folders(stick)
            return copies.found(second), second

        self.desk.tasks.run(work, lambda found: self._show_found(*found))

    def _show_found(self, found: list[FoundCopy], second: list[Path]) -> None:
        line = self._list.line()
        self._list.show_copies(found, line.found.path if line else None)
        self._sheet.nothing.say(
            self.tr("There is no copy yet"),
            self.tr("Press “Copy now”, or work: one comes by itself."),
        )
        self._sheet.show_rows()
        self._stick.show_stick(self._copying.stick if self._copying else None, there=bool(second))
        self._show_choice()
        self._actions.fit()

    def _show_choice(self) -> None:
        line = self._list.line()
        sound = line is not None and line.check is not Check.DAMAGED
        self._verify.setEnabled(line is not None)
        self._restore.setEnabled(sound)

    def _copy_now(self) -> None:
        if self._copying:
            self._copying.make()

    def _check(self) -> None:
        line, copying = self._list.line(), self._copying
        if line is None or copying is None:
            return
        found = line.found

        def work(_progress: Progress) -> str:
            copying.copies.verify(found)
            return line.when

        self.desk.tasks.run(
            work,
            lambda when: self._checked(found, when),
            lambda error: self._not_checked(found, error),
            self.tr("Reading, opening and counting the copy…"),
        )

    def _checked(self, found: FoundCopy, when: str) -> None:
        self._list.copies.set_check(found.path, whole=True)
        words = self.tr("Copy {when}: opens, is whole, nothing is missing ({count} disputes)")
        self.desk.notices.say(words.format(when=when, count=found.disputes))

    def _not_checked(self, found: FoundCopy, error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        self._list.copies.set_check(found.path, whole=False)
        self._show_choice()
        tell(self.desk.notices, error)

    def _get_back(self) -> None:
        line = self._list.line()
        if self._copying and line and self._restore.isEnabled():
            self._copying.restore_wanted.emit(line.found.path)

    def _choose_stick(self) -> None:
        copying = self._copying
        if copying is None:
            return
        proposed = copying.stick.folder if copying.stick else Path.home()
        folder = self.ask(self, self.tr("Where a second copy is kept"), proposed)
        if folder is None:
            return
        own, new_id = copying.copies.folder, self.desk.opened.ids.new()

        def work(_progress: Progress) -> Stick | None:
            return None if folder.resolve() == own else choose_stick(folder, new_id)

        self.desk.tasks.run(work, self._use_stick, self._no_stick)

    def _use_stick(self, stick: Stick | None) -> None:
        if stick is None:
            self.desk.notices.say(self.tr("That is the first place already. Choose another disk."))
        elif self._copying:
            self._copying.use_stick(stick)
            self._read()

    def _no_stick(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        tell(self.desk.notices, error)

    def _forget_stick(self) -> None:
        if self._copying:
            self._copying.use_stick(None)
            self._read()

    def _fit(self) -> None:
        px = self.desk.look.px
        self._column.setContentsMargins(px(24), px(2), px(24), px(12))
        self._column.setSpacing(px(8))
        self._show_light()

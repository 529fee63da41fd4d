"""Getting a copy back: choose it, look inside, put it in place of the store; can be undone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent

from mediation_desk.errors import Refused
from mediation_desk.opening import Credentials, Surroundings
from mediation_desk.opening import account_count as store_accounts
from mediation_desk.services.copies.finding import account_count
from mediation_desk.services.copies.inside import Inside
from mediation_desk.services.copies.recovering import Recovered, recover
from mediation_desk.services.copies.restoring import Restored, Restoring
from mediation_desk.services.copies.stick import Stick
from mediation_desk.services.kept import Ids, folder_made
from mediation_desk.ui.alerts import told
from mediation_desk.ui.ask_folder import ask_folder
from mediation_desk.ui.look import Look
from mediation_desk.ui.screens.first_start_parts.steps_pane import StepsPane
from mediation_desk.ui.screens.restore_parts.choose_step import ChooseStep
from mediation_desk.ui.screens.restore_parts.done_step import DoneStep
from mediation_desk.ui.screens.restore_parts.inside_step import InsideStep
from mediation_desk.ui.screens.restore_parts.salvage_step import SalvageStep
from mediation_desk.ui.task import Progress, Tasks
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.question import Question
from mediation_desk.ui.wizard_frame import WizardFrame


class Restore(WizardFrame):
    """A window of its own; `finished` brings the path of the store and who opens it.

    `left` when it is closed and nothing was put back. The store is open in no other window.
    """

    finished = Signal(object, object)
    left = Signal()

    def __init__(
        self,
        look: Look,
        path: Path,
        around: Surroundings,
        *,
        credentials: Credentials | None = None,
        why: str = "",
        stick: Stick | None = None,
    ) -> None:
        self._path, self._around, self._me, self._why = path, around, credentials, why
        self.ask = ask_folder
        self._tasks = Tasks()
        self._choose = ChooseStep(look, path, self._today, self._tasks, why=why, stick=stick)
        self._inside, self._done = InsideStep(look, self._today), DoneStep(look)
        self._salvage = SalvageStep(look)
        self._steps: list[Question] = [self._choose, self._inside, self._done]
        first = self.tr("The register as it is now is kept first. What was done can be undone.")
        super().__init__(look, [*self._steps, self._salvage], StepsPane(look, [first]))
        self._tasks.setParent(self)
        self._here: Question = self._choose
        self._restored: Restored | None = None
        self._busy = False
        self._copy_out: Path | None = None
        """The copy that is written out; None for the store itself."""
        self._elsewhere = Button(look, self.tr("Look on another disk…"), icon="folder-open")
        self._out = Button(look, self._out_words(), icon="eye", kind="quiet")
        self._back = Button(look, self.tr("Back"), icon="arrow-left", key="Alt+Left")
        self._undo = Button(look, self.tr("Undo"), icon="undo-2", key="Ctrl+Z")
        self._leave = Button(look, self.tr("Leave it"), icon="x", key="Esc")
        self._next = Button(look, "", icon="arrow-right", key="Ctrl+Enter", kind="primary")
        left = [self._elsewhere, self._out, self._undo, self._back]
        self._show_actions(
            left,
            [self._leave, self._next],
            [self._out, self._elsewhere, self._undo, self._back, self._leave],
        )
        self._listen()
        self._turn(self._choose)

    def begin(self, first: Path | None = None) -> None:
        """The copies are looked for; `first` is chosen if it is among them."""
        self._choose.look_for(first)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """A restore under way is not left alone."""
        if self._busy:
            event.ignore()
            return
        self._tasks.stop()
        super().closeEvent(event)
        if self._restored is None:
            self.left.emit()

    def _today(self) -> date:
        return self._around.now().astimezone().date()

    def _restoring(self, me: Credentials) -> Restoring:
        return Restoring(self._path, me, self._around.now, Ids(self._around.now))

    def _listen(self) -> None:
        self._choose.changed.connect(self._show_buttons)
        self._choose.entered.connect(self._go_on)
        self._inside.entered.connect(self._go_on)
        self._next.clicked.connect(self._go_on)
        self._back.clicked.connect(self._go_back)
        self._out.clicked.connect(self._enter_salvage)
        self._salvage.entered.connect(self._go_on)
        self._undo.clicked.connect(self._take_back)
        self._leave.clicked.connect(self.close)
        self._elsewhere.clicked.connect(self._look_elsewhere)

    def _turn(self, step: Question) -> None:
        self._here = step
        names = [one.name() for one in self._steps]
        if step is self._salvage:
            self._turn_to(step, [step.name()], 0)
        else:
            self._turn_to(step, names, self._steps.index(step))
        self._show_buttons()
        step.enter()

    def _show_buttons(self) -> None:
        here = self._here
        self._elsewhere.setVisible(here is self._choose)
        looked = here is self._inside and self._inside.inside is not None
        self._out.setVisible(looked or (here is self._choose and self._path.is_file()))
        self._out.set_words(self._out_words())
        self._back.setVisible(here in (self._inside, self._salvage))
        self._undo.setVisible(here is self._done and self._can_undo())
        self._leave.setVisible(here is not self._done)
        self._next.set_words(self._next_words())
        able = not self._busy and (here is not self._choose or self._choose.line() is not None)
        self._next.setEnabled(able)
        for button in (self._elsewhere, self._out, self._back, self._undo, self._leave):
            button.setEnabled(not self._busy)
        self._say_foot()
        self._fit()

    def _can_undo(self) -> bool:
        return self._restored is not None and self._restored.safety is not None

    def _say_foot(self) -> None:
        if self._here is self._done:
            self._foot.say(self.tr("The register is whole and can be opened"), done=True)
        elif self._why:
            self._foot.say(
                self.tr("The register does not open; its copies are looked at"), done=False
            )
        else:
            self._foot.say(self.tr("Nothing is changed yet"), done=False)

    def _next_words(self) -> str:
        if self._here is self._done:
            return self.tr("Open the register")
        if self._here is self._salvage:
            return self.tr("Write into a folder…")
        if self._here is self._choose or self._inside.inside is None:
            return self.tr("Look inside the copy")
        return self.tr("Get this copy back")

    def _go_on(self) -> None:
        if not self._next.isEnabled():
            return
        if self._here is self._choose:
            self._enter_inside()
        elif self._here is self._done:
            self.finished.emit(self._path, self._me)
        elif self._here is self._salvage:
            self._write_out()
        elif self._inside.inside is None:
            self._look_inside()
        else:
            self._restore(self._inside.inside)

    def _enter_inside(self) -> None:
        line = self._choose.line()
        if line is None:
            return
        try:
            several = account_count(line.found.path) > 1
        except Refused as refused:
            self._choose.tell(" ".join(told(refused)))
            return
        self._inside.ask(line.said, password=self._me is None, name=several)
        self._turn(self._inside)
        if self._me is not None:
            self._look_inside()

    def _look_inside(self) -> None:
        line, me = self._choose.line(), self._me or self._inside.credentials()
        if line is None or me is None:
            self._inside.tell(self.tr("Type the password."))
            return
        file = line.found.path

        def work(_progress: Progress) -> Inside:
            with folder_made(self._path.parent):
                return self._restoring(me).look(file)

        self._inside.tell("")
        self._wait(self.tr("Reading the copy…"))
        self._tasks.run(work, lambda inside: self._show_inside(inside, me), self._not_looked)

    def _show_inside(self, inside: Inside, me: Credentials) -> None:
        self._me = me
        self._inside.show_inside(inside)
        self._wait("")
        self._next.setFocus()

    def _not_looked(self, error: Exception) -> None:
        if self._me is not None and isinstance(error, Refused):
            # The password of the store as it is now need not be that of the copy.
            self._me = None
            self._inside.ask(self._inside.when, password=True, name=True)
        self._refused(error)
        self._inside.enter()

    def _restore(self, inside: Inside) -> None:
        line, me = self._choose.line(), self._me
        if line is None or me is None:
            return
        file, another = line.found.path, inside.another

        def work(_progress: Progress) -> Restored:
            with folder_made(self._path.parent):
                return self._restoring(me).restore(file, replacing_another=another)

        self._wait(self.tr("Getting the copy back; leave the machine on…"))
        self._tasks.run(work, self._show_restored, self._refused)

    def _show_restored(self, restored: Restored) -> None:
        self._restored = restored
        self._wait("")
        self._done.show_restored(restored, self._inside.when)
        self._turn(self._done)
        self._next.setFocus()

    def _go_back(self) -> None:
        from_copy = self._here is self._salvage and self._copy_out is not None
        self._turn(self._inside if from_copy else self._choose)

    def _take_back(self) -> None:
        restored, me = self._restored, self._me
        if restored is None or me is None:
            return

        def work(_progress: Progress) -> Restored:
            return self._restoring(me).undo(restored)

        self._wait(self.tr("Undoing; leave the machine on…"))
        self._tasks.run(work, self._show_undone, self._refused)

    def _show_undone(self, _restored: Restored) -> None:
        self._restored = Restored(None)
        self._wait("")
        self._done.show_undone()
        self._turn(self._done)
        self._next.setFocus()

    def _refused(self, error: Exception) -> None:
        self._wait("")
        if not isinstance(error, Refused):
            raise error
        self._here.tell(" ".join(told(error)))

    def _out_words(self) -> str:
        if self._here is self._inside:
            return self.tr("Only write it out…")
        return self.tr("Write out what can be read…")

    def _enter_salvage(self) -> None:
        line = self._choose.line()
        self._copy_out = line.found.path if line and self._here is self._inside else None
        self._salvage.ask(password=self._me is None, name=store_accounts(self._path) > 1)
        self._turn(self._salvage)

    def _write_out(self) -> None:
        me = self._me or self._salvage.credentials()
        if me is None:
            self._salvage.tell(self.tr("Type the password."))
            return
        folder = self.ask(self, self.tr("Where it is written"), Path.home())
        if folder is None:
            return

        copy = self._copy_out

        def work(progress: Progress) -> Recovered:
            return recover(self._path, me, self._around.now, folder, progress, copy)

        self._salvage.tell("")
        self._wait(self.tr("Reading record by record…"))
        self._tasks.run(work, self._written, self._refused)

    def _written(self, done: Recovered) -> None:
        self._wait("")
        self._salvage.show_done(done)

    def _look_elsewhere(self) -> None:
        folder = self.ask(self, self.tr("Where copies are kept"), Path.home())
        if folder is not None:
            self._choose.look_in(folder)

    def _wait(self, words: str) -> None:
        self._busy = bool(words)
        self._inside.wait(words)
        self._salvage.wait(words)
        self._show_buttons()
        if words:
            self._foot.say(words, done=False)

"""The first start: five short questions make the register of a team or of a commune."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent

from mediation_desk.errors import Refused
from mediation_desk.opening import Surroundings
from mediation_desk.services.unit_search import UnitSearch
from mediation_desk.ui.alerts import told
from mediation_desk.ui.ask_folder import AskFolder, ask_folder
from mediation_desk.ui.look import Look
from mediation_desk.ui.save_path import AskPrinter, ask_printer
from mediation_desk.ui.screens.first_start_parts.answers import Answers
from mediation_desk.ui.screens.first_start_parts.commune_step import CommuneStep
from mediation_desk.ui.screens.first_start_parts.key_step import KeyStep
from mediation_desk.ui.screens.first_start_parts.making import Made, office_made, practice_made
from mediation_desk.ui.screens.first_start_parts.password_step import PasswordStep
from mediation_desk.ui.screens.first_start_parts.people_step import PeopleStep
from mediation_desk.ui.screens.first_start_parts.step import Step
from mediation_desk.ui.screens.first_start_parts.steps_pane import StepsPane
from mediation_desk.ui.screens.first_start_parts.teams_step import TeamsStep
from mediation_desk.ui.screens.first_start_parts.whose_machine import WhoseMachine
from mediation_desk.ui.task import Tasks
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.wizard_frame import WizardFrame


class FirstStart(WizardFrame):
    """A window of its own; `finished` brings the path of the store and who opens it.

    Nothing is written before the last question is answered.
    """

    finished = Signal(object, object)
    restore_wanted = Signal()
    """The person has copies of a register that stood elsewhere."""

    def __init__(
        self,
        look: Look,
        path: Path,
        around: Surroundings,
        ask: AskFolder = ask_folder,
        ask_for_printer: AskPrinter = ask_printer,
    ) -> None:
        answers = self._answers = Answers()
        self._commune = CommuneStep(look, answers)
        self._password = PasswordStep(look, answers, path, ask)
        self._key = KeyStep(look, answers, ask_for_printer)
        self._steps: list[Step] = [
            WhoseMachine(look, answers),
            self._commune,
            TeamsStep(look, answers),
            PeopleStep(look, answers),
            self._password,
            self._key,
        ]
        super().__init__(look, self._steps, StepsPane(look))
        self._around = around
        self._tasks = Tasks(self)
        self._made: Made | None = None
        self._warned = False
        self._here = 0
        sample = self.tr("Look around with sample data")
        self._practice = Button(look, sample, icon="flask-conical", kind="quiet")
        self._back = Button(look, self.tr("Back"), icon="arrow-left", key="Alt+Left")
        self._next = Button(look, "", icon="arrow-right", key="Ctrl+Enter", kind="primary")
        self._restore = Button(look, self.tr("I have a copy"), icon="undo-2", kind="quiet")
        self._restore.clicked.connect(self.restore_wanted)
        lesser = (self._restore, self._practice, self._back)
        self._show_actions([self._practice, self._restore], [self._back, self._next], lesser)
        self._listen()
        self._show(0)
        self._tasks.run(lambda _progress: UnitSearch.load(), self._commune.use)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Nothing goes on behind a closed window; a key shown once is not lost by one click."""
        if self._made is not None and not self._key.copied() and not self._warned:
            self._warned = True
            self._key.tell(
                self.tr(
                    "The key is not on paper yet and is never shown again. The register is safe "
                    "with your password; close once more to go without the key."
                )
            )
            event.ignore()
            return
        self._tasks.stop()
        super().closeEvent(event)

    def _listen(self) -> None:
        self._next.clicked.connect(self._go_on)
        self._back.clicked.connect(lambda: self._show(self._here - 1))
        self._practice.clicked.connect(self._make_practice)
        self._key.changed.connect(self._show_buttons)

    def _show(self, number: int) -> None:
        self._here = max(0, number)
        step = self._steps[self._here]
        names = [one.name() for one in self._steps[:-1]]
        shown = min(self._here, len(names) - 1)
        self._turn_to(step, names, shown)
        self._show_buttons()
        step.enter()

    def _show_buttons(self) -> None:
        made = self._made is not None
        self._back.setVisible(self._here > 0 and not made)
        self._practice.setVisible(not made)
        self._restore.setVisible(self._here == 0)
        self._next.set_words(self._next_words())
        self._next.setEnabled(not made or self._key.copied())
        waiting = self.tr("Nothing is written yet: the register is made with the last answer")
        ready = self.tr("The register is made and locked with your password")
        self._foot.say(ready if made else waiting, done=made)
        self._fit()

    def _next_words(self) -> str:
        if self._made is not None:
            return self.tr("Open the register")
        if self._steps[self._here] is self._password:
            return self.tr("Make the register")
        following = self._steps[self._here + 1].name()
        return self.tr("Next: {step}").format(step=following[:1].lower() + following[1:])

    def _go_on(self) -> None:
        step = self._steps[self._here]
        wrong = step.leave()
        step.tell(wrong)
        if wrong:
            return
        if self._made is not None:
            self.finished.emit(self._made.path, self._made.credentials)
        elif step is self._password:
            self._make()
        else:
            self._show(self._here + 1)

    def _make(self) -> None:
        """Made whole or not at all within a moment: there is nothing to stop half-way."""
        self._wait(waiting=True)
        self._foot.say(self.tr("Making the register…"), done=False)
        work = office_made(self._password.path, self._answers, self._around)
        self._tasks.run(work, self._show_key, self._not_made)

    def _make_practice(self) -> None:
        self._wait(waiting=True)
        work = practice_made(self._password.path, self._around)
        title = self.tr("Making a practice office")
        task = self._tasks.run(work, self._open_practice, self._not_made, title)
        task.finished.connect(lambda: self._wait(waiting=False))

    def _open_practice(self, made: Made) -> None:
        self.finished.emit(made.path, made.credentials)

    def _show_key(self, made: Made) -> None:
        self._wait(waiting=False)
        if made.recovery_key is None:
            self.finished.emit(made.path, made.credentials)
            return
        self._made = made
        self._key.show_key(made.recovery_key, self._around.now().astimezone().date())
        self._show(self._here + 1)

    def _not_made(self, error: Exception) -> None:
        self._wait(waiting=False)
        if not isinstance(error, Refused):
            raise error
        self._show_buttons()
        self._steps[self._here].tell("\n".join(told(error)))

    def _wait(self, *, waiting: bool) -> None:
        for button in (self._practice, self._restore, self._back, self._next):
            button.setEnabled(not waiting)

"""What is told, and looked through, once when the window on an open store has come up."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from mediation_desk.services.health_desk import Checked
from mediation_desk.ui.alerts import warn
from mediation_desk.ui.at_rest import AtRest
from mediation_desk.ui.desk import Desk


class StartCare(QObject):
    """After a sudden stop the whole store is looked through; else once a month, unseen."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._told: list[str] = []

    def begin(self, first: str = "") -> None:
        """Called when the window is shown; `first` is told before everything else."""
        self._told = [words for words in (first, *self._desk.health.told_at_start()) if words]
        if self._told:
            self._desk.notices.say("\n".join(self._told))
        if self._desk.health.left_open:
            # Stopped half-way, the check is due at the next start.
            if self._desk.preferences is not None:
                self._desk.preferences.forget_check(self._desk.health.store_id)
            # The window is painted before work on the same file begins.
            QTimer.singleShot(0, self, self._look_after_stop)
        else:
            AtRest(self._window, self._monthly()).begin()

    def _look_after_stop(self) -> None:
        title = self.tr("The program stopped suddenly; looking through the whole register")
        self._desk.tasks.run(self._desk.health.check, self._looked, title=title)

    def _looked(self, checked: Checked) -> None:
        self._keep(checked)
        if checked.bad:
            self._warn(checked)
        else:
            words = self._desk.health.told(checked, after_stop=True)
            self._desk.notices.say("\n".join([*self._told, words]))

    def _monthly(self) -> Iterator[None]:
        kept = self._desk.preferences
        if kept is not None and self._desk.health.is_due(
            kept.last_check(self._desk.health.store_id)
        ):
            self._desk.tasks.run(self._desk.health.check, self._looked_unseen)
        yield

    def _looked_unseen(self, checked: Checked) -> None:
        self._keep(checked)
        if checked.bad:
            self._warn(checked)

    def _keep(self, checked: Checked) -> None:
        if self._desk.preferences is not None:
            self._desk.preferences.keep_check(self._desk.health.store_id, checked)

    def _warn(self, checked: Checked) -> None:
        title = self.tr("The register is not whole")
        warn(self._window, title, self._desk.health.told(checked))

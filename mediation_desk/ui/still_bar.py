"""The bar over every page of a store that is only read: why, and the way to go on writing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from mediation_desk import paths
from mediation_desk.errors import Refused
from mediation_desk.sentences import sentence
from mediation_desk.ui.alerts import tell
from mediation_desk.ui.desk import Desk
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.heading import Label
from mediation_desk.ui.widgets.panel import Panel

NARROW = 760


class StillBar(QWidget):
    """Amber, and there as long as the window is; `brought` comes with the store's new path."""

    brought = Signal(object)

    def __init__(
        self, desk: Desk, reason: str, target: Callable[[], Path] = paths.default_store
    ) -> None:
        super().__init__()
        self._desk, self._target = desk, target
        self._under_way = False
        words = sentence("health", f"still_{reason}")
        self._sheet = Panel(desk.look, fill="warn_tint", outline="warn")
        self._words = Label(desk.look, words, 11.5, bold=True)
        self._words.setWordWrap(True)
        # Of itself a label that wraps wants the height of its narrowest shape.
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._bring = Button(
            desk.look, self.tr("Copy to this machine's disk"), icon="hard-drive-download", height=34
        )
        if reason == "full":
            self._bring.hide()
        self._bring.clicked.connect(self._begin)
        inside = QHBoxLayout()
        inside.addWidget(self._words, 1)
        inside.addWidget(self._bring, 0, Qt.AlignmentFlag.AlignVCenter)
        self._sheet.body.addLayout(inside)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._sheet)
        desk.look.changed.connect(self._dress)
        self._dress()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The button is a picture alone where letters are large or the window is small."""
        super().resizeEvent(event)
        self._fit()

    def _begin(self) -> None:
        if self._under_way:
            return
        self._under_way = True
        bring = partial(self._desk.health.bring, self._target())
        title = self.tr("Copying the register to this machine's disk")
        task = self._desk.tasks.run(bring, self.brought.emit, self._refused, title)
        task.finished.connect(self._ended)

    def _ended(self) -> None:
        self._under_way = False

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        tell(self._desk.notices.host, error)

    def _fit(self) -> None:
        px = self._desk.look.px
        self._bring.set_compact(self.width() / self._desk.look.zoom < NARROW)
        button = 0 if self._bring.isHidden() else self._bring.sizeHint().width() + px(8)
        room = self.width() - 2 * px(24) - px(16 + 6) - button
        lines = 2 * self._words.fontMetrics().lineSpacing()
        self._words.setMinimumHeight(min(lines, self._words.heightForWidth(max(room, 1))))

    def _dress(self) -> None:
        # First the button: what is shown next makes the window as high as it then needs to be.
        self._fit()
        px = self._desk.look.px
        self._row.setContentsMargins(px(24), 0, px(24), px(6))
        self._sheet.body.setContentsMargins(px(16), px(1), px(6), px(1))

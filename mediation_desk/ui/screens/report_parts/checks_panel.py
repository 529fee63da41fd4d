"""What was checked, at the right of the table: icon, sentence, rule, and the cases it points to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from mediation_desk.statistics.checks import Check, Severity
from mediation_desk.statistics.report import Report
from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.heading import Label, heading, note
from mediation_desk.ui.widgets.panel import Panel


class ChecksPanel(Panel):
    """The checks of a report, those that fail first; `asked` comes with a name and ids."""

    asked = Signal(str, object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._look_now = look
        self.set_title(self.tr("Checks"))
        self._count = note(look, "")
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        self._area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._area.setAccessibleName(self.tr("Checks"))
        self.body.addWidget(self._count)
        self.body.addWidget(self._area, 1)

    def show_report(self, report: Report) -> None:
        """The panel tells the checks and notes of `report`."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, self._look_now.px(8), 0)
        column.setSpacing(self._look_now.px(10))
        failed = [check for check in report.checks if not check.ok]
        passed = [check for check in report.checks if check.ok]
        for check in (*failed, *passed):
            column.addWidget(self._line(*_face(check), check.text, self._rule(check), check.ids))
        if report.notes:
            column.addWidget(heading(self._look_now, self.tr("Under the table"), 12.5))
        for said in report.notes:
            words = f"{said.unit}: {said.text}" if said.unit else said.text
            column.addWidget(self._line("info", "ink2", words, "", said.ids))
        column.addStretch(1)
        self._area.setWidget(inside)
        # A scroll area fills what it is given; the sheet behind is the ground here.
        inside.setAutoFillBackground(False)
        self._count.setText(self._counted(len(passed), len(failed)))

    def _counted(self, passed: int, failed: int) -> str:
        agree = self.tr("{count} agree").format(count=passed)
        if not failed:
            return agree
        return f"{agree} · {self.tr('{count} do not agree').format(count=failed)}"

    def _rule(self, check: Check) -> str:
        if not check.rule.startswith("R"):
            return self.tr("from the cases open before to those open after")
        rule = self.tr("rule {rule}").format(rule=check.rule)
        if check.ok or check.severity is not Severity.ERROR:
            return rule
        return f"{rule} · {self.tr('only a draft can be printed')}"

    def _line(self, icon: str, ink: str, words: str, below: str, ids: Sequence[str]) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._look_now.px(10))
        row.addWidget(_Picture(self._look_now, icon, ink), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        said = Label(self._look_now, words, 11.5, bold=ink != "ink2")
        said.setWordWrap(True)
        column.addWidget(said)
        if below:
            column.addWidget(note(self._look_now, below))
        if ids:
            column.addWidget(self._link(words, ids), 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(column, 1)
        return line

    def _link(self, words: str, ids: Sequence[str]) -> Button:
        count = len(dict.fromkeys(ids))
        text = self.tr("List these {count} disputes").format(count=count)
        button = Button(self._look_now, text, icon="list", kind="quiet", height=30)
        # Several lists may be as long; each is called by what it is about.
        button.setAccessibleName(f"{text}: {words}")
        button.clicked.connect(lambda: self.asked.emit(words, tuple(dict.fromkeys(ids))))
        return button


class _Picture(QLabel):
    """An icon that follows theme and letter size."""

    def __init__(self, look: Look, icon: str, ink: str) -> None:
        super().__init__()
        self._look, self._icon, self._ink = look, icon, ink
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.setPixmap(self._look.pixmap(self._icon, 20, self._ink))


def _face(check: Check) -> tuple[str, str]:
    """The icon and colour of a check."""
    if check.severity is Severity.INFORMATION:
        return "info", "ink"
    if check.ok:
        return "circle-check", "ok"
    return (
        ("triangle-alert", "bad") if check.severity is Severity.ERROR else ("circle-alert", "warn")
    )

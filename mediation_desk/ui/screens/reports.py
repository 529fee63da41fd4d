"""The place of reports: choose one, see its figures and the cases behind them, print or save it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout

from mediation_desk.errors import Refused
from mediation_desk.services.out_file import write_out
from mediation_desk.services.reports import BOOK, endings, report_keys
from mediation_desk.ui.alerts import tell
from mediation_desk.ui.desk import Desk
from mediation_desk.ui.save_path import AskPath, ask_path
from mediation_desk.ui.screens.preview import Preview
from mediation_desk.ui.screens.report_parts.checks_panel import ChecksPanel
from mediation_desk.ui.screens.report_parts.making import Counted, Made, counting, making
from mediation_desk.ui.screens.report_parts.report_words import ReportWords
from mediation_desk.ui.screens.report_parts.sheet import Sheet
from mediation_desk.ui.screens.report_parts.texts_part import TextsPart
from mediation_desk.ui.screens.report_parts.wish import Wish
from mediation_desk.ui.screens.screen import Screen
from mediation_desk.ui.task import Task
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.panel import Panel
from mediation_desk.ui.widgets.segment import Segment

SIDE = 312
NARROW = 1200
RAIL = 104


class ReportsScreen(Screen):
    """Counts as soon as something else is wished for; nothing here changes a dispute."""

    NAME = "reports"

    def __init__(self, desk: Desk, ask: AskPath = ask_path) -> None:
        super().__init__(desk)
        self._ask = ask
        self._now: Counted | None = None
        self._counting: Task | None = None
        self._stale = True
        self._make_parts()
        self._lay_out()
        self._listen()
        self._dress()

    def heading(self) -> str:
        """The title of the page."""
        return self.tr("Reports")

    def line(self) -> str:
        """Of what period."""
        return self._wish.period.label

    def buttons(self) -> list[Button]:
        """Save and preview."""
        return [self._save, self._preview]

    def arrive(self, what: object | None) -> None:
        """The figures are those of the store now."""
        del what
        if self._stale:
            self._wished(self._wish)

    def leave(self) -> None:
        """What was written is kept."""
        self._words.settle()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Where there is little width, table and checks take turns."""
        super().resizeEvent(event)
        self._share_width()

    @property
    def _wish(self) -> Wish:
        return self._sheet.chooser.wish

    def _make_parts(self) -> None:
        desk, look = self.desk, self.desk.look
        self._save = Button(look, self.tr("Save"), icon="hard-drive-download", key="Ctrl+S")
        self._preview = Button(
            look, self.tr("Preview"), icon="printer", key="Ctrl+P", kind="primary"
        )
        self._sheet = Sheet(look, desk.today, desk.register.entries)
        self._checks = ChecksPanel(look)
        self._day = TextsPart(look, desk.today)
        self._words = ReportWords(desk, self._sheet.texts, self._day)
        self._turns = Segment(
            look,
            [("sheet", self.tr("Report")), ("checks", self.tr("Checks"))],
            self.tr("What is seen"),
        )

    def _lay_out(self) -> None:
        self._left = Panel(self.desk.look)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._sheet)
        self._sheet.setAutoFillBackground(False)
        self._left.body.addWidget(self._area)
        self._checks.body.addWidget(self._day)
        self._pair = QHBoxLayout()
        self._pair.addWidget(self._left, 1)
        self._pair.addWidget(self._checks)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._turns)
        self._column.addLayout(self._pair, 1)

    def _listen(self) -> None:
        sheet = self._sheet
        sheet.chooser.chosen.connect(self._wished)
        sheet.figures.opened.connect(lambda id_: self.desk.go("dispute", id_))
        sheet.figures.listed.connect(self._show_list)
        self._checks.asked.connect(self._list_cases)
        self._turns.chosen.connect(self._share_width)
        self._save.clicked.connect(self._save_as)
        self._preview.clicked.connect(self._show_paper)
        self.desk.changes.happened.connect(self._changed)
        self.desk.look.changed.connect(self._dress)

    def _changed(self) -> None:
        if self._words.is_keeping:
            return
        self._stale = True
        if self.isVisible():
            self._wished(self._wish)

    def _wished(self, wish: Wish) -> None:
        """The report wished for is counted; an earlier wish that is still counting is forgotten."""
        self._words.settle()
        self._sheet.show_wish(wish)
        self._stale = False
        self._now = None
        if self._counting is not None and self._counting.running:
            self._counting.cancel()
        if wish.key != BOOK:
            task = self.desk.tasks.run(
                counting(self.desk, wish), self._counted, self._failed, self.tr("Counting")
            )
            # The outcome is delivered right after; a count that was stopped has none.
            task.finished.connect(lambda: QTimer.singleShot(0, self._look_for_figures))
            self._counting = task
        self._share_width()
        self._say_actions()

    def _counted(self, counted: Counted) -> None:
        self._now = counted
        self._sheet.show_counted(counted)
        self._checks.show_report(counted.report)
        self._words.show(self._wish, counted.proposals)
        self._say_actions()

    def _look_for_figures(self) -> None:
        """Figures of another period are never left standing under this one."""
        running = self._counting is not None and self._counting.running
        if self._now is None and not running and self._wish.key != BOOK:
            self._sheet.show_nothing()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        tell(self.desk.notices, error)

    def _say_actions(self) -> None:
        draft = self._is_draft
        self._preview.set_words(self.tr("Preview the draft") if draft else self.tr("Preview"))
        self.headed.emit()

    @property
    def _is_draft(self) -> bool:
        """Whether a failing check lets only a draft be printed."""
        return self._now is not None and bool(self._now.report.failed)

    def _list_cases(self, words: str, ids: tuple[str, ...]) -> None:
        self._turns.set_code("sheet")
        self._share_width()
        self._sheet.figures.list_cases(words, "", ids)

    def _show_list(self) -> None:
        """The list just opened is seen whole where the sheet has to be scrolled."""
        self._sheet.updateGeometry()
        QTimer.singleShot(0, lambda: self._area.ensureWidgetVisible(self._sheet.figures.cases))

    def _show_paper(self) -> None:
        self._words.settle()
        wanted = self._words.wanted(self._wish, draft=self._is_draft)
        title, name = self._title(), f"{self._wish.file_name}.pdf"
        taken = f"{self._wish.key} {self._wish.period.code} .pdf"

        def shown(made: Made) -> None:
            pdf, told = made
            back = (self.NAME, None)
            left = partial(self.desk.acts.exported, taken)
            paper = Preview(title=title, pdf=pdf, file_name=name, back=back, left=left)
            self.desk.go("preview", paper)
            self._tell(told)

        work = making(self.desk, wanted, ".pdf")
        self.desk.tasks.run(work, shown, self._failed, self.tr("Making the paper"))

    def _save_as(self) -> None:
        self._words.settle()
        wish = self._wish
        kinds = [(self._kind_words(ending), ending) for ending in endings(wish.key)]
        path = self._ask(self, self.tr("Save the report"), f"{wish.file_name}.pdf", kinds)
        if path is None:
            return

        def written(made: Made) -> None:
            try:
                write_out(path, made[0])
            except Refused as refused:
                tell(self.desk.notices, refused)
            else:
                ending = path.suffix.lower()
                self.desk.acts.exported(f"{wish.key} {wish.period.code} {ending}")
                said = self.tr("Saved as {name}").format(name=path.name)
                self._tell([said, *made[1]])

        work = making(
            self.desk, self._words.wanted(wish, draft=self._is_draft), path.suffix.lower()
        )
        self.desk.tasks.run(work, written, self._failed, self.tr("Making the file"))

    def _tell(self, told: list[str]) -> None:
        if told:
            self.desk.notices.say("\n".join(told))

    def _title(self) -> str:
        name = dict(report_keys())[self._wish.key].partition(" (")[0]
        return f"{name}, {self._wish.period.label}"

    def _kind_words(self, ending: str) -> str:
        words = {
            ".pdf": self.tr("PDF document"),
            ".csv": self.tr("Table for spreadsheets"),
            ".json": self.tr("Figures with the disputes behind them"),
        }
        return words[ending]

    def _share_width(self) -> None:
        look = self.desk.look
        narrow = self.width() < look.px(NARROW - RAIL)
        table = self._wish.key != BOOK
        self._turns.setVisible(narrow and table)
        sheet = not narrow or not table or self._turns.code() == "sheet"
        self._left.setVisible(sheet)
        self._checks.setVisible(table and (not narrow or not sheet))
        self._day.setVisible(self._wish.is_table)
        self._checks.setMinimumWidth(look.px(SIDE))
        self._checks.setMaximumWidth(look.px(SIDE) if not narrow else 16_777_215)

    def _dress(self) -> None:
        px = self.desk.look.px
        self._column.setContentsMargins(px(24), 0, px(20), px(14))
        self._column.setSpacing(px(8))
        self._pair.setSpacing(px(14))
        # The sheet's own rules reach from edge to edge.
        self._left.body.setContentsMargins(px(1), px(2), px(1), px(2))
        self._share_width()

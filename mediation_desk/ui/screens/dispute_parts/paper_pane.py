"""The side of the page where the paper is: which form, what it lacks, how it looks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediation_desk.documents.case_file import CaseFile
from mediation_desk.domain.codes import OutcomeResult
from mediation_desk.domain.dispute import Dispute
from mediation_desk.errors import Invalid, Refused
from mediation_desk.services.missing import Need, PaperNeeds, paper_needs
from mediation_desk.ui.alerts import tell
from mediation_desk.ui.desk import Desk
from mediation_desk.ui.screens.dispute_parts.fitting import Fitting
from mediation_desk.ui.screens.dispute_parts.gaps import Gaps
from mediation_desk.ui.screens.dispute_parts.office_read import OfficeRead
from mediation_desk.ui.screens.dispute_parts.paper_view import PaperView
from mediation_desk.ui.screens.preview import Preview
from mediation_desk.ui.task import Progress
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.choice import Choice
from mediation_desk.ui.widgets.heading import note

PAUSE = 120
"""Milliseconds of quiet before the paper is drawn anew."""


class PaperPane(QWidget):
    """Follows the open dispute; `wanted` comes with a place of the record to go to."""

    wanted = Signal(str)
    hidden = Signal()

    def __init__(self, desk: Desk, office: OfficeRead) -> None:
        super().__init__()
        self._desk = desk
        self._office = office
        self._dispute: Dispute | None = None
        self._papers: list[PaperNeeds] = []
        self._chosen = ""
        self._asked = 0
        self._lists = True
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._draw)
        look = desk.look
        self.setAccessibleName(self.tr("Paper"))
        self._forms = Choice(look, [])
        self._forms.setAccessibleName(self.tr("Which paper"))
        self._forms.chosen.connect(self._choose)
        self._preview = Button(look, self.tr("Preview"), icon="eye", height=34)
        self._preview.clicked.connect(self.preview)
        self._hide = Button(look, self.tr("Hide"), key="F9", kind="quiet", height=34)
        self._hide.clicked.connect(self.hidden)
        self._gaps = Gaps(look)
        self._gaps.wanted.connect(self.wanted)
        self._list = Fitting(look, self._gaps)
        self._said = note(look, "")
        self._view = PaperView(look)
        self._lay_out()
        look.changed.connect(self._dress)
        self._dress()

    def show_dispute(self, dispute: Dispute | None, lacking: list[Need]) -> None:
        """The papers of this dispute; `lacking` is what a new one needs before it is kept."""
        if dispute is None or self._dispute is None or dispute.id != self._dispute.id:
            self._chosen = ""
        self._dispute = dispute
        self._papers = paper_needs(dispute, self._office.around()) if dispute else []
        self._forms.set_options([(p.key, p.title) for p in self._papers])
        paper = self.paper()
        self._forms.set_code(paper.key if paper else "")
        for widget in (self._forms, self._preview):
            widget.setVisible(dispute is not None)
        self._show_needs(paper, lacking)
        self._preview.setEnabled(bool(paper and paper.fits))
        self._timer.start()

    def show_only(self, *, paper: bool, gaps: bool) -> None:
        """In a narrow window one of the two has the place to itself."""
        self._view.setVisible(paper)
        self._hide.setVisible(paper and gaps)
        self._lists = gaps
        self._list.setVisible(gaps and not self._gaps.isHidden())

    def paper(self) -> PaperNeeds | None:
        """The paper chosen, else the one that people want of a dispute that stands so."""
        wanted = self._chosen or _usual(self._dispute)
        return next((p for p in self._papers if p.key == wanted), None)

    def places(self) -> list[str]:
        """Where the chosen paper still lacks something."""
        paper = self.paper()
        needs = (*paper.needs, *(paper.to_come if self._is_open() else ())) if paper else ()
        return [need.place for need in needs]

    def print_it(self) -> None:
        """The finished paper is in the preview, or the person is told what it lacks."""
        paper = self.paper()
        if self._dispute is None or paper is None:
            return
        if paper.ready:
            self._show(paper, draft=False)
        else:
            self._desk.notices.say(paper.sentence)
            self.wanted.emit(paper.needs[0].place if paper.needs else "outcome")

    def preview(self) -> None:
        """The paper is in the preview, marked as a draft while it lacks something."""
        paper = self.paper()
        if self._dispute is not None and paper is not None and paper.fits:
            self._show(paper, draft=bool(paper.needs))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """A paper that could not be seen was not drawn either."""
        super().showEvent(event)
        self._timer.start()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Behind the paper lies the desk."""
        QPainter(self).fillRect(self.rect(), self._desk.look.tokens.desk)

    def _show(self, paper: PaperNeeds, *, draft: bool) -> None:
        dispute = self._dispute
        if dispute is None:
            return
        forms, case_file = self._desk.forms, self._case_file(dispute)
        number = str(dispute.number).replace("/", "-")
        title = self.tr("{paper}, dispute {number}").format(
            paper=paper.title, number=dispute.number
        )

        def build(_progress: Progress) -> bytes:
            return forms.pdf(paper.key, case_file, draft=draft)

        def done(pdf: bytes) -> None:
            back = ("dispute", dispute.id)
            name = f"{paper.key}-{number}.pdf"
            left = partial(self._desk.acts.printed, dispute.id, paper.key)
            shown = Preview(title=title, pdf=pdf, file_name=name, back=back, left=left)
            self._desk.go("preview", shown)

        self._desk.tasks.run(build, done, self._failed, title=title)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        tell(self._desk.notices, error)

    def _choose(self, key: str) -> None:
        self._chosen = key
        self.wanted.emit("")

    def _show_needs(self, paper: PaperNeeds | None, lacking: list[Need]) -> None:
        if paper is None:
            title = self.tr("{count} things are missing to enter the dispute in the register")
            self._gaps.show_needs(title.format(count=len(lacking)), lacking)
            self._said.setText("")
        elif paper.fits:
            self._gaps.show_needs(self._counted(paper, paper.needs), paper.needs)
            self._said.setText("" if paper.needs else self.tr("Nothing is missing to print it."))
        else:
            self._show_unfit(paper)
        self._said.setVisible(bool(self._said.text()))
        self._list.setVisible(self._lists and not self._gaps.isHidden())

    def _show_unfit(self, paper: PaperNeeds) -> None:
        """Before the end the result is one gap more; afterwards the paper is none for it."""
        if not self._is_open():
            self._gaps.show_needs("", [])
            self._said.setText(paper.unfit)
            return
        self._said.setText("")
        needs = (Need("outcome", self.tr("the result of the mediation")), *paper.to_come)
        self._gaps.show_needs(self._counted(paper, needs), needs)

    def _counted(self, paper: PaperNeeds, needs: Sequence[Need]) -> str:
        title = self.tr("{count} things are missing to print: {paper}")
        return title.format(count=len(needs), paper=paper.title.lower())

    def _is_open(self) -> bool:
        """Whether the mediation goes on, so that any paper of its end may still come."""
        dispute = self._dispute
        return dispute is not None and dispute.outcome is None and dispute.declined is None

    def _draw(self) -> None:
        """The paper as it stands is made off the window's thread and then shown."""
        paper, dispute = self.paper(), self._dispute
        self._asked += 1
        shown = paper is not None and (paper.fits or self._is_open())
        if paper is None or dispute is None or not shown or not self.isVisible():
            self._view.show_pdf(b"")
            return
        asked, key, ready, forms = self._asked, paper.key, paper.ready, self._desk.forms
        try:
            case_file = self._case_file(dispute)
        except Invalid:
            return

        def done(pdf: bytes) -> None:
            if asked == self._asked:
                self._view.show_pdf(pdf)

        def build(_progress: Progress) -> bytes:
            return forms.pdf(key, case_file) if ready else forms.sketch(key, case_file)

        self._desk.tasks.run(build, done, self._failed)

    def _case_file(self, dispute: Dispute) -> CaseFile:
        return self._desk.forms.case_file(dispute, self._office.around())

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._forms, 1)
        top.addWidget(self._preview)
        top.addWidget(self._hide)
        self._column = QVBoxLayout(self)
        self._column.addLayout(top)
        self._column.addWidget(self._list)
        self._column.addWidget(self._said)
        self._column.addWidget(self._view, 1000)
        self._column.addStretch(1)

    def _dress(self) -> None:
        px = self._desk.look.px
        self._column.setContentsMargins(px(15), px(8), px(8), 0)
        self._column.setSpacing(px(8))


def _usual(dispute: Dispute | None) -> str:
    """The paper of a result, or the invitation while there is none and somebody is expected."""
    if dispute is None or dispute.outcome is None:
        coming = dispute is not None and not any(s.held and s.result for s in dispute.sessions)
        return "invitation" if coming else "settlement"
    settled = dispute.outcome.result is OutcomeResult.SETTLED
    return "settlement" if settled else "failure"

"""The dispute page: written in the order of the register, kept field by field."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from mediation_desk.domain.case import case_of, state_at
from mediation_desk.domain.codes import SessionResult
from mediation_desk.domain.dispute import Dispute
from mediation_desk.domain.draft import Draft
from mediation_desk.errors import Refused
from mediation_desk.services.missing import Need
from mediation_desk.ui.alerts import tell
from mediation_desk.ui.desk import Desk
from mediation_desk.ui.sample import settled_in_writing
from mediation_desk.ui.screens.dispute_parts.form import Form
from mediation_desk.ui.screens.dispute_parts.office_read import OfficeRead
from mediation_desk.ui.screens.dispute_parts.open_dispute import NEEDED, OpenDispute
from mediation_desk.ui.screens.dispute_parts.paper_pane import PaperPane
from mediation_desk.ui.screens.dispute_parts.sheet import Sheet, reach
from mediation_desk.ui.screens.dispute_parts.spot import Spot, plain
from mediation_desk.ui.screens.screen import Screen
from mediation_desk.ui.tab_order import order_tabs
from mediation_desk.ui.typed import field_named, place_cursor, put_into, typed_on, words_in
from mediation_desk.ui.widgets.badge import Badge
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.line import Line, Words
from mediation_desk.ui.widgets.segment import Segment

WIDE, HIGH = 1200, 600
"""Logical px from which the paper has a place beside the form."""

PAPER_WIDTH = 594
WRITE, PAPER, GAPS = "write", "paper", "gaps"


class DisputeScreen(Screen):
    """One dispute, or a new one; going there with None begins a new one."""

    NAME = "dispute"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        look = desk.look
        self._record = OpenDispute(desk.casework, self._saved)
        self._office = OfficeRead(desk)
        self._sheet = Sheet(desk, self._record, self._office)
        self._badge = Badge(look)
        self._undo = Button(look, self.tr("Undo"), icon="undo-2", kind="quiet")
        self._small_undo = Button(look, "", icon="undo-2", kind="quiet")
        for button in (self._undo, self._small_undo):
            button.setShortcut(QKeySequence("Ctrl+Z"))
            button.setAccessibleName(self.tr("Undo"))
            button.setToolTip("Ctrl+Z")
            button.clicked.connect(self._take_back)
        self._redo = Button(look, "", icon="redo-2", kind="quiet")
        self._redo.setShortcut(QKeySequence("Ctrl+Y"))
        self._redo.setAccessibleName(self.tr("Redo"))
        self._redo.setToolTip("Ctrl+Y")
        self._redo.clicked.connect(self._do_again)
        self._conclude = Button(look, self.tr("Record the result"), icon="flag")
        self._print = Button(
            look, self.tr("Print a paper"), icon="printer", key="Ctrl+P", kind="primary"
        )
        self._drop = Button(look, self.tr("Drop this new dispute"), icon="x", kind="quiet")
        self._form = Form(self._sheet)
        self._pane = PaperPane(desk, self._office)
        options = [
            (WRITE, self.tr("Writing")),
            (PAPER, self.tr("Paper")),
            (GAPS, self.tr("Missing")),
        ]
        self._tabs = Segment(look, options, self.tr("What is shown"))
        self._turn = QShortcut(QKeySequence("F9"), self)
        self._pane_wanted = True
        self._was_wide = True
        self._leave_alone = False
        self._afresh = True
        self._lay_out()
        self._listen()

    def sample(self) -> object | None:
        """A dispute that was settled in writing."""
        return settled_in_writing(self.desk)

    def heading(self) -> str:
        """The number of the dispute, or that it is a new one."""
        dispute = self._record.dispute
        if dispute is None:
            return self.tr("New dispute")
        return self.tr("Dispute {number}").format(number=dispute.number)

    def line(self) -> str:
        """The parties and the team."""
        dispute = self._record.dispute
        if dispute is None:
            return self.tr("Kept as soon as it has its day, both names and its content")
        names = " – ".join(
            ", ".join(p.name for p in dispute.parties_of(side)) for side in dispute.sides
        )
        team = next((t.name for t in self._office.teams() if t.id == dispute.team_id), "")
        return f"{names} · {team}"

    def badge(self) -> QWidget | None:
        """The state of the dispute."""
        return self._badge if self._record.dispute else None

    def buttons(self) -> list[Button]:
        """Undo, the result, the paper."""
        if self._record.dispute is None:
            return [self._drop]
        if not self._wide():
            return [self._small_undo, self._redo, self._print]
        return [self._undo, self._redo, self._conclude, self._print]

    def goes_back(self) -> bool:
        """The way back leads to the register."""
        return True

    def back(self) -> None:
        """The register is shown again."""
        self.desk.go("register", None)

    def arrive(self, what: object | None) -> None:
        """The dispute with that id lies open; None begins a new one."""
        self._settle()
        if isinstance(what, Draft):
            self.arrive(what.record or None)
            self.take_up(what)
            return
        here = self._record.dispute
        if isinstance(what, str) and here is not None and here.id == what:
            self._reread(here)
            return
        self.parting.emit()
        self._form.top()
        self._tabs.set_code(WRITE)
        self._afresh = True
        if isinstance(what, str):
            self._record.open(self.desk.casework.get(what))
        else:
            self._record.begin(self._team(), self._proposed())
        start = self._sheet.tie("received_on" if what is None else "summary")
        if start is not None and what is None:
            reach(start.editor)

    def record(self) -> str:
        """The id of the open dispute; "" for a new one."""
        return self._record.dispute.id if self._record.dispute else ""

    def unsaved(self) -> dict[str, str]:
        """What is being typed, and what waits: all of a new dispute but the day proposed."""
        words = self._sheet.unkept() | typed_on(self._form)
        if self._record.dispute is None and len(self._record.lacks()) == len(NEEDED) - 1:
            day = self._sheet.tie("received_on")
            return {} if day and list(words) == [day.editor.accessibleName()] else words
        return words

    def take_up(self, draft: Draft) -> dict[str, str]:
        """Every field has its words again, and the person goes on in the one they were in."""
        lost = {}
        for name, words in draft.words.items():
            editor = field_named(self._form, name)
            if editor is None:
                lost[name] = words
            elif name != draft.at_field:
                put_into(editor, words, told=True)
        here = field_named(self._form, draft.at_field)
        if here is not None:
            put_into(here, draft.words.get(draft.at_field, words_in(here)), told=False)
            QTimer.singleShot(0, here, lambda: self._go_on(here, draft.cursor))
        return lost

    def _go_on(self, editor: QWidget, cursor: int) -> None:
        reach(editor)
        place_cursor(editor, cursor)

    def leave(self) -> None:
        """What is being typed is kept; a new dispute that lacks something waits as it is."""
        self._settle()
        if lacks := self._record.lacks():
            if len(lacks) < len(NEEDED) - 1:
                self.desk.notices.say(
                    self.tr("The new dispute is not in the register yet; Ctrl+N goes on with it.")
                )
        elif self._record.waiting:
            self.desk.notices.say(
                self.tr("{count} entries are not kept; they wait on the page.").format(
                    count=len(self._record.waiting)
                )
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc goes back to the register."""
        if event.key() == Qt.Key.Key_Escape:
            self._settle()
            self.back()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Beside each other where there is room, else one at a time."""
        super().resizeEvent(event)
        self._arrange()

    def _refresh(self) -> None:
        afresh, self._afresh = self._afresh, False
        dispute = self._record.dispute
        self._form.show_dispute(afresh=afresh)
        self._pane.show_dispute(dispute, self._lacking())
        self._form.mark(self._pane.places())
        order_tabs(self)
        for button in (self._undo, self._small_undo):
            button.setEnabled(self._record.can_undo())
        self._redo.setEnabled(self._record.can_redo())
        if dispute is not None:
            self._show_badge(dispute)
        self.headed.emit()

    def _show_badge(self, dispute: Dispute) -> None:
        state = state_at(case_of(dispute), max(self.desk.today(), dispute.received_on))
        last = dispute.sessions[-1].result if dispute.sessions else None
        ground = dispute.declined.ground if dispute.declined else None
        self._badge.show_state(state, ground, put_off=last is SessionResult.NOT_HELD)

    def _saved(self) -> None:
        self.desk.notices.hide()
        self.desk.saved()
        self._leave_alone = True
        self.desk.changes.happened.emit()
        self._leave_alone = False

    def _others_changed(self) -> None:
        """Somebody else changed the store: what is shown is read again."""
        dispute = self._record.dispute
        if dispute is not None and not self._leave_alone and self.isVisible():
            self._reread(dispute)

    def _reread(self, dispute: Dispute) -> None:
        kept = self.desk.casework.get(dispute.id)
        if kept != dispute:
            self._record.open(kept)
        else:
            self._refresh()

    def _take_back(self) -> None:
        self._settle()
        try:
            self._record.undo()
        except Refused as refused:
            tell(self.desk.notices, refused)

    def _do_again(self) -> None:
        self._settle()
        try:
            self._record.redo()
        except Refused as refused:
            tell(self.desk.notices, refused)

    def _discard(self) -> None:
        words = self.unsaved()
        if words:
            self.desk.drafts.throw_away(self.NAME, "", words, self.heading())
        waiting = self._record.discard()
        self.back()
        self.desk.notices.say(
            self.tr("The new dispute was dropped."), undo=lambda: self._record.resume(waiting)
        )

    def _removed(self, removed: object) -> None:
        if isinstance(removed, Dispute):
            self.back()
            words = self.tr("Dispute {number} is in the bin.").format(number=removed.number)
            self.desk.notices.say(words, undo=lambda: self._restore(removed))

    def _restore(self, removed: Dispute) -> None:
        self.desk.casework.restore(removed.id)
        self.desk.saved()
        self.desk.changes.happened.emit()
        self.desk.go("dispute", removed.id)

    def _wanted(self, place: str) -> None:
        """A gap was chosen; an empty place means another paper was."""
        if not place:
            self._refresh()
            return
        self._tabs.set_code(WRITE)
        self._arrange()
        tie = self._sheet.tie(place) if self._record.dispute is None else None
        if tie is not None:
            reach(tie.editor)
        else:
            self._form.go_to(place)

    def _settle(self) -> None:
        editor = QApplication.focusWidget()
        if isinstance(editor, Line | Words) and self.isAncestorOf(editor):
            editor.settle()

    def _lacking(self) -> list[Need]:
        words = {
            "received_on": self.tr("the day it was received"),
            "party.A.name": self.tr("the name of side A"),
            "party.B.name": self.tr("the name of side B"),
            "summary": self.tr("the main content"),
        }
        return [Need(key, words[key]) for key in self._record.lacks()]

    def _team(self) -> str:
        """The team whose book was written in last, as long as it works; else the first."""
        today = self.desk.today()
        teams = [t.id for t in self._office.teams() if t.existed_between(today, today)]
        last = self._record.dispute.team_id if self._record.dispute else self._record.team_id
        return last if last in teams else next(iter(teams), "")

    def _proposed(self) -> dict[str, tuple[Spot, object]]:
        day = plain("received_on")
        return {day.key: (day, self.desk.today())}

    def _lay_out(self) -> None:
        self._tab_line = QWidget()
        line = QHBoxLayout(self._tab_line)
        line.addWidget(self._tabs)
        line.addStretch(1)
        both = QHBoxLayout()
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(0)
        both.addWidget(self._form, 1)
        both.addWidget(self._pane)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tab_line)
        column.addLayout(both, 1)

    def _listen(self) -> None:
        self._record.changed.connect(self._refresh)
        self._drop.clicked.connect(self._discard)
        self._conclude.clicked.connect(lambda: self._wanted("outcome"))
        self._print.clicked.connect(self._pane.print_it)
        self._pane.wanted.connect(self._wanted)
        self._pane.hidden.connect(self._turn_pane)
        self._tabs.chosen.connect(lambda _code: self._arrange())
        self._form.steps.removed.connect(self._removed)
        self.desk.changes.happened.connect(self._others_changed)
        self.desk.look.changed.connect(self._arrange)
        self._turn.activated.connect(self._turn_pane)

    def _turn_pane(self) -> None:
        """F9 hides and shows the paper; in a narrow window it turns to it and back."""
        if self._wide():
            self._pane_wanted = not self._pane_wanted
        else:
            self._tabs.set_code(WRITE if self._tabs.code() == PAPER else PAPER)
        self._arrange()

    def _wide(self) -> bool:
        zoom, window = self.desk.look.zoom, self.window()
        return window.width() / zoom >= WIDE and window.height() / zoom >= HIGH

    def _arrange(self) -> None:
        px, wide, code = self.desk.look.px, self._wide(), self._tabs.code()
        if wide is not self._was_wide:
            self._was_wide = wide
            self.headed.emit()
        self._tab_line.setContentsMargins(px(16), 0, px(16), px(4))
        seen = {
            self._tab_line: not wide and self._record.dispute is not None,
            self._form: wide or code == WRITE,
            self._pane: self._pane_wanted if wide else code != WRITE,
        }
        # What goes makes room first: shown beside it, the rest would need a taller window.
        for part in sorted(seen, key=seen.__getitem__):
            part.setVisible(seen[part])
        self._pane.show_only(paper=wide or code == PAPER, gaps=wide or code == GAPS)
        # While the pane is beside the form its own button has the key.
        self._turn.setEnabled(not (wide and self._pane_wanted))
        if wide:
            self._pane.setFixedWidth(px(PAPER_WIDTH))
        else:
            self._pane.setMinimumWidth(0)
            self._pane.setMaximumWidth(16_777_215)

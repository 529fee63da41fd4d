"""The register of all disputes: searched as one types, filtered, each seen at a glance."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout

from mediation_desk.domain.dates import screen_date
from mediation_desk.errors import NotAllowed, Refused
from mediation_desk.services.kept import Entry
from mediation_desk.services.rights import Right, holds
from mediation_desk.ui.alerts import tell
from mediation_desk.ui.desk import Desk
from mediation_desk.ui.screens.register_parts.empty_words import empty_words
from mediation_desk.ui.screens.register_parts.filters import Filters
from mediation_desk.ui.screens.register_parts.finder import Finder, Found
from mediation_desk.ui.screens.register_parts.glance import Glance
from mediation_desk.ui.screens.register_parts.hits import words_of
from mediation_desk.ui.screens.register_parts.row_foot import RowFoot, list_keys
from mediation_desk.ui.screens.register_parts.row_list import RowList
from mediation_desk.ui.screens.register_parts.row_look import RowLook
from mediation_desk.ui.screens.register_parts.row_sheet import RowSheet
from mediation_desk.ui.screens.register_parts.rows import Rows
from mediation_desk.ui.screens.register_parts.search_line import SearchLine
from mediation_desk.ui.screens.register_parts.wording import parties_line, short_team, team_names
from mediation_desk.ui.screens.screen import Screen
from mediation_desk.ui.widgets.badge import badge_look
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.heading import Label

if TYPE_CHECKING:
    from mediation_desk.services.forms import Around

_GLANCE_FROM = 1200
"""Logical width from which there is room for the pane."""
_LOW_BELOW = 480
"""Logical height below which only the rows matter."""
_GLANCE_AFTER = 40
"""Milliseconds a choice rests before the pane reads it: holding an arrow key stays smooth."""


class RegisterScreen(Screen):
    """Every dispute that is not in the bin."""

    NAME = "register"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        look = desk.look
        self._bin = Button(look, self.tr("Bin"), icon="trash-2", kind="quiet")
        self._print = Button(look, self.tr("Print the register"), icon="printer", key="Ctrl+P")
        new = self.tr("Write down a new dispute")
        self._new = Button(look, new, icon="plus", key="Ctrl+N", kind="primary")
        self._rows = Rows(desk.register.entries, self._said)
        self._painted = RowLook(look, year=lambda: desk.today().year, team=self._team)
        self._list = RowList(look, self._rows, self._painted, self.tr("Disputes"))
        placeholder = self.tr("Search: names, place, number, words of the matter")
        self._search = SearchLine(look, placeholder, self._list)
        self._matches = Label(look, "", 11.5, bold=True, colour="ink2")
        self._filters = Filters(look)
        keys = [*list_keys(self.tr("open")), ("Esc", self.tr("clear the search"))]
        self._sheet = RowSheet(look, self._list, RowFoot(look, keys), "notebook-tabs")
        self._glance = Glance(look, desk.today)
        self._finder = Finder(desk.register, desk.apart, desk.tasks, self)
        self._resting = QTimer(self, singleShot=True, interval=_GLANCE_AFTER)
        self._count, self._stale = 0, True
        self._reads = holds(desk.opened.me, Right.SEE_CASES)
        self._office, self._teams = "", dict[str, str]()
        self._around: Around | None = None
        self._lay_out()
        self._listen()

    def heading(self) -> str:
        """The register."""
        return self.tr("Register of disputes")

    def line(self) -> str:
        """Whose register it is, how many teams and disputes there are."""
        words = self.tr("{office} · {teams} teams · {count} disputes")
        return words.format(
            office=self._office, teams=len(self._teams), count=_grouped(self._count)
        )

    def buttons(self) -> list[Button]:
        """The bin, the book, a new dispute, as far as the person's roles allow them."""
        shown = {
            self._bin: Right.CHANGE_CASES,
            self._print: Right.REPORT,
            self._new: Right.CHANGE_CASES,
        }
        return [button for button, right in shown.items() if holds(self.desk.opened.me, right)]

    def arrive(self, what: object | None) -> None:
        """The register as it is now, with the dispute of that id chosen when one is named."""
        chosen = what if isinstance(what, str) else self._list.chosen_id()
        if self._stale:
            self._refresh()
        if (row := self._rows.row_of(chosen)) >= 0:
            self._list.choose(row)
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The pane stands where there is room for it."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """The pane tells of what is chosen."""
        super().showEvent(event)
        self._resting.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Nothing is read for a pane that nobody sees."""
        super().hideEvent(event)
        self._resting.stop()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self._search, 1)
        line.addWidget(self._matches)
        self._sheet.top.addLayout(line)
        self._sheet.top.addWidget(self._filters)
        row = self._row = QHBoxLayout(self)
        row.addWidget(self._sheet, 1)
        row.addWidget(self._glance)
        self._glance.setVisible(False)
        self._fit()

    def _listen(self) -> None:
        self._search.typed.connect(lambda _words: self._look_for())
        self._filters.changed.connect(self._look_for)
        self._finder.found.connect(self._show)
        self._list.picked.connect(self._resting.start)
        self._resting.timeout.connect(self._show_glance)
        for asked in (self._list.entered, self._search.entered, self._glance.opened):
            asked.connect(self._open)
        self._sheet.nothing.asked.connect(self._change_nothing)
        self._new.clicked.connect(lambda: self.desk.go("dispute", None))
        self._print.clicked.connect(self._print_book)
        self._bin.clicked.connect(lambda: self.desk.go("bin", None))
        self.desk.changes.happened.connect(self._grow_stale)
        self.desk.look.changed.connect(self._fit)
        for keys, act in (("Ctrl+F", self._to_search), ("Esc", self._clear_step)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _grow_stale(self) -> None:
        self._stale, self._around = True, None
        self._finder.forget()
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        self._stale = False
        register = self.desk.register
        self._count = self._finder.count()
        teams = register.teams()
        self._teams = team_names(teams)
        office = register.office()
        self._office = office.title[:1].upper() + office.title[1:] if office else ""
        self._filters.offer(teams, register.first_year(), self.desk.today().year)
        self._look_for()
        self.headed.emit()

    def _look_for(self) -> None:
        self._finder.look_for(self._filters.sought(self._search.words()))

    def _show(self, found: Found) -> None:
        chosen = self._list.chosen_id()
        words = words_of(found.sought.words)
        self._painted.mark(words)
        self._sheet.head.show_order(by_day=not words)
        self._rows.show_ids(found.ids)
        self._sheet.show_rows(there=bool(found.ids) or not found.complete)
        self._list.choose(max(0, self._rows.row_of(chosen)))
        self._tell_count(found)
        self._resting.start()

    def _tell_count(self, found: Found) -> None:
        count = _grouped(len(found.ids))
        if not found.complete:
            self._matches.setText(self.tr("Searching…"))
            self._sheet.foot.say("")
            return
        words = found.sought.words
        matches = self.tr("{count} match").format(count=count) if words else ""
        self._matches.setText(matches)
        whole = self.tr("{count} of {all} disputes").format(count=count, all=_grouped(self._count))
        self._sheet.foot.say(whole)
        told = empty_words(found.sought, self._count)
        self._sheet.nothing.say(told.title, told.hint, told.button)

    def _change_nothing(self) -> None:
        """The button in place of rows: write the first, drop the filters, or the words."""
        sought = self._filters.sought(self._search.words())
        if not self._count:
            if self._reads:
                self.desk.go("dispute", None)
        elif sought.narrowed:
            self._filters.clear()
            self._to_search()
        else:
            self._search.clear()
            self._to_search()

    def _show_glance(self) -> None:
        chosen = self._list.chosen_id()
        if not self.isVisible():
            return
        room = self.width_in_look() >= _GLANCE_FROM
        if (
            not self._reads
            or not chosen
            or not room
            or self._rows.entry(self._list.currentIndex().row()) is None
        ):
            self._glance.setVisible(False)
            return
        if self._around is None:
            self._around = self.desk.forms.around()
        try:
            dispute, edit = self.desk.casework.get(chosen), self.desk.register.last_edit(chosen)
        except NotAllowed:
            # Whoever gave the dispute away meanwhile has its line until the list is read again.
            self._glance.setVisible(False)
            return
        self._glance.show_dispute(dispute, self._around.teams, self._around.people, edit)
        self._glance.setVisible(True)

    def width_in_look(self) -> float:
        """How wide the whole window is in px at 100 %."""
        return self.window().width() / self.desk.look.zoom

    def _fit(self) -> None:
        px, wide = self.desk.look.px, self.width_in_look() >= _GLANCE_FROM
        self._row.setContentsMargins(px(24), px(2), px(24), px(16))
        self._row.setSpacing(px(14))
        self._sheet.set_low(low=self.window().height() / self.desk.look.zoom < _LOW_BELOW)
        if self._reads and wide != self._glance.isVisible():
            self._resting.start()
        if not wide:
            self._glance.setVisible(False)

    def _open(self) -> None:
        if not self._reads:
            self.desk.notices.say(self.tr("Your role sees numbers and dates of disputes only."))
        elif chosen := self._list.chosen_id():
            self.desk.go("dispute", chosen)

    def _to_search(self) -> None:
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def _clear_step(self) -> None:
        """First the words go, then the filters."""
        if self._search.text():
            self._search.clear()
        else:
            self._filters.clear()

    def _print_book(self) -> None:
        from mediation_desk.ui.screens.register_parts.book_task import book_wanted, made_apart

        today = self.desk.today()
        wanted = book_wanted(self._filters.sought(""), today)
        title = self.tr("The register book is being made")
        work = made_apart(self.desk.apart, wanted, today)
        self.desk.tasks.run(work, self._preview_book, self._not_printed, title)

    def _preview_book(self, made: tuple[bytes, list[str]]) -> None:
        from mediation_desk.ui.screens.preview import Preview

        pdf, told = made
        name = self.tr("register book").replace(" ", "-")
        title = self.tr("Register book")
        back = (self.NAME, self._list.chosen_id())
        left = partial(self.desk.acts.exported, "register book .pdf")
        paper = Preview(title=title, pdf=pdf, file_name=f"{name}.pdf", back=back, left=left)
        self.desk.go("preview", paper)
        if told:
            self.desk.notices.say("\n".join(told))

    def _not_printed(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        tell(self.desk.notices, error)

    def _team(self, entry: Entry) -> str:
        return self._teams.get(entry.team, entry.team)

    def _said(self, entry: Entry) -> str:
        """The row as a screen reader says it."""
        words = self.tr("No. {number}, received {day}, {parties}, {matter}, {team}, {state}")
        return words.format(
            number=entry.number,
            day=screen_date(entry.received_on),
            parties=parties_line(entry),
            matter=entry.summary,
            team=short_team(entry.team),
            state=badge_look(entry.state).text,
        )


def _grouped(count: int) -> str:
    """Thousands divided by dots, as Vietnamese figures are."""
    return f"{count:,}".replace(",", ".")

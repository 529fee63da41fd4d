"""The sessions, between the columns (5) and (6): held or not, one card each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediation_desk.domain.codes import SessionResult
from mediation_desk.domain.dates import screen_date
from mediation_desk.domain.dispute import Dispute
from mediation_desk.domain.session import Session
from mediation_desk.errors import Refused
from mediation_desk.ui.alerts import told
from mediation_desk.ui.screens.dispute_parts.attendance import Attendance
from mediation_desk.ui.screens.dispute_parts.card import Card
from mediation_desk.ui.screens.dispute_parts.hours import on_screen, typed_time
from mediation_desk.ui.screens.dispute_parts.part import Part
from mediation_desk.ui.screens.dispute_parts.rows import Rows
from mediation_desk.ui.screens.dispute_parts.sheet import Sheet, Where
from mediation_desk.ui.screens.dispute_parts.shelf import Shelf
from mediation_desk.ui.screens.dispute_parts.spot import Spot, found, of_session
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.date_line import DateLine
from mediation_desk.ui.widgets.field import Field
from mediation_desk.ui.widgets.heading import Label, heading
from mediation_desk.ui.widgets.panel import Panel

_WITH_REASON = (SessionResult.NOT_HELD, SessionResult.ADJOURNED)


class Sessions(Part):
    """A card for each session in the order of their days; a day typed below adds one."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet, "", QCoreApplication.translate("Sessions", "Mediation sessions"))
        self._rows = Rows(sheet, lambda id_: SessionCard(self, id_))
        self.body.addWidget(self._rows)
        self._day = DateLine(self.desk.look, self.desk.today)
        self._field = Field(
            self.desk.look,
            self.tr("Day of one more session"),
            self._day,
            help=self.tr("Held, put off or still to come: Enter adds it."),
        )
        self._day.problem.connect(self._field.set_error)
        self._day.left_date.connect(self._add)
        line = self.shelf()
        line.add(self._field, 300, 0)
        sheet.homes["sessions"] = self._day

    def show_dispute(self, dispute: Dispute | None) -> None:
        """There is a card for each session."""
        self.setVisible(dispute is not None)
        self._rows.show_ids([s.id for s in dispute.sessions] if dispute else [], dispute)

    def is_filled(self, dispute: Dispute) -> bool | None:
        """Whether any session says how it went."""
        return any(s.result for s in dispute.sessions) or None

    def _add(self, day: date | None) -> None:
        before = self.sheet.record.dispute
        if day is None or before is None:
            return
        known = {s.id for s in before.sessions}
        try:
            self.sheet.record.act(lambda work, d: work.add_session(d.id, day, place=_usual(before)))
        except Refused as refused:
            self._field.set_error("\n".join(told(refused)))
            return
        self._field.set_error("")
        self._day.set_date(None)
        after = self.sheet.record.dispute
        new = [s.id for s in after.sessions if s.id not in known] if after else []
        for id_ in new:
            self.sheet.go_to(of_session(id_, "held_at").key)


class SessionCard(Card):
    """One session; reason and next day only where they can be."""

    def __init__(self, part: Part, row: str) -> None:
        super().__init__(part.sheet, row)
        self._part = part
        self._panel = Panel(part.desk.look, fill="sunken")
        self._title: Label = heading(part.desk.look, "", 12)
        self._remove = Button(
            part.desk.look, self.tr("Take out"), icon="x", kind="quiet", height=34
        )
        self._remove.clicked.connect(
            lambda: part.act(lambda work, d: work.remove_session(d.id, self.row))
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._panel)
        self._lay_out()

    def turn_to(self, row: str) -> None:
        """Who was there is folded up again."""
        super().turn_to(row)
        self._there.set_open(on=False)

    def show_row(self, dispute: Dispute | None, number: int) -> None:
        """The card is headed by its number; its fields are named by it too."""
        session: Session | None = found(dispute.sessions, self.row) if dispute else None
        if session is None:
            return
        name = self.tr("Session {number}").format(number=number)
        self._title.setText(self._headed(name, session))
        self._remove.setAccessibleName(self.tr("Take out: {who}").format(who=name))
        self.name_fields(name)
        put_off = session.result in _WITH_REASON
        self._reason.setVisible(put_off or bool(session.reason))
        self._next.setVisible(put_off or session.next_on is not None)
        self._proceedings.setVisible(session.held or bool(session.proceedings))
        self._there.setVisible(session.held or bool(session.attendance))
        if dispute is not None:
            self._there.show_session(dispute, session, name)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignTop)
        self._panel.body.addLayout(head)
        sheet, first, second, third = self._part.sheet, self._shelf(), self._shelf(), self._shelf()
        self._put(first, sheet.date, self.tr("Date"), "held_on", 130, 0)
        self._put_time(first, self.tr("From"), "held_at")
        self._put_time(first, self.tr("Until"), "ended_at")
        self._put(first, sheet.long_line, self.tr("Place"), "place", 190, 3)
        result = sheet.choice(self.tr("How it went"), self._spot("result"), SessionResult)
        self._keep(second, result, 262, 2)
        publicity = (self.tr("Public"), self.tr("Not public"))
        public = sheet.yes_no(self.tr("Publicity"), self._spot("public"), publicity)
        self._keep(second, public, 182)
        self._next = self._put(third, sheet.date, self.tr("Next session on"), "next_on", 150, 0)
        self._reason = self._put(third, sheet.line, self.tr("Why"), "reason", 300, 1)
        self._proceedings = self._put(
            self._shelf(), sheet.words, self.tr("Course of the session"), "proceedings", 300, 1
        )
        self._there = Attendance(self._part, lambda: self.row)
        self._panel.body.addWidget(self._there)

    def _put(
        self,
        shelf: Shelf,
        make: Callable[[str, Where], Field],
        label: str,
        name: str,
        least: float,
        weight: int,
    ) -> Field:
        return self._keep(shelf, make(label, self._spot(name)), least, weight)

    def _put_time(self, shelf: Shelf, label: str, name: str) -> None:
        def tell(moment: time) -> str:
            return on_screen(moment)

        field = self._part.sheet.line(
            label, self._spot(name), read=lambda words: typed_time(words, name), tell=tell
        )
        self._keep(shelf, field, 76, 0)

    def _keep(self, shelf: Shelf, field: Field, least: float, weight: int = 1) -> Field:
        shelf.add(self.named(field), least, weight)
        return field

    def _shelf(self) -> Shelf:
        line = QWidget()
        self._panel.body.addWidget(line)
        return Shelf(self._part.desk.look, line)

    def _spot(self, name: str) -> Callable[[], Spot]:
        return lambda: of_session(self.row, name)

    def _headed(self, name: str, session: Session) -> str:
        if session.held:
            return self.tr("{name}, {day}").format(name=name, day=screen_date(session.held_on))
        return self.tr("{name}, {day}: not held").format(
            name=name, day=screen_date(session.held_on)
        )


def _usual(dispute: Dispute) -> str:
    """Where the last session was: people mostly meet there again."""
    return next((s.place for s in reversed(dispute.sessions) if s.place), "")

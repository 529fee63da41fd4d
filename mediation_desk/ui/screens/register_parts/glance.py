"""The pane beside the register: the chosen dispute at a glance."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mediation_desk.domain.case import case_of, state_as_recorded
from mediation_desk.domain.dates import Birth, screen_date
from mediation_desk.domain.dispute import Dispute
from mediation_desk.domain.office import Mediator, Team
from mediation_desk.services.kept import Edit
from mediation_desk.ui.look import Look
from mediation_desk.ui.screens.register_parts.course_words import done, next_session
from mediation_desk.ui.widgets.badge import Badge
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.heading import Label, heading, note
from mediation_desk.ui.widgets.panel import Panel

WIDTH = 372
_MOST_EVENTS = 6


class Glance(Panel):
    """Shows one dispute; `opened` when the person wants it whole."""

    opened = Signal()

    def __init__(self, look: Look, today: Callable[[], date]) -> None:
        super().__init__(look)
        self._look, self._today = look, today
        self._title, self._badge = heading(look, "", 16), Badge(look)
        self._whose = note(look, "")
        self._facts = QWidget()
        self._lines = QVBoxLayout(self._facts)
        self._edited = note(look, "")
        self._open = Button(look, self.tr("Open the dispute"), icon="arrow-right", key="Enter")
        self._open.clicked.connect(self.opened)
        self._lay_out()
        look.changed.connect(self._fit)
        self._fit()

    def show_dispute(
        self,
        dispute: Dispute,
        teams: Mapping[str, Team],
        people: Mapping[str, Mediator],
        edit: Edit | None,
    ) -> None:
        """The pane tells of the dispute, and who changed it last."""
        number, ground = dispute.number, dispute.declined.ground if dispute.declined else None
        title = self.tr("Dispute {number}").format(number=number)
        self._title.setText(title)
        self._badge.show_state(state_as_recorded(case_of(dispute)), ground)
        book = f"{number.book:02}" if number else ""
        team = teams[dispute.team_id].name
        self._whose.setText(self.tr("{team} · book {book}").format(team=team, book=book))
        self.setAccessibleName(title)
        self._clear()
        self._add_parties(dispute)
        self._fact(self.tr("Matter"), dispute.summary)
        names = [people[a.mediator_id].name for a in dispute.assignments if not a.ended_on]
        self._fact(self.tr("Mediators"), ", ".join(names))
        self._add_next(dispute)
        events = [f"{day:%d/%m/%Y} {words}" for day, words in done(dispute)[:_MOST_EVENTS]]
        self._fact(self.tr("Done"), "\n".join(events))
        self._lines.addStretch(1)
        self._edited.setText(_edited_words(edit) if edit else "")
        self._edited.setVisible(edit is not None)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._badge)
        scroll = QScrollArea()
        scroll.setWidget(self._facts)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("The chosen dispute"))
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # A scroll area fills its widget with the window's ground unless told not to.
        self._facts.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        self.body.addLayout(head)
        self.body.addWidget(self._whose)
        self.body.addWidget(scroll, 1)
        self.body.addWidget(self._edited)
        self.body.addWidget(self._open)

    def _add_parties(self, dispute: Dispute) -> None:
        pairs = list(dispute.sides)
        for start in range(0, len(pairs), 2):
            row = QHBoxLayout()
            for side in pairs[start : start + 2]:
                words = "\n".join(_party_words(dispute, side))
                fact = _Fact(self._look, self.tr("Side {side}").format(side=side), words)
                row.addWidget(fact, 1, Qt.AlignmentFlag.AlignTop)
            self._lines.addLayout(row)

    def _add_next(self, dispute: Dispute) -> None:
        ahead = next_session(dispute, self._today())
        if ahead is None:
            return
        day, place = ahead
        card = Panel(self._look, fill="tint", outline="accent")
        when = self.tr("today") if day == self._today() else screen_date(day)
        words = self.tr("Next session: {day}").format(day=when)
        card.body.addWidget(Label(self._look, words, 12, bold=True))
        if place:
            card.body.addWidget(note(self._look, place))
        self._lines.addWidget(card)

    def _fact(self, label: str, words: str) -> None:
        if words:
            self._lines.addWidget(_Fact(self._look, label, words))

    def _clear(self) -> None:
        _empty(self._lines)

    def _fit(self) -> None:
        px = self._look.px
        self.setFixedWidth(px(WIDTH))
        self.body.setContentsMargins(px(20), px(18), px(20), px(16))
        self._lines.setContentsMargins(0, px(4), px(4), 0)
        self._lines.setSpacing(px(12))


class _Fact(QWidget):
    """A small label over words that wrap."""

    def __init__(self, look: Look, label: str, words: str) -> None:
        super().__init__()
        told = Label(look, words, 12)
        told.setWordWrap(True)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(look.px(1))
        lines.addWidget(Label(look, label, 10.5, bold=True, colour="ink2"))
        lines.addWidget(told)


def _party_words(dispute: Dispute, side: str) -> list[str]:
    lines = []
    for party in dispute.parties_of(side):
        lines.append(party.name)
        if party.birth:
            lines.append(_born(party.birth))
        if party.address:
            lines.append(party.address)
    return lines


def _born(birth: Birth) -> str:
    if birth.month is None:
        return _tr("born in {birth}").format(birth=birth.on_screen())
    if birth.day is None:
        return _tr("born in the month {birth}").format(birth=birth.on_screen())
    return _tr("born {birth}").format(birth=birth.on_screen())


def _edited_words(edit: Edit) -> str:
    at = edit.at.astimezone()
    words = _tr("{who} changed it last on {day}, {time}")
    return words.format(who=edit.who, day=screen_date(at.date()), time=f"{at:%H:%M}")


def _tr(words: str) -> str:
    return QCoreApplication.translate("Glance", words)


def _empty(layout: QVBoxLayout | QHBoxLayout) -> None:
    while item := layout.takeAt(0):
        if widget := item.widget():
            widget.setParent(None)
            widget.deleteLater()
        elif isinstance(inner := item.layout(), QHBoxLayout | QVBoxLayout):
            _empty(inner)
            inner.deleteLater()

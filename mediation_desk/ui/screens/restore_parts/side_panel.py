"""One of the two sides: how many disputes, and what was written last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from mediation_desk.services.copies.inside import Side, Written
from mediation_desk.ui.look import Look
from mediation_desk.ui.moments import capital, said
from mediation_desk.ui.widgets.heading import Label, note
from mediation_desk.ui.widgets.panel import Panel


class SidePanel(Panel):
    """The copy or the store, in a few lines."""

    def __init__(self, look: Look, title: str, today: Callable[[], date]) -> None:
        super().__init__(look, title)
        self._today = today
        self._count, self._entries = Label(look, "", 16, bold=True), note(look, "")
        self._count.setWordWrap(True)
        self.body.addWidget(self._count)
        self.body.addWidget(self._entries)
        self.body.addStretch(1)

    def show_side(self, side: Side | None) -> None:
        """What is in it; None for a store that does not open."""
        if side is None:
            self._count.setText(_tr("Does not open"))
            self._entries.setText(_tr("Its files are kept as they are."))
            return
        self._count.setText(_tr("{count} disputes").format(count=side.disputes))
        self._entries.setText(entry_lines(side.entries, self._today()) or _tr("Nothing written"))


def entry_lines(entries: Sequence[Written], today: date) -> str:
    """Each entry in a line: when, by whom, what."""
    words = _tr("{when}, {who}: {what}")
    return "\n".join(
        words.format(when=capital(said(e.at, today)), who=e.who, what=_what(e)) for e in entries
    )


def _what(entry: Written) -> str:
    if entry.number:
        return _tr("dispute {number}").format(number=entry.number)
    return {
        "restore": _tr("a copy was got back"),
        "office": _tr("the office"),
        "team": _tr("a team"),
        "mediator": _tr("a mediator"),
    }.get(entry.record, _tr("another record"))


def _tr(words: str) -> str:
    return QCoreApplication.translate("SidePanel", words)

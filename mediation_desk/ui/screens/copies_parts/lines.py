"""The lines of the list of copies: what each says, aloud and painted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, auto
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from mediation_desk.services.copies.finding import FoundCopy
from mediation_desk.ui.moments import capital, said, said_day, said_place
from mediation_desk.ui.widgets.badge import BadgeLook

Index = QModelIndex | QPersistentModelIndex


class Check(Enum):
    """What is known of the bytes of a copy."""

    WAITING = auto()
    WHOLE = auto()
    DAMAGED = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """One copy as it is told."""

    found: FoundCopy
    said: str
    place: str
    count: str
    last: str
    check: Check

    @property
    def when(self) -> str:
        """Its day and hour as they begin a line."""
        return capital(self.said)

    @property
    def badge(self) -> BadgeLook:
        """Whether it opened when it was tried."""
        return {
            Check.WAITING: BadgeLook("circle-dashed", _tr("Being read"), "ink2", "mute"),
            Check.WHOLE: BadgeLook("circle-check", _tr("Opened well"), "ok", "ok_tint"),
            Check.DAMAGED: BadgeLook("triangle-alert", _tr("Damaged"), "bad", "bad_tint"),
        }[self.check]

    @property
    def spoken(self) -> str:
        """The whole line for a screen reader."""
        count = _tr("{count} disputes").format(count=self.count)
        return ", ".join((self.when, self.place, count, self.last, self.badge.text))


class Lines(QAbstractListModel):
    """The copies found, newest first, each with what is known of it by now."""

    def __init__(self, own: Path, today: Callable[[], date]) -> None:
        super().__init__()
        self._own, self._today = own, today
        self.lines: list[Line] = []

    def show_copies(self, found: Sequence[FoundCopy]) -> None:
        """The list is now these; one that cannot be read is damaged already."""
        self.beginResetModel()
        self.lines = [self._line(one) for one in found]
        self.endResetModel()

    def set_check(self, path: Path, *, whole: bool) -> None:
        """The copy at the path was read in full."""
        for row, line in enumerate(self.lines):
            if line.found.path == path:
                self.lines[row] = replace(line, check=Check.WHOLE if whole else Check.DAMAGED)
                self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own
        """How many copies there are."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a screen reader says of the line."""
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.lines[index.row()].spoken
        return None

    def _line(self, found: FoundCopy) -> Line:
        return Line(
            found,
            said(found.made_at, self._today()),
            capital(said_place(found.path, self._own)),
            "?" if found.disputes is None else str(found.disputes),
            _last(found),
            Check.WAITING if found.copy else Check.DAMAGED,
        )


def _last(found: FoundCopy) -> str:
    if found.copy is None:
        return _tr("cannot be read; kept for looking into")
    if not found.newest:
        return _tr("nothing written yet")
    return ", ".join(part for part in (said_day(found.newest), found.writer) if part)


def _tr(words: str) -> str:
    return QCoreApplication.translate("CopyLines", words)

"""The fields of the page: each made with its label, its name and its tie to the dispute."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any
from weakref import WeakSet

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from mediation_desk.terms import term
from mediation_desk.ui.desk import Desk
from mediation_desk.ui.screens.dispute_parts.fold import unfold
from mediation_desk.ui.screens.dispute_parts.office_read import OfficeRead
from mediation_desk.ui.screens.dispute_parts.open_dispute import OpenDispute
from mediation_desk.ui.screens.dispute_parts.spot import Spot
from mediation_desk.ui.screens.dispute_parts.tie import Tie
from mediation_desk.ui.typed import words_in
from mediation_desk.ui.widgets.choice import Choice
from mediation_desk.ui.widgets.date_line import DateLine
from mediation_desk.ui.widgets.field import Field
from mediation_desk.ui.widgets.line import Line, Words
from mediation_desk.ui.widgets.segment import Segment
from mediation_desk.ui.widgets.type_ahead import Suggestion, TypeAhead

Options = Sequence[tuple[str, str]]
Where = Spot | Callable[[], Spot]
"""Which value a field is about: always the same, or the one of the row its card shows."""

_INDEX = re.compile(r"\[\d*\]")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Sheet(QObject):
    """Makes fields for one open dispute and knows where each value stands.

    `about` of a field is what it belongs to ("Side A"), put before its label for those who hear
    the page instead of seeing it. Enter goes to the next field; while a new dispute lacks
    something, to the next that it lacks.
    """

    def __init__(self, desk: Desk, record: OpenDispute, office: OfficeRead) -> None:
        super().__init__()
        self.desk = desk
        self.record = record
        self.office = office
        self._ties: list[Tie] = []
        self._away: dict[QWidget, list[Tie]] = {}
        self._flat: WeakSet[QObject] = WeakSet()
        self.homes: dict[str, QWidget] = {}
        """Where one adds to a list that is still empty, by the place of the list."""

    def line(
        self,
        label: str,
        spot: Where,
        *,
        about: str = "",
        read: Callable[[str], Any] = str,
        tell: Callable[[Any], str] = str,
        hint: str = "",
    ) -> Field:
        """A line of words, or of what `read` and `tell` make of words."""
        editor = Line(self.desk.look, placeholder=hint)
        field, tie = self._tied(
            label, editor, spot, about, lambda v: _from_the_start(editor, tell(v) if v else "")
        )
        editor.left.connect(lambda words: tie.read(words, read))
        return field

    def words(self, label: str, spot: Where, *, about: str = "", rows: int = 2) -> Field:
        """Words of several lines."""
        editor = Words(self.desk.look, rows=rows)
        field, tie = self._tied(label, editor, spot, about, lambda v: editor.set_words(v or ""))
        editor.left.connect(tie.write)
        return field

    def long_line(self, label: str, spot: Where, *, about: str = "", hint: str = "") -> Field:
        """One line of words that is shown whole, in two lines where one is too narrow."""
        editor = Words(self.desk.look, rows=1, placeholder=hint)
        self._flat.add(editor)
        field, tie = self._tied(label, editor, spot, about, lambda v: editor.set_words(v or ""))
        editor.left.connect(tie.write)
        return field

    def suggested(
        self,
        label: str,
        spot: Where,
        find: Callable[[str], Sequence[Suggestion]],
        *,
        about: str = "",
    ) -> Field:
        """A line of free words that offers the usual ones."""
        editor = TypeAhead(self.desk.look, find, icon="")
        field, tie = self._tied(label, editor, spot, about, lambda v: editor.set_words(v or ""))
        editor.left.connect(tie.write)
        editor.chosen.connect(lambda value: tie.write(str(value)))
        return field

    def date(self, label: str, spot: Where, *, about: str = "") -> Field:
        """A day as people type it."""
        editor = DateLine(self.desk.look, self.desk.today)
        field, tie = self._tied(label, editor, spot, about, editor.set_date)
        editor.problem.connect(tie.refuse)
        editor.left_date.connect(tie.write)
        return field

    def choice(
        self,
        label: str,
        spot: Where,
        options: type[StrEnum] | Options,
        *,
        about: str = "",
        empty: str = "",
    ) -> Field:
        """One of the words of a closed list, or none."""
        listed = options if isinstance(options, Sequence) else terms_of(options)
        editor = Choice(self.desk.look, listed, empty=empty or self.tr("Not stated"))
        field, tie = self._tied(label, editor, spot, about, lambda v: editor.set_code(_code(v)))
        editor.chosen.connect(lambda code: tie.write(code or None))
        return field

    def yes_no(self, label: str, spot: Where, words: tuple[str, str], *, about: str = "") -> Field:
        """Yes, no, or not stated."""
        yes, no = words
        editor = Choice(self.desk.look, [("yes", yes), ("no", no)], empty=self.tr("Not stated"))
        field, tie = self._tied(
            label,
            editor,
            spot,
            about,
            lambda v: editor.set_code("" if v is None else "yes" if v else "no"),
        )
        editor.chosen.connect(lambda code: tie.write({"yes": True, "no": False}.get(code)))
        return field

    def segment(self, label: str, spot: Where, options: Options, *, about: str = "") -> Field:
        """One of a few, all of them seen; nothing chosen until somebody does."""
        editor = Segment(self.desk.look, options, label)
        field, tie = self._tied(label, editor, spot, about, lambda v: editor.set_code(_code(v)))
        editor.chosen.connect(tie.write)
        return field

    def show(self, *, afresh: bool = False) -> None:
        """Every field shows the dispute; `afresh` also those with words that were not kept."""
        for tie in self._ties:
            (tie.show_afresh if afresh else tie.show)(self.record.dispute)

    def unkept(self) -> dict[str, str]:
        """What fields show that is not kept yet, by their names."""
        waiting = (tie.editor for tie in self._ties if tie.is_unkept())
        return {editor.accessibleName(): words_in(editor) for editor in waiting}

    def turn(self, card: QWidget) -> None:
        """The fields on this card, put away or not, are about the row it shows now."""
        self._ties += self._away.pop(card, [])
        for tie in self._on(card):
            tie.turn()

    def put_away(self, card: QWidget) -> None:
        """The fields on this card belong to no place of the dispute until it is turned."""
        self._away[card] = self._on(card)
        self._ties = [t for t in self._ties if t not in self._away[card]]

    def forget(self, card: QWidget) -> None:
        """The fields on this card are about to go."""
        for gone in [c for c in self._away if c is card or card.isAncestorOf(c)]:
            del self._away[gone]
        self._ties = [t for t in self._ties if not card.isAncestorOf(t.field)]

    def tie(self, key: str) -> Tie | None:
        """The tie with this key, if its field is there."""
        return next((t for t in self._ties if t.spot.key == key), None)

    def at(self, place: str) -> QWidget | None:
        """Where a person fills what is missing at this place of the record."""
        dispute = self.record.dispute
        if dispute is None:
            return None
        exact = [t for t in self._ties if t.spot.place(dispute) == place]
        shape = _INDEX.sub("[]", place)
        alike = [t for t in self._ties if _INDEX.sub("[]", t.spot.place(dispute)) == shape]
        empty = [t for t in alike if t.is_empty(dispute)]
        tie = next(iter((*exact, *empty, *alike)), None)
        return tie.editor if tie else self._home(place)

    def go_to(self, key: str) -> None:
        """The field with this key has the focus as soon as the present key has been dealt with."""
        tie = self.tie(key)
        if tie is not None:
            QTimer.singleShot(0, tie.editor, lambda: reach(tie.editor))

    def mark_missing(self, places: Sequence[str]) -> None:
        """The fields where something is missing are dashed, the others plain."""
        gaps = [self.at(place) for place in places]
        for tie in self._ties:
            tie.field.set_missing(tie.editor in gaps)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Enter in a line or a choice goes to the next field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            several = isinstance(watched, Words) and watched not in self._flat
            wanted = ctrl if several else not ctrl
            offering = isinstance(watched, TypeAhead) and bool(watched.suggestions())
            if event.key() in _ENTER and wanted and not offering:
                return self._go_on(watched)
        return super().eventFilter(watched, event)

    def _go_on(self, editor: QObject) -> bool:
        if isinstance(editor, Line | Words):
            editor.settle()
        following = self._next_lacking(editor) or self._next_after(editor)
        if following is None:
            return False
        following.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _next_lacking(self, editor: QObject) -> QWidget | None:
        tied = (self.tie(key) for key in self.record.lacks())
        found = [t.editor for t in tied if t and t.editor is not editor]
        return next(iter(found), None)

    def _next_after(self, editor: QObject) -> QWidget | None:
        """The next field in the order of the Tab key, buttons passed over."""
        if not isinstance(editor, QWidget):
            return None
        editors = {tie.editor for tie in self._ties}
        following = editor.nextInFocusChain()
        while following is not None and following is not editor:
            if following in editors and following.isVisible() and following.isEnabled():
                return following
            following = following.nextInFocusChain()
        return None

    def _home(self, place: str) -> QWidget | None:
        return next((w for start, w in self.homes.items() if place.startswith(start)), None)

    def _on(self, card: QWidget) -> list[Tie]:
        return [t for t in self._ties if card.isAncestorOf(t.field)]

    def _tied(
        self, label: str, editor: QWidget, spot: Where, about: str, show: Callable[[Any], None]
    ) -> tuple[Field, Tie]:
        field = Field(self.desk.look, label, editor)
        if about:
            editor.setAccessibleName(f"{about} – {label[:1].lower()}{label[1:]}")
        editor.installEventFilter(self)
        tie = Tie(self.record, field, (lambda: spot) if isinstance(spot, Spot) else spot, show)
        self._ties.append(tie)
        return field, tie


def _from_the_start(editor: Line, words: str) -> None:
    """The line shows these words, their beginning where there is no room for all."""
    editor.set_words(words)
    if not editor.hasFocus():
        editor.setCursorPosition(0)


def reach(widget: QWidget) -> None:
    """The widget has the focus; whatever was folded over it is unfolded."""
    unfold(widget)
    widget.setFocus(Qt.FocusReason.TabFocusReason)


def terms_of(kind: type[StrEnum]) -> Options:
    """Every code of a closed list with its word of the law."""
    return [(member.value, term(member)) for member in kind]


def _code(value: Any) -> str:
    return str(value.value) if isinstance(value, StrEnum) else value or ""

"""One field of the page tied to one value of the dispute."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from mediation_desk.domain.dispute import Dispute
from mediation_desk.errors import Invalid, Refused
from mediation_desk.ui.alerts import told
from mediation_desk.ui.screens.dispute_parts.open_dispute import OpenDispute
from mediation_desk.ui.screens.dispute_parts.spot import Spot
from mediation_desk.ui.widgets.field import Field
from mediation_desk.ui.widgets.line import Line, Words


class Tie:
    """Shows a value in a field and writes it when the field is left.

    A field whose words could not be kept is left as it was typed, with the sentence under it.
    `find` says which value it is; it is asked again only when the field is turned to another.
    """

    def __init__(
        self,
        record: OpenDispute,
        field: Field,
        find: Callable[[], Spot],
        show: Callable[[Any], None],
    ) -> None:
        self._record = record
        self._show = show
        self._find = find
        self._unread = False
        self._turned = False
        self.field = field
        self.spot = find()

    @property
    def editor(self) -> QWidget:
        """What is typed into."""
        return self.field.editor

    def turn(self) -> None:
        """The field is about the value that is meant now; the next `show` shows it afresh."""
        self.spot = self._find()
        self._turned = True

    def show(self, dispute: Dispute | None) -> None:
        """The field shows what is kept, or still what waits to be."""
        if self._turned:
            self.show_afresh(dispute)
            return
        key = self.spot.key
        if key in self._record.waiting:
            self._unread = False
            refused = self._record.refusals.get(key)
            self.field.set_error(_sentences(refused) if refused else "")
        elif not self._unread and not self._being_typed():
            self.field.set_error("")
            self._show(self.spot.get(dispute) if dispute else None)

    def show_afresh(self, dispute: Dispute | None) -> None:
        """The field shows what is kept or waits; what was typed into it before is forgotten."""
        self._unread = self._turned = False
        waits = self._record.waiting.get(self.spot.key)
        self._show(waits[1] if waits else self.spot.get(dispute) if dispute else None)
        if isinstance(self.editor, Line | Words):
            self.editor.forget_typing()
        self.show(dispute)

    def is_unkept(self) -> bool:
        """Whether the field shows words that wait to be kept or cannot be read."""
        return self._unread or self.spot.key in self._record.waiting

    def write(self, value: Any) -> None:
        """The person left the field with this value."""
        self._unread = False
        self._record.write(self.spot, value)

    def refuse(self, sentence: str) -> None:
        """What was typed cannot be read: it stays, and nothing is kept; "" when it can be."""
        self._unread = bool(sentence)
        self.field.set_error(sentence)

    def read(self, words: str, meaning: Callable[[str], Any]) -> None:
        """What was typed is written if it has a meaning, else refused."""
        try:
            value = meaning(words)
        except Invalid as invalid:
            self.refuse(_sentences(invalid))
        else:
            self.write(value)

    def is_empty(self, dispute: Dispute) -> bool:
        """Whether nothing is kept in the value yet."""
        return self.spot.get(dispute) in (None, "", ())

    def _being_typed(self) -> bool:
        editor = self.editor
        return isinstance(editor, Line | Words) and editor.hasFocus() and editor.changed()


def _sentences(refused: Refused) -> str:
    return "\n".join(told(refused))

"""A form made from a list of its fields; each field is kept when it is left."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mediation_desk.domain.birth import Birth, typed_birth
from mediation_desk.errors import Invalid
from mediation_desk.ui.alerts import told
from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.choice import Choice
from mediation_desk.ui.widgets.date_line import DateLine
from mediation_desk.ui.widgets.field import Field
from mediation_desk.ui.widgets.flow import Flow
from mediation_desk.ui.widgets.line import Line

WIDE, NARROW = 300, 196


class Kind(StrEnum):
    """How a field is typed."""

    LINE = "line"
    DATE = "date"
    BIRTH = "birth"
    NUMBER = "number"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spec:
    """One field: the key of the record's field, its label, how it is typed."""

    key: str
    label: str
    kind: Kind = Kind.LINE
    options: Sequence[tuple[str, str]] = ()
    wide: bool = False


class RecordForm(QWidget):
    """`left` comes with a field's key and its value when the person changed it and went on."""

    left = Signal(str, object)

    def __init__(self, look: Look, today: Callable[[], date], specs: Sequence[Spec]) -> None:
        super().__init__()
        self._look, self._today = look, today
        self._specs = {spec.key: spec for spec in specs}
        self._fields: dict[str, Field] = {}
        self._of, self._wrong = "", set[str]()
        self._flow = Flow(self)
        for spec in specs:
            self._fields[spec.key] = Field(look, spec.label, self._editor(spec))
            self._flow.addWidget(self._fields[spec.key])
        look.changed.connect(self._dress)
        self._dress()

    def show_record(self, of: str, values: Mapping[str, Any]) -> None:
        """The fields show these values of the record with that id; nothing is told.

        What was typed wrongly into the same record stays until it is mended.
        """
        if of != self._of:
            self._of = of
            self.accept(*self._fields)
        for key in self._fields.keys() - self._wrong:
            editor, value = self._fields[key].editor, values.get(key)
            if isinstance(editor, DateLine):
                editor.set_date(value)
            elif isinstance(editor, Choice):
                editor.set_code(_code(value))
            elif isinstance(editor, Line):
                editor.set_words(_words(value))

    def settle(self) -> None:
        """What is being typed has been told."""
        for field in self._fields.values():
            if isinstance(field.editor, Line):
                field.editor.settle()

    def refuse(self, refused: Invalid) -> None:
        """Each sentence stands under its field, those of no field under the first."""
        sentences = dict(zip((p.place for p in refused.problems), told(refused), strict=True))
        first = next(iter(self._fields))
        for place, words in sentences.items():
            self._say(place if place in self._fields else first, words)

    def accept(self, *keys: str) -> None:
        """These fields are right as they are."""
        for key in keys:
            self._say(key, "")

    def focus_first(self) -> None:
        """The first field has the focus."""
        editor = next(iter(self._fields.values())).editor
        editor.setFocus()
        if isinstance(editor, Line):
            editor.selectAll()

    def _editor(self, spec: Spec) -> QWidget:
        tell = self.left.emit
        if spec.kind is Kind.CHOICE:
            choice = Choice(self._look, spec.options, empty="–")
            choice.chosen.connect(lambda code: tell(spec.key, code))
            return choice
        if spec.kind is Kind.DATE:
            day = DateLine(self._look, self._today)
            day.left_date.connect(lambda value: tell(spec.key, value))
            day.problem.connect(lambda words: self._say(spec.key, words))
            return day
        line = Line(self._look)
        line.left.connect(lambda words: self._read(spec, words))
        return line

    def _say(self, key: str, words: str) -> None:
        if words:
            self._wrong.add(key)
        else:
            self._wrong.discard(key)
        self._fields[key].set_error(words)

    def _read(self, spec: Spec, words: str) -> None:
        """Words typed are told as the value they mean, or what is wrong stands below them."""
        try:
            value = _value(spec, words.strip(), self._today())
        except Invalid as refused:
            self._say(spec.key, "\n".join(told(refused)))
        except ValueError:
            self._say(spec.key, self.tr("A number in figures, such as 3."))
        else:
            self._say(spec.key, "")
            self.left.emit(spec.key, value)

    def _dress(self) -> None:
        px = self._look.px
        self._flow.setSpacing(px(12))
        for key, field in self._fields.items():
            field.setMinimumWidth(px(WIDE if self._specs[key].wide else NARROW))
            field.setMaximumWidth(field.minimumWidth())


def _value(spec: Spec, words: str, today: date) -> object:
    if spec.kind is Kind.BIRTH:
        return typed_birth(words, today, spec.key) if words else None
    if spec.kind is Kind.NUMBER:
        return int(words) if words else None
    return words


def _words(value: object) -> str:
    if isinstance(value, Birth):
        return value.on_screen()
    return "" if value is None else str(value)


def _code(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value or "")

"""The words of a report that people write themselves: number, date and the free paragraphs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.date_line import DateLine
from mediation_desk.ui.widgets.field import Field
from mediation_desk.ui.widgets.flow import Flow
from mediation_desk.ui.widgets.heading import note
from mediation_desk.ui.widgets.line import Line, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A free paragraph: what stands there now, and the words of an earlier report if it had any.

    One that `waits` shows a proposal that somebody has to finish.
    """

    key: str
    name: str
    words: str
    waits: bool = False
    before: str = ""


class TextsPart(QWidget):
    """Tells what was written as soon as a field is left."""

    wrote = Signal(str, str)
    """A paragraph's key and its words."""
    numbered = Signal(str, object)
    """The report's number and date."""

    def __init__(self, look: Look, today: Callable[[], date]) -> None:
        super().__init__()
        self._look = look
        self._number, self._date = Line(look), DateLine(look, today)
        self._number_field = Field(look, self.tr("Number of the report"), self._number)
        self._date_field = Field(look, self.tr("Date of the report"), self._date)
        self._said = note(look, "")
        self._editors: dict[str, _Editor] = {}
        self._lay_out()
        self._number.left.connect(self._tell_number)
        self._date.left_date.connect(self._tell_number)
        self._date.problem.connect(self._date_field.set_error)
        look.changed.connect(self._dress)
        self._dress()

    def show_words(
        self, number: str | None, dated: date | None, paragraphs: Sequence[Paragraph]
    ) -> None:
        """The fields show these; a report without numbers has None."""
        self._number_field.setVisible(number is not None)
        self._number.set_words(number or "")
        self._date.set_date(dated)
        self._date_field.set_error("")
        if [p.key for p in paragraphs] != list(self._editors):
            self._make_editors(paragraphs)
        for one in paragraphs:
            self._editors[one.key].show_words(one)
        self._said.setText(self._rule(words=bool(paragraphs)))

    def settle(self) -> None:
        """What is being typed has been told."""
        self._number.settle()
        self._date.settle()
        for editor in self._editors.values():
            editor.words.settle()

    def refuse(self, sentence: str) -> None:
        """The date or number was not kept, for that reason."""
        self._date_field.set_error(sentence)

    def _rule(self, *, words: bool) -> str:
        if words:
            return self.tr("The program counts; these words are yours and are kept.")
        return self.tr("Without a date the paper has a dotted blank to be filled by hand.")

    def _tell_number(self, *_told: object) -> None:
        self.numbered.emit(self._number.text(), self._date.date())

    def _make_editors(self, paragraphs: Sequence[Paragraph]) -> None:
        for editor in self._editors.values():
            editor.hide()
            editor.deleteLater()
        self._editors = {}
        for one in paragraphs:
            editor = _Editor(self._look, one)
            editor.wrote.connect(self.wrote)
            self._list.addWidget(editor)
            self._editors[one.key] = editor

    def _lay_out(self) -> None:
        self._top = Flow()
        self._top.addWidget(self._number_field)
        self._top.addWidget(self._date_field)
        self._list = QVBoxLayout()
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._top)
        self._column.addWidget(self._said)
        self._column.addLayout(self._list)

    def _dress(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(18), px(4), px(18), px(12))
        self._column.setSpacing(px(8))
        self._list.setSpacing(px(10))
        self._top.setSpacing(px(12))
        self._number.setMinimumWidth(px(220))
        self._date.setMinimumWidth(px(180))


class _Editor(QWidget):
    """One paragraph with the offer to take over the words of the report before."""

    wrote = Signal(str, str)

    def __init__(self, look: Look, one: Paragraph) -> None:
        super().__init__()
        self._key, self._before = one.key, ""
        self.words = Words(look, rows=2)
        self._field = Field(look, one.name, self.words)
        offer = self.tr("Take over the earlier words: {name}").format(name=one.name)
        self._offer = Button(look, offer, icon="history", kind="quiet", height=30)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._field)
        column.addWidget(self._offer, 0, Qt.AlignmentFlag.AlignLeft)
        self.words.left.connect(lambda text: self.wrote.emit(self._key, text))
        self._offer.clicked.connect(lambda: self.wrote.emit(self._key, self._before))

    def show_words(self, one: Paragraph) -> None:
        """The field shows the paragraph; the offer is seen where there is something to offer."""
        self._before = one.before
        self.words.set_words(one.words)
        self._field.set_missing(
            one.waits, self.tr("A proposal: complete it, or it is printed in brackets.")
        )
        self._offer.setVisible(bool(one.before))

"""What stands in a field, whatever kind of field it is, and putting it there again."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from mediation_desk.ui.widgets.choice import Choice
from mediation_desk.ui.widgets.line import Line, Words
from mediation_desk.ui.widgets.secret_line import SecretLine
from mediation_desk.ui.widgets.segment import Segment


def words_in(editor: QWidget) -> str:
    """What was typed or the code chosen; "" for what is no field."""
    if isinstance(editor, Line):
        return editor.text()
    if isinstance(editor, Words):
        return editor.toPlainText()
    return editor.code() if isinstance(editor, Choice | Segment) else ""


def typed_on(page: QWidget) -> dict[str, str]:
    """What was typed on the page and not told yet, by the names of the fields; never a secret."""
    return {e.accessibleName(): words_in(e) for e in _writable(page) if e.changed()}


def field_named(page: QWidget, name: str) -> QWidget | None:
    """The field of the page with that name, folded up or not."""
    kinds = (Line, Words, Choice, Segment)
    found = (w for kind in kinds for w in page.findChildren(kind) if w.accessibleName() == name)
    return next(found, None)


def put_into(editor: QWidget, words: str, *, told: bool) -> None:
    """The field shows the words as if they had just been typed; `told` as if it had been left."""
    if isinstance(editor, Choice | Segment):
        editor.set_code(words)
        editor.chosen.emit(words)
    elif isinstance(editor, Line | Words):
        editor.setText(words) if isinstance(editor, Line) else editor.setPlainText(words)
        if told:
            editor.settle()


def cursor_in(editor: QWidget) -> int:
    """Before which letter the next one would be typed."""
    if isinstance(editor, Line):
        return editor.cursorPosition()
    return editor.textCursor().position() if isinstance(editor, Words) else 0


def place_cursor(editor: QWidget, at: int) -> None:
    """The next letter is typed there, or at the end where the words are shorter."""
    if isinstance(editor, Line):
        editor.setCursorPosition(min(at, len(editor.text())))
    elif isinstance(editor, Words):
        cursor = editor.textCursor()
        cursor.setPosition(min(at, len(editor.toPlainText())))
        editor.setTextCursor(cursor)


def _writable(page: QWidget) -> Iterator[Line | Words]:
    for line in page.findChildren(Line):
        if line.accessibleName() and not isinstance(line, SecretLine):
            yield line
    yield from (text for text in page.findChildren(Words) if text.accessibleName())

"""What a field shows besides its words: nothing, an error, or that something is still missing."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def show_state(editor: QWidget, state: str) -> None:
    """`editor` is painted as `error`, `missing` or, with "", as usual."""
    if (editor.property("state") or "") == state:
        return
    editor.setProperty("state", state)
    # A style sheet asks a property again only when it is put on anew.
    editor.style().unpolish(editor)
    editor.style().polish(editor)
    editor.update()

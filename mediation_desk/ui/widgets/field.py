"""An editor with its label above and what is to be said about it below; named by construction."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.heading import Label, note
from mediation_desk.ui.widgets.state import show_state


class Field(QWidget):
    """Label, editor, and one line below: an error, what is missing, or the help."""

    def __init__(
        self,
        look: Look,
        label: str,
        editor: QWidget,
        *,
        help: str = "",  # noqa: A002 - what it is
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._help = look, help
        self.editor = editor
        self._label = Label(look, label, 10.5, bold=True, colour="ink2")
        self._below: _Below | None = None
        editor.setAccessibleName(label)
        self.setFocusProxy(editor)
        self._lay_out()
        self._error, self._missing, self._missing_said = "", False, ""
        look.changed.connect(self._dress)
        self._dress()

    def label(self) -> str:
        """The words above the editor."""
        return self._label.text()

    def set_label(self, label: str) -> None:
        """The label and the editor's name are now `label`."""
        self._label.setText(label)
        self.editor.setAccessibleName(label)

    def set_error(self, sentence: str) -> None:
        """Shows what is wrong under the editor, and reads it out; "" when nothing is."""
        self._error = sentence
        self._show()
        if sentence:
            said = QAccessibleEvent(self.editor, QAccessible.Event.DescriptionChanged)
            QAccessible.updateAccessibility(said)

    def set_missing(self, on: bool, sentence: str = "") -> None:
        """Dashed while a paper still needs it, saved all the same; `sentence` says so below."""
        self._missing, self._missing_said = on, sentence
        self._show()

    def _lay_out(self) -> None:
        self._whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._label)
        whole.addWidget(self.editor)
        # Beside a field with more below it, the label stays at the top.
        whole.addStretch(1)

    def _dress(self) -> None:
        self._whole.setSpacing(self._look.px(4))
        self._show()

    def _show(self) -> None:
        state = "error" if self._error else "missing" if self._missing else ""
        said = self._error or (self._missing_said if self._missing else "") or self._help
        colour = {"error": "bad", "missing": "warn" if self._missing_said else "ink2"}
        show_state(self.editor, state)
        self._say(said, colour.get(state, "ink2"))
        unsaid = self.tr("still missing; saved all the same") if state == "missing" else ""
        self.editor.setAccessibleDescription(said or unsaid)

    def _say(self, said: str, ink: str) -> None:
        if self._below is None:
            if not said:
                return
            # Most fields never say anything, so that the line is made when it is first wanted.
            self._below = _Below(self._look)
            self._whole.insertWidget(2, self._below)
        self._below.say(said, ink)


class _Below(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._ink = look, ""
        self._icon, self._words = QLabel(), note(look, "")
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._line.addWidget(self._words, 1)
        look.changed.connect(self._dress)

    def say(self, words: str, ink: str) -> None:
        self._words.setText(words)
        self._words.set_colour(ink)
        self._ink = ink
        self._dress()
        self.setVisible(bool(words))

    def _dress(self) -> None:
        self._line.setSpacing(self._look.px(6))
        self._icon.setFixedHeight(self._words.fontMetrics().lineSpacing())
        self._icon.setPixmap(self._look.pixmap("circle-alert", 16, self._ink))
        self._icon.setVisible(self._ink != "ink2")

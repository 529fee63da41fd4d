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
        self._icon = QLabel()
        self._said = note(look, "")
        editor.setAccessibleName(label)
        self.setFocusProxy(editor)
        self._lay_out()
        self._error, self._missing, self._missing_said = "", False, ""
        look.changed.connect(self._dress)
        self._dress()

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
        self._below = below = QHBoxLayout()
        below.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self._said, 1)
        self._whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._label)
        whole.addWidget(self.editor)
        whole.addLayout(below)
        # Beside a field with more below it, the label stays at the top.
        whole.addStretch(1)

    def _dress(self) -> None:
        self._whole.setSpacing(self._look.px(4))
        self._below.setSpacing(self._look.px(6))
        self._icon.setFixedHeight(self._said.fontMetrics().lineSpacing())
        self._show()

    def _show(self) -> None:
        state = "error" if self._error else "missing" if self._missing else ""
        said = self._error or (self._missing_said if self._missing else "") or self._help
        colour = {"error": "bad", "missing": "warn" if self._missing_said else "ink2"}
        ink = colour.get(state, "ink2")
        show_state(self.editor, state)
        self._said.setText(said)
        self._said.set_colour(ink)
        self._said.setVisible(bool(said))
        self._icon.setVisible(bool(said) and ink != "ink2")
        self._icon.setPixmap(self._look.pixmap("circle-alert", 16, ink))
        unsaid = self.tr("still missing; saved all the same") if state == "missing" else ""
        self.editor.setAccessibleDescription(said or unsaid)

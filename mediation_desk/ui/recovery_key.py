"""The recovery key on screen: shown once, and printed as the sheet for the sealed envelope."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from mediation_desk import paths
from mediation_desk.ui.look import Look
from mediation_desk.ui.save_path import AskPrinter
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.heading import Label, note
from mediation_desk.ui.widgets.panel import Panel


class RecoveryKey(Panel):
    """One key in large letters; `printed` when its sheet went to a printer.

    The sheet goes to the printer alone: the program writes it to no file by itself.
    """

    printed = Signal()

    def __init__(self, look: Look, ask: AskPrinter) -> None:
        super().__init__(look, outline="accent")
        self._ask, self._whose, self._day = ask, "", date.min
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._key = Label(look, "", 19, bold=True)
        self._key.setWordWrap(True)
        self._key.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._key.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        words = self.tr("Print the recovery sheet")
        self._print = Button(look, words, icon="printer", key="Ctrl+P", height=34)
        self._said = note(look, "")
        self._said.hide()
        self.body.addWidget(self._key)
        self.body.addWidget(self._print, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._said)
        self._print.clicked.connect(self._to_printer)

    def show_key(self, key: str, whose: str, day: date) -> None:
        """The key of the office `whose`, made on that day."""
        self._whose, self._day = whose, day
        self._key.setText(key)
        self._key.setAccessibleName(self.tr("Recovery key: {key}").format(key=key))
        self._say("")

    def forget(self) -> None:
        """The key stands nowhere here any more."""
        self._key.clear()
        self._key.setAccessibleName("")
        self._say("")

    def _to_printer(self) -> None:
        # What makes paper is loaded when somebody prints.
        from mediation_desk.documents.recovery_sheet import recovery_sheet
        from mediation_desk.ui.print_pdf import print_pdf

        printer = self._ask(self, 1)
        if printer is None:
            return
        fonts = paths.resources() / "fonts"
        if print_pdf(recovery_sheet(self._key.text(), self._whose, self._day, fonts), printer):
            self._say(self.tr("Sent to the printer. Seal it and keep it with the seal."))
            self.printed.emit()
        else:
            self._say(self.tr("The printer took nothing. Look at its plug and paper."))

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.setAccessibleName(words)
        self._said.setVisible(bool(words))

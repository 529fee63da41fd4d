"""Asking a person where a file should go or which printer should print."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

AskPath = Callable[[QWidget, str, str, Sequence[tuple[str, str]]], Path | None]
"""Parent, title, proposed name, the kinds of file as (words, ending): the path or nothing."""
AskPrinter = Callable[[QWidget, int], QPrinter | None]
"""Parent, number of pages: the printer to use or nothing."""


def ask_path(
    parent: QWidget, title: str, name: str, kinds: Sequence[tuple[str, str]]
) -> Path | None:
    """Where to save; a name typed without an ending gets that of the chosen kind."""
    filters = {f"{words} (*{ending})": ending for words, ending in kinds}
    dialog = QFileDialog(parent, title, name, ";;".join(filters))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    # With a suffix of its own the dialog itself asks before a file is replaced.
    dialog.setDefaultSuffix(kinds[0][1])
    dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(filters[chosen]))
    if dialog.exec() != QFileDialog.DialogCode.Accepted:
        return None
    return Path(dialog.selectedFiles()[0])


def ask_printer(parent: QWidget, pages: int) -> QPrinter | None:
    """The printer chosen in the system's own print dialog, with the pages wanted."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, pages)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    accepted = QPrintDialog.DialogCode.Accepted
    return printer if dialog.exec() == accepted else None

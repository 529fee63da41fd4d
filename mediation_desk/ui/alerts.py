"""Telling a person what went wrong: one plain sentence each, in one place."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from mediation_desk import sentences
from mediation_desk.errors import Cancelled, Invalid, Refused
from mediation_desk.ui.widgets.notice import Notices


def told(refused: Refused) -> list[str]:
    """The sentences of a refusal as the window says them: without the place in the record."""
    if isinstance(refused, Invalid):
        return [sentences.sentence("problem", p.rule, **p.values) for p in refused.problems]
    return sentences.refusal(refused)


def tell(where: Notices | QWidget | None, refused: Refused) -> None:
    """The person has been told: in the notice bar, or in a box over the widget given."""
    words = "\n".join(told(refused))
    if isinstance(where, Notices):
        where.say(words)
        return
    box = _box(where, _tr("Not done"), words)
    box.addButton(QMessageBox.StandardButton.Ok)
    box.open()


def warn(over: QWidget | None, title: str, words: str) -> None:
    """The person reads the words in a box that stays until they close it."""
    box = _box(over, title, words)
    box.addButton(QMessageBox.StandardButton.Ok)
    box.open()


def tell_late(words: str) -> None:
    """The sentence is told in a box of its own, which outlives the window that is closing."""
    box = _box(None, _tr("Not done"), words)
    box.addButton(QMessageBox.StandardButton.Ok)
    kept = [box]
    # Without a parent nothing else holds it.
    box.finished.connect(lambda _result: kept.clear())
    box.open()


def install_excepthook(
    where: Notices | QWidget | None, note: Callable[[str], object] = len
) -> Callable[[], None]:
    """Whatever no code caught is told: refusals as sentences, our own bugs with a report to save.

    `note` is given the report of each bug. Returns what puts the former hook back.
    """
    former = sys.excepthook

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, Cancelled):
            return
        if isinstance(error, Refused):
            tell(where, error)
        elif isinstance(error, Exception):
            note(report(error))
            tell_bug(where, error)
        else:
            former(kind, error, trace)

    sys.excepthook = hook
    return lambda: setattr(sys, "excepthook", former)


def tell_bug(where: Notices | QWidget | None, error: Exception) -> None:
    """The person knows of an error of the program, and may save a report of it."""
    over = where.host if isinstance(where, Notices) else where
    words = _tr(
        "The program made an error. What was saved before is in the store; "
        "what is being typed stays where it is."
    )
    box = _box(over, _tr("Error of the program"), words)
    save = box.addButton(_tr("Save a report…"), QMessageBox.ButtonRole.ActionRole)
    box.addButton(QMessageBox.StandardButton.Close)
    save.clicked.connect(lambda: _save_report(over, report(error)))
    box.open()


def report(error: Exception) -> str:
    """Where in the program it went wrong; never the message, which may hold somebody's name."""
    places = traceback.format_list(
        [
            traceback.FrameSummary(Path(f.filename).name, f.lineno, f.name, line="")
            for f in traceback.extract_tb(error.__traceback__)
        ]
    )
    return f"{type(error).__name__}\n{''.join(places)}Python {sys.version}\n{sys.platform}\n"


def _box(over: QWidget | None, title: str, words: str) -> QMessageBox:
    box = QMessageBox(over)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(words)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return box


def _save_report(over: QWidget | None, words: str) -> None:
    name, _ = QFileDialog.getSaveFileName(over, _tr("Save a report"), "mediation-desk-error.txt")
    if name:
        Path(name).write_text(words, encoding="utf-8")


def _tr(words: str) -> str:
    return QCoreApplication.translate("Alerts", words)

"""The Tab key follows the page as it is read, also where parts of it came later."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

_WHOLE = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractButton)


def stops(page: QWidget) -> list[QWidget]:
    """Where the Tab key stops on the page, in the order it is read, hidden places included."""
    return list(_stops(page))


def order_tabs(page: QWidget) -> None:
    """The chain of the Tab key has the stops of the page in reading order."""
    for before, after in pairwise(_stops(page)):
        if before.nextInFocusChain() is not after:
            QWidget.setTabOrder(before, after)


def step(page: QWidget, by: int) -> bool:
    """Whether the focus went to the next stop (or, with -1, the one before), round the page."""
    here = QApplication.focusWidget()
    reached = [w for w in _stops(page) if w is here or (w.isVisible() and w.isEnabled())]
    if here not in reached:
        return False
    there = (reached.index(here) + by) % len(reached)
    forward = Qt.FocusReason.TabFocusReason
    reached[there].setFocus(forward if by > 0 else Qt.FocusReason.BacktabFocusReason)
    return True


def _stops(widget: QWidget) -> Iterator[QWidget]:
    # A widget with a proxy is reached through it, and the proxy stands further down.
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    if isinstance(widget, QScrollArea):
        if (inside := widget.widget()) is not None:
            yield from _stops(inside)
    elif not isinstance(widget, _WHOLE) and (layout := widget.layout()) is not None:
        yield from _in(layout)


def _in(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield from _stops(widget)
        elif (inner := item.layout()) is not None:
            yield from _in(inner)

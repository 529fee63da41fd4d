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
    """Whether the focus went to the next stop (or, with -1, the one before), round the page.

    What lies over the page, such as a notice, comes after it.
    """
    here = QApplication.focusWidget()
    there_are = (*_stops(page), *(stop for over in _lying_over(page) for stop in _stops(over)))
    reached = [w for w in there_are if w is here or (w.isVisible() and w.isEnabled())]
    if here not in reached:
        return False
    there = (reached.index(here) + by) % len(reached)
    forward = Qt.FocusReason.TabFocusReason
    reached[there].setFocus(forward if by > 0 else Qt.FocusReason.BacktabFocusReason)
    return True


def _lying_over(page: QWidget) -> list[QWidget]:
    """The parts of the page that stand in no layout of it."""
    layout = page.layout()
    laid = set(_widgets(layout)) if layout else set()
    parts = (part for part in page.children() if isinstance(part, QWidget))
    return [part for part in parts if part not in laid and not part.isWindow()]


def _widgets(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is not None and (widget := item.widget()) is not None:
            yield widget
        elif item is not None and (inner := item.layout()) is not None:
            yield from _widgets(inner)


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

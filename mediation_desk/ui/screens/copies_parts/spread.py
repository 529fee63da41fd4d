"""Where the columns of the list of copies stand."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect

from mediation_desk.ui.look import Look

NARROW = 760
"""Logical width below which a copy takes two lines."""
ROW, TALL = 46, 68
_CHECK = 168


class Spread(NamedTuple):
    """The areas of one line; in a narrow one place, count and last entry share `below`."""

    choice: QRect
    when: QRect
    place: QRect
    disputes: QRect
    last: QRect
    check: QRect
    below: QRect


def is_narrow(width: int, look: Look) -> bool:
    """Whether a line of that width is folded."""
    return width < look.px(NARROW)


def spread(area: QRect, look: Look) -> Spread:
    """The areas of a line that fills `area`."""
    px = look.px
    choice = QRect(area.x() + px(14), area.y(), px(32), area.height())
    left = area.x() + px(54)
    check = px(_CHECK)
    right = area.right() - check - px(4)

    def cell(x: int, wide: int) -> QRect:
        return QRect(x, area.y(), wide, area.height())

    if is_narrow(area.width(), look):
        half = px(24)
        upper = QRect(left, area.y() + px(9), right - left, half)
        beside = QRect(right, upper.y(), check, half)
        below = QRect(left, upper.bottom() + 1, area.right() - left - px(12), half)
        none = QRect()
        return Spread(choice, upper, none, none, none, beside, below)
    when, place, count = px(196), px(172), px(88)
    last = left + when + place + count
    return Spread(
        choice,
        cell(left, when - px(10)),
        cell(left + when, place - px(10)),
        cell(left + when + place, count - px(10)),
        cell(last, right - last - px(10)),
        cell(right, check),
        QRect(),
    )

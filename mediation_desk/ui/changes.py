"""One signal: something was written."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Changes(QObject):
    """Tells every screen that the store holds something new; emit it after the commit only."""

    happened = Signal()

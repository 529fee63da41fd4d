"""Where the program last went wrong, kept on this machine for a support file."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Final

MOST: Final = 5
_BETWEEN: Final = "\n---\n"


class ErrorsKept:
    """The last few errors in a file: places in the program, never a message."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def add(self, error: str) -> None:
        """The error is the last of those kept; a disk that refuses keeps it from nobody's work."""
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            kept = [*self.all(), error.strip()][-MOST:]
            self._path.write_text(_BETWEEN.join(kept), encoding="utf-8")

    def all(self) -> list[str]:
        """Those kept, the oldest first."""
        try:
            words = self._path.read_text(encoding="utf-8", errors="replace")
        except OSError:
            return []
        return [error for error in words.split(_BETWEEN) if error.strip()]

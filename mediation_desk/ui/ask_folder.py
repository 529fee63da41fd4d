"""Asking a person for a folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

AskFolder = Callable[[QWidget, str, Path], Path | None]
"""Parent, title, the folder proposed: the folder chosen or nothing."""


def ask_folder(parent: QWidget, title: str, proposed: Path) -> Path | None:
    """The folder chosen in the system's own dialog."""
    chosen = QFileDialog.getExistingDirectory(parent, title, str(proposed))
    return Path(chosen) if chosen else None

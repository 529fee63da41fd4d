"""Where the program's own files and a person's files live, from source, wheel and frozen build."""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path

APP_FOLDER = "MediationDesk"
STORE_NAME = "so-hoa-giai.hg"


@cache
def resources() -> Path:
    """The folder of fonts, rules, tables and words that travels with the program."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen) / "resources"
    package = Path(__file__).resolve().parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"


def resource_text(*parts: str) -> str:
    """The text of one resource file, UTF-8."""
    return resources().joinpath(*parts).read_text(encoding="utf-8")


def default_store() -> Path:
    """Where a person's store is kept when no other place is named."""
    return _own_folder() / STORE_NAME


def preferences() -> Path:
    """The file of what belongs to this machine: letter size, theme, window."""
    return _own_folder() / "may-nay.ini"


def errors() -> Path:
    """The file of where in the program the last errors happened."""
    return _own_folder() / "loi.txt"


def _own_folder() -> Path:
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / APP_FOLDER

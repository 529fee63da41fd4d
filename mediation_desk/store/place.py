"""Which files stand beside a store, and how they are named."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path

_SUFFIX = ".hg"


class Beside(StrEnum):
    """The files that may stand beside a store, by the ending of their names."""

    KEY = ".khoa"
    TWIN = ".khoa2"
    LOCK = ".giu"
    ATTEMPTS = ".thu"
    HEAD = ".mo"


def beside(store: Path, kind: Beside) -> Path:
    """Return where the file of that kind stands for the store: ``NAME.hg`` has ``NAME.khoa``.

    A store reached through a link has its files beside the real one, where the engine keeps its
    own. A store of another ending keeps its whole name, so that two stores never share a key file.
    """
    real = Path(os.path.realpath(store))
    name = real.stem if real.suffix.lower() == _SUFFIX else real.name
    return real.with_name(name + kind.value)

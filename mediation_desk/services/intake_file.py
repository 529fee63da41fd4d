"""The bytes of a file that a person names, or one sentence why there are none."""

from __future__ import annotations

from pathlib import Path

from mediation_desk.errors import FileMissing, FileUnreadable


def read_path(path: Path) -> bytes:
    """What stands in the file; raises FileMissing or FileUnreadable."""
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise FileMissing(name=path.name) from error
    except (OSError, ValueError) as error:
        raise FileUnreadable(name=path.name) from error

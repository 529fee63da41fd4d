"""Files that people have read, to compare with."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

GOLDEN = Path(__file__).resolve().parents[1] / "golden"


@pytest.fixture
def golden() -> Callable[[str, str], None]:
    """Compares with a file people have read; UPDATE_GOLDEN=1 writes it anew."""

    def compare(name: str, text: str) -> None:
        path, text = GOLDEN / name, text.replace("\r\n", "\n")
        if os.environ.get("UPDATE_GOLDEN"):
            path.write_text(text, encoding="utf-8")
        assert text == path.read_text(encoding="utf-8")

    return compare

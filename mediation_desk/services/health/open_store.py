"""An open store as its health is looked at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mediation_desk.store.database import Store

if TYPE_CHECKING:
    from mediation_desk.services.copies.keeping import Copies


@dataclass(frozen=True, slots=True)
class OpenStore:
    """The store, how it was found, and the way to look at it beside whoever works in it."""

    store: Store
    apart: Callable[[], Store]
    copies: Copies | None = None
    left_open: bool = False
    """Whether the program that had it open last did not close it."""
    upgraded_copy: Path | None = None

"""How good the copies are: what the status line and the health page say in one colour."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mediation_desk.store.copies.folder import CopyFile
    from mediation_desk.store.history import Head

_GOOD_FOR = timedelta(days=7)


class Light(StrEnum):
    """Green is good, amber is old, red is none."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


@dataclass(frozen=True, slots=True)
class CopyState:
    """The last good copy: when it was made, where it stands, and whether all is in it.

    `whole` says that nothing was saved since.
    """

    light: Light
    made_at: datetime | None = None
    place: Path | None = None
    whole: bool = False


def copy_state(copies: Iterable[CopyFile], head: Head, now: datetime) -> CopyState:
    """The state by the newest of the copies, wherever each stands.

    A copy dated after now, by a clock that was set back since, is taken as made now.
    """
    newest = max(copies, key=lambda copy: copy.manifest.made_at, default=None)
    if newest is None:
        return CopyState(Light.RED)
    made_at = newest.manifest.made_at
    light = Light.GREEN if now - made_at < _GOOD_FOR else Light.AMBER
    return CopyState(light, made_at, newest.path, newest.manifest.contents.head == head)

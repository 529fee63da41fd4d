"""One round of copying: a copy on this machine, then the same on the stick when it is there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mediation_desk.errors import FolderMissing, Refused
from mediation_desk.services.copies.keeping import Copies
from mediation_desk.services.copies.occasions import ASKED
from mediation_desk.services.copies.state import CopyState
from mediation_desk.services.copies.stick import Stick, folder_now
from mediation_desk.store.copies.folder import CopyFile
from mediation_desk.store.history import Head


@dataclass(frozen=True, slots=True)
class Round:
    """What came of it; `made` is None when nothing had changed.

    `not_sent` is why the stick has no copy of it, FolderMissing while the stick is not there.
    """

    state: CopyState
    made: CopyFile | None = None
    sent: Path | None = None
    not_sent: Refused | None = None


def copy_round(
    copies: Copies,
    head: Head,
    occasion: str,
    stick: Stick | None,
    step: Callable[[int, int], None] = lambda _done, _total: None,
) -> Round:
    """A checked copy is on this machine unless nothing changed, and on the stick if it is there.

    What goes wrong with the stick is in what is returned. `step` is called between the two and may
    raise, to leave the second undone. Raises what keeps the copy on this
    machine from being made.
    """
    made = copies.make(ASKED) if occasion == ASKED else copies.make_if_changed(head, occasion)
    step(1, 2)
    sent, not_sent = _send(copies, stick)
    second = [sent.path.parent] if sent else stick_folders(stick)
    return Round(copies.state(head, second), made, sent.path if sent else None, not_sent)


def stick_folders(stick: Stick | None) -> list[Path]:
    """The stick's folder while it is there."""
    folder = folder_now(stick) if stick else None
    return [folder] if folder else []


def _send(copies: Copies, stick: Stick | None) -> tuple[CopyFile | None, Refused | None]:
    if stick is None:
        return None, None
    folder = folder_now(stick)
    newest = next(iter(copies.listed().copies), None)
    if folder is None:
        return None, FolderMissing()
    if newest is None:
        return None, None
    try:
        return copies.send(newest, folder), None
    except Refused as refused:
        return None, refused

"""The light of the copies: icon, colour and sentence, one for the status line and the page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from mediation_desk.services.copies.state import CopyState, Light
from mediation_desk.ui.moments import said, said_place


@dataclass(frozen=True, slots=True)
class CopyLight:
    """How the copies stand, to be shown; `short` is for little room."""

    icon: str
    colour: str
    words: str
    short: str


def looking() -> CopyLight:
    """Nobody has looked yet."""
    return CopyLight("history", "ink2", _tr("Looking at the copies…"), _tr("Copies…"))


def copy_light(state: CopyState, own: Path, today: date, *, failed: bool = False) -> CopyLight:
    """Green is good, amber is old or the last try failed, red is none."""
    if state.light is Light.RED or state.made_at is None or state.place is None:
        return CopyLight(
            "triangle-alert", "bad", _tr("There is no good copy yet"), _tr("No copy yet")
        )
    when, where = said(state.made_at, today), said_place(state.place, own)
    if failed:
        words = _tr("Copying failed; last good copy: {when}, {where}")
    elif state.light is Light.AMBER:
        words = _tr("The last good copy is old: {when}, {where}")
    else:
        words = _tr("Last good copy: {when}, {where}")
    good = state.light is Light.GREEN and not failed
    return CopyLight(
        "shield-check" if good else "clock" if not failed else "circle-alert",
        "ok" if good else "warn",
        words.format(when=when, where=where),
        (_tr("Copy: {when}") if good else _tr("Old copy: {when}")).format(when=when),
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("CopyLight", words)

"""Making the store of a new office, or a practice one, off the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from mediation_desk.opening import Credentials, Surroundings, make_store
from mediation_desk.practice_store import (
    ACCOUNT,
    PASSWORD,
    STORE_NAME,
    Practice,
    make_practice_store,
)
from mediation_desk.services.kept import folder_made
from mediation_desk.services.office_desk import OfficeDesk
from mediation_desk.ui.screens.first_start_parts.answers import Answers
from mediation_desk.ui.task import Progress

PRACTICE_FOLDER = "thuc-hanh"
_PRACTICE_TEAMS, _PRACTICE_DISPUTES, _SEED = 12, 300, 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A store that was just made, who opens it, and the key to write on paper."""

    path: Path
    credentials: Credentials
    recovery_key: str | None = field(default=None, repr=False)


def office_made(path: Path, answers: Answers, around: Surroundings) -> Callable[[Progress], Made]:
    """The work that makes the office answered for at *path*, whole or not at all."""
    unit, teams = answers.unit, answers.new_teams()
    if unit is None:
        raise ValueError("no commune is chosen")
    credentials = Credentials(answers.password)

    def work(_progress: Progress) -> Made:
        with folder_made(path.parent), make_store(path, credentials, around) as opened:
            desk = OfficeDesk(opened.store, opened.ids, today=lambda: _today(around))
            desk.begin(unit, teams)
            key = opened.recovery_key
        return Made(path=path, credentials=credentials, recovery_key=key)

    return work


def practice_made(path: Path, around: Surroundings) -> Callable[[Progress], Made]:
    """The work that makes a practice office in a folder beside *path*, or finds it there."""
    folder = path.parent / PRACTICE_FOLDER

    def work(progress: Progress) -> Made:
        store = folder / STORE_NAME
        if not store.exists():
            practice = Practice(
                teams=_PRACTICE_TEAMS,
                disputes=_PRACTICE_DISPUTES,
                seed=_SEED,
                until=_today(around),
            )
            store = make_practice_store(folder, practice, progress)
        return Made(path=store, credentials=Credentials(PASSWORD, ACCOUNT))

    return work


def _today(around: Surroundings) -> date:
    return around.now().astimezone().date()

"""The practice office as a store of its own: the same seed gives the same store, ids included."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from mediation_desk import paths
from mediation_desk.opening import Credentials, Surroundings, make_store
from mediation_desk.store.disk import folder_made

PASSWORD = "thu-nghiem"
ACCOUNT = "Người thực hành"
STORE_NAME = "thuc-hanh.hg"
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """How large a practice office is wanted, and up to which day."""

    teams: int
    disputes: int
    seed: int
    until: date


def make_practice_store(
    folder: Path, practice: Practice, progress: Progress = lambda _done, _total: None
) -> Path:
    """The path of a new practice store in `folder`, which is made when it is not there.

    Its password is `PASSWORD`. Raises StoreExists when there is one already.
    """
    from mediation_desk.services.practice.corpus import Corpus
    from mediation_desk.services.practice.filling import fill
    from mediation_desk.services.practice.office import practice_office

    path = folder / STORE_NAME
    corpus = Corpus.from_folder(paths.resources() / "practice")
    office = practice_office(
        practice.seed, practice.teams, practice.disputes, practice.until, corpus
    )
    me, around = Credentials(PASSWORD, ACCOUNT), _repeatable(practice)
    with folder_made(folder), make_store(path, me, around) as opened:
        fill(opened.store, opened.ids, office, progress)
    return path


def _repeatable(practice: Practice) -> Surroundings:
    """A clock that ticks a millisecond a look and randomness that follows from the seed."""
    start = datetime.combine(practice.until, time(8), UTC)
    ticks = iter(range(10**12))
    chance = random.Random(f"{practice.seed} {practice.teams} {practice.disputes}")
    return Surroundings(lambda: start + timedelta(milliseconds=next(ticks)), chance.getrandbits)

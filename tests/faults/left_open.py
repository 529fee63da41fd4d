"""Folders as a program leaves them that dies with its store open."""

from __future__ import annotations

import shutil
from pathlib import Path

from mediation_desk.opening import open_store
from tests.faults.office import AROUND, ME, NAME
from tests.faults.story import Story
from tests.faults.writer import Harm, save, write

CLOSED_STEPS, OPEN_STEPS = 5, 4
ALL_STEPS = CLOSED_STEPS + OPEN_STEPS
LOG = f"{NAME}-wal"
STATES = ("full", "copied into the file", "begun again")


def leave_open(base: Path, work: Path, left: Path, story: Story, state: str) -> None:
    """Copy to `left` what stands on the disk while the store is open with its log in that state.

    What a killed program has written stays with the system, so the copy is what a kill leaves.
    """
    shutil.copytree(base, work)
    path = work / NAME
    write(path, story, 0, _nobody, Harm.NONE, CLOSED_STEPS)
    with open_store(path, ME, AROUND) as opened:
        connection = vars(opened.store)["_db"].conn
        for number in range(CLOSED_STEPS, ALL_STEPS):
            if state == "begun again" and number == ALL_STEPS - 1:
                connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
            save(opened.store, story, number, _nobody)
        if state == "copied into the file":
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
        shutil.copytree(work, left, ignore=shutil.ignore_patterns("*-shm"))


def _nobody(_word: str, _number: int) -> None:
    pass

"""A program that saves the story and says when each save was acknowledged.

It can be made wrong on purpose, to show that the harness notices.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from itertools import count
from pathlib import Path
from typing import Any

from mediation_desk.opening import open_store
from mediation_desk.store.database import Store
from tests.faults.office import AROUND, ME
from tests.faults.story import Story

Say = Callable[[str, int], None]
BEGUN, SAVED = "begun", "saved"
_STEPS_A_SITTING = 12


class Harm(StrEnum):
    """What is wrong with the writer."""

    NONE = "none"
    UNSYNCED = "synchronous=NORMAL"
    TOO_EARLY = "said before the commit"


def write(path: Path, story: Story, first: int, say: Say, harm: Harm, steps: int = 0) -> None:
    """Save the story from its step `first` on, for ever or so many steps.

    The store is closed and opened again every few steps.
    """
    numbers = iter(range(first, first + steps)) if steps else count(first)
    while True:
        with open_store(path, ME, AROUND) as opened:
            if harm is Harm.UNSYNCED:
                _connection(opened.store).execute("PRAGMA synchronous=NORMAL")
            for _ in range(_STEPS_A_SITTING):
                number = next(numbers, None)
                if number is None:
                    return
                save(opened.store, story, number, say, harm)


def save(store: Store, story: Story, number: int, say: Say, harm: Harm = Harm.NONE) -> None:
    """Save one step in one transaction and say so."""
    disputes = story.step(number)
    with store.transaction():
        say(BEGUN, number)
        for dispute in disputes:
            store.disputes.keep(dispute)
        if harm is Harm.TOO_EARLY:
            say(SAVED, number)
    if harm is not Harm.TOO_EARLY:
        say(SAVED, number)


@contextmanager
def said_into(file: Path) -> Iterator[Say]:
    """Every word is one write into the file, so that a watched disk knows when it was said."""
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT, 0o600)
    try:
        yield lambda word, number: _write(descriptor, f"{word} {number}\n")
    finally:
        os.close(descriptor)


def _write(descriptor: int, words: str) -> None:
    os.write(descriptor, words.encode())


def _connection(store: Store) -> Any:
    return vars(store)["_db"].conn

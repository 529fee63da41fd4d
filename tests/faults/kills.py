"""A writer killed at a random moment, again and again, and what is left each time."""

from __future__ import annotations

import multiprocessing
import random
import shutil
import time
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path

from tests.faults.office import NAME
from tests.faults.story import Story
from tests.faults.witness import Finding, look
from tests.faults.writer import BEGUN, SAVED, Harm, write

_KILLS_A_STORE = 20
_MOST_BEGUN = 4
_ANY_MOMENT = 0.25
_LONGEST_WAIT = 0.05


@dataclass
class Killed:
    """What a number of kills did."""

    kills: int = 0
    inside: int = 0
    """Kills after a transaction began and before it was said to be saved."""
    undone: int = 0
    """Those inside whose transaction is not in the store: the commit had not reached the file."""
    saved: int = 0
    findings: list[Finding] = field(default_factory=list)
    """What was found after each kill that left anything but a sound, whole store."""


def kill_often(base: Path, folder: Path, kills: int, seed: int, harm: Harm) -> Killed:
    """Kill writers on copies of the store in `base`, a new copy every twenty kills."""
    result = Killed()
    aim = _Aim(random.Random(seed))
    for number in range(0, kills, _KILLS_A_STORE):
        here = folder / f"{number}"
        shutil.copytree(base, here)
        story = Story(seed + number)
        some = min(_KILLS_A_STORE, kills - number)
        _kill_on(here / NAME, story, some, aim, harm, result)
        shutil.rmtree(here)
    return result


class _Aim:
    """Chooses when to kill: mostly within the time that a save was seen to take."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._took = 0.005

    def wait(self, messages: Connection) -> list[tuple[str, int]]:
        """Read what the writer says up to the moment chosen; returns it."""
        said = []
        wanted = self._chance.randint(1, _MOST_BEGUN)
        began = time.monotonic()
        while wanted:
            said.append(messages.recv())
            if said[-1][0] == BEGUN:
                wanted -= 1
                began = time.monotonic()
            else:
                self._took = 0.8 * self._took + 0.2 * (time.monotonic() - began)
        anywhere = self._chance.random() < _ANY_MOMENT
        time.sleep(self._chance.uniform(0, _LONGEST_WAIT if anywhere else self._took))
        return said


def _kill_on(path: Path, story: Story, kills: int, aim: _Aim, harm: Harm, result: Killed) -> None:
    steps = acknowledged = 0
    for _ in range(kills):
        said = _write_and_kill(path, story, steps, aim, harm)
        numbers = [number for word, number in said if word == SAVED]
        # What the last look found whole was acknowledged or counts as such from then on.
        acknowledged = max([acknowledged, steps, *(number + 1 for number in numbers)])
        finding = look(path, story, acknowledged)
        result.kills += 1
        result.saved += len(numbers)
        inside = said[-1][0] == BEGUN
        result.inside += inside
        result.undone += inside and finding.steps <= said[-1][1]
        if not finding.clean:
            result.findings.append(finding)
        steps = acknowledged = finding.steps


def _write_and_kill(
    path: Path, story: Story, first: int, aim: _Aim, harm: Harm
) -> list[tuple[str, int]]:
    here, there = _context.Pipe(duplex=False)
    writer = _context.Process(target=_write, args=(path, story, first, there, harm))
    writer.start()
    there.close()
    said: list[tuple[str, int]] = []
    try:
        said = aim.wait(here)
    finally:
        writer.kill()
    said += _rest(here)
    writer.join()
    return said


def _rest(messages: Connection) -> list[tuple[str, int]]:
    """What was said before the writer died and not read yet."""
    said = []
    try:
        while True:
            said.append(messages.recv())
    except (EOFError, OSError):
        messages.close()
        return said


def _write(path: Path, story: Story, first: int, messages: Connection, harm: Harm) -> None:
    write(path, story, first, lambda word, number: messages.send((word, number)), harm)


def _made_context() -> multiprocessing.context.BaseContext:
    """Writers are forked from a process that has the program loaded, where the system can fork."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.faults.kills", "mediation_desk.store.vault"])
    return context


_context = _made_context()

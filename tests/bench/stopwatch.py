"""Timing two ways of doing one thing side by side, in one run, as a ratio."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Row:
    """One line of the bench: what, how large, ours and the yardstick in seconds, and the aim."""

    what: str
    size: int
    ours: float
    yardstick: float
    aim: str
    note: str = ""

    def __str__(self) -> str:
        ratio = f"{self.ours / self.yardstick:6.2f}×" if self.yardstick else "      –"
        base = f"{self.yardstick * 1000:11.2f}" if self.yardstick else "          –"
        told = f"  {self.note}" if self.note else ""
        ours = f"{self.ours * 1000:11.2f}"
        return f"{self.what:<44}{self.size:>8,}{ours}{base}  {ratio}  {self.aim:<10}{told}"


HEADING = f"{'':<44}{'size':>8}{'ours ms':>11}{'theirs ms':>11}  {'ratio':>7}  aim"


def seconds(work: Callable[[], Any], times: int) -> float:
    """The median of several runs."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def side_by_side(
    ours: Callable[[], Any], theirs: Callable[[], Any], times: int
) -> tuple[float, float]:
    """Medians of both, run in turns so that a busy moment hits both alike."""
    taken: tuple[list[float], list[float]] = ([], [])
    for _ in range(times):
        for place, work in enumerate((ours, theirs)):
            start = time.perf_counter()
            work()
            taken[place].append(time.perf_counter() - start)
    return statistics.median(taken[0]), statistics.median(taken[1])


def p95(works: list[Callable[[], Any]]) -> float:
    """The time that 95 of 100 of these stay under."""
    taken = []
    for work in works:
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return p95_of(taken)


def p95_of(taken: list[float]) -> float:
    """The time that 95 of 100 of these stay under."""
    return sorted(taken)[int(len(taken) * 0.95)]

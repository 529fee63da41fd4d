"""How many faults are tried: few with every run of the suite, many by `make faults`."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Size:
    """The numbers of one run and its seed; kills alone fall where the clock lets them."""

    kills: int
    cuts: int
    flips: int
    most_refusals: int
    """At how many of its writes, at most, the disk is full during one operation."""
    harmful_kills: int
    harmful_cuts: int
    operation_cuts: int
    seed: int


def chosen_size() -> Size:
    """The size that FAULTS=large asks for, else the small one; FAULTS_SEED repeats a run."""
    if os.environ.get("FAULTS") == "large":
        seed = int(os.environ.get("FAULTS_SEED") or time.time())
        return Size(1000, 600, 600, 1_000_000, 60, 120, 50, seed)
    return Size(16, 20, 8, 3, 60, 6, 2, int(os.environ.get("FAULTS_SEED") or 4))

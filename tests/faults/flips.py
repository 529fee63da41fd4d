"""One bit changed in a copy of a folder, and who notices."""

from __future__ import annotations

import random
import shutil
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.office import NAME
from tests.faults.story import Story
from tests.faults.witness import Finding, look


@dataclass
class Flipped:
    """What a number of flips did."""

    flips: int = 0
    noticed: int = 0
    """The program said something, when it verified or when it opened the store."""
    silent: list[tuple[int, Finding]] = field(default_factory=list)
    """Bits whose change lost something without a word."""


def flip_often(
    left: Path, folder: Path, file: str, flips: int, seed: int, story: Story, acknowledged: int
) -> Flipped:
    """Flip one random bit of the file in copies of the folder `left`, and look at each."""
    result, chance = Flipped(), random.Random(seed)
    whole = (left / file).read_bytes()
    for _ in range(flips):
        bit = chance.randrange(len(whole) * 8)
        finding = _flip(left, folder / "flipped", file, bit, story, acknowledged)
        result.flips += 1
        result.noticed += bool(finding.wrong)
        if finding.silent:
            result.silent.append((bit, finding))
    return result


def _flip(left: Path, here: Path, file: str, bit: int, story: Story, acknowledged: int) -> Finding:
    shutil.copytree(left, here)
    harmed = bytearray((here / file).read_bytes())
    harmed[bit // 8] ^= 1 << bit % 8
    (here / file).write_bytes(harmed)
    finding = look(here / NAME, story, acknowledged, again=False)
    shutil.rmtree(here)
    return finding

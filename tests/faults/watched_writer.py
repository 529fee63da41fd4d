"""The writer as a program of its own, behind the shim: FOLDER SEED HARM STEPS."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tests.faults.cuts import SAID
from tests.faults.office import NAME
from tests.faults.story import Story
from tests.faults.writer import Harm, said_into, write

if __name__ == "__main__":
    folder, seed, harm, steps = sys.argv[1:]
    with said_into(Path(folder) / SAID) as say:
        write(Path(folder) / NAME, Story(int(seed)), 0, say, Harm[harm], int(steps))
    # The power goes while the program runs: what a clean end would still do is not of interest.
    os._exit(0)

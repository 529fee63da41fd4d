"""A disk that keeps one write of a copy wrongly, and what is then called a copy.

Run as a program behind the shim: OFFICE FOLDER MOST, the shim watching FOLDER/copies. It prints
what came of each maker as JSON.
"""

from __future__ import annotations

import ctypes
import json
import os
import shutil
import sys
from pathlib import Path

from mediation_desk.errors import Refused
from tests.faults.makers import MAKERS, Maker


def spoil_each_write(maker: Maker, office: Path, folder: Path, most: int) -> dict[str, int]:
    """Make a copy once for each of its writes, or for `most` of them, with that write spoiled."""
    found = {"tried": 0, "refused": 0, "bad": 0}
    shim = ctypes.CDLL(os.environ["FAULTS_LIBRARY"])
    writes = _writes_of(maker, office, folder, shim)
    step = max(1, writes // most)
    for number in range(1, writes + 1, step):
        _empty(folder)
        shim.disk_spoils(ctypes.c_long(number))
        try:
            maker.make(office, folder)
        except Refused:
            found["refused"] += 1
        shim.disk_spoils(ctypes.c_long(0))
        found["tried"] += 1
        found["bad"] += bool(maker.bad_copies(office, folder))
    return found


def _writes_of(maker: Maker, office: Path, folder: Path, shim: ctypes.CDLL) -> int:
    """How many writes one copy takes: the last number whose turn to be spoiled comes."""
    _empty(folder)
    shim.disk_full_from(ctypes.c_long(1 << 40))
    maker.make(office, folder)
    shim.disk_full_from(ctypes.c_long(0))
    return int(shim.disk_written())


def _empty(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()


if __name__ == "__main__":
    office, folder, most = Path(sys.argv[1]), Path(sys.argv[2]) / "copies", int(sys.argv[3])
    tried = {maker.name: spoil_each_write(maker, office, folder, most) for maker in MAKERS}
    print(json.dumps(tried))  # noqa: T201

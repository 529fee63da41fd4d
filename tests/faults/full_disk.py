"""A disk that is full from one write on, and the operations that have to bear it.

Run as a program behind the shim: FOLDER MOST. It prints what came of each as JSON.
"""

from __future__ import annotations

import ctypes
import json
import os
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mediation_desk.errors import Refused
from tests.faults.operations import OPERATIONS, Operation, look_with

_ROOM_FOR_ALL = 1 << 40


class Disk:
    """The shim this program runs behind."""

    def __init__(self, full_from: int) -> None:
        self._shim: Any = ctypes.CDLL(os.environ["FAULTS_LIBRARY"])
        self._shim.disk_full_from.argtypes = [ctypes.c_long]
        for count in (self._shim.disk_written, self._shim.disk_refused):
            count.restype = ctypes.c_long
        self._full_from = full_from

    @contextmanager
    def full(self) -> Iterator[None]:
        """Inside, the disk is full from the chosen write on; after it there is room again."""
        self._shim.disk_full_from(self._full_from)
        try:
            yield
        finally:
            self._shim.disk_full_from(0)

    @property
    def written(self) -> int:
        """Writes that went through inside."""
        return int(self._shim.disk_written())

    @property
    def refused(self) -> int:
        """Writes that found the disk full inside."""
        return int(self._shim.disk_refused())


def try_operation(operation: Operation, folder: Path, most: int) -> dict[str, object]:
    """The operation on a disk full at each of its writes, or evenly at `most` of them."""
    disk, told = _try_once(operation, folder, _ROOM_FOR_ALL)
    writes = disk.written
    wrong = [] if told == "done" else [f"with room: {told}"]
    answers: Counter[str] = Counter()
    met, tried = 0, _evenly(writes, most)
    for number in tried:
        disk, told = _try_once(operation, folder, number)
        met += disk.refused > 0
        answers[told.split(":")[0]] += 1
        if told not in operation.may_say:
            wrong.append(f"write {number} of {writes}: {told}")
    return {"writes": writes, "tried": len(tried), "met": met, "answers": answers, "wrong": wrong}


def _try_once(operation: Operation, folder: Path, full_from: int) -> tuple[Disk, str]:
    """The disk as it was used, and what the operation and the look after it said."""
    base, here, disk = folder / "base", folder / "here", Disk(full_from)
    shutil.rmtree(here, ignore_errors=True)
    base.mkdir(exist_ok=True)
    if not any(base.iterdir()):
        operation.prepare(base)
    shutil.copytree(base, here)
    try:
        operation.run(here, disk)
        told = "done"
    except Refused as refused:
        told = type(refused).__name__
    except Exception as error:  # noqa: BLE001  (whatever else is raised is what is looked for)
        told = f"raised {type(error).__name__}: {error}"
    wrong = look_with(operation.look, here)
    return disk, f"{told}: {wrong}" if wrong else told


def _evenly(writes: int, most: int) -> list[int]:
    if writes <= most:
        return list(range(1, writes + 1))
    return sorted({1 + i * (writes - 1) // (most - 1) for i in range(most)})


if __name__ == "__main__":
    found = {}
    for operation in OPERATIONS:
        place = Path(sys.argv[1]) / operation.name
        place.mkdir()
        found[operation.name] = try_operation(operation, place, int(sys.argv[2]))
    print(json.dumps(found))  # noqa: T201

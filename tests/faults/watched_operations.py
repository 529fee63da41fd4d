"""All operations, each in its own folder, behind the shim and on a disk with room: FOLDER."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from tests.faults.operations import OPERATIONS


class RoomForAll:
    """A disk that never fills."""

    def full(self) -> AbstractContextManager[None]:
        """Nothing happens."""
        return nullcontext()


if __name__ == "__main__":
    for operation in OPERATIONS:
        operation.run(Path(sys.argv[1]) / operation.name, RoomForAll())

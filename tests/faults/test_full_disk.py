"""A disk that fills up at any write costs nothing that was saved, and is told as a full disk."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.faults.figures import Figures
from tests.faults.operations import OPERATIONS
from tests.faults.shim import run_behind
from tests.faults.size import chosen_size


@pytest.fixture(scope="module")
def tried(shim: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What came of each operation on full disks, all tried by one program."""
    folder = tmp_path_factory.mktemp("full")
    most = str(chosen_size().most_refusals)
    return dict(json.loads(run_behind(shim, folder, "tests.faults.full_disk", str(folder), most)))


@pytest.mark.parametrize("operation", [operation.name for operation in OPERATIONS])
def test_a_full_disk_is_told_and_survived(
    tried: dict[str, Any], figures: Figures, operation: str
) -> None:
    found = tried[operation]
    refused = sum(count for said, count in found["answers"].items() if said != "done")
    figures.add(
        f"full disk: {operation}",
        writes=found["writes"],
        tried=found["tried"],
        met_a_full_disk=found["met"],
        refused=refused,
        wrong=len(found["wrong"]),
    )
    assert found["wrong"] == []
    # How many writes there are differs by one now and then: the last may not have been reached.
    assert found["met"]

"""A power cut at any moment loses nothing that was said to be saved."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.cuts import cut_often, cut_operation, watch_operations
from tests.faults.figures import Figures
from tests.faults.operations import OPERATIONS, Operation
from tests.faults.size import Size
from tests.faults.writer import Harm


@pytest.fixture(scope="module")
def watched(shim: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where every operation was watched from its first write to its last."""
    folder = tmp_path_factory.mktemp("watched")
    watch_operations(shim, folder)
    return folder


def test_no_power_cut_loses_a_save(
    shim: Path, base: Path, tmp_path: Path, size: Size, figures: Figures
) -> None:
    result = cut_often(shim, base, tmp_path, size.cuts, size.seed, Harm.NONE)
    figures.add(
        "power cuts",
        cuts=result.cuts,
        right_after_a_save=result.after_saved,
        writes_watched=result.writes,
        syncs_watched=result.syncs,
        lost=sum(finding.lost for finding in result.findings),
    )
    assert result.findings == []


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.name)
def test_a_power_cut_in_the_middle_of_an_operation_is_survived(
    watched: Path, size: Size, figures: Figures, operation: Operation
) -> None:
    wrong = cut_operation(operation, watched, size.operation_cuts, size.seed)
    figures.add(f"power cuts: {operation.name}", cuts=size.operation_cuts, wrong=len(wrong))
    assert wrong == []


@pytest.mark.parametrize("harm", [Harm.UNSYNCED, Harm.TOO_EARLY])
def test_a_writer_made_wrong_is_reported(
    shim: Path, base: Path, tmp_path: Path, size: Size, figures: Figures, harm: Harm
) -> None:
    result = cut_often(shim, base, tmp_path, size.harmful_cuts, size.seed, harm)
    losing = sum(finding.lost > 0 for finding in result.findings)
    figures.add(f"planted: {harm}, power cuts", cuts=result.cuts, reported_losing=losing)
    assert losing

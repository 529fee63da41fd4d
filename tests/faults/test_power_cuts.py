"""A power cut at any moment loses nothing that was said to be saved."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.cuts import cut_often
from tests.faults.figures import Figures
from tests.faults.size import Size
from tests.faults.writer import Harm


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


@pytest.mark.parametrize("harm", [Harm.UNSYNCED, Harm.TOO_EARLY])
def test_a_writer_made_wrong_is_reported(
    shim: Path, base: Path, tmp_path: Path, size: Size, figures: Figures, harm: Harm
) -> None:
    result = cut_often(shim, base, tmp_path, size.harmful_cuts, size.seed, harm)
    losing = sum(finding.lost > 0 for finding in result.findings)
    figures.add(f"planted: {harm}, power cuts", cuts=result.cuts, reported_losing=losing)
    assert losing

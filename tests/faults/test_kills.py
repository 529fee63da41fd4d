"""A program killed at any moment loses nothing it said was saved."""

from __future__ import annotations

from pathlib import Path

from tests.faults.figures import Figures
from tests.faults.kills import kill_often
from tests.faults.size import Size
from tests.faults.writer import Harm


def test_no_kill_loses_a_save(base: Path, tmp_path: Path, size: Size, figures: Figures) -> None:
    result = kill_often(base, tmp_path, size.kills, size.seed, Harm.NONE)
    figures.add(
        "kills",
        kills=result.kills,
        inside_a_transaction=result.inside,
        of_them_undone=result.undone,
        saves_acknowledged=result.saved,
        lost=sum(finding.lost for finding in result.findings),
    )
    assert result.findings == []
    assert result.inside * 3 >= result.kills


def test_a_save_that_is_acknowledged_too_early_is_reported(
    base: Path, tmp_path: Path, size: Size, figures: Figures
) -> None:
    reported = kills = 0
    while not reported and kills < size.harmful_kills:
        result = kill_often(base, tmp_path / f"{kills}", 5, size.seed + kills, Harm.TOO_EARLY)
        reported += sum(finding.lost for finding in result.findings)
        kills += result.kills
    figures.add("planted: said before the commit, kills", kills=kills, reported_lost=reported)
    assert reported

"""One flipped bit is noticed, or it changed nothing that was saved."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.faults.figures import Figures
from tests.faults.flips import flip_often
from tests.faults.left_open import ALL_STEPS, LOG, STATES, leave_open
from tests.faults.office import NAME
from tests.faults.size import Size
from tests.faults.story import Story
from tests.faults.writer import Harm, write


def test_every_flip_in_a_closed_store_is_noticed(
    base: Path, tmp_path: Path, size: Size, figures: Figures
) -> None:
    story, left = Story(size.seed), tmp_path / "left"
    shutil.copytree(base, left)
    write(left / NAME, story, 0, lambda *_: None, Harm.NONE, ALL_STEPS)
    result = flip_often(left, tmp_path, NAME, size.flips, size.seed, story, ALL_STEPS)
    figures.add(
        "flips: store", flips=result.flips, noticed=result.noticed, silent=len(result.silent)
    )
    assert result.silent == []
    assert result.noticed == result.flips


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("file", [LOG, NAME])
def test_no_flip_in_what_a_killed_program_left_loses_anything_in_silence(
    base: Path, tmp_path: Path, size: Size, figures: Figures, file: str, state: str
) -> None:
    story, left = Story(size.seed), tmp_path / "left"
    leave_open(base, tmp_path / "work", left, story, state)
    result = flip_often(left, tmp_path, file, size.flips // 4, size.seed, story, ALL_STEPS)
    figures.add(
        f"flips: {'log' if file == LOG else 'store'} left {state}",
        flips=result.flips,
        noticed=result.noticed,
        silent=len(result.silent),
    )
    assert result.silent == []

"""What the disk kept wrongly is never called a copy; a maker that does not look is found out."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.faults.figures import Figures
from tests.faults.makers import MAKERS, Maker
from tests.faults.office import NAME
from tests.faults.shim import run_behind
from tests.faults.size import chosen_size
from tests.faults.story import Story
from tests.faults.writer import Harm, write

Found = dict[str, dict[str, int]]


@pytest.fixture(scope="module")
def found(shim: Path, base: Path, tmp_path_factory: pytest.TempPathFactory) -> Found:
    """What came of each maker on spoiling disks, all tried by one program."""
    folder = tmp_path_factory.mktemp("spoiled")
    office = folder / "office"
    shutil.copytree(base, office)
    write(office / NAME, Story(3), 0, lambda *_: None, Harm.NONE, 2)
    watched, most = folder / "copies", str(chosen_size().most_refusals)
    words = [str(office), str(folder), most]
    return dict(json.loads(run_behind(shim, watched, "tests.faults.spoiled_copies", *words)))


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.name)
def test_only_what_was_read_back_is_called_a_copy(
    found: Found, figures: Figures, maker: Maker
) -> None:
    result = found[maker.name]
    figures.add(f"{'planted: ' if maker.planted else ''}copy {maker.name}", **result)
    assert result["tried"]
    assert bool(result["bad"]) is maker.planted

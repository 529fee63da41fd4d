"""A log that is cut, missing or another's costs no more than it held, and is told."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from mediation_desk.opening import open_store
from tests.faults.left_open import ALL_STEPS, CLOSED_STEPS, LOG, leave_open
from tests.faults.office import AROUND, ME, NAME, make_office
from tests.faults.story import Story
from tests.faults.witness import everything, look
from tests.faults.writer import Harm, write

_STORY = Story(21)


@pytest.fixture
def left(base: Path, tmp_path: Path) -> Path:
    """A folder as a killed program left it, with a full log."""
    leave_open(base, tmp_path / "work", tmp_path / "left", _STORY, "full")
    return tmp_path / "left"


def _closed(folder: Path, steps: int) -> Path:
    write(folder / NAME, _STORY, 0, lambda *_: None, Harm.NONE, steps)
    return folder


def _log_of(folder: Path, first: int, steps: int) -> bytes:
    """The log that saving these steps leaves, taken while the store is open."""
    logs: list[bytes] = []

    def taken(word: str, number: int) -> None:
        logs.append((folder / LOG).read_bytes())

    write(folder / NAME, _STORY, first, taken, Harm.NONE, steps)
    return logs[-1]


def _asides(folder: Path) -> list[str]:
    return [p.name for p in folder.glob(f"{LOG}.la*")]


def test_a_log_that_is_whole_loses_nothing(left: Path) -> None:
    assert look(left / NAME, _STORY, ALL_STEPS).clean


def test_a_cut_log_keeps_what_stands_before_the_cut_and_tells(left: Path) -> None:
    log = left / LOG
    log.write_bytes(log.read_bytes()[: log.stat().st_size - 5000])
    finding = look(left / NAME, _STORY, ALL_STEPS)
    assert finding.steps == ALL_STEPS - 1
    assert "head: acknowledged saves are missing" in finding.wrong
    assert "lost its end" in finding.wrong


def test_a_missing_log_is_told(left: Path) -> None:
    (left / LOG).unlink()
    finding = look(left / NAME, _STORY, ALL_STEPS)
    assert finding.steps == CLOSED_STEPS
    assert "lost its end" in finding.wrong


def test_the_next_save_after_a_loss_is_sound_and_tells_no_more(left: Path) -> None:
    (left / LOG).unlink()
    write(left / NAME, _STORY, CLOSED_STEPS, lambda *_: None, Harm.NONE, 2)
    assert look(left / NAME, _STORY, CLOSED_STEPS + 2).clean


@pytest.mark.parametrize("closed", [True, False])
def test_another_stores_log_is_put_aside_and_never_copied_in(
    base: Path, tmp_path: Path, left: Path, closed: bool
) -> None:
    stranger = tmp_path / "stranger"
    stranger.mkdir()
    make_office(stranger)
    foreign = _log_of(stranger, 0, 6)
    folder = left
    if closed:
        folder = tmp_path / "closed"
        shutil.copytree(base, folder)
        _closed(folder, CLOSED_STEPS)
    (folder / LOG).write_bytes(foreign)
    with open_store(folder / NAME, ME, AROUND) as opened:
        found = everything(opened.store)
        assert opened.store.lost_its_end is not closed
    assert found == _STORY.records(CLOSED_STEPS)
    (aside,) = _asides(folder)
    assert (folder / aside).read_bytes() == foreign
    assert look(folder / NAME, _STORY, CLOSED_STEPS).clean


def test_a_log_of_an_older_moment_takes_nothing_away(base: Path, tmp_path: Path) -> None:
    folder = tmp_path / "so"
    shutil.copytree(base, folder)
    old = _log_of(folder, 0, 3)
    write(folder / NAME, _STORY, 3, lambda *_: None, Harm.NONE, 6)
    (folder / LOG).write_bytes(old)
    with open_store(folder / NAME, ME, AROUND) as opened:
        assert everything(opened.store) == _STORY.records(9)
    assert look(folder / NAME, _STORY, 9).clean
    assert _asides(folder)


def test_a_damaged_log_that_was_copied_in_already_is_put_aside(base: Path, tmp_path: Path) -> None:
    left = tmp_path / "left"
    leave_open(base, tmp_path / "work", left, _STORY, "copied into the file")
    log = left / LOG
    harmed = bytearray(log.read_bytes())
    harmed[-3000] ^= 1
    log.write_bytes(harmed)
    with open_store(left / NAME, ME, AROUND) as opened:
        assert everything(opened.store) == _STORY.records(ALL_STEPS)
        assert not opened.store.lost_its_end
    assert look(left / NAME, _STORY, ALL_STEPS).clean

"""Files and folders that are not as the program left them: known, told, and nothing changed."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mediation_desk.errors import (
    FolderReadOnly,
    NotAStore,
    Refused,
    StoreDamaged,
    StoreReadOnly,
    StoreUnreadable,
)
from mediation_desk.opening import open_store
from tests.faults.left_open import LOG, leave_open
from tests.faults.office import AROUND, ME, NAME
from tests.faults.story import Story
from tests.faults.witness import everything, look
from tests.faults.writer import Harm, save, write

_STORY, _STEPS = Story(31), 6
_NOBODY = 65534


def _nothing_said(_word: str, _number: int) -> None:
    pass


@pytest.fixture
def closed(base: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "so"
    shutil.copytree(base, folder)
    write(folder / NAME, _STORY, 0, _nothing_said, Harm.NONE, _STEPS)
    return folder


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        (lambda whole: b"", {NotAStore}),
        (lambda whole: whole[:100], {StoreUnreadable}),
        (lambda whole: whole[:4096], {StoreDamaged, StoreUnreadable}),
        (lambda whole: whole[: len(whole) // 2 // 4096 * 4096], {StoreDamaged}),
        (lambda whole: whole[: len(whole) // 2 + 700], {StoreDamaged}),
        (lambda whole: bytes(len(whole)), {StoreUnreadable}),
    ],
)
def test_a_cut_or_emptied_store_is_told_and_left_as_it_is(
    closed: Path, harm: Callable[[bytes], bytes], told: set[type[Refused]]
) -> None:
    path = closed / NAME
    harmed = harm(path.read_bytes())
    path.write_bytes(harmed)
    finding = look(path, _STORY, _STEPS)
    assert finding.wrong
    with pytest.raises(tuple(told)), open_store(path, ME, AROUND) as opened:
        everything(opened.store)
    assert path.read_bytes() == harmed


@pytest.mark.skipif(sys.platform == "win32", reason="not run: rights are others on Windows")
@pytest.mark.parametrize("state", ["closed", "left open"])
def test_a_folder_that_may_not_be_written_is_told(base: Path, tmp_path: Path, state: str) -> None:
    with _reachable() as folder:
        left = folder / "left"
        leave_open(base, tmp_path / "work", left, _STORY, "full")
        if state == "closed":
            look(left / NAME, _STORY, 0)
        before = {p.name: p.read_bytes() for p in left.iterdir()}
        with (
            _as_somebody_without_rights(left),
            pytest.raises((FolderReadOnly, StoreReadOnly)),
            open_store(left / NAME, ME, AROUND),
        ):
            pass
        assert {p.name: p.read_bytes() for p in left.iterdir()} == before
        assert (LOG in before) is (state == "left open")


def test_a_clock_set_back_loses_nothing(closed: Path) -> None:
    past = replace(AROUND, now=lambda: datetime(2001, 1, 1, tzinfo=UTC))
    for around, number in ((past, _STEPS), (AROUND, _STEPS + 1)):
        with open_store(closed / NAME, ME, around) as opened:
            save(opened.store, _STORY, number, _nothing_said)
    assert look(closed / NAME, _STORY, _STEPS + 2).clean


@contextmanager
def _reachable() -> Iterator[Path]:
    """A folder that any account of the machine may enter."""
    folder = Path(tempfile.mkdtemp(prefix="hg-"))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


@contextmanager
def _as_somebody_without_rights(folder: Path) -> Iterator[None]:
    """Inside, the folder and its files may only be read, by root as well."""
    for path in folder.iterdir():
        path.chmod(0o444)
    folder.chmod(0o555)
    root = os.geteuid() == 0
    if root:
        os.seteuid(_NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        folder.chmod(0o755)

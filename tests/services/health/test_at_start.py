"""What is told when a store is opened: a clock set back, a lost end, too little room."""

from __future__ import annotations

import contextlib
import subprocess
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from mediation_desk.opening import open_store
from mediation_desk.services.health.at_start import told_at_start
from mediation_desk.services.health.checking import check_whole
from mediation_desk.services.health.standing import standing
from tests.copying import AROUND, ME, NOON, Kept, a_kept_store
from tests.left_open import health_of, leave_open


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return a_kept_store(tmp_path / "so.hg", disputes=2)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    disk = tmp_path / "dia"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=20m", "tmpfs", str(disk)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("only an administrator may make a small disk")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_nothing_is_told_of_a_store_that_is_as_it_should_be(kept: Kept) -> None:
    with open_store(kept.path, ME, AROUND) as opened:
        assert list(told_at_start(health_of(opened), NOON)) == []


def test_a_clock_set_back_is_told_with_both_moments_and_work_goes_on(kept: Kept) -> None:
    with open_store(kept.path, ME, AROUND) as opened:
        back = NOON - timedelta(days=9000)
        (words,) = told_at_start(health_of(opened), back)
        with opened.store.transaction():
            opened.store.offices.keep_team(opened.store.offices.teams()[0])
    assert f"{NOON.astimezone():%H:%M %d/%m/%Y}" in words
    assert f"{back.astimezone():%d/%m/%Y}" in words
    assert "không mất gì" in words


def test_a_clock_that_was_set_right_by_a_minute_is_not_told(kept: Kept) -> None:
    with open_store(kept.path, ME, AROUND) as opened:
        assert list(told_at_start(health_of(opened), NOON - timedelta(minutes=1))) == []


def test_a_lost_end_is_told(kept: Kept) -> None:
    leave_open(kept)
    Path(f"{kept.path}-wal").unlink()
    with open_store(kept.path, ME, AROUND) as opened:
        assert opened.left_open
        assert "mục lưu cuối cùng không còn" in next(told_at_start(health_of(opened), NOON))


def test_a_store_closed_well_was_not_left_open_and_a_killed_one_was(kept: Kept) -> None:
    with open_store(kept.path, ME, AROUND) as opened:
        assert not opened.left_open
    leave_open(kept)
    with open_store(kept.path, ME, AROUND) as opened:
        assert opened.left_open
        assert opened.store.disputes.count() == 3
    with open_store(kept.path, ME, AROUND) as opened:
        assert not opened.left_open


def test_too_little_room_is_told_with_the_figure(small_disk: Path) -> None:
    kept = a_kept_store(small_disk / "so.hg", disputes=2)
    with open_store(kept.path, ME, AROUND) as opened:
        (words,) = told_at_start(health_of(opened), NOON)
        assert not standing(health_of(opened)).roomy
    assert "chỉ còn trống 20 MB" in words


def test_on_a_full_disk_the_whole_store_is_still_looked_through(small_disk: Path) -> None:
    kept = a_kept_store(small_disk / "so.hg", disputes=2)
    with contextlib.suppress(OSError), (small_disk / "day").open("wb", buffering=0) as full:
        while True:
            full.write(bytes(4096))
    with open_store(kept.path, ME, AROUND) as opened:
        assert opened.store.still == "full"
        assert check_whole(health_of(opened), NOON, lambda _done, _total: None).bad == ""
        stands = standing(health_of(opened))
        assert (stands.still, stands.roomy, stands.disputes) == ("full", False, 2)

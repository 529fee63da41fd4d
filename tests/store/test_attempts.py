import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mediation_desk.errors import TooSoon
from mediation_desk.store.attempts import (
    forget_failures,
    note_failure,
    read_attempts,
    require_wait_over,
)

NOON = datetime(2026, 4, 1, 12, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "a.hg"


def fail(store: Path, times: int) -> None:
    for _ in range(times):
        note_failure(store, NOON)


def test_without_a_wrong_password_nobody_waits(store: Path) -> None:
    require_wait_over(store, NOON)
    assert read_attempts(store) is None
    assert os.listdir(store.parent) == []


def test_each_wrong_password_waits_longer_up_to_thirty_seconds(store: Path) -> None:
    waits = [note_failure(store, NOON).wait_left(NOON).seconds for _ in range(12)]
    assert waits == [0, 0, 1, 2, 4, 8, 16, 30, 30, 30, 30, 30]


def test_the_wait_is_told_in_whole_seconds_and_ends(store: Path) -> None:
    fail(store, 6)
    with pytest.raises(TooSoon) as early:
        require_wait_over(store, NOON + timedelta(seconds=0.5))
    assert early.value.values == {"seconds": 8}
    with pytest.raises(TooSoon):
        require_wait_over(store, NOON + timedelta(seconds=7.99))
    require_wait_over(store, NOON + timedelta(seconds=8))


def test_it_is_counted_across_programs_in_one_small_file(store: Path) -> None:
    fail(store, 3)
    assert os.listdir(store.parent) == ["a.thu"]
    attempts = read_attempts(store)
    assert attempts is not None
    assert (attempts.failures, attempts.last) == (3, NOON)


def test_a_right_password_removes_the_counter_and_tells_how_many(store: Path) -> None:
    fail(store, 4)
    assert forget_failures(store) == 4
    assert os.listdir(store.parent) == []
    assert forget_failures(store) == 0


def test_a_clock_set_back_does_not_close_the_store_for_years(store: Path) -> None:
    fail(store, 9)
    require_wait_over(store, NOON - timedelta(days=9000))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"noise",
        b"[" * 50_000,
        b'{"failures": 9}',
        b'{"failures": -1, "last": "2026-04-01T12:00:00+00:00"}',
        b'{"failures": true, "last": "2026-04-01T12:00:00+00:00"}',
        b'{"failures": 9e9, "last": "2026-04-01T12:00:00+00:00"}',
        b'{"failures": 9, "last": "2026-04-01T12:00:00"}',
        b'{"failures": 9, "last": "9999-99-99"}',
        b'{"failures": 9, "last": 9}',
    ],
)
def test_a_spoilt_counter_counts_from_nothing(store: Path, content: bytes) -> None:
    store.with_suffix(".thu").write_bytes(content)
    require_wait_over(store, NOON)
    assert note_failure(store, NOON).failures == 1


def test_the_end_of_time_is_no_crash(store: Path) -> None:
    last = b'{"failures": 9, "last": "9999-12-31T23:59:59+00:00"}'
    store.with_suffix(".thu").write_bytes(last)
    require_wait_over(store, NOON)
    end = datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)
    with pytest.raises(TooSoon):
        require_wait_over(store, end)


def test_a_disk_that_cannot_be_written_still_tells_the_wrong_password(tmp_path: Path) -> None:
    store = tmp_path / "gone" / "a.hg"
    assert note_failure(store, NOON).failures == 1

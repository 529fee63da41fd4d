"""Only a store that was not closed is looked at, and only its log is ever put aside."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from mediation_desk.store.database import Store
from mediation_desk.store.engine import DatabaseError
from mediation_desk.store.survival import require_survived, was_left_open
from tests.samples import KEY, a_store, a_team, clock

_WRONG_KEY = bytes(range(1, 33))


@pytest.fixture
def left(tmp_path: Path) -> Path:
    """A store as a killed program left it, with one save in its log."""
    a_store(tmp_path).close()
    store = Store.reopen(tmp_path / "so.hg", KEY, who="Lan", now=clock)
    with store.transaction():
        store.offices.keep_team(a_team())
    folder = tmp_path / "left"
    folder.mkdir()
    for name in ("so.hg", "so.hg-wal", "so.mo"):
        shutil.copy(tmp_path / name, folder)
    store.close()
    return folder / "so.hg"


def _files(store: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in store.parent.iterdir() if p.suffix != ".hg-shm"}


def test_a_closed_store_is_believed(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.close()
    assert not was_left_open(store.path)
    require_survived(store.path, _WRONG_KEY)


def test_a_store_left_open_is_looked_at_and_not_changed(left: Path) -> None:
    assert was_left_open(left)
    before = _files(left)
    require_survived(left, KEY)
    assert {name: _files(left)[name] for name in before} == before


def test_a_key_that_does_not_fit_moves_nothing(left: Path) -> None:
    before = _files(left)
    with pytest.raises(DatabaseError):
        require_survived(left, _WRONG_KEY)
    assert {name: _files(left)[name] for name in before} == before


def test_two_strange_logs_are_both_kept(left: Path) -> None:
    log = left.with_name("so.hg-wal")
    whole = log.read_bytes()
    for letter in (b"a", b"b"):
        strange = bytearray(whole)
        strange[32 + 24 : 32 + 24 + 16] = letter * 16
        log.write_bytes(_resealed(strange))
        require_survived(left, KEY)
    found = sorted(left.parent.glob("so.hg-wal.la*"))
    assert [p.name for p in found] == ["so.hg-wal.la1", "so.hg-wal.la2"]


def _resealed(log: bytearray) -> bytes:
    """The log with its running checksums made right again, as another program would write it."""
    order = "big" if log[3] & 1 else "little"
    sums = (int.from_bytes(log[24:28]), int.from_bytes(log[28:32]))
    size = 24 + int.from_bytes(log[8:12])
    for start in range(32, len(log), size):
        sums = _checksum(log[start : start + 8], sums, order)
        sums = _checksum(log[start + 24 : start + size], sums, order)
        log[start + 16 : start + 24] = sums[0].to_bytes(4) + sums[1].to_bytes(4)
    return bytes(log)


def _checksum(data: bytes, sums: tuple[int, int], order: str) -> tuple[int, int]:
    first, second = sums
    for place in range(0, len(data), 8):
        words = [
            int.from_bytes(data[place + at : place + at + 4], order)  # type: ignore[arg-type]
            for at in (0, 4)
        ]
        first = (first + words[0] + second) & 0xFFFFFFFF
        second = (second + words[1] + first) & 0xFFFFFFFF
    return first, second

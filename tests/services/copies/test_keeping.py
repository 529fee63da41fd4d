"""Copies are made when something changed, sent to a second place, and told in one colour."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from mediation_desk.errors import (
    CopyDamaged,
    DiskFull,
    FolderMissing,
    FolderReadOnly,
    NoRoom,
    StoreDamaged,
)
from mediation_desk.opening import open_store
from mediation_desk.services.copies.keeping import Copies
from mediation_desk.services.copies.occasions import LEAVING
from mediation_desk.services.copies.state import CopyState, Light, copy_state
from mediation_desk.services.copies.verifying import verify_copy
from mediation_desk.store.copies.folder import read_copy, workplace
from mediation_desk.store.copies.making import write_copy
from mediation_desk.store.engine import connect
from mediation_desk.store.history import Head
from tests.copying import AROUND, ME, NOON, Kept, a_kept_store


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return a_kept_store(tmp_path / "so.hg")


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Path]:
    """A small disk of its own, where this machine lets one be made."""
    place = tmp_path / "usb"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1536k", "tmpfs", str(place)]
    if shutil.which("mount") is None or subprocess.run(mount, check=False).returncode:
        pytest.skip("not run: only an administrator may make a small disk")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=False)


def _head(kept: Kept) -> Head:
    store = kept.open()
    head = store.head
    store.close()
    return head


def test_a_copy_is_made_only_when_something_changed(kept: Kept) -> None:
    first = kept.copies.make_if_changed(_head(kept), LEAVING)
    assert first is not None
    assert first.manifest.occasion == LEAVING
    assert kept.copies.make_if_changed(_head(kept), LEAVING) is None
    kept.add()
    assert kept.copies.make_if_changed(_head(kept), LEAVING) is not None
    assert len(kept.copies.listed().copies) == 2


def test_a_copy_that_cannot_be_read_counts_for_nothing(kept: Kept) -> None:
    first = kept.copies.make()
    first.path.write_bytes(first.path.read_bytes()[:-1])
    assert kept.copies.make_if_changed(_head(kept), LEAVING) is not None
    assert kept.copies.listed().unreadable == (first.path,)


def test_a_copy_that_rotted_on_the_disk_is_made_again(kept: Kept) -> None:
    first = kept.copies.make()
    content = bytearray(first.path.read_bytes())
    content[-9000] ^= 2
    first.path.write_bytes(content)
    assert kept.copies.make_if_changed(_head(kept), LEAVING) is not None


def test_old_copies_go_and_unreadable_ones_stay(kept: Kept) -> None:
    now = [NOON]
    copies = Copies(kept.path, kept.key, "Lan", lambda: now[0])
    for minutes in (0, 10, 20):
        now[0] = NOON + timedelta(minutes=minutes)
        copies.make()
    broken = copies.folder / "hong.hgsl"
    broken.write_bytes(b"x")
    now[0] = NOON + timedelta(days=3)
    copies.make()
    left = [c.manifest.made_at for c in copies.listed().copies]
    assert left == [now[0], NOON + timedelta(minutes=20)]
    assert broken.exists()


def test_a_clock_set_back_never_removes_the_copy_just_made(kept: Kept) -> None:
    for days in (400, 401, 402):
        later = NOON + timedelta(days=days)
        Copies(kept.path, kept.key, "Lan", lambda later=later: later).make()
    made = kept.copies.make()
    assert made.path.exists()


def test_an_unsound_store_removes_no_good_copy(kept: Kept) -> None:
    for _ in range(3):
        kept.copies.make()
    db = connect(kept.path, kept.key)
    db.execute("PRAGMA query_only=OFF")
    db.execute("PRAGMA foreign_keys=OFF")
    db.execute("UPDATE dispute SET team_id = 'ai đó' WHERE serial = 2")
    db.close()
    later = Copies(kept.path, kept.key, "Lan", lambda: NOON + timedelta(days=900))
    with pytest.raises(StoreDamaged):
        later.make()
    assert len(later.listed().copies) == 3


def test_the_same_file_stands_in_the_second_place_once(kept: Kept, tmp_path: Path) -> None:
    copy, place = kept.copies.make(), tmp_path / "usb"
    place.mkdir()
    sent = [kept.copies.send(copy, place) for _ in range(2)]
    assert sent[0] == sent[1]
    assert sent[0].path.read_bytes() == copy.path.read_bytes()
    assert [p.name for p in place.iterdir()] == [copy.path.name]
    assert verify_copy(sent[0].path, ME, NOON).contents.disputes == 3


def test_what_rotted_on_the_stick_is_noticed_at_the_next_sending(
    kept: Kept, tmp_path: Path
) -> None:
    copy, place = kept.copies.make(), tmp_path / "usb"
    place.mkdir()
    there = kept.copies.send(copy, place).path
    content = bytearray(there.read_bytes())
    content[-5000] ^= 8
    there.write_bytes(content)
    with pytest.raises(CopyDamaged):
        kept.copies.send(copy, place)
    assert verify_copy(copy.path, ME, NOON)


def test_a_stick_that_is_not_there_does_no_harm(kept: Kept, tmp_path: Path) -> None:
    copy = kept.copies.make()
    with pytest.raises(FolderMissing):
        kept.copies.send(copy, tmp_path / "usb")
    assert verify_copy(copy.path, ME, NOON)


def test_a_stick_pulled_out_for_good_is_no_copy_any_more(kept: Kept, tmp_path: Path) -> None:
    copy, place = kept.copies.make(), tmp_path / "usb"
    place.mkdir()
    kept.copies.send(copy, place)
    shutil.rmtree(place)
    assert kept.copies.listed(place).copies == ()
    assert kept.copies.state(_head(kept), [place]).place == copy.path


def test_a_full_stick_is_told_with_both_figures(kept: Kept, stick: Path) -> None:
    copy = kept.copies.make()
    (stick / "phim.mp4").write_bytes(bytes(1_400_000))
    with pytest.raises(NoRoom) as caught:
        kept.copies.send(copy, stick)
    assert caught.value.values["free_mb"] == 0
    assert [p.name for p in stick.iterdir()] == ["phim.mp4"]


def test_a_disk_that_fills_up_meanwhile_keeps_nothing_half(kept: Kept, stick: Path) -> None:
    (stick / "phim.mp4").write_bytes(bytes(1_300_000))

    def make_without_looking_first() -> None:
        with workplace(stick, kept.store_id) as work:
            write_copy(work, kept.path, kept.key, kept.origin)

    with pytest.raises(DiskFull):
        make_without_looking_first()
    assert [p.name for p in stick.iterdir()] == ["phim.mp4"]


def test_a_store_on_a_full_disk_is_saved_to_another(stick: Path, tmp_path: Path) -> None:
    kept = a_kept_store(stick / "so.hg")
    with (stick / "day").open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(bytes(4096))
    with open_store(kept.path, ME, AROUND) as opened:
        assert opened.store.read_only
        assert opened.copies
        with pytest.raises(NoRoom):
            opened.copies.make()
        copy = opened.copies.make(folder=tmp_path / "khac")
    assert verify_copy(copy.path, ME, NOON).contents.disputes == 3
    before = kept.path.read_bytes()
    with pytest.raises(NoRoom):
        kept.restoring.restore(copy.path)
    assert kept.path.read_bytes() == before
    (tmp_path / "may-khac").mkdir()
    other = Kept(tmp_path / "may-khac" / "so.hg", kept.key, kept.store_id)
    other.restoring.restore(copy.path)
    assert other.count() == 3


def test_a_read_only_stick_is_told(kept: Kept, stick: Path) -> None:
    copy = kept.copies.make()
    remount = ["mount", "-o", "remount,ro", str(stick)]
    assert subprocess.run(remount, check=False).returncode == 0
    with pytest.raises((FolderReadOnly, NoRoom)):
        kept.copies.send(copy, stick)
    assert os.listdir(stick) == []
    assert verify_copy(copy.path, ME, NOON)


@pytest.mark.parametrize(
    ("age", "light"),
    [
        (timedelta(0), Light.GREEN),
        (timedelta(days=6, hours=23), Light.GREEN),
        (timedelta(days=7), Light.AMBER),
        (timedelta(days=400), Light.AMBER),
        (timedelta(days=-3), Light.GREEN),
    ],
)
def test_the_colour_of_the_last_good_copy(kept: Kept, age: timedelta, light: Light) -> None:
    copy = kept.copies.make()
    state = copy_state([copy], _head(kept), NOON + age)
    assert state == CopyState(light, NOON, copy.path, whole=True)


def test_never_and_none_that_can_be_trusted_are_red(kept: Kept, tmp_path: Path) -> None:
    assert kept.copies.state(_head(kept)).light is Light.RED
    copy = kept.copies.make()
    stranger = replace(copy, manifest=replace(copy.manifest, made_at=NOON + timedelta(1)))
    assert copy_state([copy, stranger], _head(kept), NOON).place == copy.path
    other = Kept(kept.path, bytes(32), kept.store_id)
    assert other.copies.state(_head(kept)).light is Light.RED


def test_what_was_saved_since_is_not_in_the_copy(kept: Kept) -> None:
    kept.copies.make()
    kept.add()
    assert not kept.copies.state(_head(kept)).whole


def test_the_list_tells_what_is_in_a_copy_and_by_whom(kept: Kept) -> None:
    made = kept.copies.make()
    (copy,) = kept.copies.listed().copies
    assert copy == made == read_copy(made.path)
    assert kept.copies.people(copy).writer

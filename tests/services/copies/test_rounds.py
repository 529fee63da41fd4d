"""One round of copying: this machine first, the stick when it is there."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from mediation_desk.errors import FolderMissing
from mediation_desk.services.copies.finding import beside, found_copies, is_whole
from mediation_desk.services.copies.keeping import Copies
from mediation_desk.services.copies.occasions import ASKED, LEAVING
from mediation_desk.services.copies.rounds import copy_round
from mediation_desk.services.copies.state import Light
from mediation_desk.services.copies.stick import Stick, choose_stick, folder_now
from mediation_desk.store.copies.folder import copies_in
from mediation_desk.store.history import Head
from tests.copying import NOON, WHO, Kept, a_kept_store


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    folder = tmp_path / "so"
    folder.mkdir()
    return a_kept_store(folder / "so.hg")


@pytest.fixture
def stick(tmp_path: Path) -> Stick:
    folder = tmp_path / "e" / "SaoLuu"
    folder.mkdir(parents=True)
    return choose_stick(folder, "mot-ma")


def head(kept: Kept) -> Head:
    store = kept.open()
    found = store.head
    store.close()
    return found


def test_a_round_makes_a_copy_and_sends_it_to_the_stick(kept: Kept, stick: Stick) -> None:
    done = copy_round(kept.copies, head(kept), ASKED, stick)
    assert done.made is not None
    assert done.sent == stick.folder / done.made.path.name
    assert done.not_sent is None
    assert (done.state.light, done.state.whole) == (Light.GREEN, True)


def test_nothing_new_makes_no_copy_but_the_stick_gets_the_last_one(
    kept: Kept, stick: Stick
) -> None:
    made = kept.copies.make()
    done = copy_round(kept.copies, head(kept), LEAVING, stick)
    assert done.made is None
    assert [c.path.name for c in copies_in(stick.folder).copies] == [made.path.name]


def test_a_stick_that_is_gone_leaves_the_copy_on_this_machine(kept: Kept, stick: Stick) -> None:
    for path in stick.folder.iterdir():
        path.unlink()
    stick.folder.rmdir()
    done = copy_round(kept.copies, head(kept), LEAVING, stick)
    assert done.made is not None
    assert isinstance(done.not_sent, FolderMissing)


def test_the_stick_is_known_again_under_another_letter(stick: Stick, tmp_path: Path) -> None:
    other = tmp_path / "f"
    (tmp_path / "e").rename(other)
    assert folder_now(stick, lambda: [tmp_path / "g", other]) == other / "SaoLuu"


def test_another_stick_under_the_same_letter_is_not_taken(stick: Stick, tmp_path: Path) -> None:
    for path in stick.folder.iterdir():
        path.unlink()
    choose_stick(stick.folder, "ma-khac")
    assert folder_now(stick, lambda: [tmp_path / "e"]) is None


def test_a_folder_that_was_chosen_before_keeps_its_id(stick: Stick) -> None:
    assert choose_stick(stick.folder, "ma-khac") == stick


def test_a_damaged_copy_is_no_good_copy_and_an_older_one_counts(kept: Kept) -> None:
    earlier = Copies(kept.path, kept.key, WHO, lambda: NOON - timedelta(hours=1)).make()
    newest = kept.copies.make()
    content = bytearray(newest.path.read_bytes())
    content[len(content) // 2] ^= 1
    newest.path.write_bytes(bytes(content))
    assert kept.copies.state(head(kept)).place == earlier.path
    whole = {found.path: is_whole(found) for found in kept.copies.found()}
    assert whole == {newest.path: False, earlier.path: True}


def test_copies_are_found_without_a_key_and_name_nobody(kept: Kept) -> None:
    kept.copies.make()
    (found,) = beside(kept.path)
    assert (found.disputes, found.writer) == (3, "")
    (named,) = kept.copies.found()
    assert named.writer == WHO


def test_old_copies_on_the_stick_go_as_they_do_on_this_machine(kept: Kept, stick: Stick) -> None:
    for days in (40, 39.99, 39.98):
        at = NOON - timedelta(days=days)
        copies = Copies(kept.path, kept.key, WHO, lambda at=at: at)  # type: ignore[misc]
        copies.send(copies.make(), stick.folder)
    copy_round(kept.copies, head(kept), ASKED, stick)
    assert len(copies_in(stick.folder).copies) == 2
    assert len(found_copies([kept.copies.folder, stick.folder])) == 4

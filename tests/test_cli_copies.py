"""The commands about copies, as a person runs them."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.shell import Shell, a_file, a_row


@pytest.fixture
def filled(shell: Shell) -> Shell:
    assert shell.add(a_file(a_row())).status == 0
    return shell


def _backup(shell: Shell, *options: object) -> Path:
    said = shell("backup", *options)
    assert (said.status, said.err) == (0, "")
    return Path(said.out.strip())


def _names(folder: Path) -> list[str]:
    return sorted(p.name for p in folder.iterdir())


def test_backup_prints_the_path_of_a_file_that_verify_finds_whole(filled: Shell) -> None:
    file = _backup(filled)
    assert file.parent == filled.folder / "sao-luu"
    said = filled("verify", file)
    assert (said.status, said.err) == (0, "")
    assert file.name in said.out
    assert "1 bản sao" in filled("verify").out


def test_backup_makes_the_folder_and_always_writes(filled: Shell) -> None:
    place = filled.folder / "usb" / "xa"
    files = {_backup(filled, "--to", place) for _ in range(2)}
    assert _names(place) == sorted(f.name for f in files)
    assert not (filled.folder / "sao-luu").exists()


def test_restore_gives_back_what_was_there_and_says_where_the_present_is(filled: Shell) -> None:
    file = _backup(filled)
    filled.add(a_file(a_row(summary="Việc thứ hai.")))
    said = filled("restore", file)
    assert said.status == 0
    safety = Path(said.out.strip())
    assert len(filled.lines()) == 1
    assert filled("verify").status == 0
    assert filled("restore", safety).status == 0
    assert len(filled.lines()) == 2


def test_restore_makes_the_store_on_a_bare_machine(filled: Shell) -> None:
    file = _backup(filled)
    place = filled.folder / "may moi" / "so.hg"
    said = filled("restore", file, "--store", place)
    assert (said.status, said.out) == (0, "")
    assert _names(place.parent) == ["so.hg", "so.khoa", "so.khoa2"]
    assert filled("list", "--store", place).out == filled("list").out


def test_restore_works_when_the_store_does_not_open(filled: Shell) -> None:
    file = _backup(filled)
    before = filled("list").out
    filled.store.write_bytes(b"noise" * 9000)
    assert filled("list").status == 1
    said = filled("restore", file)
    assert said.status == 0
    raw = Path(said.out.strip())
    assert filled("list").out == before
    again = filled("restore", raw)
    assert again.status == 0
    assert filled.store.read_bytes() == b"noise" * 9000
    assert filled("restore", again.out.strip()).status == 0
    assert filled("list").out == before


def test_whatever_is_wrong_is_one_sentence_and_changes_nothing(filled: Shell) -> None:
    file = _backup(filled)
    (filled.folder / "tep.hgsl").write_bytes(b"")
    (filled.folder / "thu-muc.hgsl").mkdir()
    before = {p: p.read_bytes() for p in filled.folder.rglob("*") if p.is_file()}
    for words in (
        ("restore", filled.folder / "khong-co.hgsl"),
        ("restore", filled.folder / "tep.hgsl"),
        ("restore", filled.folder / "thu-muc.hgsl"),
        ("restore", filled.store),
        ("verify", filled.folder / "khong-co.hgsl"),
        ("verify", filled.folder / "khong-co.hg"),
        ("verify", filled.folder / "thu-muc.hgsl"),
        ("verify", filled.folder),
        ("backup", "--to", filled.store),
        ("backup", "--to", filled.store / "x"),
    ):
        said = filled(*words)
        assert (said.status, said.out) == (1, ""), words
        assert len(said.err.splitlines()) == 1, words
        assert "lỗi của chương trình" not in said.err, said.err
    for words in (("restore", file), ("verify", file)):
        assert filled(*words, password="sai").status == 1
        assert filled(*words, password=None).status == 1
    for left in filled.folder.rglob("*.thu"):
        left.unlink()
    assert {p: p.read_bytes() for p in filled.folder.rglob("*") if p.is_file()} == before


@pytest.mark.parametrize("command", ["verify", "restore"])
def test_any_flipped_bit_of_a_copy_ends_with_status_1(filled: Shell, command: str) -> None:
    file = _backup(filled)
    whole, chance = file.read_bytes(), random.Random(2)
    for bit in [3, 200 * 8, *(chance.randrange(len(whole) * 8) for _ in range(12))]:
        harmed = bytearray(whole)
        harmed[bit // 8] ^= 1 << bit % 8
        file.write_bytes(harmed)
        assert filled(command, file).status == 1, bit
    file.write_bytes(whole)
    assert filled(command, file).status == 0


def test_any_flipped_bit_of_a_key_file_ends_with_status_1(filled: Shell) -> None:
    for ending in (".khoa", ".khoa2"):
        key = filled.store.with_suffix(ending)
        whole = key.read_bytes()
        for place in range(0, len(whole), 97):
            harmed = bytearray(whole)
            harmed[place] ^= 1
            key.write_bytes(harmed)
            assert filled("verify").status == 1, (ending, place)
        key.write_bytes(whole)
    assert filled("verify").status == 0


def test_an_older_store_put_back_is_told_with_the_copy_that_knows(filled: Shell) -> None:
    old = filled.store.read_bytes()
    filled.add(a_file(a_row(summary="Việc thứ hai.")))
    file = _backup(filled)
    filled.store.write_bytes(old)
    said = filled("verify")
    assert (said.status, said.out) == (1, "")
    assert file.name in said.err


def test_a_copy_of_another_store_is_refused(filled: Shell) -> None:
    elsewhere = filled.folder / "xa khac"
    elsewhere.mkdir()
    other = Shell(elsewhere, filled.monkeypatch)
    other.add(a_file(a_row()))
    said = filled("restore", _backup(other))
    assert said.status == 1
    assert "sổ khác" in said.err
    assert filled("verify").status == 0


def test_verify_looks_at_another_store_by_its_path(filled: Shell) -> None:
    said = filled("verify", filled.store, "--store", filled.folder / "khong-co.hg")
    assert (said.status, said.err) == (0, "")

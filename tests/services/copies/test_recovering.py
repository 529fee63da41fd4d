"""What can be read of a damaged store is written out for people."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from mediation_desk.errors import Cancelled, FileMissing, StoreDamaged, WrongPassword
from mediation_desk.services.copies.recovering import Recovered, recover
from mediation_desk.store.place import Beside, beside
from mediation_desk.store.unlocking import Credentials
from tests.copying import ME, NOON, Kept, a_kept_store

PAGE = 4096


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return a_kept_store(tmp_path / "so.hg", disputes=120)


def written(kept: Kept, folder: Path) -> Recovered:
    return recover(kept.path, ME, lambda: NOON, folder, lambda _done, _total: None)


def rows(done: Recovered, sheet: str) -> list[tuple[Any, ...]]:
    return list(load_workbook(done.workbook)[sheet].iter_rows(min_row=2, values_only=True))


def words(done: Recovered) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(done.paper).pages)


def test_every_record_of_a_sound_store_is_in_both_files(kept: Kept, tmp_path: Path) -> None:
    done = written(kept, tmp_path)
    assert done.disputes == len(rows(done, "Vụ, việc")) == 120
    numbers = {row[0] for row in rows(done, "Vụ, việc")}
    assert {"1/2026", "120/2026"} <= numbers
    assert "Vụ, việc (120)" in words(done)
    assert "Tổ hòa giải xóm Văn" in words(done)


def test_what_stands_beside_a_damaged_page_is_still_written(kept: Kept, tmp_path: Path) -> None:
    content = bytearray(kept.path.read_bytes())
    pages = len(content) // PAGE
    for page in range(pages // 2, pages, 5):
        content[page * PAGE + 100] ^= 1
    kept.path.write_bytes(bytes(content))
    before = kept.path.read_bytes()
    done = written(kept, tmp_path)
    assert done.records > 0
    assert done.disputes == len(rows(done, "Vụ, việc"))
    assert kept.path.read_bytes() == before


def test_the_key_file_of_a_copy_opens_a_store_that_lost_its_own(kept: Kept, tmp_path: Path) -> None:
    kept.copies.make()
    for kind in (Beside.KEY, Beside.TWIN):
        beside(kept.path, kind).unlink()
    assert written(kept, tmp_path).disputes == 120


def test_a_copy_is_written_out_as_it_was_and_leaves_nothing_behind(
    kept: Kept, tmp_path: Path
) -> None:
    copy = kept.copies.make().path
    kept.add(3)
    done = recover(kept.path, ME, lambda: NOON, tmp_path, lambda _d, _t: None, copy)
    assert done.disputes == len(rows(done, "Vụ, việc")) == 120


def test_noise_has_no_record_and_nothing_is_written(kept: Kept, tmp_path: Path) -> None:
    kept.path.write_bytes(bytes(PAGE * 4))
    with pytest.raises(StoreDamaged):
        written(kept, tmp_path)
    assert not list(tmp_path.glob("doc-duoc*"))


def test_who_stops_it_or_has_no_password_gets_nothing(kept: Kept, tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        recover(kept.path, ME, lambda: NOON, tmp_path, stop)
    with pytest.raises(WrongPassword):
        recover(kept.path, Credentials("sai"), lambda: NOON, tmp_path, lambda _d, _t: None)
    assert not list(tmp_path.glob("doc-duoc*"))
    kept.path.unlink()
    with pytest.raises(FileMissing):
        written(kept, tmp_path)

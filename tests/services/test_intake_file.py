"""A file that cannot be read is one sentence with its name."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mediation_desk import sentences
from mediation_desk.errors import FileMissing, FileUnreadable, Refused
from mediation_desk.services.intake_file import read_path


def test_the_bytes_come_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b"\xff\x00")
    assert read_path(tmp_path / "a.json") == b"\xff\x00"


@pytest.mark.parametrize(
    ("name", "trouble"),
    [("khong-co.json", FileMissing), ("thu-muc", FileUnreadable), ("a\0b", FileUnreadable)],
)
def test_what_is_no_readable_file_is_told_by_its_name(
    tmp_path: Path, name: str, trouble: type[Refused]
) -> None:
    (tmp_path / "thu-muc").mkdir()
    with pytest.raises(trouble) as caught:
        read_path(tmp_path / name)
    assert name in sentences.refusal(caught.value)[0]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_unreadable(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b"{}")
    (tmp_path / "a.json").chmod(0)
    with pytest.raises(FileUnreadable):
        read_path(tmp_path / "a.json")

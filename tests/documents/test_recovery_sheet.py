"""The sheet for the sealed envelope has the key to read and to scan, on one page."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO

from pypdf import PdfReader

from mediation_desk.documents.recovery_sheet import recovery_sheet
from mediation_desk.store.recovery import new_recovery_entropy, read, written
from tests.documents.conftest import FONTS, text_of


def _sheet(key: str) -> bytes:
    return recovery_sheet(key, "xã Mai Châu, tỉnh Phú Thọ", date(2026, 11, 25), FONTS)


def test_the_key_is_read_back_from_the_page_and_opens_as_it_was() -> None:
    entropy = new_recovery_entropy()
    pdf = _sheet(written(entropy))
    groups = re.findall(r"(?:[0-9A-Z]{2,4}-){3,}[0-9A-Z]{2,4}", text_of(pdf))
    assert read("".join(groups)) == entropy
    assert len(PdfReader(BytesIO(pdf)).pages) == 1


def test_it_says_whose_it_is_when_it_was_made_and_how_it_is_kept() -> None:
    words = text_of(_sheet(written(b"\x07" * 20)))
    for said in ("xã Mai Châu, tỉnh Phú Thọ", "ngày 25 tháng 11 năm 2026", "phong bì niêm phong"):
        assert said in " ".join(words.split())


def test_the_same_key_gives_the_same_bytes() -> None:
    assert _sheet(written(b"\x01" * 20)) == _sheet(written(b"\x01" * 20))

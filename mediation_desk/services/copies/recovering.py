"""Writing out what can be read of a store that does not open, or of a copy, for people to read."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mediation_desk import paths
from mediation_desk.errors import FileMissing, StoreDamaged, Trouble
from mediation_desk.services.copies.finding import beside
from mediation_desk.services.copies.safety import present_key_file
from mediation_desk.services.field_words import FieldWords
from mediation_desk.services.out_file import write_out
from mediation_desk.store.copies.checking import key_file_of
from mediation_desk.store.copies.container import read_header, require_whole
from mediation_desk.store.copies.room import require_room
from mediation_desk.store.identity import Clock
from mediation_desk.store.keyfile import KeyFile
from mediation_desk.store.salvage import Salvaged, readable_records
from mediation_desk.store.unlocking import Credentials, unlock

_NAMES = {
    "office": "Cơ quan",
    "team": "Tổ hòa giải",
    "mediator": "Hòa giải viên",
    "signatory": "Người ký",
    "training": "Tập huấn",
    "event": "Việc khác",
    "attachment": "Tài liệu kèm",
    "report_text": "Lời văn báo cáo",
}
_LABELS = {
    "name": "Tên",
    "team_id": "Tổ hòa giải",
    "mediator_id": "Hòa giải viên",
    "village": "Thôn, tổ dân phố",
    "province": "Tỉnh",
    "commune": "Xã, phường, đặc khu",
    "gender": "Giới tính",
    "birth": "Ngày sinh",
    "ethnicity": "Dân tộc",
    "qualification": "Trình độ",
    "leader": "Tổ trưởng",
    "address": "Nơi ở",
    "residence": "Nơi cư trú",
    "phone": "Điện thoại",
    "occupation": "Nghề nghiệp",
    "decision_number": "Số quyết định",
    "decision_on": "Ngày quyết định",
    "elected_on": "Ngày bầu",
    "ended_on": "Thôi ngày",
    "content": "Nội dung",
    "organiser": "Nơi tổ chức",
    "hours": "Số giờ",
    "minority_area": "Vùng dân tộc thiểu số",
    "founded_on": "Ngày thành lập",
    "recorded_at": "Ghi vào sổ lúc",
    "practice": "Dữ liệu mẫu",
    "position": "Thứ tự",
}
"""What no page calls by a field's own name; any other field keeps its name in the store."""
_AT_ONCE = 50

Step = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Recovered:
    """The two files that were written and how many records stand in them."""

    workbook: Path
    paper: Path
    records: int
    disputes: int


def recover(
    store: Path,
    credentials: Credentials,
    now: Clock,
    folder: Path,
    step: Step,
    copy: Path | None = None,
) -> Recovered:
    """Every record that can be read is in a spreadsheet and in a PDF in the folder, as plain text.

    The records are those of the store or, when it is given, of the copy; both are only read.
    `step` is called now and then and may raise, to stop. Raises WrongPassword, StoreDamaged when
    not one record can be read, CopyDamaged, and the disk's troubles.
    """
    if copy is None and not store.is_file():
        raise FileMissing(name=store.name)
    key_files = _key_files(store, copy)
    key = unlock(store, key_files, credentials, now()).data_key
    with _file(store, copy) as file:
        found = _read(file, key, step)
    if not found:
        raise StoreDamaged(path=store.name)
    words = FieldWords(_names(found))
    told = {_name(record, words): _told(record, rows, words) for record, rows in found.items()}
    stem = folder / f"doc-duoc-{now().astimezone():%Y-%m-%d-%Hh%M}"
    written = _write(told, stem, now, step)
    count = sum(len(rows) for rows in found.values())
    return Recovered(*written, count, len(found.get("dispute", ())))


@contextmanager
def _file(store: Path, copy: Path | None) -> Iterator[Path]:
    """The file to read: the store, or the one in the copy, which is gone afterwards."""
    if copy is None:
        yield Path(os.path.realpath(store))
        return
    with tempfile.TemporaryDirectory(prefix="hg-") as folder:
        require_room(Path(folder), copy.stat().st_size)
        inside = Path(folder) / "so.hg"
        require_whole(copy, inside)
        yield inside


def _write(
    told: Mapping[str, Sequence[Sequence[tuple[str, str]]]], stem: Path, now: Clock, step: Step
) -> tuple[Path, Path]:
    """The spreadsheet and the PDF of the records by their kinds."""
    from mediation_desk.documents.salvaged import Part, salvaged_list
    from mediation_desk.exchange.workbook import Sheet, workbook

    sheets, parts = [], []
    for name, rows in told.items():
        heads = list(dict.fromkeys(label for row in rows for label, _ in row))
        sheets.append(Sheet(name, heads, list(_cells(heads, rows))))
        parts.append(Part(name, [[pair for pair in row if pair[1]] for row in rows]))
    spreadsheet, paper = (stem.with_name(stem.name + ending) for ending in (".xlsx", ".pdf"))
    step(1, 2)
    write_out(spreadsheet, workbook(sheets))
    step(1, 2)
    write_out(paper, salvaged_list(parts, now(), paths.resources() / "fonts"))
    return spreadsheet, paper


def _key_files(store: Path, copy: Path | None) -> tuple[KeyFile, ...]:
    """Every key file that may open the store: that beside it and those in its copies.

    For a copy its own and, as the password may have been changed since, that beside its store.
    """
    present = present_key_file(store)
    if copy is not None:
        own = key_file_of(copy, read_header(copy))
        same = present is not None and present.store_id == own.store_id
        return (own, present) if present and same else (own,)
    found = [present] if present else []
    for one in beside(store):
        try:
            key_file = key_file_of(one.path, read_header(one.path))
        except Trouble:
            continue
        if key_file not in found:
            found.append(key_file)
    return tuple(found)


def _read(file: Path, key: bytes, step: Step) -> dict[str, list[Mapping[str, Any]]]:
    found: dict[str, list[Mapping[str, Any]]] = {}
    for number, record in enumerate(readable_records(file, key)):
        if number % _AT_ONCE == 0:
            step(0, 0)
        _put(found, record)
    return found


def _put(found: dict[str, list[Mapping[str, Any]]], record: Salvaged) -> None:
    found.setdefault(record.record, []).append(record.fields)


def _names(found: Mapping[str, Sequence[Mapping[str, Any]]]) -> dict[str, str]:
    """What people call the rows that others point to."""
    names = {
        str(row["id"]): str(row["name"])
        for record in ("team", "mediator", "party")
        for row in found.get(record, ())
        if row.get("name")
    }
    for row in found.get("dispute", ()):
        if row.get("serial"):
            number = f"{row['serial']}{row.get('series') or ''}/{row.get('year')}"
            names[str(row["id"])] = number
    return names


def _told(
    record: str, rows: Sequence[Mapping[str, Any]], words: FieldWords
) -> list[list[tuple[str, str]]]:
    return [list(_pairs(record, row, words)) for row in rows]


def _pairs(record: str, row: Mapping[str, Any], words: FieldWords) -> Iterator[tuple[str, str]]:
    """What of a row people read, in the words of the page; what no page shows by its own name."""
    seen = {"Số", "Vụ, việc số"}
    if record == "dispute":
        yield "Số", words.names.get(str(row["id"]), "")
    elif row.get("dispute_id"):
        yield "Vụ, việc số", words.names.get(str(row["dispute_id"]), str(row["dispute_id"]))
    for field, value in row.items():
        if field in ("id", "dispute_id") or isinstance(value, bytes):
            continue
        label = words.label(record, field) or _LABELS.get(field, field)
        # Two columns under one head would be one in the spreadsheet.
        label = f"{label} ({field})" if label in seen else label
        seen.add(label)
        yield label, "" if value in (None, "") else words.value(record, field, value)


def _name(record: str, words: FieldWords) -> str:
    return words.label(record, "") or _NAMES.get(record, record)


def _cells(
    heads: Sequence[str], rows: Sequence[Sequence[tuple[str, str]]]
) -> Iterator[Sequence[str]]:
    for row in rows:
        known = dict(row)
        yield [known.get(head, "") for head in heads]

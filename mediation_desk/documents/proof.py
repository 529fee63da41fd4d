"""The check code of a paper: the same record gives the same code, a changed one another."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from datetime import date

from mediation_desk.documents.case_file import CaseFile
from mediation_desk.documents.phrases import padded
from mediation_desk.printing.foot import Foot

GROUP = 4


def foot(case_file: CaseFile, *, mark: str, version: int, words: str, on: date | None) -> Foot:
    """The check line of an evidence paper: its name, code, last change and square code.

    `mark` is the form's own ("F2"). Neither line nor code holds a name or personal data.
    """
    digest = _digest(case_file, mark, version)
    return Foot(
        words=f"{words} · Mẫu {mark}, bản {version}",
        code=grouped(digest[:16]),
        change=change_words(case_file.change),
        qr=_payload(case_file, mark, version, on, digest),
    )


def plain_foot(case_file: CaseFile, *, mark: str, version: int, words: str) -> Foot:
    """The check line of a paper that is no evidence: no square code, no count of pages."""
    return Foot(
        words=f"{words} · Mẫu {mark}, bản {version}",
        code=grouped(_digest(case_file, mark, version)[:16]),
        change=change_words(case_file.change),
        count_pages=False,
    )


def grouped(code: str) -> str:
    """The code in capital groups of four."""
    capital = code.upper()
    return " ".join(capital[n : n + GROUP] for n in range(0, len(capital), GROUP))


def change_words(change: str) -> str:
    """The last change to the records on the page."""
    return f"Thay đổi cuối: {change}" if change else ""


def _digest(case_file: CaseFile, mark: str, version: int) -> str:
    """SHA-256 over the record as canonical JSON; when it was typed says nothing about it."""
    record = dataclasses.asdict(case_file.dispute) | {"recorded_at": None}
    around = (case_file.office, case_file.team, case_file.partner, *case_file.mediators)
    whole = [mark, version, record, [a and dataclasses.asdict(a) for a in around]]
    words = json.dumps(whole, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(words.encode()).hexdigest()


def _payload(case_file: CaseFile, mark: str, version: int, on: date | None, digest: str) -> str:
    number = padded(case_file.dispute.number).replace("/", "-")
    day = on.strftime("%Y%m%d") if on else ""
    return f"{mark}:{number}:{day}:{version}:{digest[:32].upper()}"

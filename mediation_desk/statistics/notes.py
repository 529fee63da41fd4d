"""What stands under a table besides its figures, each sentence with its disputes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from mediation_desk.domain.codes import DeclineGround
from mediation_desk.domain.dates import screen_date
from mediation_desk.sentences import sentence
from mediation_desk.statistics.names import CaseNames
from mediation_desk.statistics.table import Table, TableRow
from mediation_desk.terms import term


class NoteKind(StrEnum):
    """What a remark is about."""

    UNFINISHED = "unfinished"
    RATE = "rate"
    UNTYPED = "untyped"
    DECLINED = "declined"
    SHARED = "shared"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One remark; `unit` is the row it belongs to, "" when it is the whole table's."""

    kind: NoteKind
    text: str
    unit: str = ""
    ids: tuple[str, ...] = ()


def notes(table: Table, names: CaseNames) -> tuple[Note, ...]:
    """The remarks that the table needs, in the order they are printed."""
    found = [*_unfinished(table), *_rate(table), *_untyped(table, names)]
    found += _declined(table, names)
    for row in table.rows:
        found += _shared(row)
    return tuple(found)


def _unfinished(table: Table) -> Iterator[Note]:
    if not table.is_over:
        told = sentence("check", "note_unfinished", day=screen_date(table.today))
        yield Note(kind=NoteKind.UNFINISHED, text=told)


def _rate(table: Table) -> Iterator[Note]:
    rate = table.rate
    told = (
        sentence(
            "check",
            "note_rate",
            settled=rate.settled.value,
            conducted=rate.conducted.value,
            rate=rate.text,
        )
        if rate.conducted.ids
        else sentence("check", "note_no_rate", rate=rate.text)
    )
    yield Note(kind=NoteKind.RATE, text=told)


def _untyped(table: Table, names: CaseNames) -> Iterator[Note]:
    ids = table.untyped
    if ids:
        told = sentence("check", "note_untyped", count=len(ids), listed=names.listed(ids))
        yield Note(kind=NoteKind.UNTYPED, text=told, ids=ids)


def _declined(table: Table, names: CaseNames) -> Iterator[Note]:
    ids = table.declined
    if ids:
        groups = "; ".join(_grounds(ids, names))
        told = sentence("check", "note_declined", count=len(ids), groups=groups)
        yield Note(kind=NoteKind.DECLINED, text=told, ids=ids)


def _grounds(ids: tuple[str, ...], names: CaseNames) -> Iterator[str]:
    """The declined disputes by ground, in the order of the law; those of unknown ground last."""
    for ground in DeclineGround:
        those = [id_ for id_ in ids if names.grounds.get(id_) is ground]
        if those:
            yield _group(term(ground), those, names)
    unknown = [id_ for id_ in ids if id_ not in names.grounds]
    if unknown:
        yield _group(sentence("check", "ground_unknown"), unknown, names)


def _group(ground: str, ids: list[str], names: CaseNames) -> str:
    words = ground[0].lower() + ground[1:]
    return sentence(
        "check", "declined_group", ground=words, count=len(ids), listed=names.listed(ids)
    )


def _shared(row: TableRow) -> Iterator[Note]:
    for shared in row.shared:
        told = sentence("check", "note_shared", team=shared.counted_by, count=len(shared.ids))
        yield Note(kind=NoteKind.SHARED, text=told, unit=row.unit, ids=shared.ids)

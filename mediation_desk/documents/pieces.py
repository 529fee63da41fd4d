"""Pieces that several forms of a dispute are made of, drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from reportlab.platypus import Flowable

from mediation_desk.documents.case_file import CaseFile
from mediation_desk.documents.phrases import paragraphs, side_name
from mediation_desk.domain.people import Party, RelatedPerson
from mediation_desk.printing.columns import Column
from mediation_desk.printing.dots import blank_lines
from mediation_desk.printing.signature import SIGN_OR_PRESS, SignatureRow, Signatures, Signer
from mediation_desk.printing.style import PageFrame, Styles
from mediation_desk.printing.table import table
from mediation_desk.printing.table_rows import Cell
from mediation_desk.printing.words import bold, italic, text

NONE = "Không có"
LABEL_WIDTH = 35
SIDES_A_TABLE = 2
NAMES_A_ROW = 4


def narrative(words: str, house: Styles, *, blanks: int = 2) -> list[Flowable]:
    """What people wrote, a paragraph a line; dotted lines to write on when there is nothing."""
    if not words.strip():
        return blank_lines(blanks, house.fonts)
    return [text(paragraph, house.body) for paragraph in paragraphs(words)]


def parties_table(
    case_file: CaseFile, house: Styles, frame: PageFrame, *, related: bool
) -> list[Flowable]:
    """The basic facts of the parties, two sides beside each other."""
    sides = case_file.dispute.sides
    pairs = [sides[n : n + SIDES_A_TABLE] for n in range(0, len(sides), SIDES_A_TABLE)]
    return [
        flowable
        for place, pair in enumerate(pairs)
        for flowable in _pair(
            case_file, pair, house, frame, related=related and place == len(pairs) - 1
        )
    ]


def signing_parties(case_file: CaseFile, *, room: float, press: bool) -> list[SignatureRow]:
    """A place to sign for each party, two beside each other."""
    signers = [
        Signer(
            title=side_name(party.side).upper(),
            hint=SIGN_OR_PRESS,
            names=(party.name,),
            fingerprint=press,
        )
        for side in case_file.dispute.sides
        for party in case_file.dispute.parties_of(side)
    ]
    pairs = [signers[n : n + 2] for n in range(0, len(signers), 2)]
    return [SignatureRow(columns=tuple(_two(pair)), room=room, before=2) for pair in pairs]


def signature_blocks(rows: Sequence[SignatureRow], house: Styles, limit: float) -> list[Flowable]:
    """The rows in as many blocks as pages need, none taller than `limit` points."""
    blocks: list[list[SignatureRow]] = [[]]
    for row in rows:
        together = Signatures([*blocks[-1], row], house.fonts)
        if blocks[-1] and together.wrap(468, 1e6)[1] > limit:
            blocks.append([])
        blocks[-1].append(row)
    return [Signatures(block, house.fonts) for block in blocks if block]


def others(title: str, names: Iterable[str], width: float) -> tuple[Signer, float] | None:
    """A column shared by several people who sign; None when there is nobody."""
    given = tuple(names)
    return (Signer(title=title, hint="", names=given), width) if given else None


def rows_of_names(signer: Signer, *, room: float, title_size: float = 13) -> list[SignatureRow]:
    """The people who share a title in rows of their own, at most four names beside each other."""
    names, step = signer.names, NAMES_A_ROW
    signers = [replace(signer, names=names[n : n + step]) for n in range(0, len(names), step)]
    return [
        SignatureRow(columns=(one,), room=room, title_size=title_size, before=9) for one in signers
    ]


def _two(pair: Sequence[Signer]) -> list[Signer]:
    empty = Signer(title="", hint="")
    return [*pair, empty] if len(pair) == 1 else list(pair)


def _pair(
    case_file: CaseFile, sides: Sequence[str], house: Styles, frame: PageFrame, *, related: bool
) -> list[Flowable]:
    dispute = case_file.dispute
    width = (frame.text_width - LABEL_WIDTH) / len(sides)
    columns = [
        Column(title="", width=LABEL_WIDTH),
        *(Column(title=side_name(s), width=width) for s in sides),
    ]
    many = [dispute.parties_of(side) for side in sides]
    rows: list[tuple[Cell, ...]] = [
        (italic("Họ và tên"), *(bold(_each(ps, lambda p: p.name)) for ps in many)),
        (italic("Năm sinh"), *(_each(ps, _born) for ps in many)),
        (italic("Nơi cư trú"), *(_each(ps, lambda p: p.address) for ps in many)),
        (
            italic("Người đại diện"),
            *(_each(ps, lambda p: p.representative) or NONE for ps in many),
        ),
    ]
    drawn = table(house, columns, rows, frame=frame, after=0 if related else 8)
    return [*drawn, *_related(case_file, house, frame)] if related else drawn


def _related(case_file: CaseFile, house: Styles, frame: PageFrame) -> list[Flowable]:
    width = frame.text_width - LABEL_WIDTH
    columns = [Column(title="", width=LABEL_WIDTH), Column(title="", width=width)]
    words = "\n".join(_person(person) for person in case_file.dispute.related)
    row = (italic("Người có quyền, nghĩa vụ liên quan"), words or NONE)
    return table(house, columns, [row], frame=frame)


def _person(person: RelatedPerson) -> str:
    born = f"sinh năm {person.birth.year}" if person.birth else ""
    return ", ".join(filter(None, (person.name, born, person.address)))


def _each(parties: Sequence[Party], fact: Callable[[Party], str]) -> str:
    """One line for each party when there are several; empty facts leave room to write."""
    facts = [fact(party) for party in parties]
    return "\n".join(facts) if any(facts) else ""


def _born(party: Party) -> str:
    return str(party.birth.year) if party.birth else ""

"""The number, the date and the signature of a report of the commune's People's Committee."""

from __future__ import annotations

from reportlab.lib.units import mm

from mediation_desk.documents.quarterly_facts import QuarterlyTexts, Signatory
from mediation_desk.domain.dates import paper_date
from mediation_desk.domain.office import Office
from mediation_desk.printing.fonts import FontSet
from mediation_desk.printing.ruler import Ruler
from mediation_desk.printing.signature import Recipients, SignatureRow, Signatures, Signer
from mediation_desk.printing.style import LETTER

COMMITTEE = "ỦY BAN NHÂN DÂN"
CHAIR = "CHỦ TỊCH"
SYMBOL = "BC-UBND"
DOTS = "……"
BLANK_DATE = f"ngày {DOTS} tháng {DOTS} năm 20{DOTS}"
# "TM." stands in the middle of 0.72 of the text's width.
SIGNER_WIDTH = LETTER.text_width * 0.56
LIST_WIDTH = LETTER.text_width - SIGNER_WIDTH
ROOM = 27


def number_words(texts: QuarterlyTexts) -> str:
    """The report's number with its symbol: "05/BC-UBND", "……/BC-UBND" when there is none."""
    number = texts.number.strip()
    if "/" in number:
        return number
    if number.isascii() and number.isdigit():
        number = number.zfill(2)
    return f"{number or DOTS}/{SYMBOL}"


def date_words(texts: QuarterlyTexts) -> str:
    """The day as papers write it, or dots to write on."""
    return paper_date(texts.dated) if texts.dated else BLANK_DATE


def place_date(office: Office, texts: QuarterlyTexts) -> str:
    """Place and day beside the number; the place is the bare name (Nghị định 30/2020, ô 4)."""
    place = office.title if office.commune[:1].isdigit() else office.commune
    return f"{place}, {date_words(texts)}"


def signer(signatory: Signatory | None) -> Signer:
    """The column of whoever signs; dots for the name when nobody is known.

    Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.7.
    """
    if signatory is None:
        return Signer(title=f"TM. {COMMITTEE}\n{CHAIR}", hint="", dotted=True)
    title = "\n".join(_titles(signatory))
    names = (signatory.name,) if signatory.name.strip() else ()
    return Signer(title=title, hint="", names=names, dotted=True)


def signatures(texts: str, signatory: Signatory | None, fonts: FontSet) -> Signatures:
    """The recipients at the left, level with who signs at the right."""
    columns = (Recipients(lines=_recipients(texts, fonts)), signer(signatory))
    row = SignatureRow(columns=columns, widths=(LIST_WIDTH, SIGNER_WIDTH), room=ROOM, title_size=14)
    return Signatures([row], fonts)


def _titles(signatory: Signatory) -> tuple[str, ...]:
    prefix, title = signatory.prefix.strip().upper().rstrip("."), signatory.title.strip().upper()
    together = f"TM. {COMMITTEE}"
    match prefix:
        case "KT":
            return (together, f"KT. {CHAIR}", title)
        case "Q":
            return (together, f"Q. {title.removeprefix('Q. ')}")
        case "TL" | "TUQ":
            return (f"{prefix}. {CHAIR}", title)
    return (together, title or CHAIR)


def _recipients(words: str, fonts: FontSet) -> tuple[str, ...]:
    """One a line as the decree has them: "- …;", the last with a full stop."""
    given = [line.strip(" -–;.") for line in words.split("\n") if line.strip(" -–;.")]
    ends = [";"] * (len(given) - 1) + ["."]
    ruler, found = Ruler(fonts), list[str]()
    for line, end in zip(given, ends, strict=False):
        set_ = ruler.lines(f"- {line}{end}", fonts.regular, 11, LIST_WIDTH * mm - 6)
        found += ["".join(word for _, word in pieces) for _, pieces in set_]
    return tuple(found)

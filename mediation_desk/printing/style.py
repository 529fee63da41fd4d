"""Measures of the house style and its paragraph styles, after Nghị định 30/2020/NĐ-CP."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from mediation_desk.printing.fonts import FontSet

THIN = 0.3
THICK = 0.6

LEFT, CENTRED, RIGHT, JUSTIFIED = TA_LEFT, TA_CENTER, TA_RIGHT, TA_JUSTIFY


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFrame:
    """A sheet and the frame that its text keeps to, in millimetres."""

    width: float = 210
    height: float = 297
    top: float = 20
    right: float = 15
    bottom: float = 20
    left: float = 30

    @property
    def text_width(self) -> float:
        """The width of the text in millimetres."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> float:
        """The height of the text in millimetres."""
        return self.height - self.top - self.bottom


EVIDENCE = PageFrame(bottom=25)
LETTER = PageFrame()
INVITATION = PageFrame(bottom=18)
SUMMARY = PageFrame(right=20, bottom=15, left=20)
REGISTER = PageFrame(width=297, height=210, top=15, right=12, bottom=17, left=25)
SHEET = PageFrame(width=297, height=210, top=11, right=15, bottom=10.7, left=25)


@dataclass(frozen=True, slots=True, kw_only=True)
class Styles:
    """The paragraph styles of the house, all set in one family of fonts."""

    fonts: FontSet
    body: ParagraphStyle
    flush: ParagraphStyle
    ground: ParagraphStyle
    section: ParagraphStyle
    report_body: ParagraphStyle
    report_heading: ParagraphStyle
    report_subheading: ParagraphStyle
    addressee: ParagraphStyle
    report_addressee: ParagraphStyle
    title: ParagraphStyle
    subject: ParagraphStyle
    register_title: ParagraphStyle
    own_number: ParagraphStyle
    caption: ParagraphStyle
    note: ParagraphStyle
    ticked: ParagraphStyle


def styles(fonts: FontSet) -> Styles:
    """The table of styles for these fonts; sizes and spaces in points, indents in millimetres."""

    def style(name: str, face: str, size: float, lead: float, **more: Any) -> ParagraphStyle:
        return _style(fonts, name, face, size, lead, **more)

    team: dict[str, Any] = {"alignment": JUSTIFIED, "firstLineIndent": 10 * mm}
    report: dict[str, Any] = {"alignment": JUSTIFIED, "firstLineIndent": 12.7 * mm, "spaceAfter": 6}
    heading = report | {"alignment": LEFT}
    centred: dict[str, Any] = {"alignment": CENTRED}
    return Styles(
        fonts=fonts,
        body=style("body", "regular", 13, 16, spaceAfter=3.5, **team),
        flush=style("flush", "regular", 13, 16, spaceAfter=3.5, alignment=JUSTIFIED),
        ground=style("ground", "italic", 13, 16, spaceAfter=3, **team),
        section=style("section", "bold", 13, 16, spaceBefore=5, spaceAfter=3),
        report_body=style("report body", "regular", 14, 19, **report),
        report_heading=style("report heading", "bold", 14, 19, spaceBefore=3, **heading),
        report_subheading=style("report subheading", "bold", 14, 19, **heading),
        addressee=style("addressee", "regular", 13, 16, spaceAfter=8, **centred),
        report_addressee=style("report addressee", "regular", 14, 19, spaceAfter=8, **centred),
        title=style("title", "bold", 14, 18, **centred),
        subject=style("subject", "bold", 14, 18, **centred),
        register_title=style("register title", "bold", 13, 15, **centred),
        own_number=style("own number", "regular", 13, 16, spaceAfter=9, **centred),
        caption=style("caption", "italic", 13, 16, spaceAfter=4, **centred),
        note=style("note", "italic", 10.5, 13, spaceBefore=4, spaceAfter=6),
        ticked=style(
            "ticked", "regular", 13, 16, spaceAfter=3.5, alignment=JUSTIFIED, leftIndent=6.4 * mm
        ),
    )


def replace_style(style: ParagraphStyle, **changes: Any) -> ParagraphStyle:
    """The same style with these changes; spaces in points."""
    return ParagraphStyle(style.name, parent=style, **changes)


def _style(
    fonts: FontSet, name: str, face: str, size: float, lead: float, **more: Any
) -> ParagraphStyle:
    font: str = getattr(fonts, face)
    return ParagraphStyle(
        name,
        fontName=font,
        bulletFontName=font,
        fontSize=size,
        leading=lead,
        allowWidows=0,
        allowOrphans=0,
        splitLongWords=1,
        **more,
    )

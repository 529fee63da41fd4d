"""What evidence papers share: their page, their check line with the square code, their name."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from reportlab.platypus import Flowable

from mediation_desk.documents.case_file import CaseFile
from mediation_desk.documents.proof import foot
from mediation_desk.printing.fonts import font_set
from mediation_desk.printing.page import Paper, build
from mediation_desk.printing.style import EVIDENCE, Styles, replace_style, styles

Story = Callable[[CaseFile, "Layout"], list[Flowable]]

_PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The styles a paper is set in and the room over a name that is signed, in millimetres."""

    house: Styles
    room: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """Which form a paper is (``F2``), in which version, how it is called, and whether a draft."""

    mark: str
    version: int
    name: str
    draft: bool


def evidence_pdf(case_file: CaseFile, stamp: Stamp, story: Story, fonts_folder: Path) -> bytes:
    """The paper as a PDF, on as few pages as the house style allows; the same bytes each time."""
    house = styles(font_set(fonts_folder))
    ended = case_file.outcome.ended_on if case_file.outcome else None
    paper = Paper(
        title=stamp.name,
        frame=EVIDENCE,
        foot=foot(case_file, mark=stamp.mark, version=stamp.version, words=stamp.name, on=ended),
        draft=stamp.draft,
    )

    def made(layout: Layout) -> bytes:
        return build(story(case_file, layout), paper, house.fonts)

    usual = made(Layout(house=house, room=25))
    if len(_PAGE.findall(usual)) == 1:
        return usual
    # A line or two too long: less space between paragraphs, then less room, never smaller letters.
    close = made(Layout(house=_closer(house), room=20))
    return min(usual, close, key=lambda pdf: len(_PAGE.findall(pdf)))


def _closer(house: Styles) -> Styles:
    body = replace_style(house.body, spaceAfter=2)
    section = replace_style(house.section, spaceBefore=3, spaceAfter=2)
    ground = replace_style(house.ground, spaceAfter=2)
    return replace(house, body=body, section=section, ground=ground)

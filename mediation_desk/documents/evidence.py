"""What evidence papers share: their page, their check line with the square code, their name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from reportlab.platypus import Flowable

from mediation_desk.documents.case_file import CaseFile
from mediation_desk.documents.proof import foot
from mediation_desk.printing.fonts import font_set
from mediation_desk.printing.page import Paper, build
from mediation_desk.printing.style import EVIDENCE, Styles, styles

Story = Callable[[CaseFile, Styles], list[Flowable]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """Which form a paper is (``F2``), in which version, how it is called, and whether a draft."""

    mark: str
    version: int
    name: str
    draft: bool


def evidence_pdf(case_file: CaseFile, stamp: Stamp, story: Story, fonts_folder: Path) -> bytes:
    """The paper as a PDF; the same record gives the same bytes."""
    house = styles(font_set(fonts_folder))
    ended = case_file.outcome.ended_on if case_file.outcome else None
    paper = Paper(
        title=stamp.name,
        frame=EVIDENCE,
        foot=foot(case_file, mark=stamp.mark, version=stamp.version, words=stamp.name, on=ended),
        draft=stamp.draft,
    )
    return build(story(case_file, house), paper, house.fonts)

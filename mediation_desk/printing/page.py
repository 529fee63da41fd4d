"""A finished paper: pages with their numbers, marks, check lines and bookmarks, as bytes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO
from itertools import groupby
from typing import Any

from reportlab import rl_config
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
)

from mediation_desk.printing.fonts import FontSet
from mediation_desk.printing.foot import Foot, Leaf, draw_foot
from mediation_desk.printing.style import LETTER, PageFrame
from mediation_desk.printing.words import printable

LANGUAGE = "vi-VN"
MAKER = "Sổ Hòa Giải"
DRAFT = "BẢN NHÁP"
DRAFT_NOTE = "không có giá trị sử dụng"


class Numbering(StrEnum):
    """Where page numbers stand."""

    NONE = "none"
    CENTRED = "centred"  # from page 2, as Nghị định 30/2020/NĐ-CP has it
    REGISTER = "register"  # "Trang n" at the right of every page


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """What a paper is apart from its story; ``first_number`` is the number of its first page."""

    title: str
    subject: str = ""
    frame: PageFrame = LETTER
    foot: Foot
    numbering: Numbering = Numbering.CENTRED
    first_number: int = 1
    draft: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Appendix:
    """A part of the same file on a paper of its own: its frame, check line and page numbers."""

    paper: Paper
    story: Sequence[Flowable]


@dataclass(slots=True)
class _PageMarks:
    """What the things drawn on one page say about it."""

    paper: Paper
    foot: Foot
    own_head: bool = False
    bare: bool = False
    bookmarks: tuple[tuple[str, int], ...] = ()


class PaperCanvas(Canvas):
    """Holds the pages back until their number is known, then adds what stands around the text."""

    def __init__(self, *args: Any, paper: Paper, fonts: FontSet, **more: Any) -> None:
        super().__init__(*args, **more)
        self._fonts = fonts
        self._kept: list[dict[str, Any]] = []
        self._marks = _PageMarks(paper, paper.foot)
        self._outlined = [-1]

    def own_head(self) -> None:
        """The page has a head of its own: it shows no page number."""
        self._marks.own_head = True

    def bare(self) -> None:
        """The page is a cover: neither number nor check line."""
        self._marks.bare = True

    def use_paper(self, paper: Paper) -> None:
        """This page and those after it are of this paper."""
        if self._marks.paper is not paper:
            self._marks = _PageMarks(paper, paper.foot)

    def use_foot(self, foot: Foot) -> None:
        """This page and those after it have this check line."""
        self._marks.foot = foot

    def remember(self, title: str, level: int) -> None:
        """The page is found under this title in the reader's outline."""
        self._marks.bookmarks += ((title, level),)

    def showPage(self) -> None:  # noqa: N802 - reportlab's name
        """Keeps the finished page."""
        self._kept.append(dict(self.__dict__))
        self._start_next()
        self._marks = _PageMarks(self._marks.paper, self._marks.foot)

    def save(self) -> None:
        """Writes all pages with what stands around their text; each paper counts its own."""
        for _, same in groupby(self._kept, key=lambda page: id(page["_marks"].paper)):
            pages = list(same)
            for number, page in enumerate(pages, start=1):
                self.__dict__.update(page)
                self._surround(Leaf(number, len(pages)))
                Canvas.showPage(self)
        Canvas.save(self)

    def _start_next(self) -> None:
        # The stubs leave out the half of showPage that clears the canvas for the next page.
        getattr(self, "_startPage")()  # noqa: B009

    def _surround(self, leaf: Leaf) -> None:
        paper, marks = self._marks.paper, self._marks
        self._draw_bookmarks()
        if not marks.bare:
            draw_foot(self, marks.foot, paper.frame, leaf, self._fonts)
            self._draw_number(leaf.number)
        if paper.draft:
            self._draw_draft()

    def _draw_bookmarks(self) -> None:
        for n, (title, level) in enumerate(self._marks.bookmarks):
            key = f"{self.getPageNumber()}-{n}"
            # A heading on a paper without a title stands at the outermost level.
            self._outlined.append(min(level, self._outlined[-1] + 1))
            self.bookmarkPage(key)
            self.addOutlineEntry(title, key, self._outlined[-1])

    def _draw_number(self, number: int) -> None:
        paper = self._marks.paper
        shown = number + paper.first_number - 1
        frame = paper.frame
        if paper.numbering is Numbering.REGISTER:
            self.setFont(self._fonts.regular, 11)
            right = (frame.width - frame.right) * mm
            self.drawRightString(right, (frame.height - 14) * mm, f"Trang {shown}")
        elif paper.numbering is Numbering.CENTRED and shown > 1 and not self._marks.own_head:
            self.setFont(self._fonts.regular, 13)
            middle = (frame.left + frame.text_width / 2) * mm
            self.drawCentredString(middle, (frame.height - 13.5) * mm, str(shown))

    def _draw_draft(self) -> None:
        frame, fonts = self._marks.paper.frame, self._fonts
        x, y = frame.left * mm, (frame.height - 9.6) * mm
        self.saveState()
        self.setLineWidth(0.9)
        self.roundRect(x, y, 30 * mm, 5.4 * mm, 1.2)
        self.setFont(fonts.bold, 11.5)
        self.drawCentredString(x + 15 * mm, y + 4.1, DRAFT)
        self.setFont(fonts.italic, 9.5)
        self.drawString(x + 32 * mm, y + 4.4, DRAFT_NOTE)
        self.restoreState()


class Mark(Flowable):
    """Takes no room; says something about the page it falls on."""

    def __init__(self, *, bookmark: str = "", level: int = 0, foot: Foot | None = None) -> None:
        super().__init__()
        self.width = self.height = 0
        self._bookmark, self._level, self._foot = bookmark, level, foot

    def draw(self) -> None:
        """Tells the canvas."""
        canvas = self.canv
        if not isinstance(canvas, PaperCanvas):
            return
        if self._foot:
            canvas.use_foot(self._foot)
        if self._bookmark:
            canvas.remember(self._bookmark, self._level)


def build(
    story: Sequence[Flowable], paper: Paper, fonts: FontSet, appendices: Sequence[Appendix] = ()
) -> bytes:
    """The paper as a PDF with every font embedded; the same story gives the same bytes.

    Appendices follow, each from a new page of its own paper: one file may hold upright and
    landscape pages. The stories' flowables are used up: make them anew for each build.
    """
    # Pages as text would be a quarter longer and take a quarter of the time of a long register.
    rl_config.useA85 = 0
    frame = paper.frame
    out = BytesIO()
    papers = [paper, *(appendix.paper for appendix in appendices)]
    document = BaseDocTemplate(
        out,
        pagesize=(frame.width * mm, frame.height * mm),
        title=printable(paper.title, fonts.regular),
        subject=printable(paper.subject, fonts.regular),
        author=MAKER,
        creator=MAKER,
        lang=LANGUAGE,
        invariant=1,
        initialFontName=fonts.regular,
        pageTemplates=[_template(str(n), one) for n, one in enumerate(papers)],
    )

    def canvas(*args: Any, **more: Any) -> PaperCanvas:
        return PaperCanvas(*args, paper=paper, fonts=fonts, **more)

    whole = list(story)
    for n, appendix in enumerate(appendices, start=1):
        whole += [NextPageTemplate(str(n)), PageBreak(), *appendix.story]
    document.build(whole, canvasmaker=canvas)
    return out.getvalue()


def _template(name: str, paper: Paper) -> PageTemplate:
    def begin(canvas: Canvas, _: BaseDocTemplate) -> None:
        if isinstance(canvas, PaperCanvas):
            canvas.use_paper(paper)

    frame = paper.frame
    size = (frame.width * mm, frame.height * mm)
    return PageTemplate(id=name, frames=[_text_frame(frame)], onPage=begin, pagesize=size)


def _text_frame(frame: PageFrame) -> Frame:
    return Frame(
        frame.left * mm,
        frame.bottom * mm,
        frame.text_width * mm,
        frame.text_height * mm,
        leftPadding=0,
        bottomPadding=0,
        rightPadding=0,
        topPadding=0,
    )

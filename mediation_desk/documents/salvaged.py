"""Records read out of a damaged store, as a plain list to read and to print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from reportlab.platypus import Flowable

from mediation_desk.printing.fonts import font_set
from mediation_desk.printing.foot import Foot
from mediation_desk.printing.page import Paper, build
from mediation_desk.printing.style import LEFT, Styles, replace_style, styles
from mediation_desk.printing.title import Heading, title
from mediation_desk.printing.words import bold, text

TITLE = "CÁC BẢN GHI ĐỌC ĐƯỢC TỪ SỔ"
_ABOUT = (
    "Danh sách này chép lại những gì chương trình còn đọc được; phần hỏng không có ở đây. Đây không"
    " phải mẫu biểu của Nhà nước. Trong danh sách có thông tin cá nhân, xin cất giữ như sổ giấy."
)


@dataclass(frozen=True, slots=True)
class Part:
    """The records of one kind: its name, and for each record its (label, value) pairs."""

    name: str
    records: Sequence[Sequence[tuple[str, str]]]


def salvaged_list(parts: Sequence[Part], made_at: datetime, fonts_folder: Path) -> bytes:
    """The list as a PDF, a heading for each kind; the same records give the same bytes."""
    house = styles(font_set(fonts_folder))
    local = made_at.astimezone()
    paper = Paper(
        title=TITLE.capitalize(),
        foot=Foot(words=f"Các bản ghi đọc được · {local:%d/%m/%Y %H:%M}", code="không cấp"),
    )
    return build(_story(parts, house), paper, house.fonts)


def _story(parts: Sequence[Part], house: Styles) -> list[Flowable]:
    line = replace_style(house.flush, fontSize=11, leading=14, alignment=LEFT, spaceAfter=5)
    story: list[Flowable] = [*title(house, TITLE, rule=True), text(_ABOUT, house.body)]
    for part in parts:
        story.append(Heading(f"{part.name} ({len(part.records)})", house.section, 60))
        for record in part.records:
            words = [
                piece for label, value in record for piece in (bold(f"{label}: "), f"{value}; ")
            ]
            story.append(text(words, line))
    return story

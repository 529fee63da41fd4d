"""The recovery key as a sheet for a sealed envelope; the layout and the words are ours."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from mediation_desk.domain.dates import paper_date
from mediation_desk.printing.fonts import font_set
from mediation_desk.printing.foot import Foot
from mediation_desk.printing.page import Numbering, Paper, build
from mediation_desk.printing.qr import SIDE, draw_qr
from mediation_desk.printing.style import CENTRED, LETTER, Styles, replace_style, styles
from mediation_desk.printing.title import title
from mediation_desk.printing.words import text

MARK = "PKP"
TITLE = "PHIẾU KHÔI PHỤC SỔ HÒA GIẢI"
_SCALE = 3
_STEPS = (
    "Ai giữ phiếu này mở được toàn bộ sổ. Cất trong phong bì niêm phong, cùng chỗ với con dấu.",
    "Chỉ dùng khi không còn ai nhớ mật khẩu: ở màn hình mở sổ chọn “Quên mật khẩu”, gõ mã dưới đây"
    " rồi đặt mật khẩu mới. Chữ hoa, chữ thường và dấu gạch không quan trọng.",
    "Không chụp ảnh, không gửi qua mạng. Mất phiếu hoặc phong bì bị mở: lập mã mới, phiếu cũ hết"
    " tác dụng trên máy này; các bản sao cũ vẫn mở được bằng phiếu cũ.",
)


def recovery_sheet(key: str, whose: str, made_on: date, fonts_folder: Path) -> bytes:
    """One page as a PDF: the key in groups of four and as a square code, and what it is for.

    `whose` is the office the store belongs to. The same words give the same bytes.
    """
    house = styles(font_set(fonts_folder))
    paper = Paper(
        title=TITLE.capitalize(),
        foot=Foot(words=f"Phiếu khôi phục · {MARK}-1", code="không cấp", count_pages=False),
        numbering=Numbering.NONE,
        frame=LETTER,
    )
    return build(_story(key, whose, made_on, house), paper, house.fonts)


def _story(key: str, whose: str, made_on: date, house: Styles) -> list[Flowable]:
    large = replace_style(house.title, fontSize=21, leading=30)
    half = key.index("-", len(key) // 2)
    written = text(f"Lập {paper_date(made_on)}", replace_style(house.flush, alignment=CENTRED))
    return [
        *title(house, TITLE, subject=whose, rule=True),
        *(text(step, house.body) for step in _STEPS),
        Spacer(1, 10 * mm),
        text(key[:half], large),
        text(key[half + 1 :], large),
        Spacer(1, 8 * mm),
        _Square(key),
        Spacer(1, 8 * mm),
        written,
    ]


class _Square(Flowable):
    """The key as a square code in the middle, large enough for an old telephone."""

    def __init__(self, payload: str) -> None:
        super().__init__()
        self._payload = payload

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """The whole width, three times the height of the code at the foot of a paper."""
        self.width, self.height = width, SIDE * _SCALE
        return self.width, self.height

    def draw(self) -> None:
        """Draws the code."""
        self.canv.saveState()
        self.canv.translate((self.width - SIDE * _SCALE) / 2, 0)
        self.canv.scale(_SCALE, _SCALE)
        draw_qr(self.canv, self._payload, 0, 0)
        self.canv.restoreState()

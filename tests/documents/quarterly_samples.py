"""Reports of a small invented commune, and a small table to append."""

from __future__ import annotations

from datetime import date
from typing import Any

from mediation_desk.documents.quarterly_facts import Activity, Organised, Quarterly, QuarterlyTexts
from mediation_desk.domain.period import Calendar, Period
from mediation_desk.printing.foot import Foot
from mediation_desk.printing.sheet_head import SheetHeadWords
from mediation_desk.printing.signature import Signer
from mediation_desk.printing.statistical import Sheet, SheetColumn, SheetRow
from tests.samples import an_office

FIELDS = ("dân sự", "đất đai", "hôn nhân gia đình", "môi trường", "lĩnh vực khác")
NOBODY = tuple((name, 0) for name in FIELDS)
MANY = Activity(
    opening=3,
    received=21,
    reopened=1,
    settled=17,
    failed=3,
    declined=1,
    in_progress=3,
    not_started=1,
    fields=tuple(zip(FIELDS, (3, 5, 4, 2, 6), strict=True)),
    untyped=1,
)
LAST_YEAR = Activity(opening=1, received=18, settled=14, failed=3, in_progress=2)
STAFFED = Organised(
    villages=(("xóm", 8), ("bản", 6)),
    teams=14,
    sufficient=13,
    mediators=78,
    women=27,
    minority=5,
    law_trained=6,
    untold=2,
    recognised=2,
    ended=(("theo nguyện vọng", 1),),
)
WRITTEN = {
    "direction": "Trong quý, Ủy ban nhân dân xã ban hành 02 văn bản hướng dẫn.",
    "comparison": "Số hòa giải thành tăng do số tiếp nhận tăng",
    "costs": "Đã chi 14.000.000 đồng (mười bốn triệu đồng).",
    "difficulties": "Một số tổ ghi sổ chưa kịp thời.\nHòa giải viên phần lớn kiêm nhiệm.",
    "plans": "Quý IV năm 2026 tổ chức bồi dưỡng cho số hòa giải viên còn lại.",
}


def activity(**counts: Any) -> Activity:
    """Received cases are all of one field unless told otherwise."""
    first = (("dân sự", counts.get("received", 0)), *NOBODY[1:])
    return Activity(**({"fields": first} | counts))


def a_report(code: str = "2026-Q3", **changes: Any) -> Quarterly:
    known: dict[str, Any] = {
        "office": an_office(id="office", province="Tỉnh Phú Thọ"),
        "period": Period.parse(code, Calendar.ADMINISTRATIVE),
        "grounds": (
            "Luật Hòa giải ở cơ sở ngày 20 tháng 6 năm 2013",
            "Nghị định số 15/2014/NĐ-CP ngày 27 tháng 02 năm 2014 của Chính phủ",
        ),
        "activity": MANY,
        "last_year": LAST_YEAR,
        "organised": STAFFED,
        "texts": QuarterlyTexts(parts=WRITTEN, number="86", dated=date(2026, 9, 16)),
        "change": "42 · 0123456789ab",
    }
    return Quarterly(**(known | changes))


def a_table() -> Sheet:
    figures = ("21", "17")
    return Sheet(
        title="Biểu thử",
        head=SheetHeadWords(form="Biểu số: thử", sources=(), title=("KẾT QUẢ",)),
        label_title="Tên tổ",
        columns=(SheetColumn(title="Tiếp nhận", code="(1)"), SheetColumn(title="Thành")),
        total=SheetRow(label="Tổng số", figures=figures),
        rows=tuple(SheetRow(label=f"Tổ {n}", figures=figures) for n in range(14)),
        remarks=("Nhận xét của bảng.",),
        signers=(Signer(title="Người lập biểu"),),
        foot=Foot(words="Biểu thử", code="AAAA"),
    )

"""The comparison with the same period last year: its rows, and what jumped by a fifth or more."""

from __future__ import annotations

from dataclasses import dataclass

from mediation_desk.documents.quarterly_facts import Activity, Quarterly
from mediation_desk.domain.numbers import percent
from mediation_desk.domain.period import Period
from mediation_desk.printing.columns import Align, Column
from mediation_desk.printing.table_rows import Cell

NONE = "không phát sinh"
JUMP = 20
WIDTHS = (69, 24, 24, 24, 24)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One count of both years."""

    name: str
    now: int
    before: int

    @property
    def change(self) -> str:
        """The difference with its sign: "+3", "-1", "0"."""
        difference = self.now - self.before
        return f"{difference:+d}" if difference else "0"

    @property
    def share(self) -> str:
        """The difference in percent of last year's without its mark; "-" of nothing."""
        found = percent(self.now - self.before, self.before) if self.before else None
        return _signed(found.rstrip("%")) if found else "-"

    @property
    def jumped(self) -> bool:
        """Whether it changed by 20% or more (Công văn 4578/BTP-KHTC, 2022), or came from none."""
        return self.now != self.before and abs(self.now - self.before) * 100 >= JUMP * self.before

    @property
    def words(self) -> str:
        """The jump as a sentence says it."""
        name = self.name[0].lower() + self.name[1:]
        if not self.before:
            return f"{name} từ 0 lên {self.now}"
        way = "tăng" if self.now > self.before else "giảm"
        return f"{name} {way} {self.share.lstrip('+-')}%"


def lines(report: Quarterly, last: Activity) -> tuple[Line, ...]:
    """The counts that are compared."""
    now = report.activity
    return (
        Line(name="Vụ, việc tiếp nhận", now=now.received, before=last.received),
        Line(name="Vụ, việc đã giải quyết", now=now.conducted, before=last.conducted),
        Line(name="Hòa giải thành", now=now.settled, before=last.settled),
        Line(name="Hòa giải không thành", now=now.failed, before=last.failed),
    )


def comparison_words(report: Quarterly) -> str:
    """What jumped, or that nothing did, or that last year holds nothing to compare with."""
    if report.last_year is None:
        return f"So với cùng kỳ năm {report.period.year - 1}: không có số liệu cùng kỳ."
    jumped = [line.words for line in lines(report, report.last_year) if line.jumped]
    if not jumped:
        return f"So với cùng kỳ năm trước, không có chỉ tiêu nào tăng, giảm từ {JUMP}% trở lên."
    return f"So với cùng kỳ năm trước, chỉ tiêu tăng, giảm từ {JUMP}% trở lên: {'; '.join(jumped)}."


def has_jumped(report: Quarterly) -> bool:
    """Whether a jump has to be explained."""
    last = report.last_year
    return last is not None and any(line.jumped for line in lines(report, last))


def comparison_rows(report: Quarterly, last: Activity) -> list[tuple[Cell, ...]]:
    """The counts, then the rates with their difference in points."""
    rows: list[tuple[Cell, ...]] = [
        (line.name, str(line.now), str(line.before), line.change, line.share)
        for line in lines(report, last)
    ]
    now = report.activity
    rates = (now.rate or NONE, last.rate or NONE)
    return [*rows, ("Tỷ lệ thành trên số đã giải quyết", *rates, _points(now, last), "-")]


def comparison_columns(period: Period) -> list[Column]:
    """The headings, both periods by their names."""
    titles = (
        "Chỉ tiêu",
        _heading(period),
        _heading(period, 1),
        "Tăng (+),\ngiảm (-)",
        "Tỷ lệ\n(%)",
    )
    return [
        Column(title=title, width=width, align=Align.CENTRED if n else Align.LEFT)
        for n, (title, width) in enumerate(zip(titles, WIDTHS, strict=True))
    ]


def _heading(period: Period, years_back: int = 0) -> str:
    label = period.label.removesuffix(f"năm {period.year}").strip()
    year = f"năm {period.year - years_back}"
    words = f"{label}\n{year}" if label else year
    return words[0].upper() + words[1:]


def _points(now: Activity, last: Activity) -> str:
    """The difference of the rates as printed, so that a reader can compute it again."""
    if not (now.rate and last.rate):
        return "-"
    difference = _hundredths(now) - _hundredths(last)
    units, rest = divmod(abs(difference), 100)
    sign = "+" if difference > 0 else "-" if difference else ""
    return f"{sign}{units},{rest:02} điểm"


def _hundredths(activity: Activity) -> int:
    return (activity.settled * 20_000 + activity.conducted) // (2 * activity.conducted)


def _signed(share: str) -> str:
    return share if share.startswith("-") or not share.strip("0,") else f"+{share}"

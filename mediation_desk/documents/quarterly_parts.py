"""The free paragraphs of the administrative report: their keys, names and proposals.

A proposal is printed in slanted letters and square brackets until somebody has written the part.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from mediation_desk.documents.quarterly_comparison import has_jumped
from mediation_desk.documents.quarterly_facts import Quarterly
from mediation_desk.documents.quarterly_sentences import SPANS, two
from mediation_desk.domain.period import Period, PeriodKind

BLANK = "……"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One free paragraph; `propose` gives what is offered, "" when it may stay away.

    `certain` parts are right for most communes as they are proposed and carry no mark.
    """

    key: str
    name: str
    propose: Callable[[Quarterly], str]
    certain: bool = False

    def text(self, report: Quarterly) -> str:
        """What was written, else the proposal."""
        written = report.texts.parts.get(self.key)
        return self.propose(report) if written is None else written

    def is_proposal(self, report: Quarterly) -> bool:
        """Whether the paper shows a proposal that waits for its words."""
        waits = self.key not in report.texts.parts and not self.certain
        return waits and bool(self.propose(report))


def parts() -> tuple[Part, ...]:
    """Every free part in the order of the paper."""
    return (ADDRESSEE, DIRECTION, COMPARISON, NOTABLE, COSTS, DIFFICULTIES, PLANS, RECIPIENTS)


def proposals(report: Quarterly) -> dict[str, str]:
    """What each part would say if nobody wrote it, by its key."""
    return {part.key: part.propose(report) for part in parts()}


def waiting(report: Quarterly) -> list[str]:
    """The names of the parts that still show their proposal."""
    return [part.name for part in parts() if part.is_proposal(report)]


def _addressee(report: Quarterly) -> str:
    return f"Sở Tư pháp {report.office.province_title}"


def _direction(report: Quarterly) -> str:
    office, within = report.office, SPANS[report.period.kind]
    return (
        f"Trong {within}, Ủy ban nhân dân {office.type} ban hành {BLANK} văn bản hướng dẫn công tác"
        f" hòa giải ở cơ sở; phối hợp với Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam"
        f" {office.type} tổ chức {BLANK} lớp bồi dưỡng nghiệp vụ cho {BLANK} hòa giải viên; kiểm"
        f" tra {BLANK} tổ hòa giải."
    )


def _comparison(report: Quarterly) -> str:
    return f"Nguyên nhân tăng, giảm: {BLANK}" if has_jumped(report) else ""


def _costs(report: Quarterly) -> str:
    done, teams = report.activity.conducted, report.organised.teams
    parts = []
    if done:
        parts.append(f"thù lao của hòa giải viên đối với {two(done)} vụ, việc là {BLANK} đồng")
    if teams:
        parts.append(f"hỗ trợ hoạt động của {two(teams)} tổ hòa giải là {BLANK} đồng")
    told = f", gồm: {'; '.join(parts)}" if parts else ""
    return f"Đã chi {BLANK} đồng{told}."


def _difficulties(report: Quarterly) -> str:
    lacking = report.organised.teams - report.organised.sufficient
    known = f"Còn {two(lacking)} tổ hòa giải chưa bảo đảm số lượng, thành phần; " if lacking else ""
    known = known if report.organised.mediators else ""
    return f"{known or 'Tồn tại, hạn chế: '}{BLANK}; nguyên nhân: {BLANK}"


def _plans(report: Quarterly) -> str:
    office, after = report.office, _after(report.period)
    return (
        f"{after[0].upper()}{after[1:]}, Ủy ban nhân dân {office.type} tiếp tục rà soát, kiện toàn"
        f" các tổ hòa giải; bồi dưỡng nghiệp vụ cho hòa giải viên. Đề nghị Sở Tư pháp {BLANK}"
    )


def _after(period: Period) -> str:
    """The period plans are made for: after nine months the quarter that ends the year."""
    if period.kind is PeriodKind.NINE_MONTHS:
        return replace(period, kind=PeriodKind.QUARTER, number=4).label
    return period.next().label


def _recipients(report: Quarterly) -> str:
    unit = report.office.type
    return "\n".join(
        (
            "Như trên",
            f"Thường trực Đảng ủy, HĐND {unit}",
            f"Ủy ban MTTQ Việt Nam {unit}",
            f"Chủ tịch, các PCT UBND {unit}",
            "Lưu: VT, TP",
        )
    )


def _nothing(_: Quarterly) -> str:
    return ""


ADDRESSEE = Part(key="addressee", name="Kính gửi", propose=_addressee, certain=True)
DIRECTION = Part(key="direction", name="Công tác chỉ đạo, triển khai", propose=_direction)
COMPARISON = Part(key="comparison", name="Thuyết minh so với cùng kỳ", propose=_comparison)
NOTABLE = Part(key="notable", name="Vụ, việc nổi bật, phức tạp", propose=_nothing)
COSTS = Part(key="costs", name="Kinh phí", propose=_costs)
DIFFICULTIES = Part(key="difficulties", name="Tồn tại, nguyên nhân", propose=_difficulties)
PLANS = Part(key="plans", name="Phương hướng, kiến nghị", propose=_plans)
RECIPIENTS = Part(key="recipients", name="Nơi nhận", propose=_recipients, certain=True)

"""The sentences of the administrative report that compute: each reads rightly for any count."""

from __future__ import annotations

from collections.abc import Iterator

from mediation_desk.documents.quarterly_facts import Activity, Organised, Quarterly
from mediation_desk.domain.dates import paper_date
from mediation_desk.domain.numbers import grouped, percent
from mediation_desk.domain.office import Office
from mediation_desk.domain.period import Period, PeriodKind

CASES = "vụ, việc"
BODY = "Ủy ban nhân dân"
FIELD = "lĩnh vực"
SPANS = {
    PeriodKind.MONTH: "tháng",
    PeriodKind.QUARTER: "quý",
    PeriodKind.HALF: "6 tháng",
    PeriodKind.NINE_MONTHS: "9 tháng",
    PeriodKind.YEAR: "năm",
}


def two(count: int) -> str:
    """The count as reports write it: 0, "03", "1.204"."""
    return f"{count:02d}" if 0 < count < 10 else grouped(count)


def subject(period: Period) -> str:
    """What the report is on."""
    return f"Kết quả công tác hòa giải ở cơ sở {period.label}"


def opening_words(report: Quarterly) -> str:
    """The laws carried out, who reports and the days the figures are of."""
    period = report.period
    days = f"số liệu từ {paper_date(period.first)} đến {paper_date(period.last)}"
    if report.counted_to:
        days += f"; kỳ chưa kết thúc, tính đến hết {paper_date(report.counted_to)}"
    grounds = f"Thực hiện {', '.join(report.grounds)}, " if report.grounds else ""
    matter = subject(period)
    return (
        f"{grounds}{BODY} {report.office.title} báo cáo {matter[0].lower()}{matter[1:]}"
        f" ({days}) như sau:"
    )


def closing_words(report: Quarterly) -> str:
    """The last sentence."""
    matter = subject(report.period)
    return (
        f"Trên đây là báo cáo {matter[0].lower()}{matter[1:]} của {BODY} {report.office.title}./."
    )


def activity_words(activity: Activity) -> str:
    """What came over, came in, was settled and goes on: a + b + reopened = d + e + declined + f."""
    if activity.is_nothing:
        return (
            f"Trong kỳ không phát sinh {CASES} hòa giải: không có {CASES} kỳ trước chuyển sang và"
            f" không tiếp nhận {CASES} mới."
        )
    told = (came_words, conducted_words, declined_words, onward_words)
    return " ".join(filter(None, (tell(activity) for tell in told)))


def came_words(activity: Activity) -> str:
    """What was open, received and reopened."""
    opening, received = activity.opening, activity.received
    over = f"Kỳ trước chuyển sang {two(opening)} {CASES}" if opening else ""
    over = over or f"Không có {CASES} kỳ trước chuyển sang"
    new = f"tiếp nhận trong kỳ {two(received)} {CASES}" if received else ""
    parts = [over, new or f"trong kỳ không tiếp nhận {CASES} mới"]
    if activity.reopened:
        parts.append(f"mở lại {two(activity.reopened)} lượt {CASES} đã kết thúc")
    return "; ".join(parts) + "."


def conducted_words(activity: Activity) -> str:
    """What was concluded and how, with the rate and its denominator."""
    done, settled, failed = activity.conducted, activity.settled, activity.failed
    if not done:
        return (
            f"Trong kỳ chưa có {CASES} nào được giải quyết xong; tỷ lệ hòa giải thành: không phát"
            " sinh."
        )
    rate = f"{activity.rate} ({settled}/{done} {CASES} đã giải quyết)"
    head = f"Các tổ hòa giải đã giải quyết {two(done)} {CASES}"
    if not failed:
        whole = "kết quả hòa giải thành" if done == 1 else "tất cả đều hòa giải thành"
        return f"{head}, {whole}, đạt tỷ lệ {rate}."
    if not settled:
        whole = "kết quả không thành" if done == 1 else "tất cả đều không thành"
        return f"{head}, {whole}; tỷ lệ hòa giải thành {rate}."
    return (
        f"{head}, trong đó: hòa giải thành {two(settled)} {CASES}, đạt tỷ lệ {rate}; hòa giải không"
        f" thành {two(failed)} {CASES}."
    )


def declined_words(activity: Activity) -> str:
    """What left before any mediation; nothing when there is none."""
    return f"Không thụ lý {two(activity.declined)} {CASES}." if activity.declined else ""


def onward_words(activity: Activity) -> str:
    """What goes on into the next period."""
    going, waiting = activity.in_progress, activity.not_started
    if not activity.closing:
        return f"Cuối kỳ không còn {CASES} chuyển kỳ sau."
    head = f"Chuyển kỳ sau {two(activity.closing)} {CASES}"
    if going and waiting:
        return f"{head} (đang hòa giải {two(going)}, chưa hòa giải {two(waiting)})."
    state = "đang hòa giải" if going else "chưa hòa giải"
    return f"{head} ({state})." if activity.closing == 1 else f"{head} (đều {state})."


def field_words(activity: Activity) -> str:
    """What was received by field; nothing when nothing was received."""
    received = activity.received
    parts = [(name, count) for name, count in activity.fields if count]
    if activity.untyped:
        parts.append((f"chưa ghi {FIELD}", activity.untyped))
    if not parts:
        return ""
    if len(parts) == 1:
        return _one_field(parts[0][0], received)
    told = [f"{name} {two(count)}" for name, count in parts]
    return f"Phân theo {FIELD}, trong {two(received)} {CASES} tiếp nhận có: {'; '.join(told)}."


def _one_field(name: str, received: int) -> str:
    inside = name if FIELD in name else f"{FIELD} {name}"
    belongs = inside if inside.startswith("chưa") else f"thuộc {inside}"
    if received == 1:
        return f"{CASES.capitalize()} tiếp nhận trong kỳ {belongs}."
    return f"Cả {two(received)} {CASES} tiếp nhận trong kỳ đều {belongs}."


def organisation_words(office: Office, organised: Organised, period: Period) -> str:
    """Villages, teams and mediators, then who came and went."""
    whole = f"Toàn {office.type}"
    if not organised.teams:
        return f"{whole} chưa có tổ hòa giải nào trong sổ."
    parts = [f"{two(count)} {word}" for word, count in organised.villages]
    parts.append(f"{two(organised.teams)} tổ hòa giải")
    head = f"{whole} có {', '.join(parts)}"
    if not organised.mediators:
        first = f"{head}; sổ chưa ghi hòa giải viên nào."
    else:
        people = "; ".join(_people(organised))
        first = f"{head} với {two(organised.mediators)} hòa giải viên, trong đó: {people}."
    told = (first, _untold(organised), _changes(organised, period), _sufficient(organised))
    return " ".join(filter(None, told))


def _people(organised: Organised) -> Iterator[str]:
    groups = (
        ("nữ", organised.women),
        ("người dân tộc thiểu số", organised.minority),
        ("có chuyên môn luật", organised.law_trained),
    )
    for name, count in groups:
        share = percent(count, organised.mediators)
        yield f"{name} {two(count)} người ({share})" if count else f"{name} 0 người"


def _untold(organised: Organised) -> str:
    if not organised.untold or not organised.mediators:
        return ""
    return (
        f"Sổ còn {two(organised.untold)} hòa giải viên chưa ghi đủ giới tính, dân tộc hoặc trình"
        " độ chuyên môn."
    )


def _changes(organised: Organised, period: Period) -> str:
    within = f"Trong {SPANS[period.kind]}"
    ended = sum(count for _, count in organised.ended)
    found = []
    if organised.founded:
        found.append(f"thành lập {two(organised.founded)} tổ hòa giải")
    if organised.dissolved:
        found.append(f"giải thể {two(organised.dissolved)} tổ hòa giải")
    if organised.recognised:
        found.append(f"công nhận {two(organised.recognised)} hòa giải viên")
    if ended:
        found.append(f"cho thôi {two(ended)} hòa giải viên{_reasons(organised)}")
    if not found:
        return f"{within} không có thay đổi về tổ hòa giải, hòa giải viên."
    return f"{within}, {', '.join(found)}."


def _reasons(organised: Organised) -> str:
    told = [(reason, count) for reason, count in organised.ended if reason]
    if len(told) == len(organised.ended) == 1:
        return f" {told[0][0]}"
    return f" ({'; '.join(f'{reason} {two(count)}' for reason, count in told)})" if told else ""


def _sufficient(organised: Organised) -> str:
    if not organised.mediators:
        return ""
    good, teams = organised.sufficient, organised.teams
    head = (
        f"{good}/{teams} tổ hòa giải bảo đảm số lượng, thành phần theo khoản 1 Điều 12 Luật Hòa"
        " giải ở cơ sở"
    )
    lacking = teams - good
    return f"{head}; còn {two(lacking)} tổ cần kiện toàn." if lacking else f"{head}."

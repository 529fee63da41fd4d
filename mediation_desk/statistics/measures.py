"""The measures: each a name, what it counts in one sentence, and how it finds its cases.

A measure returns the cases themselves; a figure is their number. No other code counts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from mediation_desk.domain.codes import State
from mediation_desk.domain.dispute_types import Scope
from mediation_desk.statistics.census import Basis, Census, Counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What a column counts; `received` and `concluded` say it in Vietnamese for each basis."""

    name: str
    received: str
    concluded: str
    find: Callable[[Census], list[Counted]]

    def definition(self, basis: Basis) -> str:
        """The one sentence that stands beside the column."""
        return self.received if basis is Basis.RECEIVED else self.concluded


def _all(census: Census) -> list[Counted]:
    return list(census.counted)


def _of_scope(scope: Scope) -> Callable[[Census], list[Counted]]:
    return lambda census: [one for one in census.counted if one.scope is scope]


def _in_state(*states: State) -> Callable[[Census], list[Counted]]:
    return lambda census: [one for one in census.counted if one.state in states]


def _settled_of(scope: Scope) -> Callable[[Census], list[Counted]]:
    return lambda census: [
        one for one in census.counted if one.state is State.SETTLED and one.scope is scope
    ]


_GROUPS: Final = {
    Scope.CIVIL: "tranh chấp phát sinh từ quan hệ dân sự (gồm cả đất đai)",
    Scope.FAMILY: "tranh chấp phát sinh từ quan hệ hôn nhân và gia đình",
    Scope.OTHER: "mâu thuẫn, xích mích, tranh chấp khác",
}


def _received_of(scope: Scope) -> Measure:
    return Measure(
        name=f"received.{scope.value}",
        received=f"Số vụ việc đã tiếp nhận có loại thuộc nhóm {_GROUPS[scope]}.",
        concluded=f"Số lượt kết thúc trong kỳ của vụ việc thuộc nhóm {_GROUPS[scope]}.",
        find=_of_scope(scope),
    )


def _settled(scope: Scope) -> Measure:
    return Measure(
        name=f"settled.{scope.value}",
        received=f"Số vụ việc hòa giải thành thuộc nhóm {_GROUPS[scope]}.",
        concluded=f"Số lượt hòa giải thành trong kỳ thuộc nhóm {_GROUPS[scope]}.",
        find=_settled_of(scope),
    )


_ALL: Final = (
    Measure(
        name="received",
        received="Số vụ việc có ngày tiếp nhận trong kỳ, trừ vụ việc không thụ lý tính đến hết ngày"
        " cuối kỳ; vụ việc mở lại chỉ tính một lần.",
        concluded="Số lượt kết thúc hòa giải có ngày kết thúc trong kỳ, không kể tiếp nhận khi"
        " nào; vụ việc mở lại tính theo từng lượt.",
        find=_all,
    ),
    *(_received_of(scope) for scope in Scope),
    Measure(
        name="settled",
        received="Số vụ việc đã tiếp nhận mà đến hết ngày cuối kỳ có kết quả hòa giải thành.",
        concluded="Số lượt hòa giải thành có ngày kết thúc trong kỳ.",
        find=_in_state(State.SETTLED),
    ),
    *(_settled(scope) for scope in Scope),
    Measure(
        name="failed",
        received="Số vụ việc đã tiếp nhận mà đến hết ngày cuối kỳ có kết quả hòa giải không thành.",
        concluded="Số lượt hòa giải không thành có ngày kết thúc trong kỳ.",
        find=_in_state(State.FAILED),
    ),
    Measure(
        name="conducted",
        received="Số vụ việc đã tiến hành hòa giải: hòa giải thành và hòa giải không thành.",
        concluded="Số lượt hòa giải thành và không thành có ngày kết thúc trong kỳ.",
        find=_in_state(State.SETTLED, State.FAILED),
    ),
    Measure(
        name="not_started",
        received="Số vụ việc đã tiếp nhận mà đến hết ngày cuối kỳ chưa có buổi hòa giải nào được"
        " tiến hành.",
        concluded="Không phát sinh khi tính theo ngày kết thúc.",
        find=_in_state(State.NOT_STARTED),
    ),
    Measure(
        name="in_progress",
        received="Số vụ việc đã tiếp nhận mà đến hết ngày cuối kỳ đã bắt đầu hòa giải hoặc đã mở"
        " lại nhưng chưa kết thúc.",
        concluded="Không phát sinh khi tính theo ngày kết thúc.",
        find=_in_state(State.IN_PROGRESS),
    ),
)

MEASURES: Final[Mapping[str, Measure]] = MappingProxyType({one.name: one for one in _ALL})
"""Every measure a column of a statistical form may name."""

"""The days by which the law wants something done, each with the rule that says so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, assert_never

from mediation_desk.domain.dates import plus_months
from mediation_desk.domain.holidays import DayStatus, Holidays
from mediation_desk.domain.rules import Rule, Rules, RuleState, Unit

__all__ = [
    "FIRST_SESSION",
    "RECOGNITION",
    "RECOGNITION_WARNING",
    "Deadline",
    "Rule",
    "RuleState",
    "Rules",
    "Unit",
    "deadline",
    "first_session_due",
    "recognition_due",
    "recognition_warning",
]

FIRST_SESSION: Final = "R01"
RECOGNITION: Final = "R18"
RECOGNITION_WARNING: Final = "R18-warning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """The last day to act in time.

    ``counted_to`` is where plain counting ends; ``due`` is later when that is no working day.
    ``status`` tells whether the holidays that decided it are official.
    """

    rule: Rule
    counted_from: date
    counted_to: date
    due: date
    status: DayStatus

    @property
    def is_estimated(self) -> bool:
        """Whether a holiday not yet announced may still move it."""
        return self.status is DayStatus.ESTIMATED

    def is_missed(self, day: date) -> bool:
        """Whether acting on *day* would be too late."""
        return day > self.due


def deadline(rule_id: str, start: date, rules: Rules, holidays: Holidays) -> Deadline | None:
    """The deadline of a period that *start* sets off; None where no rule was in force on that day.

    *start* is not counted (BLDS 2015, Điều 147), and a last day that is no working day moves to the
    next one (Điều 148 khoản 5). Raises KeyError for an unknown id.
    """
    rule = rules.rule_on(rule_id, start)
    if rule is None:
        return None
    counted_to = _counted(rule, start, holidays)
    due = holidays.next_working(counted_to)
    decisive = start if rule.unit is Unit.WORKING_DAY else counted_to
    status = holidays.status_of(decisive, due)
    return Deadline(rule=rule, counted_from=start, counted_to=counted_to, due=due, status=status)


def first_session_due(assigned_on: date, rules: Rules, holidays: Holidays) -> Deadline | None:
    """When the first session must have begun: Luật Hòa giải ở cơ sở 2013, Điều 20 khoản 2."""
    return deadline(FIRST_SESSION, assigned_on, rules, holidays)


def recognition_due(agreed_on: date, rules: Rules, holidays: Holidays) -> Deadline | None:
    """When a court must have been asked to recognise: BLTTDS 2015, Điều 418 khoản 1."""
    return deadline(RECOGNITION, agreed_on, rules, holidays)


def recognition_warning(agreed_on: date, rules: Rules) -> date | None:
    """The day from which to warn that the time for asking a court runs out."""
    rule = rules.rule_on(RECOGNITION_WARNING, agreed_on)
    return None if rule is None else plus_months(agreed_on, rule.amount)


def _counted(rule: Rule, start: date, holidays: Holidays) -> date:
    match rule.unit:
        case Unit.DAY:
            return start + timedelta(days=rule.amount)
        case Unit.MONTH:
            return plus_months(start, rule.amount)
        case Unit.WORKING_DAY:
            return holidays.add_working_days(start, rule.amount)
        case never:
            assert_never(never)

"""What people wrote into one report of one period."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediation_desk.domain.period import Calendar, Period

OWN_NUMBER = ""
"""The part that stands for the report itself and carries its number and date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportText:
    """One free paragraph (`part`) of a report, or with part OWN_NUMBER its number and date."""

    id: str
    report: str
    period: str
    calendar: Calendar
    part: str = OWN_NUMBER
    text: str = ""
    number: str = ""
    dated: date | None = None

    @property
    def about(self) -> Period:
        """The period the report is about."""
        return Period.parse(self.period, self.calendar)

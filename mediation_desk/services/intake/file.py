"""A file of disputes as it was understood, with all that is wrong in it by itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediation_desk.errors import Problem
from mediation_desk.services.intake.coherence import check_coherence
from mediation_desk.services.intake.orders import order_doubts, order_problems
from mediation_desk.services.intake.reading import Reading
from mediation_desk.services.intake.shape import Row
from mediation_desk.services.intake.shapes import FILE
from mediation_desk.services.intake.strict_json import read_json
from mediation_desk.services.units import check_office


@dataclass(frozen=True, slots=True)
class DisputeFile:
    """The office, teams and disputes of a file, readable as far as `problems` go."""

    row: Row
    today: date
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]

    @property
    def office(self) -> Row | None:
        """The commune named in the file."""
        office: Row | None = self.row.get("office")
        return office

    @property
    def teams(self) -> tuple[Row, ...]:
        """The teams named in the file."""
        return self.row.rows("teams")

    @property
    def disputes(self) -> tuple[Row, ...]:
        """The disputes to be added."""
        return self.row.rows("disputes")

    @property
    def makes_an_office(self) -> bool:
        """Whether the file says of which office and teams a new store is to be made."""
        return self.office is not None and bool(self.teams)


def understood(content: bytes, today: date) -> DisputeFile:
    """The file with every problem that can be seen without a store.

    Raises Invalid only when there is nothing to read: not UTF-8, not JSON, too deep.
    """
    reading = Reading(today)
    row = FILE.read(read_json(content, reading), "", reading)
    if not reading.problems and not any(row.values.values()):
        reading.refuse("", "file_says_nothing")
    if office := row.get("office"):
        reading.problems.extend(check_office(office.values, today, office.place))
    for dispute in row.rows("disputes"):
        reading.problems.extend(order_problems(dispute))
        reading.warnings.extend(order_doubts(dispute))
        check_coherence(dispute, reading)
    return DisputeFile(row, today, tuple(reading.problems), tuple(reading.warnings))

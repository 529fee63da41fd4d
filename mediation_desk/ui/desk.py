"""What every screen works with, handed in by whoever opened the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from mediation_desk.services.casework import Casework
from mediation_desk.services.forms import Forms
from mediation_desk.services.kept import Store
from mediation_desk.services.office_desk import OfficeDesk
from mediation_desk.services.register import Register
from mediation_desk.services.reports import Reports
from mediation_desk.ui.changes import Changes
from mediation_desk.ui.look import Look
from mediation_desk.ui.task import Tasks
from mediation_desk.ui.widgets.notice import Notices


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The services, the look and the ways of the window, as one thing to pass on.

    `go` shows the screen of that name with what it should show; `saved` tells the status line
    that something was just kept; `apart` opens the store once more for work off the window's
    thread, which closes it.
    """

    look: Look
    today: Callable[[], date]
    now: Callable[[], datetime]
    casework: Casework
    register: Register
    office: OfficeDesk
    reports: Reports
    forms: Forms
    tasks: Tasks
    changes: Changes
    notices: Notices
    go: Callable[[str, object | None], None]
    saved: Callable[[], None]
    apart: Callable[[], Store]

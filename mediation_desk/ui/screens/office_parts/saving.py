"""How every part of this page keeps what was typed: at once, in one transaction, and says so."""

from __future__ import annotations

from collections.abc import Callable

from mediation_desk.errors import Invalid, Refused
from mediation_desk.ui.alerts import tell
from mediation_desk.ui.desk import Desk
from mediation_desk.ui.screens.office_parts.record_form import RecordForm


def keep(desk: Desk, form: RecordForm, act: Callable[[], object], *keys: str) -> bool:
    """Whether `act` kept what it should; a refusal stands under its field and changes nothing.

    `keys` are the fields that are right when it did.
    """
    try:
        act()
    except Invalid as invalid:
        form.refuse(invalid)
        return False
    except Refused as refused:
        tell(desk.notices, refused)
        return False
    form.accept(*keys)
    desk.saved()
    desk.changes.happened.emit()
    return True

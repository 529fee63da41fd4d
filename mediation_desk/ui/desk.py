"""What every screen works with, handed in by whoever opened the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from mediation_desk.opening import Opened
from mediation_desk.services.kept import Store
from mediation_desk.services.register import Register
from mediation_desk.ui.changes import Changes
from mediation_desk.ui.copying import Copying
from mediation_desk.ui.look import Look
from mediation_desk.ui.preferences import Preferences
from mediation_desk.ui.task import Tasks
from mediation_desk.ui.widgets.notice import Notices

if TYPE_CHECKING:
    from mediation_desk.services.accounts import Accounts
    from mediation_desk.services.acts import Acts
    from mediation_desk.services.casework import Casework
    from mediation_desk.services.drafts import Drafts
    from mediation_desk.services.forms import Forms
    from mediation_desk.services.health_desk import HealthDesk
    from mediation_desk.services.office_desk import OfficeDesk
    from mediation_desk.services.past import Past
    from mediation_desk.services.reports import Reports
    from mediation_desk.services.screen_lock import ScreenLock


@dataclass(frozen=True, kw_only=True)
class Desk:
    """The services, the look and the ways of the window, as one thing to pass on.

    `go` shows the screen of that name with what it should show; `saved` tells the status line
    that something was just kept. A service is loaded when it is first asked for.
    """

    opened: Opened
    look: Look
    today: Callable[[], date]
    now: Callable[[], datetime]
    tasks: Tasks
    changes: Changes
    notices: Notices
    go: Callable[[str, object | None], object]
    saved: Callable[[], None]
    copying: Copying | None = None
    """What makes copies of the store; None where there is nothing to copy."""
    preferences: Preferences | None = None
    """What this machine remembers; None where nothing is to be remembered."""

    @cached_property
    def register(self) -> Register:
        """The register, read."""
        return Register(self.opened.store)

    @cached_property
    def casework(self) -> Casework:
        """Everything a person does to a dispute."""
        from mediation_desk.services.casework import Casework

        return Casework(self.opened.store, self.opened.ids, self.today, self.now)

    @cached_property
    def office(self) -> OfficeDesk:
        """Everything a person does to the office."""
        from mediation_desk.services.office_desk import OfficeDesk

        return OfficeDesk(self.opened.store, self.opened.ids, self.today)

    @cached_property
    def accounts(self) -> Accounts:
        """Who may open the store."""
        from mediation_desk.services.accounts import Accounts

        opened = self.opened
        return Accounts(opened.store, opened.ids, self.today, self.now, opened.keys)

    @cached_property
    def acts(self) -> Acts:
        """Looks, prints and exports, for the history."""
        from mediation_desk.services.acts import Acts

        return Acts(self.opened.store, self.opened.ids, self.now)

    @cached_property
    def screen_lock(self) -> ScreenLock:
        """What unlocks the screen."""
        return self.screen_lock_of(self.opened.store)

    def screen_lock_of(self, store: Store) -> ScreenLock:
        """The same on a store opened once more."""
        from mediation_desk.services.screen_lock import ScreenLock

        return ScreenLock(store, self.opened.ids, self.now, self.opened.keys)

    @cached_property
    def forms(self) -> Forms:
        """The papers of a dispute."""
        from mediation_desk.services.forms import Forms

        return Forms(self.opened.store, self.today())

    @cached_property
    def drafts(self) -> Drafts:
        """What is being typed and is no record yet."""
        from mediation_desk.services.drafts import Drafts

        return Drafts(self.opened.store, self.now)

    @cached_property
    def past(self) -> Past:
        """What became of each dispute."""
        from mediation_desk.services.past import Past

        return Past(self.opened.store)

    @cached_property
    def reports(self) -> Reports:
        """The reports over a period."""
        from mediation_desk.services.reports import Reports

        return Reports(self.opened.store, self.today())

    @cached_property
    def health(self) -> HealthDesk:
        """How the store and its disk are."""
        from mediation_desk.services.health_desk import HealthDesk, OpenStore

        it = self.opened
        opened = OpenStore(it.store, it.apart, it.copies, it.left_open, it.upgraded_copy)
        return HealthDesk(opened, self.now)

    def apart(self) -> Store:
        """The store opened once more for work off the window's thread, which closes it."""
        return self.opened.apart()

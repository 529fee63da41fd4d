"""Unlocking the screen of a program already open: by the password, or by a PIN of one's own."""

from __future__ import annotations

from typing import Final

from mediation_desk.domain.refusal import refuse
from mediation_desk.errors import WrongPassword, WrongPin
from mediation_desk.services.rights import Right, needs
from mediation_desk.store.attempts import note_failure, require_wait_over
from mediation_desk.store.database import Store
from mediation_desk.store.enrolment import enter_failures
from mediation_desk.store.identity import Clock, Ids
from mediation_desk.store.keys import Keys
from mediation_desk.store.pins import KeptPin

LEAST: Final = 4
"""The fewest digits of a PIN."""


class ScreenLock:
    """The lock in front of whoever is signed in; a PIN never opens the store itself."""

    def __init__(self, store: Store, ids: Ids, now: Clock, keys: Keys) -> None:
        self._store = store
        self._ids = ids
        self._now = now
        self._keys = keys

    @needs(Right.OWN_ACCOUNT)
    def has_pin(self) -> bool:
        """Whether the person may unlock the screen with a PIN."""
        return self._store.pins.kept() is not None

    @needs(Right.OWN_ACCOUNT)
    def set_pin(self, pin: str) -> None:
        """The screen is unlocked by this PIN too; raises Invalid for fewer than four digits."""
        if len(pin) < LEAST or not (pin.isascii() and pin.isdigit()):
            refuse("pin", "pin_short", least=LEAST)
        kept = KeptPin.of(pin)
        with self._store.transaction():
            self._store.pins.keep(kept)

    @needs(Right.OWN_ACCOUNT)
    def remove_pin(self) -> None:
        """Only the password unlocks the screen."""
        with self._store.transaction():
            self._store.pins.forget()

    @needs(Right.OWN_ACCOUNT)
    def require_pin(self, pin: str) -> None:
        """It is the person's PIN; raises WrongPin. Who asks counts how often it was wrong."""
        kept = self._store.pins.kept()
        if kept is None or not kept.fits(pin):
            raise WrongPin

    @needs(Right.OWN_ACCOUNT)
    def require_password(self, password: str) -> None:
        """It is the person's password; raises WrongPassword, which is counted, and TooSoon."""
        from mediation_desk.store.vault import open_slot

        require_wait_over(self._keys.path, self._now())
        try:
            open_slot(self._keys.read(), password, self._store.me.name)
        except WrongPassword:
            note_failure(self._keys.path, self._now())
            raise

    @needs(Right.OWN_ACCOUNT)
    def enter_failures(self) -> None:
        """Wrong passwords at the locked screen stand in the history."""
        if not self._store.read_only:
            enter_failures(self._store, self._ids)

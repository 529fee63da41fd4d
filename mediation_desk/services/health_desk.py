"""What a person does for the health of the store: see how it stands, check it, ask for help."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mediation_desk.sentences import sentence
from mediation_desk.services.health.at_start import told_at_start
from mediation_desk.services.health.checking import Checked as Checked  # noqa: PLC0414
from mediation_desk.services.health.checking import check_whole, is_due, wrong_words
from mediation_desk.services.health.open_store import OpenStore as OpenStore  # noqa: PLC0414
from mediation_desk.services.rights import Right, needs

if TYPE_CHECKING:
    from mediation_desk.services.health.standing import Standing
    from mediation_desk.services.health.versions import Versions
    from mediation_desk.store.checkup import Tell


class HealthDesk:
    """The health of one open store."""

    def __init__(self, opened: OpenStore, now: Callable[[], datetime]) -> None:
        self._store = opened.store
        self._opened = opened
        self._now = now
        self.left_open = opened.left_open
        """Whether the program that had the store open last did not close it."""
        self.store_id = str(opened.store.id)
        """By what this machine remembers when the store was checked."""

    @needs(Right.SEE_OFFICE)
    def standing(self) -> Standing:
        """How the store stands now."""
        from mediation_desk.services.health.standing import standing

        return standing(self._opened)

    @needs(Right.SEE_OFFICE)
    def versions(self) -> Versions:
        """The versions of this program and of the data that travels with it."""
        from mediation_desk.services.health.versions import versions

        return versions()

    @needs(Right.SEE_OFFICE)
    def told_at_start(self) -> list[str]:
        """What a person is told once when the store was opened."""
        return list(told_at_start(self._opened, self._now()))

    @needs(Right.SEE_OFFICE)
    def check(self, tell: Tell) -> Checked:
        """The whole store was looked through, in any thread; raises Cancelled when `tell` does."""
        return check_whole(self._opened, self._now(), tell)

    @needs(Right.SEE_OFFICE)
    def is_due(self, last: Checked | None) -> bool:
        """Whether the monthly check should be made."""
        return is_due(last, self._now())

    @needs(Right.SEE_OFFICE)
    def told(self, checked: Checked, *, after_stop: bool = False) -> str:
        """What a person is told of a check they waited for."""
        if checked.bad:
            return "\n".join(
                [sentence("health", "unsound", bad=wrong_words(checked)), self._way_back()]
            )
        if after_stop and self._opened.store.lost_its_end:
            return sentence("health", "rest_sound")
        return sentence("health", "sound_after_stop" if after_stop else "sound")

    @needs(Right.KEEP_COPIES)
    def bring(self, target: Path, tell: Tell) -> Path:
        """The store stands on the machine's own disk, whole; the path it got. In any thread."""
        if self._opened.copies is None:
            raise ValueError("a store being made is brought nowhere")
        return self._opened.copies.bring(target, tell)

    @needs(Right.SEE_OFFICE)
    def support_file(
        self, last: Checked | None, settings: Mapping[str, str], errors: Sequence[str]
    ) -> str:
        """The text for whoever helps, without a word of anybody's data."""
        from mediation_desk.services.health.support import support_file

        return support_file(self._opened, self._now(), last, settings, errors)

    def _way_back(self) -> str:
        from mediation_desk.services.health.standing import copy_state_of

        made_at = copy_state_of(self._opened).made_at
        if made_at is None:
            return sentence("health", "no_way_back")
        return sentence("health", "way_back", at=f"{made_at.astimezone():%H:%M %d/%m/%Y}")

"""Looking through the whole open store, beside whoever works in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from mediation_desk.errors import HistoryContradicted, StoreDamaged
from mediation_desk.sentences import keys, sentence
from mediation_desk.services.health.open_store import OpenStore
from mediation_desk.store.twins import Twins, compare_twins

if TYPE_CHECKING:
    from mediation_desk.store.checkup import Tell

_DUE_AFTER: Final = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Checked:
    """When the store was looked through, and what was first found wrong; "" when it was sound."""

    at: datetime
    bad: str = ""

    @property
    def kind(self) -> str:
        """What kind of thing is wrong, without a word of whose record it is."""
        return self.bad.split(":")[0]


def check_whole(opened: OpenStore, now: datetime, tell: Tell) -> Checked:
    """Every record, its history, the key files and all copies' ends were compared.

    Works on a connection of its own, in any thread. Raises Cancelled when `tell` does.
    """
    try:
        store = opened.apart()
    except StoreDamaged as damaged:
        return Checked(now, f"store: {damaged.values.get('reason', '')}")
    try:
        twins = compare_twins(store.path)
        if twins is not Twins.SOUND:
            return Checked(now, f"key file: {twins}")
        copies = opened.copies.own() if opened.copies else ()
        return Checked(now, store.first_bad_thing(tell, copies) or "")
    except HistoryContradicted as error:
        return Checked(now, "copy: {copy}, entry {number}".format_map(error.values))
    finally:
        store.close()


def wrong_words(checked: Checked) -> str:
    """What is wrong, as people are told: the kind in words, then what the program calls it."""
    kind = checked.kind.replace(" ", "_")
    words = sentence("health", f"bad_{kind if f'bad_{kind}' in keys('health') else 'engine'}")
    what = checked.bad.partition(":")[2].strip()
    return f"{words}: {what}" if what else words


def is_due(last: Checked | None, now: datetime) -> bool:
    """Whether a month has gone by since the store was looked through, or it never was.

    A last look dated after now, by a clock that was set back since, counts as due.
    """
    return last is None or not timedelta(0) <= now - last.at < _DUE_AFTER

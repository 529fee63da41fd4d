"""Hours as people type them: 19:30, 19h30, 1930, 19."""

from __future__ import annotations

import re
from datetime import time
from typing import Final

from mediation_desk.domain.refusal import refuse
from mediation_desk.domain.text import clean

_HOUR: Final = re.compile(
    r"([0-9]{1,2})(?: ?(?:[:.hg]|giờ) ?([0-9]{2})?| ?([0-9]{2}))?(?: ?(?:phút|p))?"
)


def typed_time(words: str, place: str) -> time | None:
    """The hour that was typed; None for nothing.

    Raises Invalid with no_such_time for what is no hour of a day.
    """
    typed = clean(words).lower()
    if not typed:
        return None
    found = _HOUR.fullmatch(typed)
    hour, minute = (int(found[1]), int(found[2] or found[3] or 0)) if found else (24, 0)
    if hour > 23 or minute > 59:
        refuse(place, "no_such_time", typed=typed[:40])
    return time(hour, minute)


def on_screen(moment: time) -> str:
    """ "19:30": always five characters."""
    return f"{moment:%H:%M}"

"""One fact on the page of health: what is called how, and whether it is as it should be."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple


class Fact(NamedTuple):
    """A label, its value and its state: "" where nothing is to be judged, else ok, warn or bad."""

    label: str
    value: str
    state: str = ""


def size_words(count: int) -> str:
    """Bytes as people read them: 1,2 MB."""
    for unit, least in (("GB", 1_000_000_000), ("MB", 1_000_000)):
        if count >= least:
            return f"{count / least:.1f} {unit}".replace(".", ",")
    return f"{max(1, round(count / 1000))} KB" if count else "0 KB"


def moment_words(moment: datetime) -> str:
    """A moment of this place: 16:40 25/11/2026."""
    return f"{moment.astimezone():%H:%M %d/%m/%Y}"


def day_words(day: date) -> str:
    """A day as it is shown everywhere."""
    return f"{day:%d/%m/%Y}"

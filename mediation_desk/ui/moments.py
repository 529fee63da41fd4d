"""How moments and places of copies are said: "hôm nay 16:40", "trên ổ E:"."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path, PureWindowsPath

from PySide6.QtCore import QCoreApplication


def said(moment: datetime, today: date) -> str:
    """The moment by the clock of this place: the nearer it is, the fewer words."""
    here = moment.astimezone()
    clock, day = f"{here:%H:%M}", here.date()
    if day == today:
        return _tr("today {time}").format(time=clock)
    if day == today - timedelta(days=1):
        return _tr("yesterday {time}").format(time=clock)
    if today - timedelta(days=7) < day < today:
        words = _tr("{weekday} {day}, {time}")
        return words.format(weekday=_weekdays()[day.weekday()], day=f"{day:%d/%m}", time=clock)
    return f"{day:%d/%m/%Y}, {clock}"


def said_day(iso: str) -> str:
    """The ISO day as people write it."""
    return f"{date.fromisoformat(iso):%d/%m/%Y}" if iso else ""


def said_place(path: Path, own: Path | None) -> str:
    """Where a copy stands: on this machine, on a drive, in a folder."""
    if own is not None and path.parent == own:
        return _tr("on this machine")
    drive = PureWindowsPath(path).drive
    if drive:
        return _tr("on drive {drive}").format(drive=drive)
    return _tr("in {folder}").format(folder=path.parent.name)


def capital(words: str) -> str:
    """The words as they begin a line."""
    return words[:1].upper() + words[1:]


def _weekdays() -> tuple[str, ...]:
    return (
        _tr("Monday"),
        _tr("Tuesday"),
        _tr("Wednesday"),
        _tr("Thursday"),
        _tr("Friday"),
        _tr("Saturday"),
        _tr("Sunday"),
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("Moments", words)

"""The short heads of the table on screen; the law's own words stay in tooltip and spoken name."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from mediation_desk.statistics.definition import Heading

DIVIDED = "Chia ra"
"""The heading of the form that only says its columns divide the one before."""


def short_head(heading: Heading) -> str:
    """What is shown of a heading: the short word for what it counts, else its own words."""
    if heading.title == DIVIDED and heading.children:
        return ""
    if heading.column is None:
        return heading.title
    return _heads().get(heading.column.measure, heading.title)


def _heads() -> Mapping[str, str]:
    return {
        "received": _tr("Disputes received"),
        "received.civil": _tr("Civil matters"),
        "received.family": _tr("Marriage, family"),
        "received.other": _tr("Other quarrels"),
        "settled": _tr("Total"),
        "settled.civil": _tr("Civil matters"),
        "settled.family": _tr("Marriage, family"),
        "settled.other": _tr("Other quarrels"),
        "failed": _tr("Not settled"),
        "not_started": _tr("Not started"),
        "in_progress": _tr("In progress"),
    }


def _tr(words: str) -> str:
    return QCoreApplication.translate("ShortHeads", words)

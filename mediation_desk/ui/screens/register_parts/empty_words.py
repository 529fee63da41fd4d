"""What the register says when no row is there to see."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from mediation_desk.services.sought import Sought


@dataclass(frozen=True, slots=True)
class EmptyWords:
    """What is not there, what that means, and the words of the button that changes it."""

    title: str
    hint: str
    button: str


def empty_words(sought: Sought, count: int) -> EmptyWords:
    """The words for *sought* that found nothing in a register of *count* disputes."""
    if not count:
        return EmptyWords(
            _tr("The register holds no dispute yet"),
            _tr("Date, matter and two names are enough to write down the first."),
            _tr("Write down the first dispute"),
        )
    within = f" {_tr('in {period}').format(period=sought.period.label)}" if sought.period else ""
    if not sought.words:
        title = _tr("No dispute fits the filters{within}").format(within=within)
        return EmptyWords(title, "", _tr("Show all disputes"))
    words = _tr("No dispute fits “{words}”{within}")
    title = words.format(words=sought.words, within=within)
    if sought.narrowed:
        return EmptyWords(title, _tr("The filters may hide it."), _tr("Search without filters"))
    hint = _tr("Fewer words or parts of words find more; accents may be left out.")
    return EmptyWords(title, hint, _tr("Clear the search"))


def _tr(words: str) -> str:
    return QCoreApplication.translate("RegisterScreen", words)

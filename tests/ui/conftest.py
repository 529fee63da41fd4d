"""What every test of the window may ask for: a look, and hands that type as input methods do."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget

from mediation_desk.ui.catalogue import Catalogue, install_catalogue
from mediation_desk.ui.look import Look


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    """A light look at 100 %, worn by the application; Vietnamese is spoken."""
    made = Look()
    made.dress(qapp)
    install_catalogue(qapp, "vi")
    yield made
    install_catalogue(qapp, "en")
    assert not qapp.findChildren(Catalogue)


class Hands:
    """Types into whatever is given, as a Vietnamese keyboard does."""

    def commit(self, widget: QWidget, words: str) -> None:
        """`words` arrive at once, composed: keyClicks would abort the process at an ễ."""
        event = QInputMethodEvent()
        event.setCommitString(words)
        QCoreApplication.sendEvent(widget, event)

    def compose(self, widget: QWidget, words: str) -> None:
        """`words` are being composed and not yet given."""
        QCoreApplication.sendEvent(widget, QInputMethodEvent(words, []))

    def replace(self, widget: QWidget, back: int, words: str) -> None:
        """The last `back` letters are replaced by `words`, as Telex keyboards do."""
        event = QInputMethodEvent()
        event.setCommitString(words, -back, back)
        QCoreApplication.sendEvent(widget, event)


@pytest.fixture
def hands() -> Hands:
    return Hands()

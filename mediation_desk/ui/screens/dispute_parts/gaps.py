"""What is still missing: an amber panel with a way to each place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mediation_desk.services.missing import Need
from mediation_desk.ui.look import Look
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.heading import Label
from mediation_desk.ui.widgets.panel import Panel


class Gaps(Panel):
    """`wanted` comes with the place of a gap that was clicked, or the next one with F8."""

    wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, fill="warn_tint", outline="warn")
        self._look = look
        self._needs: list[Need] = []
        self._last = ""
        self._icon = QLabel()
        self._title = Label(look, "", 12, bold=True, colour="warn")
        self._title.setWordWrap(True)
        self._next = Button(look, self.tr("Next gap"), key="F8", kind="quiet", height=34)
        self._next.clicked.connect(self._go_on)
        head = QHBoxLayout()
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._title, 1)
        head.addWidget(self._next, 0, Qt.AlignmentFlag.AlignTop)
        self._list = QWidget()
        self._links = QVBoxLayout(self._list)
        self._links.setContentsMargins(0, 0, 0, 0)
        self._links.setSpacing(0)
        self.body.addLayout(head)
        self.body.addWidget(self._list)
        look.changed.connect(self._dress_icon)
        self._dress_icon()

    def show_needs(self, title: str, needs: Sequence[Need]) -> None:
        """The panel is headed by the title and leads to each of these; none hides it."""
        self._title.setText(title)
        self.setAccessibleName(title)
        self.setVisible(bool(needs))
        if list(needs) != self._needs:
            self._needs = list(needs)
            self._make_links()

    def _make_links(self) -> None:
        while (item := self._links.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        for need in self._needs:
            words = need.words[:1].upper() + need.words[1:]
            link = Button(self._look, words, icon="arrow-right", kind="quiet", height=28)
            link.setAccessibleName(self.tr("Go to: {words}").format(words=need.words))
            link.clicked.connect(lambda _on=False, place=need.place: self.wanted.emit(place))
            self._links.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
            link.show()

    def _go_on(self) -> None:
        """Round the places in their order, beginning after the last one gone to."""
        places = list(dict.fromkeys(need.place for need in self._needs))
        following = places.index(self._last) + 1 if self._last in places else 0
        self._last = places[following % len(places)]
        self.wanted.emit(self._last)

    def _dress_icon(self) -> None:
        self._icon.setPixmap(self._look.pixmap("circle-alert", 20, "warn"))

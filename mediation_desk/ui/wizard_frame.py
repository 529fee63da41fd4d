"""The frame of a wizard: its steps at the left, one question, the actions, what is true now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mediation_desk.ui.look import Look
from mediation_desk.ui.screens.first_start_parts.foot_line import FootLine
from mediation_desk.ui.screens.first_start_parts.steps_pane import StepsPane
from mediation_desk.ui.widgets.button import Button
from mediation_desk.ui.widgets.heading import Label
from mediation_desk.ui.widgets.question import Question

_PANE_FROM = 860
"""Logical width from which the list of steps stands at the left."""
_WIDE_FROM = 1000
"""Logical width from which the page has wide margins."""


class WizardFrame(QWidget):
    """A window of its own that shows one of its questions at a time.

    Where the buttons have no room for all their words, those of `lesser` show their icons only.
    """

    def __init__(self, look: Look, questions: Sequence[Question], pane: StepsPane) -> None:
        super().__init__()
        self._look, self._questions, self._pane = look, questions, pane
        self._number = Label(look, "", 11.5, bold=True, colour="accent")
        self._foot = FootLine(look)
        self._bar = QHBoxLayout()
        self._lesser: Sequence[Button] = ()
        self._main: Button | None = None
        self._lay_out()
        look.changed.connect(self._fit)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The list of steps stands where there is room for it."""
        super().resizeEvent(event)
        self._fit()

    def _show_actions(
        self, left: Sequence[Button], right: Sequence[Button], lesser: Sequence[Button]
    ) -> None:
        """These are the buttons at the foot; the last at the right is the main one."""
        self._lesser, self._main = lesser, right[-1]
        for button in left:
            self._bar.addWidget(button)
        self._bar.addStretch(1)
        for button in right:
            self._bar.addWidget(button)

    def _turn_to(self, question: Question, names: Sequence[str], shown: int) -> None:
        """The question is seen; the page is as high as this one alone needs."""
        self._pane.steps.show_steps(names, shown)
        words = self.tr("Step {number} of {count}")
        self._number.setText(words.format(number=shown + 1, count=len(names)))
        question.show_words()
        for one in self._questions:
            one.setVisible(one is question)
        self._scroll.verticalScrollBar().setValue(0)

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Mediation Desk"))
        # Else the list of steps, which goes when it is narrow, would keep the window wide.
        self.setMinimumSize(360, 320)
        page = QWidget()
        self._page = QVBoxLayout(page)
        self._page.addWidget(self._number)
        for question in self._questions:
            self._page.addWidget(question, 1)
        scroll = self._scroll = QScrollArea()
        scroll.setWidget(page)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(scroll, 1)
        bar = QWidget()
        bar.setLayout(self._bar)
        right.addWidget(bar)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._pane)
        middle.addLayout(right, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(middle, 1)
        whole.addWidget(self._foot)
        self._fit()

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """What has the focus can be seen."""
        if now is not None and self._scroll.isAncestorOf(now):
            self._scroll.ensureWidgetVisible(now, 0, self._look.px(56))

    def _fit(self) -> None:
        px, logical = self._look.px, self.width() / self._look.zoom
        self._pane.setVisible(logical >= _PANE_FROM)
        side, top = (px(56), px(44)) if logical >= _WIDE_FROM else (px(28), px(16))
        self._page.setContentsMargins(side, top, side, px(16))
        self._page.setSpacing(px(6))
        self._bar.setContentsMargins(side - px(3), px(8), side - px(3), px(8))
        self._bar.setSpacing(px(8))
        self._fit_bar(2 * side)

    def _fit_bar(self, around: int) -> None:
        pane = self._pane.width() if self._pane.isVisibleTo(self) else 0
        room = self.width() - pane - around
        for button in self._lesser:
            button.set_compact(False)
        for button in self._lesser:
            all_of_them = [*self._lesser, *([self._main] if self._main else [])]
            shown = [one for one in all_of_them if not one.isHidden()]
            needed = sum(one.sizeHint().width() + self._bar.spacing() for one in shown)
            button.set_compact(needed > room)

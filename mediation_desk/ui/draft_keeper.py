"""Keeps what is being typed, at most a second behind, and offers it after a crash."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from mediation_desk.domain.draft import Draft
from mediation_desk.errors import Refused
from mediation_desk.ui import alerts
from mediation_desk.ui.draft_bar import DraftBar
from mediation_desk.ui.screens.screen import Screen
from mediation_desk.ui.typed import cursor_in
from mediation_desk.ui.widgets.line import Line, Words
from mediation_desk.ui.widgets.notice import Notices

if TYPE_CHECKING:
    from mediation_desk.services.drafts import Drafts

BEHIND: Final = 600
"""Milliseconds after a letter until it is kept."""

_Key = tuple[str, str]


class DraftKeeper(QObject):
    """Watches the screens of a window; `go` shows the screen of a draft.

    A draft that waits from before is in nobody's way: when its page is typed on again it goes to
    the bin first.
    """

    def __init__(
        self,
        window: QWidget,
        drafts: Drafts,
        bar: DraftBar,
        notices: Notices,
        go: Callable[[str, object | None], Screen],
    ) -> None:
        super().__init__(window)
        self._drafts, self._bar, self._notices, self._go = drafts, bar, notices, go
        self._offered: list[Draft] = []
        self._kept: dict[_Key, dict[str, str]] = {}
        self._screen: Screen | None = None
        self._heard: Line | Words | None = None
        self._told_why = False
        self._timer = QTimer(self, singleShot=True, interval=BEHIND)
        self._timer.timeout.connect(self.keep)
        bar.continued.connect(self._continue)
        bar.discarded.connect(self._discard)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def offer(self) -> None:
        """What waits from before is offered, the last written first."""
        self._offered = self._drafts.live()
        self._show_offer()

    def watch(self, screen: Screen) -> None:
        """What is typed on this screen is kept from now on."""
        screen.headed.connect(self._soon)
        screen.parting.connect(lambda: self._keep(screen))

    def turn_to(self, screen: Screen) -> None:
        """The person is on this screen now."""
        self._screen = screen
        # The focus came into its first field before the screen was told of.
        self._follow(None, QApplication.focusWidget())

    def take_up(self, draft: Draft) -> None:
        """The person is back where they were, with the words they had typed."""
        self._kept[draft.page, draft.record] = dict(draft.words)
        screen = self._go(draft.page, draft.record or None)
        lost = screen.take_up(draft)
        if lost:
            words = "; ".join(f"{name}: {said}" for name, said in lost.items())
            self._notices.say(
                self.tr("These words have no field any more: {words}").format(words=words)
            )
            self._drafts.discard(draft)
        self._soon()

    def keep(self) -> None:
        """What is typed on the screen that is shown is on the disk."""
        if self._screen is not None:
            self._keep(self._screen)

    def _keep(self, screen: Screen) -> None:
        key, words = (screen.NAME, screen.record()), screen.unsaved()
        if words == self._kept.get(key, {}):
            return
        try:
            self._make_room(key, words)
            self._write(screen, key, words)
        except Refused as refused:
            if not self._told_why:
                alerts.tell(self._notices, refused)
            self._told_why = True
        else:
            self._told_why = False

    def _write(self, screen: Screen, key: _Key, words: dict[str, str]) -> None:
        editor = QApplication.focusWidget()
        here = isinstance(editor, Line | Words) and screen.isAncestorOf(editor)
        page, record = key
        self._drafts.keep(
            page,
            record,
            words,
            at_field=editor.accessibleName() if here and editor else "",
            cursor=cursor_in(editor) if here and editor else 0,
            title=screen.heading(),
        )
        self._kept[key] = words

    def _make_room(self, key: _Key, words: dict[str, str]) -> None:
        """What was offered for the same page goes to the bin before it is written over."""
        for draft in [d for d in self._offered if (d.page, d.record) == key]:
            if words:
                self._drafts.discard(draft)
                self._offered.remove(draft)
                self._show_offer()

    def _soon(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._heard is not None:
            self._heard.textChanged.disconnect(self._soon)
            self._heard = None
        screen = self._screen
        if isinstance(now, Line | Words) and screen is not None and screen.isAncestorOf(now):
            now.textChanged.connect(self._soon)
            self._heard = now
        self._soon()

    def _continue(self) -> None:
        if self._offered:
            self.take_up(self._offered.pop(0))
            self._show_offer()

    def _discard(self) -> None:
        if not self._offered:
            return
        draft = self._offered.pop(0)
        self._drafts.discard(draft)
        self._show_offer()
        told = self.tr("The words not kept are in the bin.")
        self._notices.say(told, undo=lambda: self._take_back(draft))

    def _take_back(self, draft: Draft) -> None:
        self._drafts.keep_again(draft)
        self._offered.insert(0, draft)
        self._show_offer()

    def _show_offer(self) -> None:
        self._bar.show_drafts(self._offered)

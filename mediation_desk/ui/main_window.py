"""The window: the rail of places, the head of the page, the page, the status line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from mediation_desk.ui.at_rest import AtRest
from mediation_desk.ui.header import Header
from mediation_desk.ui.look import Look
from mediation_desk.ui.look_menu import ZOOMS, LookMenu
from mediation_desk.ui.places import Place
from mediation_desk.ui.rail import Rail
from mediation_desk.ui.screens.screen import Screen
from mediation_desk.ui.status_line import StatusLine
from mediation_desk.ui.tab_order import step

NARROW = 860
_FITTED = 60
"""Milliseconds after which every part has taken its place."""


class MainWindow(QWidget):
    """Shows one screen at a time; its places are reached by their function keys."""

    shown = Signal(object)
    """The screen that the person is on now."""

    screen_made = Signal(object)
    """A screen that is there from now on."""

    language_chosen = Signal(str)
    """`vi` or `en` was chosen; it is spoken from the next start on."""

    brought = Signal(object)
    """The store stands at this path of the machine's own disk too, and should be opened there."""

    lock_chosen = Signal(int)
    """After so many minutes of rest the window locks itself from now on; 0: never."""

    gone = Signal()
    """The window was closed and nothing of it goes on."""

    lock_asked = Signal()
    """The person wants it locked now."""

    def __init__(self, look: Look, status: StatusLine) -> None:
        super().__init__()
        self._look = look
        self._places: Sequence[Place] = ()
        self._load: Callable[[Place], Callable[[], Screen]]
        self._screens: dict[str, Screen] = {}
        self._current: Screen | None = None
        self._narrow = False
        self._size_before = self.size()
        self.setObjectName("window")
        self.setWindowTitle(self.tr("Mediation Desk"))
        self.rail = Rail(look)
        self.header = Header(look)
        self.status = status
        self._bars = QVBoxLayout()
        self._stack = QStackedWidget()
        self._new = QShortcut(QKeySequence("Ctrl+N"), self)
        self._lay_out()
        self._listen()
        self.language = "vi"
        self.before_close: Callable[[Callable[[], object]], None] | None = None
        """What is still to be done when the window is asked to close; then it calls what it got."""
        self.lock_after = 10
        self.on_close: Callable[[], object] = lambda: None
        self.on_open: Callable[[str], object] = lambda _first: None

    def fill(
        self,
        places: Sequence[Place],
        load: Callable[[Place], Callable[[], Screen]],
        later: Iterable[None] = (),
    ) -> None:
        """The window has these places; the screen of the first is made and shown now.

        `load` gives what makes the screen of a place. The others are loaded and made when they are
        gone to, or piece by piece while the person rests; after them every step of `later`.
        """
        self._places, self._load = places, load
        for place in places:
            if place.key:
                self.rail.add(place)
                self._shortcut(place.key, partial(self.go, place.name))
        self.go(places[0].name)
        AtRest(self, chain(self._make_missing(), later)).begin()

    def go(self, name: str, what: object | None = None) -> Screen:
        """The screen of that name is shown, with what it should show, and returned."""
        place = next(place for place in self._places if place.name == name)
        screen = self._made(place)
        if self._current is not None and self._current is not screen:
            self._current.leave()
            self._current.parting.emit()
        if self._current is not None:
            _let_shrink(self._current)
        self._current = screen
        screen.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._stack.setCurrentWidget(screen)
        screen.arrive(what)
        self.rail.mark(name if place.key else "")
        # The register has a button for it, with the same key.
        self._new.setEnabled(self.has("dispute") and place is not self._places[0])
        self._head()
        if not screen.isAncestorOf(self.focusWidget() or self):
            screen.setFocus(Qt.FocusReason.OtherFocusReason)
            screen.focusNextChild()
        self.shown.emit(screen)
        return screen

    def add_bar(self, bar: QWidget) -> None:
        """The bar stands between the head and the page whenever it has something to say."""
        self._bars.addWidget(bar)

    def screens(self) -> list[Screen]:
        """Every screen of the window, in the order of the rail; what is missing is made."""
        return [self._made(place) for place in self._places]

    def has(self, name: str) -> bool:
        """Whether the person's roles let them go to the place of that name."""
        return any(place.name == name for place in self._places)

    def current(self) -> Screen | None:
        """The screen that is shown."""
        return self._current

    def lock_after_rest(self, minutes: int) -> None:
        """The window locks itself after so many minutes of rest; 0: never."""
        self.lock_after = minutes
        self.lock_chosen.emit(minutes)

    def language_words(self) -> str:
        """What a person is told who chose a language."""
        return self.tr("The language changes when the program is opened again.")

    def focusNextPrevChild(self, following: bool) -> bool:  # noqa: N802 - Qt's name
        """The Tab key goes through the window as it is read, whenever its parts were made."""
        return step(self, 1 if following else -1) or super().focusNextPrevChild(following)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The rail gives way to a button where letters are large or the window is small."""
        super().resizeEvent(event)
        self._fit()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """What was typed is kept before the window goes."""
        if self._current:
            self._current.leave()
            self._current.parting.emit()
        before, self.before_close = self.before_close, None
        # A machine that is being shut down must not be kept from it.
        if before is not None and not QGuiApplication.instance().isSavingSession():  # type: ignore[union-attr]
            event.ignore()
            before(self.close)
            return
        self.on_close()
        super().closeEvent(event)
        self.gone.emit()

    def _made(self, place: Place) -> Screen:
        """The screen of the place, made now when it was not there."""
        if place.name not in self._screens:
            screen = self._screens[place.name] = self._load(place)()
            _let_shrink(screen)
            self._stack.addWidget(screen)
            screen.headed.connect(self._head)
            self.screen_made.emit(screen)
        return self._screens[place.name]

    def _make_missing(self) -> Iterator[None]:
        """Loads and makes what nobody has gone to yet, and pauses after each."""
        for place in self._places:
            if place.name not in self._screens:
                self._load(place)
                yield
                self._made(place)
                yield

    def _lay_out(self) -> None:
        page = QVBoxLayout()
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.header)
        page.addLayout(self._bars)
        page.addWidget(self._stack, 1)
        middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addLayout(page, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(middle, 1)
        whole.addWidget(self.status)

    def _listen(self) -> None:
        self.rail.chosen.connect(self.go)
        self.rail.letters.connect(self._show_looks)
        self.header.back.connect(self._back)
        self.header.places.connect(self._show_places)
        self._shortcut("Ctrl+L", self.lock_asked.emit)
        self._shortcut("Ctrl++", lambda: self._zoom(1))
        self._shortcut("Ctrl+-", lambda: self._zoom(-1))
        self._shortcut("Ctrl+0", lambda: self._look.set_zoom(1.0))
        self._new.activated.connect(partial(self.go, "dispute"))
        self._look.changing.connect(self._note_size)
        self._look.changed.connect(self._hold_size)
        self._look.changed.connect(self._fit)
        self._look.changed.connect(self._head)

    def _note_size(self) -> None:
        self._size_before = self.size()

    def _hold_size(self) -> None:
        """The window is no larger after a change of letters: its parts need a moment to fit in."""
        before = self._size_before

        def shrink() -> None:
            grown = self.height() > before.height() or self.width() > before.width()
            if grown and not self.isMaximized():
                self.resize(before)

        QTimer.singleShot(_FITTED, self, shrink)

    def _shortcut(self, keys: str, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(act)

    def _fit(self) -> None:
        narrow = self.width() / self._look.zoom < NARROW
        if narrow is not self._narrow:
            self._narrow = narrow
            self.rail.setVisible(not narrow)
            self.header.set_narrow(narrow)

    def _show_places(self) -> None:
        menu = QMenu(self)
        for place in self._places:
            if place.key:
                action = menu.addAction(f"{place.said()}\t{place.key}")
                action.triggered.connect(partial(self.go, place.name))
        menu.addSeparator()
        looks = LookMenu(self._look, self.language, menu, self.lock_after)
        looks.setTitle(self.tr("Letters, colours, language, lock"))
        looks.language_chosen.connect(self.language_chosen)
        looks.lock_chosen.connect(self.lock_after_rest)
        menu.addMenu(looks)
        menu.aboutToHide.connect(menu.deleteLater)
        button = self.header.places_button()
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _head(self) -> None:
        screen = self._current
        if screen is not None:
            self.header.show_page(
                screen.heading(),
                screen.line(),
                screen.badge(),
                screen.buttons(),
                goes_back=screen.goes_back(),
            )

    def _back(self) -> None:
        if self._current is not None:
            self._current.back()

    def _show_looks(self) -> None:
        menu = LookMenu(self._look, self.language, self, self.lock_after)
        menu.language_chosen.connect(self.language_chosen)
        menu.lock_chosen.connect(self.lock_after_rest)
        menu.aboutToHide.connect(menu.deleteLater)
        place = self.rail.letters_place()
        above = place.mapToGlobal(QPoint(place.width(), place.height() - menu.sizeHint().height()))
        menu.popup(above)

    def _zoom(self, step: int) -> None:
        nearest = min(range(len(ZOOMS)), key=lambda n: abs(ZOOMS[n] - self._look.zoom))
        self._look.set_zoom(ZOOMS[max(0, min(len(ZOOMS) - 1, nearest + step))])


def _let_shrink(screen: Screen) -> None:
    """A screen that is not shown asks for no room."""
    screen.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

"""The preview: the very bytes that are printed and saved, page by page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QEvent, QMargins, QObject, QPointF, Qt
from PySide6.QtGui import QColor, QKeySequence, QPalette, QResizeEvent, QShortcut
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QVBoxLayout

from mediation_desk.errors import Refused
from mediation_desk.services.forms import form_keys
from mediation_desk.services.out_file import write_out
from mediation_desk.ui.alerts import tell
from mediation_desk.ui.desk import Desk
from mediation_desk.ui.print_pdf import opened, print_pdf
from mediation_desk.ui.sample import settled_in_writing
from mediation_desk.ui.save_path import AskPath, AskPrinter, ask_path, ask_printer
from mediation_desk.ui.screens.preview_parts.page_bar import PageBar
from mediation_desk.ui.screens.screen import Screen
from mediation_desk.ui.widgets.button import Button

STEP = 1.25
SMALLEST, LARGEST = 0.25, 4.0
POINTS_PER_INCH = 72
NARROW = 860
SAMPLE = "settlement"


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A finished PDF, what to call its file, and the place to go back to with what it showed.

    `left` enters into the history that the paper left the program, printed or as a file.
    """

    title: str
    pdf: bytes
    file_name: str
    back: tuple[str, object | None]
    left: Callable[[], object] = lambda: None


class PreviewScreen(Screen):
    """Shows one finished paper; saves and prints exactly what it shows."""

    NAME = "preview"

    def __init__(
        self, desk: Desk, ask: AskPath = ask_path, ask_for_printer: AskPrinter = ask_printer
    ) -> None:
        super().__init__(desk)
        self._ask, self._ask_printer = ask, ask_for_printer
        self._shown: Preview | None = None
        self._held: QBuffer | None = None
        self._document = QPdfDocument(self)
        look = desk.look
        self._save = Button(look, self.tr("Save as PDF"), icon="hard-drive-download", key="Ctrl+S")
        self._print = Button(look, self.tr("Print"), icon="printer", key="Ctrl+P", kind="primary")
        self._bar = PageBar(look)
        self._view = QPdfView(self)
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._view, 1)
        self._listen()
        self._dress()

    def sample(self) -> object | None:
        """The settlement of a dispute that was settled in writing, as a draft."""
        dispute_id = settled_in_writing(self.desk)
        if dispute_id is None:
            return None
        case_file = self.desk.forms.case_file(self.desk.casework.get(dispute_id))
        pdf = self.desk.forms.pdf(SAMPLE, case_file, draft=True)
        title, back = dict(form_keys())[SAMPLE], ("dispute", dispute_id)
        return Preview(title=title, pdf=pdf, file_name="", back=back)

    def heading(self) -> str:
        """What paper it is."""
        return self._shown.title if self._shown else self.tr("Preview")

    def line(self) -> str:
        """How many pages it has, and that what is seen is what is printed."""
        count = self._document.pageCount()
        return self.tr("{count} pages · printed exactly as seen here").format(count=count)

    def buttons(self) -> list[Button]:
        """Save and print."""
        return [self._save, self._print]

    def goes_back(self) -> bool:
        """Always: a preview has no place of its own."""
        return True

    def back(self) -> None:
        """To where the paper was asked for."""
        name, what = self._shown.back if self._shown else ("register", None)
        self.desk.go(name, what)

    def arrive(self, what: object | None) -> None:
        """The paper named is shown from its first page, as wide as the window."""
        if not isinstance(what, Preview):
            return
        held, document = opened(what.pdf)
        self._view.setDocument(document)
        former = self._held
        self._shown, self._held, self._document = what, held, document
        if former is not None:
            former.deleteLater()
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._turn_to(0)
        self._view.setAccessibleName(what.title)
        self.setFocusProxy(self._view)
        self._make_room()
        self._tell()
        self.headed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Where there is little width, turning and zooming show only their pictures."""
        super().resizeEvent(event)
        self._make_room()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """The size told follows the width of the view."""
        if event.type() is QEvent.Type.Resize:
            self._tell()
        return super().eventFilter(watched, event)

    def _make_room(self) -> None:
        self._bar.set_compact(self.window().width() < self.desk.look.px(NARROW))

    def _listen(self) -> None:
        self._save.clicked.connect(self._save_as)
        self._print.clicked.connect(self._to_printer)
        self._bar.turned.connect(lambda step: self._turn_to(self._current() + step))
        self._bar.sized.connect(self._resize_paper)
        self._bar.wide.connect(lambda: self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth))
        self._bar.whole.connect(lambda: self._view.setZoomMode(QPdfView.ZoomMode.FitInView))
        self._view.pageNavigator().currentPageChanged.connect(self._tell)
        self._view.zoomFactorChanged.connect(self._tell)
        self._view.zoomModeChanged.connect(self._tell)
        self._view.viewport().installEventFilter(self)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.back)
        self.desk.look.changed.connect(self._dress)

    def _current(self) -> int:
        return self._view.pageNavigator().currentPage()

    def _turn_to(self, page: int) -> None:
        if 0 <= page < self._document.pageCount():
            self._view.pageNavigator().jump(page, QPointF(), 0)
            self._tell()

    def _resize_paper(self, steps: int) -> None:
        share = self._share() * STEP**steps
        self._view.setZoomMode(QPdfView.ZoomMode.Custom)
        self._view.setZoomFactor(min(LARGEST, max(SMALLEST, share)))

    def _share(self) -> float:
        """How large the page looked at is seen, as a share of its true size."""
        mode, view = self._view.zoomMode(), self._view
        if mode is QPdfView.ZoomMode.Custom or not self._document.pageCount():
            return view.zoomFactor()
        margins, room = view.documentMargins(), view.viewport().size()
        true = self._document.pagePointSize(self._current()) * self.logicalDpiX() / POINTS_PER_INCH
        wide = (room.width() - margins.left() - margins.right()) / true.width()
        if mode is QPdfView.ZoomMode.FitToWidth:
            return wide
        return min(wide, (room.height() - margins.top() - margins.bottom()) / true.height())

    def _tell(self) -> None:
        self._bar.tell_page(self._current() + 1, self._document.pageCount())
        self._bar.tell_zoom(self._share())

    def _save_as(self) -> None:
        if self._shown is None:
            return
        kinds = [(self.tr("PDF document"), ".pdf")]
        path = self._ask(self, self.tr("Save as PDF"), self._shown.file_name, kinds)
        if path is None:
            return
        try:
            write_out(path, self._shown.pdf)
        except Refused as refused:
            tell(self.desk.notices, refused)
        else:
            self._shown.left()
            self.desk.notices.say(self.tr("Saved as {name}").format(name=path.name))

    def _to_printer(self) -> None:
        if self._shown is None:
            return
        printer = self._ask_printer(self, self._document.pageCount())
        if printer is None:
            return
        if print_pdf(self._shown.pdf, printer):
            self._shown.left()
            self.desk.notices.say(self.tr("Sent to the printer"))
        else:
            self.desk.notices.say(self.tr("The printer took nothing. Look at its plug and paper."))

    def _dress(self) -> None:
        px, tokens = self.desk.look.px, self.desk.look.tokens
        colours = self._view.palette()
        for role in (QPalette.ColorRole.Dark, QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            colours.setColor(role, QColor(tokens.desk))
        self._view.setPalette(colours)
        self._view.setDocumentMargins(QMargins(px(24), px(16), px(24), px(16)))
        self._view.setPageSpacing(px(16))
        self._make_room()
        self._tell()

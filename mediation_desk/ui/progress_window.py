"""What is shown while work takes its time: a sentence, per cent, and a named stop."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)


class ProgressWindow(QDialog):
    """Modal to its parent; Escape and the button stop the work, the dialog goes when it ended."""

    stopped = Signal()

    def __init__(self, title: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._sentence = QLabel(title)
        self._percent = QLabel("")
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName(title)
        self._bar.setRange(0, 0)
        self._stop = QPushButton(self.tr("Stop"))
        self._stop.setProperty("plain", "true")
        self._stop.clicked.connect(self.reject)
        self._lay_out()

    def show_progress(self, done: int, total: int) -> None:
        """`done` of `total` are ready."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._percent.setText(f"{100 * done // total}%" if total else "")

    def reject(self) -> None:
        """Asks to stop; the dialog stays until the work has heard it."""
        self._stop.setEnabled(False)
        self._stop.setText(self.tr("Stopping…"))
        self.stopped.emit()

    def end(self) -> None:
        """The work has ended: the dialog goes, shown or not, and the window acts again."""
        over = self.parentWidget() if self.isVisible() else None
        self.done(0)
        if over is not None:
            # Not every window system gives the focus back by itself.
            over.window().activateWindow()
        self.deleteLater()

    def _lay_out(self) -> None:
        words = QHBoxLayout()
        words.addWidget(self._sentence, 1)
        words.addWidget(self._percent)
        below = QHBoxLayout()
        below.addWidget(self._bar, 1)
        below.addWidget(self._stop)
        whole = QVBoxLayout(self)
        whole.addLayout(words)
        whole.addLayout(below)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 60)

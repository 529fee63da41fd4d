"""A small sheet that shows the name of the commune as papers will bear it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mediation_desk.paths import resources
from mediation_desk.ui.look import Look

_WIDTH, _HEIGHT = 390, 188
_FACES = ("LiberationSerif-Regular.ttf", "LiberationSerif-Bold.ttf", "LiberationSerif-Italic.ttf")
_INK, _PAPER, _LIT, _FAINT = "#1a1a1a", "#ffffff", "#E8EEF9", "#c9c5bc"
_CENTRE = Qt.AlignmentFlag.AlignCenter


class Letterhead(QWidget):
    """The head of a report as it will be printed; paper stays white in every theme."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._commune, self._place = look, "", ""
        for face in _FACES:
            QFontDatabase.addApplicationFont(str(resources() / "fonts" / face))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("The head of papers"))
        look.changed.connect(self.updateGeometry)

    def show_commune(self, full_name: str, name: str) -> None:
        """The sheet bears "Xã Mai Châu" and the place "Mai Châu"."""
        self._commune, self._place = full_name, name
        self.setAccessibleDescription(full_name)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """A sheet wider than high."""
        return QSize(self._look.px(_WIDTH), self._look.px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paints the sheet and what is printed on it."""
        painter, px = QPainter(self), self._look.px
        painter.fillRect(self.rect(), QColor(_PAPER))
        painter.setPen(QColor(self._look.tokens.line))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        self._paint_left(painter)
        self._paint_right(painter)
        self._write(painter, QRect(0, px(104), self.width(), px(18)), "BÁO CÁO", 10, bold=True)
        title = "Kết quả công tác hòa giải ở cơ sở"
        self._write(painter, QRect(0, px(122), self.width(), px(18)), title, 9.5, bold=True)
        for y, right in ((154, 32), (170, 100)):
            painter.fillRect(px(32), px(y), self.width() - px(32 + right), px(1), QColor(_FAINT))

    def _paint_left(self, painter: QPainter) -> None:
        px = self._look.px
        wide = px(140)
        upper = QRect(px(6), px(18), wide, px(18))
        self._write(painter, upper, "ỦY BAN NHÂN DÂN", 8.5)
        name = self._commune.upper() or "XÃ …"
        lower = upper.translated(0, px(19))
        painter.fillRect(lower.adjusted(px(6), 0, -px(6), 0), QColor(_LIT))
        self._write(painter, lower, name, 8.5, bold=True)
        painter.fillRect(px(52), px(57), px(44), px(1), QColor(_INK))
        number = upper.translated(0, px(50))
        self._write(painter, number, "Số: …/BC-UBND", 8.5)

    def _paint_right(self, painter: QPainter) -> None:
        px = self._look.px
        area = QRect(px(146), px(18), px(240), px(18))
        self._write(painter, area, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 8.5, bold=True)
        motto = "Độc lập - Tự do - Hạnh phúc"
        self._write(painter, area.translated(0, px(19)), motto, 9, bold=True)
        painter.fillRect(px(194), px(57), px(144), px(1), QColor(_INK))
        dated = f"{self._place or '…'}, ngày … tháng … năm …"
        self._write(painter, area.translated(0, px(50)), dated, 9, italic=True)

    def _write(
        self,
        painter: QPainter,
        area: QRect,
        words: str,
        points: float,
        *,
        bold: bool = False,
        italic: bool = False,
    ) -> None:
        font = QFont("Liberation Serif")
        font.setPixelSize(self._look.px(points * 4 / 3))
        font.setBold(bold)
        font.setItalic(italic)
        painter.setFont(font)
        painter.setPen(QColor(_INK))
        fitting = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, _CENTRE | Qt.TextFlag.TextSingleLine, fitting)

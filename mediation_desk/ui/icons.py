"""Lucide's line drawings, inked in a colour and rendered for one screen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer


def drawing(folder: Path, name: str, side: float, colour: str, ratio: float) -> QPixmap:
    """The icon `name` in `colour`, `side` logical px square, sharp at `ratio` dots per px.

    Raises FileNotFoundError when there is no icon of that name.
    """
    words = (folder / f"{name}.svg").read_text(encoding="utf-8")
    inked = words.replace("currentColor", colour).replace(
        'stroke-width="2"', f'stroke-width="{_stroke(side)}"'
    )
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(inked.encode())).render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def _stroke(side: float) -> float:
    """Small icons need a heavier line than large ones to look the same."""
    return 2.25 if side <= 16 else 2.0 if side <= 20 else 1.75

"""The square code at the foot of evidence papers, drawn as one path."""

from __future__ import annotations

import re
from typing import Any

from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

SIDE = 13.3 * mm

_SIGNS = re.compile(r"[-0-9A-Z $%*+./:]+")
_CAPACITY = {2: 38, 3: 61, 4: 90, 5: 122, 6: 154}


def squares(payload: str) -> list[list[bool]]:
    """The dark modules of the code, row by row from the top: level M, alphanumeric mode.

    Up to 61 signs make 29 modules. Raises ValueError for signs outside the mode or beyond 154.
    """
    version = next((v for v, most in _CAPACITY.items() if 0 < len(payload) <= most), None)
    if version is None or not _SIGNS.fullmatch(payload):
        raise ValueError(f"not for an alphanumeric code: {payload!r}")
    code: Any = QRCode(max(version, 3), QRErrorCorrectLevel.M)
    code.addData(payload)
    code.make()
    count = code.getModuleCount()
    return [[bool(code.isDark(row, column)) for column in range(count)] for row in range(count)]


def draw_qr(canvas: Canvas, payload: str, x: float, y: float) -> None:
    """Draws the code 13.3 mm wide with its lower left corner at ``x``, ``y`` (points)."""
    rows = squares(payload)
    size = SIDE / len(rows)
    path = canvas.beginPath()
    for n, row in enumerate(rows):
        for start, length in _dark_runs(row):
            low = y + SIDE - (n + 1) * size
            path.rect(x + start * size, low, length * size, size)
    canvas.setFillGray(0)
    canvas.drawPath(path, stroke=0, fill=1)


def _dark_runs(row: list[bool]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for place, dark in enumerate(row):
        if dark and runs and sum(runs[-1]) == place:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        elif dark:
            runs.append((place, 1))
    return runs

"""Writes one line in several faces as one text, so that it is also read back as one."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from mediation_desk.printing.ruler import Line


def write_line(canvas: Canvas, line: Line, x: float, y: float, size: float) -> None:
    """The line stands with its left end at ``x`` and its baseline at ``y``, in points."""
    words = canvas.beginText(x, y)
    for font, text in line[1]:
        words.setFont(font, size)
        words.textOut(text)
    canvas.drawText(words)

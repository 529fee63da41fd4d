"""Writes many short lines and rules on a page, encoding each word only once for a document."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reportlab.lib.rl_accel import escapePDF
from reportlab.pdfgen.canvas import Canvas

from mediation_desk.printing.fonts import dynamic_font
from mediation_desk.printing.ruler import Line

Stretches = tuple[tuple[str, str], ...]


class Pen:
    """Collects drawing of one page part; ``lift`` puts it on the canvas.

    A page of a register holds several hundred lines: a text object for each takes four times as
    long as writing its operators here.
    """

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        # A face numbers its letters anew for each document; only this attribute names it.
        self._document = getattr(canvas, "_doc")  # noqa: B009
        self._words: dict[str, tuple[str, dict[str, str]]] = {}
        self._code: list[str] = []
        self._repeated: dict[float, str] = {}

    def line(self, line: Line, x: float, y: float, size: float, *, rising: bool = False) -> None:
        """Writes the line with its left end at ``x`` and its baseline at ``y``, in points.

        A rising line runs upwards from there.
        """
        turn = "0 1 -1 0" if rising else "1 0 0 1"
        code = [f"BT {turn} {x:.2f} {y:.2f} Tm"]
        self._write(line, size, "", code)
        code.append("ET")
        self._code.append(" ".join(code))

    def lines(self, lines: Sequence[Line], x: float, y: float, size: float, leading: float) -> None:
        """Writes lines under each other, the first with its baseline at ``y``, all from ``x``."""
        if not any(text for _, pieces in lines for _, text in pieces):
            return
        code = [f"BT {leading:g} TL 1 0 0 1 {x:.2f} {y + leading:.2f} Tm"]
        face = ""
        for line in lines:
            code.append("T*")
            face = self._write(line, size, face, code)
        code.append("ET")
        self._code.append(" ".join(code))

    def rules(self, rules: list[tuple[float, float, float, float]], weight: float) -> None:
        """Draws straight black rules (x1, y1, x2, y2) of the given weight in points."""
        if rules:
            # Each rule is a path of its own: some viewers thicken thin lines that share one.
            path = " ".join(f"{a:.2f} {b:.2f} m {c:.2f} {d:.2f} l S" for a, b, c, d in rules)
            self._code.append(f"q 0 G 0 J {weight:g} w {path} Q")

    def cross(self, x: float, y: float, size: float) -> None:
        """Draws a cross of ``size`` points: no letter, so no font lacks it."""
        a = size / 2
        self._code.append(
            f"q 0 G 1 J 1.1 w {x - a:.2f} {y - a:.2f} m {x + a:.2f} {y + a:.2f} l "
            f"{x - a:.2f} {y + a:.2f} m {x + a:.2f} {y - a:.2f} l S Q"
        )

    def dots(self, x: float, y: float, width: float) -> None:
        """Draws the dotted line that is written on by hand."""
        self._code.append(
            f"q 0.3 G 1 J 0.75 w [0.01 2.6] 0 d {x:.2f} {y:.2f} m {x + width:.2f} {y:.2f} l S Q"
        )

    def again(self, key: float, draw: Callable[[], None]) -> None:
        """What ``draw`` draws: drawn by it the first time, repeated from memory after that."""
        if key not in self._repeated:
            before, self._code = self._code, []
            draw()
            self._repeated[key] = "\n".join(self._code)
            self._code = before
        self._code.append(self._repeated[key])

    def lift(self) -> None:
        """Puts everything drawn so far on the canvas."""
        self.canvas.drawText(self)  # type: ignore[arg-type]  # it only asks for getCode
        self._code = []

    def getCode(self) -> str:  # noqa: N802 - the name by which a canvas asks a text object
        """The operators collected so far."""
        return "\n".join(self._code)

    def _write(self, line: Line, size: float, face: str, code: list[str]) -> str:
        for font, text in line[1]:
            first, known = self._words.get(font) or self._first_subset(font)
            try:
                # Every subset keeps the space at the code of a space.
                letters = " ".join([known[word] for word in text.split(" ")])
            except KeyError:
                stretches = self._stretches(font, text)
            else:
                stretches = ((first, letters),)
            for name, letters in stretches:
                if name != face:
                    code.append(f"{name} {size:g} Tf")
                    face = name
                code.append(f"({letters}) Tj")
        return face

    def _stretches(self, font: str, text: str) -> Stretches:
        """The text as stretches of one subset each; its words are kept if that is the first."""
        first, known = self._words[font]
        words = {word: self._encode(font, word) for word in text.split(" ") if word}
        if any(len(codes) != 1 or codes[0][0] != first for codes in words.values()):
            return self._encode(font, text)
        known.update((word, codes[0][1]) for word, codes in words.items())
        return ((first, " ".join([known[word] for word in text.split(" ")])),)

    def _first_subset(self, font: str) -> tuple[str, dict[str, str]]:
        found = self._words.get(font)
        if found is None:
            name = dynamic_font(font).getSubsetInternalName(0, self._document)
            found = self._words[font] = (name, {"": ""})
        return found

    def _encode(self, font: str, text: str) -> Stretches:
        face, document = dynamic_font(font), self._document
        return tuple(
            (face.getSubsetInternalName(subset, document), escapePDF(letters))
            for subset, letters in face.splitString(text, document)
        )

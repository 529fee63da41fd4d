"""What was tried and what was lost, gathered over a run and printed at its end."""

from __future__ import annotations

from collections import Counter


class Figures:
    """Counts by a line's name and a word, in the order in which they came."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._lines: dict[str, Counter[str]] = {}

    def add(self, line: str, **counts: int) -> None:
        """More of the same line; words come with _ for the spaces between them."""
        found = self._lines.setdefault(line, Counter())
        for word, count in counts.items():
            found[word.replace("_", " ")] += count

    def lines(self) -> list[str]:
        """The table: one line for each kind of fault, its counts in the order they were given."""
        width = max(map(len, self._lines), default=0)
        return [f"seed {self._seed} (FAULTS_SEED={self._seed} repeats it)"] + [
            f"{name:<{width}}  " + ", ".join(f"{count} {word}" for word, count in counts.items())
            for name, counts in self._lines.items()
        ]

    def __bool__(self) -> bool:
        return bool(self._lines)

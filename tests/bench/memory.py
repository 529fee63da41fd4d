"""How much memory the window takes with every dispute listed, beside a window with nothing in it.

`python -m tests.bench.memory KIND STORE KEY` is one of the two, in a process of its own.
"""

from __future__ import annotations

import ctypes
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from tests.bench.stopwatch import Row


def rows(path: Path, key: bytes, disputes: int) -> Iterator[Row]:
    """Resident megabytes; the page cache of SQLite stands beside them."""
    if not Path("/proc/self/statm").exists():
        yield Row("memory, MB", disputes, 0, 0, "≤ 2×", "not run: only told by Linux")
        return
    own, pages = _taken("own", path, key)
    bare, _ = _taken("bare", path, key)
    note = f"MB, bare window; SQLite's pages {pages:.0f} MB more"
    yield Row("memory with every dispute listed", disputes, own / 1000, bare / 1000, "≤ 2×", note)


def _taken(kind: str, path: Path, key: bytes) -> tuple[float, float]:
    command = [sys.executable, "-m", "tests.bench.memory", kind, str(path), key.hex()]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    return float(told[0]), float(told[1])


def bare(_path: Path, _key: bytes) -> None:
    """A window with nothing in it."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    from tests.bench.painted import Painted

    app = QApplication([])
    window = QMainWindow()
    window.resize(1366, 697)
    Painted(window).after(window.show)
    print(_resident(), 0)
    del app


def own(path: Path, key: bytes) -> None:
    """The program's window at rest, having shown a dispute."""
    from PySide6.QtWidgets import QApplication

    from tests.bench.own_window import own_window
    from tests.bench.painted import pause, until

    app = QApplication([])
    own = own_window(app, path, key)
    until(lambda: own.rows.model().rowCount() > 0 and not own.busy(), rest=0.01)
    own.window.go("dispute", own.ids()[0])
    pause(0.5)
    own.rest()
    own.window.go("register")
    pause(0.5)
    own.rest()
    whole = _resident()
    own.store._db.execute("PRAGMA shrink_memory")  # noqa: SLF001 - no person needs it
    without = _resident()
    print(without, whole - without)
    own.close()


def _resident() -> float:
    """Megabytes of this process that lie in memory, what was freed given back first."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL("libc.so.6").malloc_trim(0)
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1e6


KINDS: dict[str, Callable[[Path, bytes], None]] = {"own": own, "bare": bare}

if __name__ == "__main__":
    KINDS[sys.argv[1]](Path(sys.argv[2]), bytes.fromhex(sys.argv[3]))

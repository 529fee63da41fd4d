"""The start of the program in a process of its own, told by a line when the window can be used.

`python -m tests.bench.starting KIND STORE KEY` is that process; a KIND is a function of this file.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench.stopwatch import Row

TIMES = 9


def rows(path: Path, key: bytes, disputes: int) -> Iterator[Row]:
    """From a new process to a register that is painted, and to one that holds every dispute."""
    taken: dict[str, list[list[float]]] = {"own": [], "bare": [], "table": []}
    for kind in taken:
        # Not counted: an installed program is compiled already.
        _started(kind, path, key, disputes)
    for _ in range(TIMES):
        for kind, runs in taken.items():
            runs.append(_started(kind, path, key, disputes))
    usable, whole = (statistics.median(run[n] for run in taken["own"]) for n in (0, 1))
    bare, table = (statistics.median(run[0] for run in taken[kind]) for kind in ("bare", "table"))
    yield Row("start to a usable register", disputes, usable, bare, "≤ 2×", "bare window")
    yield Row("start to every dispute listed", disputes, whole, table, "", "QTableView by hand")


def _started(kind: str, path: Path, key: bytes, disputes: int) -> list[float]:
    """Seconds from the start of the process to each line it told."""
    command = [sys.executable, "-m", "tests.bench.starting", kind, str(path), key.hex()]
    surroundings = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    with subprocess.Popen(command, env=surroundings, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        told = [(time.perf_counter() - start, line.split()) for line in process.stdout]
    assert process.returncode == 0, kind
    last = told[-1][1]
    assert kind == "bare" or last == ["listed", str(disputes)], last
    return [seconds for seconds, _ in told]


def bare(_path: Path, _key: bytes) -> None:
    """A window with nothing in it."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    from tests.bench.painted import Painted

    app = QApplication([])
    window = QMainWindow()
    window.resize(1366, 697)
    Painted(window).after(window.show)
    _tell("usable")
    del app


def table(path: Path, key: bytes) -> None:
    """Every dispute in a plain table."""
    from PySide6.QtWidgets import QApplication

    from tests.bench.painted import Painted
    from tests.bench.plain_register import PlainRegister
    from tests.bench.yardsticks import connect

    app = QApplication([])
    window = PlainRegister(connect(path, key))
    window.resize(1366, 697)
    Painted(window.table.viewport()).after(window.show)
    _tell(f"listed {window.model.rowCount()}")
    del app


def own(path: Path, key: bytes) -> None:
    """The program's window, with all that its command line brings along."""
    from PySide6.QtWidgets import QApplication

    import mediation_desk.cli  # noqa: F401
    from mediation_desk.services.register import Register
    from tests.bench.own_window import own_window
    from tests.bench.painted import Painted, until

    app = QApplication([])
    own = own_window(app, path, key)
    seen = Painted(own.rows.viewport())
    until(lambda: seen.times > 0 and own.rows.model().rowCount() > 0)
    _tell("usable")
    # The rest is sought only after the first rows are painted, so being idle tells nothing yet.
    every = Register(own.store).count()
    until(lambda: own.rows.model().rowCount() == every)
    _tell(f"listed {own.rows.model().rowCount()}")
    own.close()


def _tell(line: str) -> None:
    print(line, flush=True)


KINDS: dict[str, Callable[[Path, bytes], None]] = {"own": own, "bare": bare, "table": table}

if __name__ == "__main__":
    KINDS[sys.argv[1]](Path(sys.argv[2]), bytes.fromhex(sys.argv[3]))

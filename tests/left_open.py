"""A store that a killed program left open, and one that lies on a stick."""

from __future__ import annotations

import os
import secrets
import signal
import subprocess
import sys
from pathlib import Path

from mediation_desk.opening import Opened, Surroundings
from mediation_desk.services.health.open_store import OpenStore
from mediation_desk.store.volume import VolumeKind
from tests.copying import NOON, Kept, a_kept_store
from tests.samples import an_office

ROOT = Path(__file__).resolve().parents[1]
WRITE_AND_DIE = """
import os, signal, sys
from pathlib import Path
from mediation_desk.opening import open_store
from tests.copying import AROUND, ME, add_to
with open_store(Path(sys.argv[1]), ME, AROUND) as opened:
    add_to(opened.store, 1)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def an_office_store(path: Path, disputes: int) -> Kept:
    """A store of one team with that many disputes, whose office is known."""
    kept = a_kept_store(path, disputes)
    store = kept.open()
    with store.transaction():
        store.offices.keep_office(an_office())
    store.close()
    return kept


def leave_open(kept: Kept) -> None:
    """A program of its own opened the store, wrote one more dispute into it and was killed."""
    done = subprocess.run(
        [sys.executable, "-c", WRITE_AND_DIE, str(kept.path)], cwd=ROOT, check=False
    )
    assert done.returncode == -signal.SIGKILL
    assert kept.path.with_suffix(".mo").exists()
    assert os.path.getsize(f"{kept.path}-wal")


def on_a(kind: VolumeKind, folder: Path) -> Surroundings:
    """The folder lies on such a volume; everything else on the machine's own disk."""

    def kind_of(path: Path) -> VolumeKind:
        return kind if path.is_relative_to(folder) else VolumeKind.FIXED

    return Surroundings(lambda: NOON, secrets.randbits, kind_of)


def health_of(opened: Opened) -> OpenStore:
    """The open store as its health is looked at."""
    return OpenStore(
        opened.store, opened.apart, opened.copies, opened.left_open, opened.upgraded_copy
    )

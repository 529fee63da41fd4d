"""Builds `disk.c` and runs programs behind it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).with_name("disk.c")
_ROOT = Path(__file__).resolve().parents[2]


def built_shim(folder: Path) -> Path:
    """The library, built in the folder; skips the test where it cannot be."""
    if not sys.platform.startswith("linux"):
        pytest.skip("not run: writes are watched on Linux only")
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if compiler is None:
        pytest.skip("not run: no C compiler")
    library = folder / "disk.so"
    command = [compiler, "-O1", "-Wall", "-shared", "-fPIC", "-o", library, SOURCE]
    command += ["-ldl", "-lpthread"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"not run: the C compiler refused: {done.stderr.splitlines()[:1]}")
    return library


def run_behind(
    library: Path, folder: Path, module: str, *words: str, log: Path | None = None
) -> str:
    """What a module of ours prints, run as a program whose writes in the folder are watched."""
    around = {
        **os.environ,
        "LD_PRELOAD": str(library),
        "FAULTS_FOLDER": os.path.realpath(folder),
        "FAULTS_LIBRARY": str(library),
        **({"FAULTS_LOG": str(log)} if log else {}),
    }
    done = subprocess.run(
        [sys.executable, "-m", module, *words],
        cwd=_ROOT,
        env=around,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout

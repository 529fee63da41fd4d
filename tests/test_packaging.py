"""The program runs from a wheel installed elsewhere, with everything it needs inside."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which a wheel of this checkout was installed, nothing else."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    wheel = next(folder.glob("*.whl"))
    target = folder / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(target)
    return target


def _run(installed: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    # The checkout itself must not be found: the wheel's folder stands first and is asserted.
    code = (
        f"import sys; sys.path.insert(0, {str(installed)!r});"
        "import mediation_desk.paths as p; "
        f"assert str(p.resources()).startswith({str(installed)!r}), p.resources();"
        "from mediation_desk.__main__ import main; main()"
    )
    environment = os.environ | {"MEDIATION_DESK_PASSWORD": "thu-nghiem"}
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_practice_office_is_made_listed_counted_and_printed_from_the_wheel(
    installed: Path, tmp_path: Path
) -> None:
    store = ("--store", "thuc-hanh.hg")
    demo = ("demo", ".", "--teams", "2", "--disputes", "40", "--until", "2026-11-20")
    assert _run(installed, tmp_path, *demo).returncode == 0
    listed = _run(installed, tmp_path, *store, "list")
    assert len(listed.stdout.splitlines()) == 40, listed.stderr
    report = ("report", "results-by-team", "--period", "2026-Q3", "--out", "t.pdf")
    done = _run(installed, tmp_path, *store, *report)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "t.pdf").read_bytes().startswith(b"%PDF")
    assert _run(installed, tmp_path, "guide", "register-add").returncode == 0


def test_the_wheel_holds_its_notices_and_no_test(installed: Path) -> None:
    names = {p.relative_to(installed).as_posix() for p in installed.rglob("*") if p.is_file()}
    assert any(name.endswith("licenses/NOTICE") for name in names)
    assert "mediation_desk/resources/fonts/OFL.txt" in names
    assert not any(name.startswith("tests/") for name in names)


def test_the_script_is_called_mediation_desk(installed: Path) -> None:
    points = next(installed.glob("*.dist-info/entry_points.txt")).read_text()
    assert "mediation-desk = mediation_desk.__main__:main" in points


def test_the_editable_install_of_the_suite_runs_the_script_too(tmp_path: Path) -> None:
    script = Path(sys.executable).with_name("mediation-desk")
    if not script.exists():
        pytest.skip("not run: this environment has no editable install")
    done = subprocess.run(
        [script, "terms"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "dat_dai.ranh_gioi" in done.stdout

"""The documents say what there is, and nothing that is not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mediation_desk import paths
from mediation_desk.cli import desk
from mediation_desk.documents.form import forms

ROOT = Path(__file__).resolve().parents[1]
DOCS = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "NOTICE")


def _text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_every_command_stands_in_the_readme() -> None:
    for name in desk.commands:
        assert f"mediation-desk {name}" in _text("README.md"), name


def test_the_first_screenful_of_the_readme_says_what_it_is_and_the_two_commands() -> None:
    first = "\n".join(_text("README.md").splitlines()[:20])
    assert "make run" in first
    assert "make test" in first
    assert "hòa giải ở cơ sở" in first


def test_every_make_target_named_in_the_documents_exists() -> None:
    targets = set(re.findall(r"(?m)^([a-z]+):", _text("Makefile")))
    named = {word for doc in DOCS for word in re.findall(r"make ([a-z]+)\b", _text(doc))}
    assert named - {"test"} <= targets
    assert {"run", "test", "check", "bench"} <= targets


@pytest.mark.parametrize("thing", ["form", "table", "screen", "migration", "setting"])
def test_contributing_tells_in_five_lines_how_to_add(thing: str) -> None:
    section = _text("CONTRIBUTING.md").split(f"## To add a {thing}\n")[1].split("\n## ")[0]
    assert [line[0] for line in section.strip().splitlines() if line[0].isdigit()] == list("12345")


def test_files_named_in_the_documents_exist() -> None:
    for doc in ("README.md", "CONTRIBUTING.md"):
        for name in re.findall(r"`((?:mediation_desk|resources|tests)/[\w./-]*)`", _text(doc)):
            if "ui/" not in name:
                assert (ROOT / name).exists(), f"{doc}: {name}"


def test_every_form_names_its_source_and_its_state() -> None:
    for form in forms():
        assert form.source
        assert form.state
        assert form.title


def test_the_notice_keeps_the_licences_of_what_is_carried() -> None:
    notice = _text("NOTICE")
    for words in ("Thang Le Quoc", "vietnam-address-kit", "Liberation Serif", "OFL.txt"):
        assert words in notice
    assert (paths.resources() / "fonts" / "OFL.txt").exists()


def test_every_guide_page_begins_with_its_title() -> None:
    for page in (paths.resources() / "guide").glob("*.md"):
        assert page.read_text(encoding="utf-8").startswith("# "), page.name


def test_requirements_are_pinned_with_hashes_and_name_no_host() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        text = _text(name)
        assert "://" not in text
        packages = re.findall(r"(?m)^([a-z0-9-]+)==", text)
        assert len(packages) == len(re.findall(r"(?m)^\S+==[^\n]*\\\n    --hash", text)), name


def test_the_top_of_the_house_holds_nothing_else() -> None:
    import subprocess

    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode:
        pytest.skip("not run: this is no checkout")
    top = {name.split("/")[0] for name in listed.stdout.splitlines()}
    assert top <= {
        ".ci",
        ".editorconfig",
        ".gitignore",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "LICENSE",
        "Makefile",
        "NOTICE",
        "README.md",
        "build.spec",
        "mediation_desk",
        "pyproject.toml",
        "requirements-dev.txt",
        "requirements.txt",
        "resources",
        "tests",
    }

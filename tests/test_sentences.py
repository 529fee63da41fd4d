"""Whatever can go wrong has its sentence, and no sentence waits for what cannot happen."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

import mediation_desk
from mediation_desk import sentences
from mediation_desk.errors import Invalid, Problem, Refused, Trouble

PACKAGE = Path(mediation_desk.__file__).parent
SOURCE = "\n".join(p.read_text(encoding="utf-8") for p in PACKAGE.rglob("*.py"))


def _troubles(kind: type[Trouble]) -> set[str]:
    return {k.__name__ for k in kind.__subclasses__()} | {
        name for k in kind.__subclasses__() for name in _troubles(k)
    }


def test_every_trouble_has_one_sentence_and_no_sentence_is_left_over() -> None:
    assert sentences.keys("trouble") == _troubles(Trouble) | {"NotAllowed", "Refused"}


@pytest.mark.parametrize("section", ["problem", "shell", "check", "health"])
def test_every_sentence_is_used_by_its_name(section: str) -> None:
    unused = {key for key in sentences.keys(section) if f'"{key}' not in SOURCE}
    assert {k for k in unused if not re.search(rf'"{k.split("_")[0]}_', SOURCE)} == set()


@pytest.mark.parametrize("section", ["problem", "trouble", "shell", "check", "health"])
def test_sentences_are_vietnamese_with_named_places_only(section: str) -> None:
    for key in sentences.keys(section):
        words = sentences._templates(section)[key]  # noqa: SLF001
        places = [name for _, name, _, _ in string.Formatter().parse(words) if name is not None]
        assert all(name.isidentifier() for name in places), key
        assert words == words.strip()


def test_a_problem_is_told_with_its_place_in_front() -> None:
    broken = Problem("disputes[3].received_on", "no_such_month", {"month": 13})
    assert sentences.refusal(Invalid([broken]))[0].startswith("disputes[3].received_on: ")


def test_a_refusal_without_a_kind_still_has_a_sentence() -> None:
    assert sentences.refusal(Refused()) != [""]

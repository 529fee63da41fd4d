"""JSON is taken strictly, and whatever is wrong with it is one sentence."""

from __future__ import annotations

import time

import pytest

from mediation_desk import sentences
from mediation_desk.errors import Invalid
from mediation_desk.services.intake.reading import Reading
from mediation_desk.services.intake.strict_json import DEEPEST, UNUSABLE, read_json
from tests.samples import TODAY
from tests.services.intake.files import said


def _read(content: bytes):
    reading = Reading(TODAY)
    return read_json(content, reading), said(reading.problems)


def _refused(content: bytes) -> dict:
    with pytest.raises(Invalid) as caught:
        _read(content)
    (problem,) = caught.value.problems
    assert len(sentences.refusal(caught.value)) == 1
    return {"rule": problem.rule, **problem.values}


def test_plain_json_comes_back_as_it_is() -> None:
    assert _read('{"a": [1, -2, true, null, "đất"]}'.encode()) == (
        {"a": [1, -2, True, None, "đất"]},
        [],
    )


def test_a_byte_order_mark_of_utf_8_is_no_matter() -> None:
    assert _read(b"\xef\xbb\xbf{}") == ({}, [])


@pytest.mark.parametrize("code", ["utf-16", "utf-16-be", "utf-32", "utf-32-be", "cp1258"])
def test_other_encodings_are_refused(code: str) -> None:
    mark = "\ufeff" if code.endswith("-be") else ""
    words = "à" if code == "cp1258" else "đất"
    assert _refused(f'{mark}{{"a": "{words}"}}'.encode(code))["rule"] == "file_not_utf8"


def test_the_line_of_the_first_foreign_byte_is_named() -> None:
    assert _refused(b'{\n"a": 1,\n"b": "\xff"}') == {"rule": "file_not_utf8", "line": 3}


@pytest.mark.parametrize("content", [b"", b" \n\t", b"\xef\xbb\xbf"])
def test_an_empty_file_is_refused(content: bytes) -> None:
    assert _refused(content)["rule"] == "file_empty"


@pytest.mark.parametrize(
    ("content", "line", "column"),
    [
        (b'{\n  "a": 1,\n}', 3, 1),
        (b"{} {}", 1, 4),
        (b"{'a': 1}", 1, 2),
        (b'{"a": "x\ny"}', 1, 9),
        (b'{"a": "x\x00y"}', 1, 9),
        (b'{"a": "x', 1, 7),
        (b"noise", 1, 1),
    ],
)
def test_what_is_no_json_is_refused_with_line_and_column(
    content: bytes, line: int, column: int
) -> None:
    assert _refused(content) == {"rule": "file_not_json", "line": line, "column": column}


@pytest.mark.parametrize("bracket", [b"[", b'{"a":', b"[\n"])
def test_a_hundred_thousand_brackets_are_one_sentence(bracket: bytes) -> None:
    assert _refused(bracket * 100_000)["rule"] == "file_too_deep"


def test_nesting_is_taken_up_to_its_limit() -> None:
    assert _read(b"[" * DEEPEST + b"]" * DEEPEST)[1] == []
    deeper = DEEPEST + 1
    assert _refused(b"[" * deeper + b"]" * deeper)["rule"] == "file_too_deep"


def test_brackets_inside_texts_are_no_nesting() -> None:
    content = b'{"a": "' + b"[{" * 500 + b'", "b": "\\"' + b"[" * 500 + b'"}'
    assert _read(content)[1] == []


def test_an_endless_text_of_escapes_is_looked_through_once() -> None:
    start = time.perf_counter()
    assert _refused(b'["' + b'\\"' * 200_000)["rule"] == "file_not_json"
    assert time.perf_counter() - start < 5


def test_every_key_given_twice_is_named_with_its_place() -> None:
    found, problems = _read(b'{"a": 1, "a": 2, "b": [{"c": {"d": 1, "d": 1, "e": 3}}]}')
    assert problems == [("a", "key_twice"), ("b[0].c.d", "key_twice")]
    assert found["b"][0]["c"]["e"] == 3


def test_the_same_key_in_different_objects_is_fine() -> None:
    assert _read(b'[{"a": 1}, {"a": {"a": 1}}]')[1] == []


@pytest.mark.parametrize("number", [b"NaN", b"Infinity", b"-Infinity"])
def test_what_json_has_no_number_for_is_named(number: bytes) -> None:
    found, problems = _read(b'{"a": [1, ' + number + b"]}")
    assert problems == [("a[1]", "not_a_number")]
    assert found["a"] == [1, UNUSABLE]


def test_half_a_character_is_named_and_a_whole_pair_is_one_letter() -> None:
    found, problems = _read(rb'{"a": "\ud83d", "b": "\ud83d\ude00"}')
    assert problems == [("a", "half_character")]
    assert found == {"a": UNUSABLE, "b": "😀"}


@pytest.mark.parametrize("number", [b"9" * 5000, b"1e999", b"-0.5"])
def test_numbers_without_end_are_no_whole_numbers(number: bytes) -> None:
    assert isinstance(_read(b"[" + number + b"]")[0][0], float)

"""A definition is read whole, and a wrong one is refused naming each line or key."""

from __future__ import annotations

import pytest

from mediation_desk import paths, sentences
from mediation_desk.errors import Invalid
from mediation_desk.statistics.definition_file import read_definition
from mediation_desk.statistics.measures import MEASURES

TOML = paths.resource_text("tables", "results-by-team.toml")


def refused(text: str) -> list[str]:
    with pytest.raises(Invalid) as caught:
        read_definition(text)
    return sentences.refusal(caught.value)


def changed(old: str, new: str, times: int = 1) -> str:
    assert old in TOML
    return TOML.replace(old, new, times)


def test_the_form_12b_has_its_eleven_columns_under_their_headings() -> None:
    form = read_definition(TOML)
    assert form.code == "12b/BTP/PBGDPL/HGCS"
    assert [(c.number, c.key) for c in form.columns] == list(
        enumerate(
            (
                "received",
                "scope.civil",
                "scope.family",
                "scope.other",
                "settled",
                "settled.civil",
                "settled.family",
                "settled.other",
                "failed",
                "not_started",
                "in_progress",
            ),
            start=1,
        )
    )
    assert form.columns[5].path == (
        "Chia theo kết quả hòa giải",
        "Số vụ việc hòa giải thành",
        "Chia ra",
        "Quan hệ dân sự",
    )
    assert "20/2013/TT-BTP" in form.source
    assert {e.rule for e in form.equations} == {"R2", "R3", "R4"}


def test_a_line_that_is_no_toml_is_named() -> None:
    broken = TOML.splitlines()
    broken[6] = 'name = "Kết quả'
    assert refused("\n".join(broken)) == ["Biểu thống kê viết sai ở dòng 7; xin sửa rồi thử lại."]
    assert "dòng 1;" in refused("a = [")[0]


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ('key = "results-by-team"\n', "", "key"),
        ('code = "12b', 'kode = "12b', "kode"),
        ('unit = "vụ việc"', 'unit = "  "', "unit"),
        ('unit = "vụ việc"', "unit = 7", "unit"),
        ('level = "commune"', 'level = "moon"', "level"),
        ("valid_from = 2013-12-03", 'valid_from = "2013"', "valid_from"),
        ("valid_from = 2013-12-03", "valid_from = 2013-12-03T10:00:00", "valid_from"),
        ("valid_from = 2013-12-03", "valid_from = 2013-12-03\nvalid_to = 2013-01-01", "valid_to"),
        ("since = 2019-05-15", "since = true", "provisional[1].since"),
        ("number = 5", "number = 6", "column"),
        ("number = 1\n", "number = true\n", "column[0].number"),
        ("number = 1\n", "number = 0\n", "column[0].number"),
        ('key = "failed"', 'key = "settled"', "column"),
        ('measure = "failed"', 'measure = "faild"', "column[2].column[1].measure"),
        ("heavy = true", 'heavy = "yes"', "column[1].heavy"),
        ('whole = "received"', 'whole = "recived"', "equation[0].whole"),
        ('"scope.other"]', '"scope.otter"]', "equation[0].parts"),
        ('part = "settled.civil"', 'part = "x"', "bound[0].part"),
        ('name = "Sở Tư pháp {province}"', 'name = "Sở {office.id}"', "body[1].name"),
        ('name = "Sở Tư pháp {province}"', 'name = "Sở {"', "body[1].name"),
        ('periods = ["half", "year"]', 'periods = ["half", "decade"]', "note[0].periods"),
        ("issued = [", "issued = [\n7,", "issued"),
        ('label = "Tên Tổ', 'extra = 1\nlabel = "Tên Tổ', "extra"),
    ],
)
def test_a_wrong_key_is_named_with_its_place(old: str, new: str, place: str) -> None:
    told = refused(changed(old, new))
    assert any(words.startswith(f"{place}: ") for words in told), told


def test_every_wrong_key_is_named_at_once() -> None:
    text = changed('unit = "vụ việc"', "unit = 7").replace("number = 5", "number = 0")
    assert len(refused(text)) >= 3


def test_an_empty_file_names_what_every_form_has() -> None:
    told = " ".join(refused(""))
    for key in ("key: ", "code: ", "title: ", "state: ", "valid_from: ", "column: "):
        assert key in told


@pytest.mark.parametrize("text", ["column = 3", "column = [3]", "[[column]]\ncolumn = 3"])
def test_columns_that_are_no_tables_are_refused(text: str) -> None:
    assert any(words.startswith("column") for words in refused(text))


def test_every_measure_says_in_one_sentence_what_it_counts() -> None:
    for name, measure in MEASURES.items():
        assert measure.name == name
        for words in (measure.received, measure.concluded):
            assert words[0].isupper()
            assert words.endswith(".")
            assert words.count(".") == 1

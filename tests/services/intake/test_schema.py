"""The schema that is published and the reader say the same, and the guide's example is right."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from mediation_desk.paths import resource_text
from mediation_desk.services.intake import shapes
from mediation_desk.services.intake.kinds import Code, Word
from mediation_desk.services.intake.shape import Shape
from tests.services.intake.files import read, refused
from tests.services.registering_desk import Counter
from tests.shell import a_file, a_row, a_settled_row

SHAPES = {
    name.lower(): shape
    for name, shape in vars(shapes).items()
    if isinstance(shape, Shape) and name != "FILE"
}


def _schema() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(resource_text("dispute-file.schema.json"))
    return found


def _accepts(document: Any) -> bool:
    return bool(Draft202012Validator(_schema()).is_valid(document))


def _example() -> dict[str, Any]:
    page = resource_text("guide", "register-add.md")
    (block,) = re.findall(r"```json\n(.*?)```", page, re.DOTALL)
    found: dict[str, Any] = json.loads(block)
    return found


def _settled(**outcome: Any) -> dict[str, Any]:
    row = a_settled_row()
    return a_file(row | {"outcome": row["outcome"] | outcome})


GOOD = [
    a_file(a_row()),
    a_file(a_settled_row()),
    a_file(),
    {"disputes": [a_row()]},
    a_file(a_row(type=None, sessions=None, outcome=None, place=None)),
    a_file(a_row(type="", assigned_on="", chosen_by="", with_team="")),
    a_file(a_row(sessions=[{"held_on": "2026-03-05T19:30:15"}])),
    a_file(a_row(summary="x" * 20_000)),
    _settled(written=False, obligations=[{"by": "A", "what": "Xin lỗi"}]),
]
BAD = [
    [],
    {},
    {"x": 1},
    a_file(a_row(recieved_on="2026-03-02")),
    a_file(a_row(received_on="02/03/2026")),
    a_file(a_row(received_on=None)),
    a_file(a_row(summary=" ")),
    a_file(a_row(summary="x" * 20_001)),
    a_file(a_row(type="dat_dai")),
    a_file(a_row(parties=[])),
    a_file(a_row(parties=a_row()["parties"][:1])),
    a_file(a_row(parties=[{"side": "a", "name": "Hà"}, {"side": "B", "name": "Lò"}])),
    a_file(a_row(mediators=[1])),
    a_file(a_row(mediators=[" "])),
    a_file(a_row(sessions=[{"held_on": "2026-03-05T19:30Z"}])),
    a_file(a_row(sessions=[{"held_on": "2026-03-05", "public": 0}])),
    a_file(a_row(sessions=[{}])),
    a_file(a_row(declined={"on": "2026-03-02"})),
    a_file(a_row(earlier_outcomes=[{"result": "failed", "ended_on": "2026-03-05"}])),
    a_file(a_row(follow_up=[{"obligation": 0.5, "on": "2026-03-05"}])),
    a_file(a_row(follow_up=[{"obligation": -1, "on": "2026-03-05"}])),
    a_file(a_row(related=[{"name": "Hà", "birth": "68"}])),
    a_file(a_row(), office={"province": "Phú Thọ", "commune": "Mai Châu", "type": "huyện"}),
    a_file(a_row(), office={"province": "Phú Thọ", "commune": "Mai Châu"}),
    a_file(teams=[{"village": "Văn"}]),
    a_file(teams={}),
    _settled(reopened_on="2026-03-20"),
    _settled(result="adjourned"),
    _settled(obligations=[{"by": "A"}]),
]


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(_schema())


@pytest.mark.parametrize("document", GOOD)
def test_schema_and_reader_accept_the_same(document: Any) -> None:
    assert _accepts(document)
    assert read(document).problems == ()


@pytest.mark.parametrize("document", BAD)
def test_schema_and_reader_refuse_the_same(document: Any) -> None:
    assert not _accepts(document)
    assert read(document).problems != ()


@pytest.mark.parametrize("name", SHAPES)
def test_the_schema_has_the_keys_and_codes_of_the_shape(name: str) -> None:
    shape, definition = SHAPES[name], _schema()["$defs"][name]
    assert list(definition["properties"]) == list(shape.kinds)
    assert set(definition["required"]) == shape.needed
    assert definition["additionalProperties"] is False
    for key, kind in shape.kinds.items():
        codes = definition["properties"][key].get("enum")
        if isinstance(kind, Code | Word):
            words = list(kind.kind) if isinstance(kind, Code) else list(kind.words())
            assert [code for code in codes if code] == words
        else:
            assert codes is None


def test_the_example_of_the_guide_is_right_and_adds(counter: Counter) -> None:
    example = _example()
    assert _accepts(example)
    assert refused(example) == []
    added = counter.add(example)
    assert added.warnings == ()
    assert len(added.numbers) == len(example["disputes"]) == 3


def test_the_example_of_the_guide_shows_every_key() -> None:
    shown: set[str] = set()

    def look(value: Any) -> None:
        for inner in value.values() if isinstance(value, dict) else value:
            if isinstance(inner, dict | list):
                look(inner)
        if isinstance(value, dict):
            shown.update(value)

    look(_example())
    keys = {key for shape in SHAPES.values() for key in shape.kinds}
    assert keys - shown == {"id_number"}  # nobody's number, not even an invented one, is printed

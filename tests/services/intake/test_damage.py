"""However a right file is damaged, it is added whole or refused in sentences, never in part."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediation_desk import sentences
from mediation_desk.errors import Invalid
from mediation_desk.services.registering import read_file
from tests.samples import TODAY, a_store
from tests.services.intake.files import written
from tests.services.registering_desk import Counter
from tests.shell import a_file, a_row, a_settled_row

REOPENED = a_row(
    received_on="2026-02-02",
    with_team="Tổ hòa giải xóm Chiềng",
    earlier_outcomes=[
        {"result": "failed", "ended_on": "2026-02-10", "reopened_on": "2026-02-12"},
    ],
    sessions=[{"held_on": "2026-02-05T08:00", "result": "failed"}],
)
DECLINED = a_row(received_on="2026-01-02", declined={"on": "2026-01-03", "ground": "withdrawn"})
WHOLE = a_file(a_settled_row(), REOPENED, DECLINED)
JUNK = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=20),
    st.sampled_from(["", " ", "2026-02-30", "1900-01-01", "2026-03-05T25:00", "A", "settled"]),
    st.lists(st.integers(), max_size=2),
    st.dictionaries(st.text(max_size=5), st.integers(), max_size=2),
)


def _spots(value: Any) -> list[tuple[Any, Any]]:
    """Every container in the document with each of its keys or places."""
    keys = list(value) if isinstance(value, dict) else range(len(value))
    here = [(value, key) for key in keys]
    return here + [
        spot for key in keys if isinstance(value[key], dict | list) for spot in _spots(value[key])
    ]


@st.composite
def damaged(draw: st.DrawFn) -> dict[str, Any]:
    document = deepcopy(WHOLE)
    for _ in range(draw(st.integers(1, 4))):
        spots = _spots(document)
        if not spots:
            break
        holder, key = draw(st.sampled_from(spots))
        other, other_key = draw(st.sampled_from(spots))
        match draw(st.sampled_from(["drop", "replace", "swap", "rename", "double"])):
            case "drop":
                del holder[key]
            case "replace":
                holder[key] = draw(JUNK)
            case "swap":
                holder[key], other[other_key] = (
                    deepcopy(other[other_key]),
                    deepcopy(holder[key]),
                )
            case "rename" if isinstance(holder, dict):
                holder[draw(st.text(max_size=12))] = holder.pop(key)
            case _ if isinstance(holder, list):
                holder.append(deepcopy(holder[key]))
    return document


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Any:
    store = a_store(Path(tmp_path_factory.mktemp("damage")))
    yield Counter(store)
    store.close()


def _told(work: Callable[[], object]) -> list[str] | None:
    """The sentences of a refusal; None when there was none. Anything else raised comes through."""
    try:
        work()
    except Invalid as invalid:
        return sentences.refusal(invalid)
    return None


@settings(max_examples=250)
@given(document=damaged())
def test_a_damaged_file_is_refused_in_sentences_and_changes_nothing(
    empty: Counter, document: dict[str, Any]
) -> None:
    before = empty.seen()
    content = json.dumps(document, ensure_ascii=True).encode()
    told = _told(lambda: empty.add(content, again=True))
    if told is not None:
        assert all(told)
        assert told
        assert empty.seen() == before


@settings(max_examples=150)
@given(noise=st.binary(max_size=60), at=st.integers(0, 5000))
def test_bytes_thrown_into_a_file_never_raise_anything_else(noise: bytes, at: int) -> None:
    content = written(WHOLE)
    at %= len(content)
    broken = content[:at] + noise + content[at + len(noise) // 2 :]
    assert _told(lambda: read_file(broken, TODAY)) != []
